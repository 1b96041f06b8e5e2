import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import {
  type ImportColumn,
  type ImportMapping,
  importColumns,
  missingColumns,
} from '@/domain/competitors/importColumns';
import type { CsvTable } from '@/domain/exchange/table';
import { RecordPicker } from '@/features/common';
import { useT } from '@/i18n/setup';

const samples = 3;

/** What each column of the file holds: guessed from its head, to be corrected. */
export function MappingStep(props: {
  readonly table: CsvTable;
  readonly mapping: ImportMapping;
  readonly competitorId: string;
  readonly onMapping: (mapping: ImportMapping) => void;
  readonly onCompetitor: (id: string) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}) {
  const { table, mapping } = props;
  const t = useT('competitors');
  const missing = missingColumns(mapping, props.competitorId !== '');
  const choices = [
    { value: '', label: t('import.ignore') },
    ...importColumns.map((column) => ({ value: column as string, label: t(`import.columns.${column}`) })),
  ];
  const choose = (index: number, value: string) => {
    const column: ImportColumn | '' = importColumns.find((known) => known === value) ?? '';
    props.onMapping(mapping.map((old, at) => (at === index ? column : old === column ? '' : old)));
  };
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('import.mappingText')}</Text>
      <div className="import-mapping">
        <table aria-label={t('import.steps.mapping')}>
          <thead>
            <tr>
              <th scope="col">{t('import.fileColumn')}</th>
              <th scope="col">{t('import.meaning')}</th>
              <th scope="col">{t('import.firstValues')}</th>
            </tr>
          </thead>
          <tbody>
            {table.header.map((head, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file are known by their place
              <tr key={index}>
                <th scope="row">{head || t('import.unnamed', { column: index + 1 })}</th>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={t('import.meaningOf', { column: head || String(index + 1) })}
                    value={mapping[index] ?? ''}
                    data={choices}
                    onChange={(event) => choose(index, event.currentTarget.value)}
                  />
                </td>
                <td className="dw-muted">
                  {table.rows
                    .slice(0, samples)
                    .map((row) => row.cells[index]?.trim() ?? '')
                    .filter((cell) => cell !== '')
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mapping.includes('competitor') ? null : (
        <div style={{ maxWidth: 360 }}>
          <RecordPicker
            entity="competitor"
            label={t('import.allOf')}
            description={t('import.allOfHint')}
            value={props.competitorId}
            onCommit={props.onCompetitor}
          />
        </div>
      )}
      {missing.length > 0 ? (
        <p role="alert" className="import-refused">
          {t('import.missing', { columns: missing.map((column) => t(`import.columns.${column}`)).join(', ') })}
        </p>
      ) : null}
      <Group gap="xs">
        <Button variant="filled" disabled={missing.length > 0} onClick={props.onNext}>
          {t('import.toPreview')}
        </Button>
        <Button onClick={props.onBack}>{t('import.back')}</Button>
      </Group>
    </Stack>
  );
}
