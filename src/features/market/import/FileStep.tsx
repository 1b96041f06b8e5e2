import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconDownload, IconFile } from '@tabler/icons-react';
import { type Delimiter, delimiters, encodings } from '@/domain/exchange/table';
import type { Problem } from '@/domain/kernel/result';
import { environmentOf } from '@/features/common';
import { FileSample } from '@/features/common/tables/FileTables';
import type { FileTable, TableGiven } from '@/features/common/tables/readTable';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { notifyMessage, notifyProblem } from '@/ui';
import { templateCsv } from './template';

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const satisfies Record<Delimiter, string>;
const shownRows = 5;

/** Choosing the file; what was guessed of it is shown and can be changed before anything is read into it. */
export function FileStep(props: {
  readonly file: ChosenFile | null;
  readonly table: FileTable | null;
  readonly problem: Problem | null;
  readonly onFile: (file: ChosenFile) => void;
  readonly onProblem: (problem: Problem) => void;
  readonly onChange: (given: TableGiven) => void;
  readonly onNext: () => void;
}) {
  const { file, table } = props;
  const t = useT('competitors');
  const words = useProblemText();
  const platform = usePlatform();
  const choose = async () => {
    const opened = await platform.files.open('table');
    if (!opened.ok) props.onProblem(opened.error);
    else if (opened.value) props.onFile(opened.value);
  };
  return (
    <Stack gap="md">
      <Text c="dimmed" maw={720}>
        {t('import.intro')}
      </Text>
      <Group gap="xs">
        <Button
          variant={table ? 'default' : 'filled'}
          leftSection={<IconFile size={15} aria-hidden />}
          onClick={() => void choose()}
        >
          {t(file ? 'import.chooseOther' : 'import.choose')}
        </Button>
        <TemplateButton />
      </Group>
      {props.problem ? (
        <p role="alert" className="import-refused">
          {words(props.problem)}
        </p>
      ) : null}
      {file ? (
        <Group gap="md" align="end">
          <Text fw={600}>
            <bdi>{file.name}</bdi>
            {table ? ` · ${t('import.rows', { count: table.rows.length })}` : ''}
          </Text>
          {table && table.sheets.length > 0 ? (
            <NativeSelect
              size="xs"
              label={t('import.sheet')}
              value={table.sheet}
              data={[...table.sheets]}
              onChange={(event) => props.onChange({ sheet: event.currentTarget.value })}
            />
          ) : (
            <>
              <NativeSelect
                size="xs"
                label={t('import.encoding')}
                value={table?.encoding ?? ''}
                data={[
                  ...(table ? [] : [{ value: '', label: '—' }]),
                  ...encodings.map((encoding) => ({ value: encoding, label: encoding.toUpperCase() })),
                ]}
                onChange={(event) => {
                  const encoding = encodings.find((known) => known === event.currentTarget.value);
                  if (encoding) props.onChange({ encoding });
                }}
              />
              <NativeSelect
                size="xs"
                label={t('import.delimiter')}
                value={table?.delimiter ?? ''}
                data={[
                  ...(table ? [] : [{ value: '', label: '—' }]),
                  ...delimiters.map((each) => ({ value: each, label: t(`import.delimiters.${delimiterNames[each]}`) })),
                ]}
                onChange={(event) => {
                  const delimiter = delimiters.find((known) => known === event.currentTarget.value);
                  if (delimiter) props.onChange({ delimiter });
                }}
              />
            </>
          )}
        </Group>
      ) : null}
      {table ? (
        <>
          <Text size="sm">{t('import.confirmText')}</Text>
          <FileSample
            label={t('import.sample')}
            header={table.header}
            rows={table.rows.slice(0, shownRows).map(({ cells }) => cells)}
          />
          <Button variant="filled" style={{ alignSelf: 'flex-start' }} onClick={props.onNext}>
            {t('import.toMapping')}
          </Button>
        </>
      ) : null}
    </Stack>
  );
}

/** Saves an empty price list with one example row. */
function TemplateButton() {
  const t = useT('competitors');
  const language = useLanguage();
  const words = useProblemText();
  const platform = usePlatform();
  const save = async () => {
    const name = `${t('import.templateName')}.csv`;
    const target = await platform.files.chooseTarget({ name, kind: 'csv' });
    if (!target.ok) return notifyProblem(words(target.error));
    if (!target.value) return;
    const bytes = templateCsv(language, {
      competitor: t('import.example.competitor'),
      item: t('import.example.item'),
      price: '112000',
      currency: 'CNY',
      unit: t('import.example.unit'),
      period: t('import.example.period'),
      quantity: '1',
      taxBasis: t('import.example.taxBasis'),
      taxRate: '13%',
      source: t('import.example.source'),
      date: environmentOf(platform).today(),
    });
    const written = await platform.files.write(target.value, bytes);
    if (written.ok) notifyMessage(t('import.templateSaved', { name: written.value.name }));
    else notifyProblem(words(written.error));
  };
  return (
    <Button leftSection={<IconDownload size={15} aria-hidden />} onClick={() => void save()}>
      {t('import.template')}
    </Button>
  );
}
