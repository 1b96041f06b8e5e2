import { useStore } from '@/data/react';
import { useWrite } from '@/features/common';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { notifyMessage, notifyProblem } from '@/ui';
import type { Chosen } from './collect';

const fileName = (text: string) => text.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').trim();

/** Saves a pack of the chosen scripts and cards where the user says; `name` without ending. */
export function useExportPack(): (chosen: Chosen, name: string) => Promise<void> {
  const t = useT('scriptPacks');
  const store = useStore();
  const write = useWrite();
  const platform = usePlatform();
  const words = useProblemText();
  return async (chosen, name) => {
    const target = await platform.files.chooseTarget({ name: `${fileName(name)}.json`, kind: 'json' });
    if (!target.ok) return notifyProblem(words(target.error));
    if (target.value === null) return;
    const { makePack } = await import('./collect');
    const pack = await makePack(store, chosen);
    const written = await platform.files.write(target.value, new TextEncoder().encode(pack.text));
    if (!written.ok) return notifyProblem(words(written.error));
    if (pack.remember.length > 0) await write(pack.remember, { undoable: false });
    const counts = { scripts: pack.scripts, objections: pack.objections };
    notifyMessage(t('export.done', { name: written.value.name, ...counts }));
  };
}
