import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { exchangeColumns, type ImportKind, missingImportColumns, possibleKeys } from '@/domain/exchange/columns';
import { currencies } from '@/domain/kernel/money';
import { RecordPicker } from '@/features/common';
import { ColumnMapping } from '@/features/common/tables/FileTables';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import type { FileView, Settings } from './importer';
import type { ImportState } from './useImport';
import { useColumnLabel } from './words';

/** What each column of the file holds, by what records are recognised, and what an empty cell says. */
export function MappingStep(props: {
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly view: FileView;
  readonly settings: Settings;
}) {
  const { kind, state, view, settings } = props;
  const { mapping, customerId } = settings;
  const t = useT('importing');
  const words = useProblemText();
  const label = useColumnLabel(kind);
  const missing = missingImportColumns(kind, mapping, customerId !== '');
  const columns = exchangeColumns(kind);
  const choices = [
    { value: '', label: t('mapping.ignore') },
    ...columns.map(({ id }) => ({ value: id, label: label(id) })),
  ];
  const mapped = new Set(mapping);
  const hasMoney = columns.some((column) => column.kind === 'money' && mapped.has(column.id));
  return (
    <Stack gap="md">
      {state.refused ? (
        <p role="alert" className="import-refused">
          {words(state.refused)}
        </p>
      ) : null}
      <Text c="dimmed">{t('mapping.text')}</Text>
      <ColumnMapping
        label={t('steps.mapping')}
        words={{
          fileColumn: t('mapping.fileColumn'),
          meaning: t('mapping.meaning'),
          firstValues: t('mapping.firstValues'),
          unnamed: (column) => t('mapping.unnamed', { column }),
          meaningOf: (column) => t('mapping.meaningOf', { column }),
        }}
        header={view.header}
        rows={view.sample}
        mapping={mapping}
        choices={choices}
        onChange={(next) => state.change({ mapping: next })}
      />
      {kind === 'contact' && !mapped.has('customer') && !mapped.has('customerCode') ? (
        <div style={{ maxWidth: 360 }}>
          <RecordPicker
            entity="customer"
            label={t('mapping.allOf')}
            description={t('mapping.allOfHint')}
            value={customerId}
            onCommit={(id) => state.change({ customerId: id })}
          />
        </div>
      ) : null}
      <Group gap="lg" align="start">
        <NativeSelect
          label={t('mapping.key')}
          description={t('mapping.keyHint')}
          value={settings.key}
          data={possibleKeys(kind, mapping, customerId !== '').map((key) => ({
            value: key,
            label: t(`mapping.keys.${key}`),
          }))}
          onChange={(event) => {
            const key = possibleKeys(kind, mapping, customerId !== '').find(
              (each) => each === event.currentTarget.value,
            );
            if (key) state.change({ key });
          }}
        />
        {hasMoney ? (
          <NativeSelect
            label={t('mapping.currency')}
            value={settings.currency}
            data={Object.keys(currencies)}
            onChange={(event) => state.change({ currency: event.currentTarget.value })}
          />
        ) : null}
      </Group>
      <Stack gap={6}>
        <Checkbox
          label={t('mapping.clear')}
          description={t('mapping.clearHint')}
          checked={settings.clear}
          onChange={(event) => state.change({ clear: event.currentTarget.checked })}
        />
        {mapped.has('tags') ? (
          <Checkbox
            label={t('mapping.newTags')}
            checked={settings.newTags}
            onChange={(event) => state.change({ newTags: event.currentTarget.checked })}
          />
        ) : null}
        {mapped.has('customer') ? (
          <Checkbox
            label={t('mapping.newCustomers')}
            checked={settings.newCustomers}
            onChange={(event) => state.change({ newCustomers: event.currentTarget.checked })}
          />
        ) : null}
      </Stack>
      {missing.length > 0 ? (
        <p role="alert" className="import-refused">
          {t('mapping.missing', { columns: missing.map(label).join(', ') })}
        </p>
      ) : null}
      <Group gap="xs">
        <Button variant="filled" disabled={missing.length > 0} onClick={() => void state.makePlan(settings)}>
          {t('mapping.next')}
        </Button>
        <Button onClick={() => state.go('file')}>{t('mapping.back')}</Button>
      </Group>
    </Stack>
  );
}
