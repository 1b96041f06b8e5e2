import { Button, Group, Stack, Text } from '@mantine/core';
import {
  type ImportColumn,
  type ImportMapping,
  importColumns,
  missingColumns,
} from '@/domain/competitors/importColumns';
import type { Table } from '@/domain/exchange/table';
import { RecordPicker } from '@/features/common';
import { ColumnMapping } from '@/features/common/tables/FileTables';
import { useT } from '@/i18n/setup';

/** More rows are not looked at for the first values of a column. */
const samples = 3;

/** What each column of the file holds: guessed from its head, to be corrected. */
export function MappingStep(props: {
  readonly table: Table;
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
    { value: '' as const, label: t('import.ignore') },
    ...importColumns.map((column) => ({ value: column, label: t(`import.columns.${column}`) })),
  ];
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('import.mappingText')}</Text>
      <ColumnMapping<ImportColumn>
        label={t('import.steps.mapping')}
        words={{
          fileColumn: t('import.fileColumn'),
          meaning: t('import.meaning'),
          firstValues: t('import.firstValues'),
          unnamed: (column) => t('import.unnamed', { column }),
          meaningOf: (column) => t('import.meaningOf', { column }),
        }}
        header={table.header}
        rows={table.rows.slice(0, samples).map(({ cells }) => cells)}
        mapping={mapping}
        choices={choices}
        onChange={props.onMapping}
      />
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
