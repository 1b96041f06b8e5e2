import { Button, Checkbox, Group, Loader, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { importColumns } from '@/domain/competitors/importColumns';
import type { ImportPlan, ImportRow } from '@/domain/competitors/priceImport';
import type { Table } from '@/domain/exchange/table';
import type { Problem } from '@/domain/kernel/result';
import { localizedText } from '@/features/common';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, DataTable, SidePanel, Tag } from '@/ui';
import { usePriceWords } from '../competitors/prices/priceWords';
import { type Choices, NamesPart } from './NamesPart';
import type { Known } from './planFile';

const filters = ['all', 'create', 'skip', 'error'] as const;
type Filter = (typeof filters)[number];
const tones = { create: 'accent', skip: 'neutral', error: 'bad' } as const;

/** What would happen, row by row; nothing is written while there are errors, unless those rows are left out. */
export function PreviewStep(props: {
  readonly plan: ImportPlan | null;
  readonly table: Table;
  readonly known: Known;
  readonly choices: Choices;
  readonly busy: boolean;
  readonly onChoices: (choices: Choices) => void;
  readonly onBack: () => void;
  readonly onImport: () => void;
}) {
  const { plan, known } = props;
  const t = useT('competitors');
  const [filter, setFilter] = useState<Filter>('all');
  const [leaveOut, setLeaveOut] = useState(false);
  const [open, setOpen] = useState<ImportRow | null>(null);
  const columns = usePreviewColumns(known);
  const rows = useMemo(
    () => (plan?.rows ?? []).filter((row) => filter === 'all' || row.verdict === filter),
    [plan, filter],
  );
  if (!plan)
    return (
      <Group gap="xs" role="status">
        <Loader size="xs" /> {t('import.planning')}
      </Group>
    );
  const { counts } = plan;
  const ready = counts.create > 0 && (counts.error === 0 || leaveOut);
  return (
    <>
      <NamesPart plan={plan} known={known} choices={props.choices} onChoices={props.onChoices} />
      <div className="dw-toolbar">
        <SegmentedControl
          size="xs"
          aria-label={t('import.show')}
          value={filter}
          onChange={(value) => setFilter(filters.find((each) => each === value) ?? 'all')}
          data={filters.map((value) => ({
            value,
            label: t(`import.filters.${value}`, { count: value === 'all' ? plan.rows.length : counts[value] }),
          }))}
        />
        {plan.newCompetitors.length > 0 ? (
          <span className="dw-muted">{t('import.newCompetitors', { count: plan.newCompetitors.length })}</span>
        ) : null}
        <span className="dw-end import-actions">
          {counts.error > 0 ? (
            <Checkbox
              size="xs"
              label={t('import.leaveOut', { count: counts.error })}
              checked={leaveOut}
              onChange={(event) => setLeaveOut(event.currentTarget.checked)}
            />
          ) : null}
          <Button onClick={props.onBack}>{t('import.back')}</Button>
          <Button variant="filled" disabled={!ready} loading={props.busy} onClick={props.onImport}>
            {t('import.run', { count: counts.create })}
          </Button>
        </span>
      </div>
      {counts.error > 0 && !leaveOut ? (
        <p className="import-refused" role="status">
          {t('import.blocked', { count: counts.error })}
        </p>
      ) : null}
      <DataTable
        label={t('import.steps.preview')}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(row) => String(row.line)}
        onOpen={setOpen}
        rowHeight={44}
        empty={<p className="dw-faint">{t('import.noneSuch')}</p>}
      />
      <SidePanel
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={t('import.lineTitle', { line: open?.line ?? 0 })}
      >
        {open ? <RowDetails row={open} table={props.table} /> : null}
      </SidePanel>
    </>
  );
}

