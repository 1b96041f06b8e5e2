import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconFile, IconPackage, IconSparkles } from '@tabler/icons-react';
import { csvFile } from '@/domain/exchange/writeCsv';
import type { Problem } from '@/domain/kernel/result';
import { listTemplateHeads } from '@/domain/scripts/listCells';
import { listColumns } from '@/domain/scripts/stringsList';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { notifyMessage, notifyProblem } from '@/ui';
import styles from './packs.module.css';

/** What can be taken over: a pack, a list, the starter set. */
export function ChooseStep(props: {
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly onFile: (file: { readonly name: string; readonly bytes: Uint8Array }) => void;
  readonly onProblem: (problem: Problem) => void;
  readonly onStarter: () => void;
}) {
  const t = useT('scriptPacks');
  const words = useProblemText();
  const platform = usePlatform();
  const choose = async (kind: 'json' | 'table') => {
    const opened = await platform.files.open(kind);
    if (!opened.ok) props.onProblem(opened.error);
    else if (opened.value) props.onFile(opened.value);
  };
  return (
    <Stack gap="md">
      {props.problem ? (
        <p role="alert" className="import-refused">
          {words(props.problem)}
        </p>
      ) : null}
      <ul className={styles.ways}>
        <li>
          <h2>{t('choose.pack.title')}</h2>
          <Text c="dimmed" size="sm">
            {t('choose.pack.text')}
          </Text>
          <Button
            variant="filled"
            loading={props.busy}
            leftSection={<IconPackage size={15} aria-hidden />}
            onClick={() => void choose('json')}
          >
            {t('choose.pack.action')}
          </Button>
        </li>
        <li>
          <h2>{t('choose.list.title')}</h2>
          <Text c="dimmed" size="sm">
            {t('choose.list.text')}
          </Text>
          <Group gap="xs">
            <Button leftSection={<IconFile size={15} aria-hidden />} onClick={() => void choose('table')}>
              {t('choose.list.action')}
            </Button>
            <TemplateButton />
          </Group>
        </li>
        <li>
          <h2>{t('choose.starter.title')}</h2>
          <Text c="dimmed" size="sm">
            {t('choose.starter.text')}
          </Text>
          <Button leftSection={<IconSparkles size={15} aria-hidden />} onClick={props.onStarter}>
            {t('choose.starter.action')}
          </Button>
        </li>
      </ul>
    </Stack>
  );
}

/** Saves an empty list with two example rows. */
function TemplateButton() {
  const t = useT('scriptPacks');
  const language = useLanguage();
  const words = useProblemText();
  const platform = usePlatform();
  const save = async () => {
    const target = await platform.files.chooseTarget({ name: `${t('choose.template.name')}.csv`, kind: 'csv' });
    if (!target.ok) return notifyProblem(words(target.error));
    if (!target.value) return;
    const example: Readonly<Record<string, string>> = {
      title: t('choose.template.title'),
      scenario: t('choose.template.scenario'),
      stage: t('choose.template.stage'),
      lineZh: language === 'en' ? '' : t('choose.template.line'),
      lineEn: language === 'en' ? t('choose.template.line') : '',
      tags: t('choose.template.tags'),
    };
    const doubt: Readonly<Record<string, string>> = {
      objection: t('choose.template.objection'),
      answer: t('choose.template.answer'),
    };
    const rows = [example, doubt].map((row) => listColumns.map((column) => row[column] ?? ''));
    const written = await platform.files.write(target.value, csvFile([listTemplateHeads(language), ...rows]));
    if (written.ok) notifyMessage(t('choose.template.saved', { name: written.value.name }));
    else notifyProblem(words(written.error));
  };
  return (
    <Button leftSection={<IconDownload size={15} aria-hidden />} onClick={() => void save()}>
      {t('choose.template.action')}
    </Button>
  );
}
