import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportKind } from '@/domain/exchange/columns';
import { useT } from '@/i18n/setup';
import { type Column, DataTable, SidePanel, Tag } from '@/ui';
import type { FileView, Importer, RowFilter, RowView } from './importer';
import { useColumnLabel, useReason } from './words';

const pageSize = 100;
const tones = { create: 'accent', update: 'accent', skip: 'neutral', error: 'bad' } as const;

interface Props {
  readonly kind: ImportKind;
  readonly filter: RowFilter;
  readonly count: number;
  readonly view: FileView;
  readonly get: () => Promise<Importer>;
}

/** Pages of rows as they come on the screen; the worker holds them all. */
function usePages({ filter, count, get }: Props) {
  const [pages, setPages] = useState<ReadonlyMap<number, readonly RowView[]>>(new Map());
  const asked = useRef(new Set<number>());
  const ask = useCallback(
    async (page: number) => {
      if (asked.current.has(page)) return;
      asked.current.add(page);
      const rows = await (await get()).rows(filter, page * pageSize, pageSize);
      setPages((now) => new Map(now).set(page, rows));
    },
    [filter, get],
  );
  const onRange = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page += 1) void ask(page);
    },
    [ask],
  );
  useEffect(() => {
    if (count > 0) void ask(0);
  }, [count, ask]);
  return { rowAt: (index: number) => pages.get(Math.floor(index / pageSize))?.[index % pageSize], onRange };
}

/** The rows of a file with what becomes of each, and why. */
export function PreviewTable(props: Props) {
  const t = useT('importing');
  const { rowAt, onRange } = usePages(props);
  const [open, setOpen] = useState<RowView | null>(null);
  const reason = useReason(props.kind);
  const label = useColumnLabel(props.kind);
  const columns: readonly Column<RowView>[] = [
    { key: 'line', header: t('preview.line'), width: 70, align: 'right', render: (row) => row.line },
    {
      key: 'verdict',
      header: t('preview.verdict'),
      width: 88,
      render: (row) => <Tag tone={tones[row.verdict]}>{t(`preview.verdicts.${row.verdict}`)}</Tag>,
    },
    { key: 'name', header: t('preview.name'), width: 220, render: (row) => <bdi>{row.title}</bdi> },
    { key: 'why', header: t('preview.why'), width: 520, render: (row) => <Reasons row={row} reason={reason} /> },
    {
      key: 'changes',
      header: t('preview.changes'),
      render: (row) => (row.verdict === 'error' ? '' : row.changed.map(label).join(', ')),
    },
  ];
  return (
    <>
      <DataTable
        label={t('steps.preview')}
        columns={columns}
        rowCount={props.count}
        rowAt={rowAt}
        rowKey={(row) => String(row.line)}
        onRange={onRange}
        onOpen={setOpen}
        rowHeight={44}
        empty={<p className="dw-faint">{t('preview.none')}</p>}
      />
      <SidePanel
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={t('preview.lineTitle', { line: open?.line ?? 0 })}
      >
        {open ? <Details row={open} view={props.view} reason={reason} /> : null}
      </SidePanel>
    </>
  );
}

type Reason = ReturnType<typeof useReason>;

/** The same reason may hold for two cells; each is told once. */
function reasonsOf(row: RowView, reason: Reason): { readonly text: string; readonly bad: boolean }[] {
  const told = new Map<string, boolean>();
  for (const found of row.warnings) told.set(reason(found), false);
  for (const found of row.problems) told.set(reason(found), true);
  return [...told].map(([text, bad]) => ({ text, bad })).sort((a, b) => Number(b.bad) - Number(a.bad));
}

function Reasons({ row, reason }: { readonly row: RowView; readonly reason: Reason }) {
  const t = useT('importing');
  const found = reasonsOf(row, reason);
  return (
    <span className="import-reasons" title={found.map((each) => each.text).join('\n')}>
      {found.slice(0, 2).map((each, index) => (
        <span key={each.text} data-bad={each.bad || undefined}>
          {index === 1 && found.length > 2 ? `${t('preview.more', { count: found.length - 2 })} ` : ''}
          {each.text}
        </span>
      ))}
    </span>
  );
}

/** All that is to say of one row, and its cells as they stand in the file. */
function Details({ row, view, reason }: { readonly row: RowView; readonly view: FileView; readonly reason: Reason }) {
  const t = useT('importing');
  return (
    <>
      <p>
        <Tag tone={tones[row.verdict]}>{t(`preview.verdicts.${row.verdict}`)}</Tag>
      </p>
      <ul className="import-all-reasons">
        {reasonsOf(row, reason).map((each) => (
          <li key={each.text} data-bad={each.bad || undefined}>
            {each.text}
          </li>
        ))}
      </ul>
      <div className="import-sample">
        <table aria-label={t('preview.cells')}>
          <tbody>
            {view.header.map((head, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file are known by their place
              <tr key={index}>
                <th scope="row">{head}</th>
                <td>{row.cells[index] ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
