import { useMantineColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useCommands } from '@/features/common';
import { paths } from '@/features/paths';
import { useProblemText } from '@/i18n/problems';
import type { Resources } from '@/i18n/resources';
import { type Language, setLanguage, useLanguage } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { notifyProblem, writeSetting } from '@/ui';

type ActionKey = keyof Resources['navigation']['palette']['do'];

/** What can be begun from anywhere: the screen it is done on, and the key that begins it there. */
interface Elsewhere {
  readonly key: ActionKey;
  readonly to: string;
  readonly press?: string;
}

const elsewhere: readonly Elsewhere[] = [
  { key: 'customer', to: paths.customers, press: 'n' },
  { key: 'deal', to: paths.deals, press: 'n' },
  { key: 'lead', to: paths.leads, press: 'n' },
  { key: 'task', to: paths.tasks, press: 'n' },
  { key: 'log', to: paths.today, press: 'l' },
  { key: 'quote', to: paths.quotes, press: 'n' },
  { key: 'proposal', to: paths.proposals, press: 'n' },
  { key: 'contract', to: paths.contracts, press: 'n' },
  { key: 'product', to: paths.products, press: 'n' },
  { key: 'material', to: paths.materials, press: 'n' },
  { key: 'script', to: paths.scripts, press: 'n' },
  { key: 'objection', to: paths.objections, press: 'n' },
  { key: 'competitor', to: paths.competitors, press: 'n' },
  { key: 'research', to: paths.researchLog, press: 'n' },
  { key: 'target', to: paths.targets, press: 'n' },
  { key: 'partner', to: paths.partners, press: 'n' },
  { key: 'importCustomers', to: paths.importing('customers') },
  { key: 'importContacts', to: paths.importing('contacts') },
  { key: 'importLeads', to: paths.importing('leads') },
  { key: 'importPrices', to: paths.priceImport },
  { key: 'importScripts', to: paths.scriptImport },
  { key: 'backup', to: paths.data },
];

const onRecord = /^\/(deals|customers)\/([0-9a-f]{8}-[0-9a-f-]{27})(?:\/|$)/;
/** So long an action waits for its screen, ms. */
const patience = 5000;

function chooseLanguage(language: Language): void {
  writeSetting('language', language);
  void setLanguage(language);
}

/** Actions that lead to another screen and begin something there. */
export function useElsewhere(): readonly { readonly key: ActionKey; readonly run: () => void }[] {
  const navigate = useNavigate();
  const platform = usePlatform();
  const problemText = useProblemText();
  const language = useLanguage();
  const { toggleColorScheme } = useMantineColorScheme();
  const { pathname } = useLocation();
  const commands = useCommands();
  const awaited = useRef<{ readonly to: string; readonly press: string; readonly until: number }>(null);
  useEffect(() => {
    const wanted = awaited.current;
    if (!wanted || wanted.to !== pathname) return;
    const command = commands.findLast(({ keys }) => keys === wanted.press);
    if (!command && Date.now() < wanted.until) return;
    awaited.current = null;
    command?.run();
  }, [commands, pathname]);

  const openMini = async () => {
    const opened = await platform.mini.open();
    if (!opened.ok) notifyProblem(problemText(opened.error));
  };
  const begun = elsewhere.map(({ key, to, press }) => ({
    key,
    run: () => {
      const here = commands.findLast(({ keys }) => keys === press);
      if (press && to === pathname && here) return here.run();
      if (press) awaited.current = { to, press, until: Date.now() + patience };
      void navigate(to);
    },
  }));
  const actions = [
    ...begun,
    { key: 'mini' as const, run: () => void openMini() },
    { key: 'theme' as const, run: toggleColorScheme },
    { key: 'language' as const, run: () => chooseLanguage(language === 'en' ? 'zh-CN' : 'en') },
  ];
  const [, room, id] = onRecord.exec(pathname) ?? [];
  if (!id) return actions;
  const brief = paths.brief(room === 'deals' ? 'deal' : 'customer', id);
  return [{ key: 'brief' as const, run: () => void navigate(brief) }, ...actions];
}
