import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from '@/i18n/setup';
import { type Column, DataTable, UiProvider } from '@/ui';
import { bound, type Figure, median } from '../figure';

/** Runs in a browser page: P10, the table of all lists with 10,000 rows of 8 columns. */

const rowCount = 10_000;
interface Row {
  readonly id: string;
  readonly cells: readonly string[];
}
const rows = Array.from({ length: rowCount }, (_, index): Row => {
  const cells = Array.from({ length: 8 }, (__, column) => `row ${index + 1} cell ${column + 1}`);
  return { id: String(index), cells };
});
const columns = Array.from({ length: 8 }, (_, index): Column<Row> => {
  return { key: `c${index}`, header: `Column ${index + 1}`, sortable: true, render: (row) => row.cells[index] };
});

function Table() {
  const [sort, onSort] = useState<{ key: string; direction: 'asc' | 'desc' }>({ key: 'c0', direction: 'asc' });
  const [ids, onChange] = useState<Set<string>>(new Set());
  const rowAt = (index: number) => rows[sort.direction === 'asc' ? index : rowCount - 1 - index];
  return (
    <DataTable
      label="bench"
      columns={columns}
      rowCount={rowCount}
      rowAt={rowAt}
      rowKey={(row) => row.id}
      sort={sort}
      onSort={onSort}
      selection={{ ids, onChange }}
      rowLabel={(row) => row.id}
    />
  );
}

/** The moment after the next picture is on the screen. */
const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function until(ready: () => boolean): Promise<void> {
  do await painted();
  while (!ready());
}

async function time(act: () => void, ready: () => boolean = () => true): Promise<number> {
  const start = performance.now();
  act();
  await until(ready);
  return performance.now() - start;
}

/** All 10,000 rows as plain elements: what a table costs that draws everything. */
async function everything(root: HTMLElement): Promise<number> {
  const body = rows.map(({ cells }) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  const took = await time(() => {
    root.innerHTML = `<div style="height:100vh;overflow:auto"><table>${body}</table></div>`;
  });
  root.replaceChildren();
  return took;
}

/** Interactions, each timed from the event to the picture that shows its effect; the slowest of all counts. */
async function interactions(grid: HTMLElement): Promise<readonly (readonly [string, number])[]> {
  const scroller = grid.parentElement ?? grid;
  const key = (name: string) => () => grid.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
  const shows = (text: string) => () => grid.textContent?.includes(text) === true;
  const times: (readonly [string, number])[] = [];
  grid.focus();
  for (let index = 0; index < 10; index += 1) {
    times.push(['End', await time(key('End'), shows('row 10000 cell'))]);
    times.push(['Home', await time(key('Home'), shows('row 1 cell'))]);
  }
  for (let index = 0; index < 20; index += 1) times.push(['PageDown', await time(key('PageDown'))]);
  for (let index = 0; index < 20; index += 1) times.push(['ArrowUp', await time(key('ArrowUp'))]);
  times.push(['Space', await time(key(' '), () => grid.querySelector('[aria-selected=true]') !== null)]);
  for (let index = 1; index <= 40; index += 1) {
    const top = (index * 7919 * 36) % (rowCount * 36);
    const wanted = `row ${Math.floor(top / 36) + 1} cell`;
    times.push(['scroll', await time(() => scroller.scrollTo({ top }), shows(wanted))]);
  }
  scroller.scrollTo({ top: 0 });
  await until(shows('row 1 cell'));
  const header = grid.querySelector<HTMLElement>('th button');
  if (!header) throw new Error('bench: no header to sort by');
  times.push(['sort', await time(() => header.click(), shows('row 10000 cell'))]);
  return times;
}

export async function run(): Promise<Figure[]> {
  const root = document.getElementById('root');
  if (!root) throw new Error('bench: no #root on the page');
  await startLanguage('en');
  const reference = await everything(root);
  const react = createRoot(root);
  const find = () => root.querySelector<HTMLElement>('[role=grid]');
  const mount = await time(
    () =>
      react.render(
        <UiProvider>
          <Table />
        </UiProvider>,
      ),
    () => (find()?.querySelectorAll('tbody tr').length ?? 0) > 5,
  );
  const grid = find();
  if (!grid) throw new Error('bench: no table on the page');
  const nodes = () => grid.querySelectorAll('*').length + 1;
  let most = nodes();
  const observer = new MutationObserver(() => {
    most = Math.max(most, nodes());
  });
  observer.observe(grid, { childList: true, subtree: true });
  const times = await interactions(grid);
  observer.disconnect();
  react.unmount();
  const kinds = [...new Set(times.map(([kind]) => kind))];
  const medians = kinds.map(
    (kind) => [kind, median(times.filter(([one]) => one === kind).map(([, ms]) => ms))] as const,
  );
  const slowest = (all: typeof times) => all.reduce((worst, each) => (each[1] > worst[1] ? each : worst));
  const [slowKind, slowMedian] = slowest(medians);
  const [worstKind, worst] = slowest(times);
  return [
    bound('P10', 'DOM nodes of a table of 10,000 rows × 8 columns, at most', most, 600, ''),
    bound('P10', `slowest kind of interaction (${slowKind}), median`, slowMedian, 100, 'ms'),
    bound('P10', `slowest single one of ${times.length} interactions (${worstKind})`, worst, 100, 'ms'),
    {
      id: 'P10',
      name: 'first picture, this table / all rows as plain elements',
      value: Math.round(mount),
      reference: Math.round(reference),
      unit: 'ms',
      ratio: Math.round((mount / reference) * 1000) / 1000,
      goal: 'for information',
    },
  ];
}