/** Problems and warnings of a row, each with the column that it belongs to. */
function useReasons(): (row: ImportRow) => { readonly text: string; readonly bad: boolean }[] {
  const t = useT('competitors');
  const problemText = useProblemText();
  const words = (found: Problem) => {
    const column = importColumns.find((known) => known === found.field);
    const text = problemText(found);
    return column ? t('import.reason', { column: t(`import.columns.${column}`), text }) : text;
  };
  return (row) => [
    ...row.problems.map((found) => ({ text: words(found), bad: row.verdict === 'error' })),
    ...row.warnings.map((found) => ({ text: words(found), bad: false })),
  ];
}

/** All that is to say of one row, and its cells as they stand in the file. */
function RowDetails({ row, table }: { readonly row: ImportRow; readonly table: Table }) {
  const t = useT('competitors');
  const reasons = useReasons()(row);
  const cells = table.rows.find((each) => each.line === row.line)?.cells ?? [];
  return (
    <>
      <p>
        <Tag tone={tones[row.verdict]}>{t(`import.verdicts.${row.verdict}`)}</Tag>
      </p>
      <ul className="import-all-reasons">
        {reasons.map((each) => (
          <li key={each.text} data-bad={each.bad || undefined}>
            {each.text}
          </li>
        ))}
      </ul>
      <div className="import-sample">
        <table aria-label={t('import.cells')}>
          <tbody>
            {table.header.map((head, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file are known by their place
              <tr key={index}>
                <th scope="row">{head}</th>
                <td>{cells[index] ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function usePreviewColumns(known: Known): Column<ImportRow>[] {
  const t = useT('competitors');
  const language = useLanguage();
  const words = usePriceWords();
  const reasons = useReasons();
  const competitors = useMemo(() => new Map(known.competitors.map((each) => [each.id, each.name])), [known]);
  const products = useMemo(
    () => new Map(known.products.map((each) => [each.id, localizedText(each.name, language) || each.code])),
    [known, language],
  );
  return [
    { key: 'line', header: t('import.line'), width: 56, align: 'right', render: (row) => row.line },
    {
      key: 'verdict',
      header: t('import.verdict'),
      width: 84,
      render: (row) => <Tag tone={tones[row.verdict]}>{t(`import.verdicts.${row.verdict}`)}</Tag>,
    },
    {
      key: 'why',
      header: t('import.why'),
      width: 340,
      render: (row) => {
        const found = reasons(row);
        return (
          <span className="import-reasons" title={found.map((each) => each.text).join('\n')}>
            {found.slice(0, 2).map((each, index) => (
              <span key={each.text} data-bad={each.bad || undefined}>
                {index === 1 && found.length > 2 ? `${t('import.more', { count: found.length - 2 })} ` : ''}
                {each.text}
              </span>
            ))}
          </span>
        );
      },
    },
    {
      key: 'competitor',
      header: t('import.columns.competitor'),
      width: 140,
      render: ({ draft, newCompetitor }) =>
        newCompetitor === '' ? (
          <bdi>{competitors.get(draft.competitorId) ?? ''}</bdi>
        ) : (
          <>
            <bdi>{newCompetitor}</bdi> <Tag>{t('import.names.new')}</Tag>
          </>
        ),
    },
    { key: 'item', header: t('import.columns.item'), width: 140, render: ({ draft }) => <bdi>{draft.item}</bdi> },
    {
      key: 'product',
      header: t('import.columns.product'),
      width: 130,
      render: ({ draft }) => <bdi>{products.get(draft.productId) ?? ''}</bdi>,
    },
    {
      key: 'price',
      header: t('import.columns.price'),
      width: 150,
      align: 'right',
      render: ({ draft }) => words.price(draft),
    },
    {
      key: 'terms',
      header: t('prices.terms'),
      width: 150,
      render: ({ draft }) =>
        `${words.terms(draft)}${draft.quantityFrom > 10_000 ? ` · ${words.step(draft.quantityFrom)}` : ''}`,
    },
    { key: 'date', header: t('import.columns.date'), width: 100, render: ({ draft }) => draft.date || '—' },
  ];
}
