import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useStore } from '@/data/react';
import type { ReportRecipe } from '@/features/common/reports/recipe';
import { useT } from '@/i18n/setup';
import { onDemand, SidePanel } from '@/ui';
import type { Chosen } from './collect';
import { useExportPack } from './useExportPack';

const ReportPanel = onDemand(async () => ({
  default: (await import('@/features/common/reports/ReportPanel')).ReportPanel,
}));

export interface ExportScriptsProps {
  /** Of scripts. */
  readonly ids?: readonly string[];
  readonly objectionIds?: readonly string[];
  /** What the file is called; otherwise a general name. */
  readonly name?: string;
  readonly label?: string;
  /** Before the choice is shown. */
  readonly onOpen?: () => void;
}

const none: readonly string[] = [];

/** Hands on scripts and objection cards: as a pack for another library, or as a handbook in Word. */
export function ExportScriptsButton({ ids = none, objectionIds = none, name, label, onOpen }: ExportScriptsProps) {
  const t = useT('scriptPacks');
  const exportPack = useExportPack();
  const [printing, setPrinting] = useState(false);
  const nothing = ids.length + objectionIds.length === 0;
  return (
    <>
      <Menu position="bottom-end" {...(onOpen ? { onOpen } : {})}>
        <Menu.Target>
          <Button disabled={nothing && !onOpen} rightSection={<IconChevronDown size={14} aria-hidden />}>
            {label ?? t('export.label')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            disabled={nothing}
            onClick={() => void exportPack({ scriptIds: ids, objectionIds }, name || t('export.packName'))}
          >
            {t('export.pack')}
          </Menu.Item>
          <Menu.Item disabled={nothing} onClick={() => setPrinting(true)}>
            {t('export.handbook')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <HandbookPanel ids={ids} objectionIds={objectionIds} opened={printing} onClose={() => setPrinting(false)} />
    </>
  );
}

/** Hands on the whole library: all scripts and cards that are not retired. */
export function ExportLibraryButton() {
  const t = useT('scriptPacks');
  const store = useStore();
  const [chosen, setChosen] = useState<Chosen>({ scriptIds: none, objectionIds: none });
  const read = async () => setChosen(await (await import('./collect')).wholeLibrary(store));
  return (
    <ExportScriptsButton
      label={t('export.all')}
      ids={chosen.scriptIds}
      objectionIds={chosen.objectionIds}
      onOpen={() => void read()}
    />
  );
}

function HandbookPanel(props: {
  readonly ids: readonly string[];
  readonly objectionIds: readonly string[];
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const t = useT('scriptPacks');
  const key = JSON.stringify({ scriptIds: props.ids, objectionIds: props.objectionIds } satisfies Chosen);
  const recipe = useMemo(
    (): ReportRecipe => ({
      kind: 'scriptHandbook',
      key,
      load: async (store, request) =>
        (await import('./loadScriptHandbook')).loadScriptHandbook(store, JSON.parse(key) as Chosen, request),
    }),
    [key],
  );
  return (
    <SidePanel opened={props.opened} onClose={props.onClose} title={t('export.handbook')} width={1000}>
      <ReportPanel recipe={recipe} />
    </SidePanel>
  );
}
