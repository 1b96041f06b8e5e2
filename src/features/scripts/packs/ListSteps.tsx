import { Button, Checkbox, Group, Loader, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { encodings } from '@/domain/exchange/table';
import { type ListMapping, missingListColumns } from '@/domain/scripts/listCells';
import type { ListPlan, ListRow } from '@/domain/scripts/listImport';
import { type ListColumn, listColumns } from '@/domain/scripts/stringsList';
import { ColumnMapping } from '@/features/common/tables/FileTables';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { type Column, DataTable, Tag } from '@/ui';
import styles from './packs.module.css';
import type { Given, ListFile } from './readScriptFile';

const samples = 3;

/** What each column of a list holds: guessed from its head, to be corrected. */
export function ListMappingStep(props: {
  readonly file: ListFile;
  readonly mapping: ListMapping;
  readonly onMapping: (mapping: ListMapping) => void;
  readonly onGiven: (given: Given) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}) {
  const { file, mapping } = props;
  const t = useT('scriptPacks');
  const missing = missingListColumns(mapping);
  return (
    <Stack gap="md">
      <Group gap="md" align="end">
        <Text fw={600}>
          <bdi>{file.name}</bdi> {'\u00b7'} {t('list.rows', { count: file.table.rows.length })}
        </Text>
        {file.encoding === '' ? null : (
          <NativeSelect
            size="xs"
            label={t('list.encoding')}
            value={file.encoding}
            data={encodings.map((value) => ({ value, label: value.toUpperCase() }))}
            onChange={(event) => {
              const encoding = encodings.find((known) => known === event.currentTarget.value);
              if (encoding) props.onGiven({ encoding });
            }}
          />
        )}
        {file.sheets.length > 1 ? (
          <NativeSelect
            size="xs"
            label={t('list.sheet')}
            value={file.sheet}
            data={[...file.sheets]}
            onChange={(event) => props.onGiven({ sheet: event.currentTarget.value })}
          />
        ) : null}
      </Group>
      <Text c="dimmed" size="sm" maw={820}>
        {t('list.intro')}
      </Text>
      <ColumnMapping<ListColumn>
        label={t('list.mapping')}
        words={{
          fileColumn: t('list.fileColumn'),
          meaning: t('list.meaning'),
          firstValues: t('list.firstValues'),
          unnamed: (column) => t('list.unnamed', { column }),
          meaningOf: (column) => t('list.meaningOf', { column }),
        }}
        header={file.table.header}
        rows={file.table.rows.slice(0, samples).map(({ cells }) => cells)}
        mapping={mapping}
        choices={[
          { value: '', label: t('list.ignore') },
          ...listColumns.map((value) => ({ value, label: t(`list.columns.${value}`) })),
        ]}
        onChange={props.onMapping}
      />
      {missing.length > 0 ? (
        <p role="alert" className="import-refused">
          {t('list.missing')}
        </p>
      ) : null}
      <Group gap="xs">
        <Button variant="filled" disabled={missing.length > 0} onClick={props.onNext}>
          {t('list.toPreview')}
        </Button>
        <Button onClick={props.onBack}>{t('back')}</Button>
      </Group>
    </Stack>
  );
}

const tones = { create: 'accent', skip: 'neutral', error: 'bad' } as const;
const verdicts = ['create', 'skip', 'error'] as const;

/** What a list would make, row by row; rows that cannot be read are left out only where the user says so. */
export function ListPreview(props: {
  readonly plan: ListPlan | undefined;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onImport: () => void;
}) {
  const { plan } = props;
  const t = useT('scriptPacks');
  const [filter, setFilter] = useState<ListRow['verdict'] | 'all'>('all');
  const [leaveOut, setLeaveOut] = useState(false);
  const columns = useListColumns();
  const rows = useMemo(
    () => (plan?.rows ?? []).filter((row) => filter === 'all' || row.verdict === filter),
    [plan, filter],
  );
  if (!plan)
    return (
      <Group gap="xs" role="status">
        <Loader size="xs" /> {t('reading')}
      </Group>
    );
  const { counts } = plan;
  const blocked = counts.error > 0 && !leaveOut;
  return (
    <>
      <div className="dw-toolbar">
        <SegmentedControl
          size="xs"
          aria-label={t('preview.show')}
          value={filter}
          onChange={(value) => setFilter(verdicts.find((each) => each === value) ?? 'all')}
          data={[
            { value: 'all', label: t('preview.all', { count: plan.rows.length }) },
            ...verdicts.map((value) => ({ value, label: `${t(`list.verdicts.${value}`)} ${counts[value]}` })),
          ]}
        />
        <span className="dw-end import-actions">
          {counts.error > 0 ? (
            <Checkbox
              size="xs"
              label={t('list.leaveOut', { count: counts.error })}
              checked={leaveOut}
              onChange={(event) => setLeaveOut(event.currentTarget.checked)}
            />
          ) : null}
          <Button onClick={props.onBack}>{t('back')}</Button>
          <Button
            variant="filled"
            disabled={blocked || counts.create === 0}
            loading={props.busy}
            onClick={props.onImport}
          >
            {counts.create === 0 ? t('preview.nothing') : t('list.run', { count: counts.create })}
          </Button>
        </span>
      </div>
      {blocked ? (
        <p className="import-refused" role="status">
          {t('list.blocked', { count: counts.error })}
        </p>
      ) : null}
      <DataTable
        label={t('list.label')}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(row) => String(row.line)}
        empty={<p className="dw-faint">{t('preview.noneSuch')}</p>}
      />
    </>
  );
}

function useListColumns(): readonly Column<ListRow>[] {
  const t = useT('scriptPacks');
  const problemText = useProblemText();
  const cell = (text: string) => (
    <bdi className={styles.name} title={text}>
      {text}
    </bdi>
  );
  const reason = (found: ListRow['problems'][number]) => {
    const column = listColumns.find((known) => known === found.field);
    const text = problemText(found);
    return column ? t('list.reason', { column: t(`list.columns.${column}`), text }) : text;
  };
  return [
    { key: 'line', header: t('list.line'), width: 56, align: 'right', render: (row) => row.line },
    {
      key: 'verdict',
      header: t('preview.verdict'),
      width: 84,
      render: ({ verdict }) => <Tag tone={tones[verdict]}>{t(`list.verdicts.${verdict}`)}</Tag>,
    },
    {
      key: 'script',
      header: t('list.columns.title'),
      width: 170,
      render: ({ script, newScript }) =>
        script === '' ? (
          ''
        ) : (
          <>
            <bdi>{script}</bdi> {newScript ? <Tag>{t('list.new')}</Tag> : null}
          </>
        ),
    },
    { key: 'text', header: t('list.text'), render: ({ text }) => cell(text) },
    { key: 'objection', header: t('list.columns.objection'), width: 170, render: ({ objection }) => cell(objection) },
    { key: 'answer', header: t('list.columns.answer'), width: 170, render: ({ answer }) => cell(answer) },
    {
      key: 'why',
      header: t('preview.notes'),
      width: 280,
      render: ({ problems, warnings }) => cell([...problems, ...warnings].map(reason).join(' \u00b7 ')),
    },
  ];
}
