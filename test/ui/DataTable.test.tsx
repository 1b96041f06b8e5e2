// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { type Column, ColumnChooser, DataTable, Tag, useColumns } from '@/ui';
import { renderUi } from './render';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

interface Row {
  readonly id: string;
  readonly no: number;
}
const rows: Row[] = Array.from({ length: 10_000 }, (_, no) => ({ id: `r${no}`, no }));
const columns: Column<Row>[] = Array.from({ length: 8 }, (_, index) => ({
  key: `c${index}`,
  header: `列 ${index}`,
  sortable: index === 0,
  hideable: index > 0,
  render: (row) => (index === 7 ? <Tag>{`状态 ${row.no}`}</Tag> : `${row.no}.${index}`),
}));

function table(extra?: Partial<Parameters<typeof DataTable<Row>>[0]>) {
  return (
    <DataTable<Row>
      label="客户"
      columns={columns}
      rowCount={rows.length}
      rowAt={(index) => rows[index]}
      rowKey={(row) => row.id}
      {...extra}
    />
  );
}

it('keeps within 600 nodes at 10,000 rows of 8 columns and says how many rows there are (P10)', async () => {
  await renderUi(table({ selection: { ids: new Set(), onChange: () => undefined } }));
  const grid = screen.getByRole('grid', { name: '客户' });
  expect(grid.getAttribute('aria-rowcount')).toBe('10001');
  expect(within(grid).getByText('0.0')).toBeTruthy();
  expect(grid.querySelectorAll('*').length + 1).toBeLessThanOrEqual(600);
});

it('moves by arrows, opens with Enter, selects with Space', async () => {
  const onOpen = vi.fn();
  const onChange = vi.fn();
  await renderUi(table({ onOpen, selection: { ids: new Set(), onChange } }));
  screen.getByRole('grid').focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter} ');
  expect(onOpen.mock.calls.map(([row]) => (row as Row).id)).toEqual(['r1']);
  expect(onChange.mock.calls.map(([ids]) => [...(ids as Set<string>)])).toEqual([['r1']]);
  const active = screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '';
  expect(document.getElementById(active)?.textContent).toContain('1.0');
});

it('sorts by a click on the head, the other way round by the second', async () => {
  const onSort = vi.fn();
  await renderUi(table({ sort: { key: 'c0', direction: 'asc' }, onSort }));
  expect(screen.getByRole('columnheader', { name: /列 0/ }).getAttribute('aria-sort')).toBe('ascending');
  await userEvent.click(screen.getByRole('button', { name: /列 0/ }));
  expect(onSort.mock.calls).toEqual([[{ key: 'c0', direction: 'desc' }]]);
});

it('shows the empty state instead of an empty grid', async () => {
  await renderUi(table({ rowCount: 0, empty: <p>还没有客户</p> }));
  expect(screen.getByText('还没有客户')).toBeTruthy();
  expect(screen.queryByRole('grid')).toBeNull();
});

function Chosen() {
  const state = useColumns('test', columns);
  const [shown] = useState(true);
  return (
    <>
      <ColumnChooser columns={columns} hidden={state.hidden} onChange={state.setHidden} />
      {shown ? table({ columns: state.visible }) : null}
    </>
  );
}

it('hides a column and remembers it', async () => {
  const view = await renderUi(<Chosen />);
  await userEvent.click(screen.getByRole('button', { name: '列' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: '列 3' }));
  expect(screen.queryByRole('columnheader', { name: '列 3' })).toBeNull();
  view.unmount();
  await renderUi(<Chosen />);
  expect(screen.queryByRole('columnheader', { name: '列 3' })).toBeNull();
  expect(screen.getByRole('columnheader', { name: '列 4' })).toBeTruthy();
});
