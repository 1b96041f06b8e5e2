import { createRoot } from 'react-dom/client';
import { dealsBy, dealsInStage, openTasks, quietCustomers, totalOfStage, waitingActivities } from '@/data/queries/day';
import { countOf, listPage } from '@/data/queries/list';
import { findIds, queryWords, warmSearch } from '@/data/queries/search';
import { StoreProvider, useLive } from '@/data/react';
import { openChunk } from '@/data/searchIndex';
import { asSound, loadSounds } from '@/data/sounds';
import { openStore, type Store } from '@/data/store';
import { salesRulesSchema } from '@/domain/company/salesRules';
import { addDays } from '@/domain/kernel/dates';
import { unwrap } from '@/domain/kernel/result';
import { workerImporter } from '@/features/importing/startImporter';
import { benchEnvironment } from '../support/dataset';
import { fillDesk } from '../support/desk';
import { bound, type Figure, median, ratioFigure } from './figure';

/** Runs in a browser page: a desk of 100,000 customers and 20,000 deals in a real IndexedDB (P7, P8, T1, T2). */

let customers = 100_000;
const rounds = 30;

const size = (rows: number) => `${rows / 1000}k`;

const open = async (): Promise<Store> =>
  unwrap(await openStore({ name: 'bench-desk', environment: benchEnvironment, deviceCode: 'B1' }));

async function elapsed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function medianOf(work: () => unknown, count = rounds): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < count + 3; round += 1) {
    const time = await elapsed(work);
    if (round >= 3) times.push(time);
  }
  return median(times);
}

/** One to four characters as written, sounds in full and by initials, the tail of a number. */
const queries = [
  '\u4e91',
  '\u4e91\u5e06',
  '\u6df1\u5733\u4e91',
  '\u6df1\u5733\u4e91\u5e06',
  'sz',
  'yunf',
  'szyf',
  '8800',
  '\u4e2d\u56fd',
];

interface Line {
  readonly id: string;
  readonly text: string;
  readonly sound: string;
}

async function allLines(store: Store): Promise<Line[]> {
  const rows = await store.database.searchChunk
    .where('[entity+no]')
    .between(['customer', 0], ['customer', 1e9])
    .toArray();
  return rows.flatMap((row) => {
    const { ids, texts, sounds } = openChunk(row);
    // Strings of their own, as a plain array would hold them.
    return ids.map((id, at) => ({
      id,
      text: [...(texts[at] ?? '')].join(''),
      sound: [...(sounds[at] ?? '')].join(''),
    }));
  });
}

/** The reference: nothing but `includes()` over an array. */
function scan(lines: readonly Line[], query: string): string[] {
  const [word = ''] = queryWords(query);
  const sound = asSound(word);
  const found: string[] = [];
  for (const line of lines)
    if (line.text.includes(word) || (sound !== undefined && line.sound.includes(sound))) found.push(line.id);
  return found;
}

async function search(store: Store): Promise<Figure[]> {
  store.close();
  const times: number[] = [];
  let again = store;
  for (let round = 0; round < 5; round += 1) {
    again = await open();
    times.push(await elapsed(() => warmSearch(again, 'customer')));
    if (round < 4) again.close();
  }
  const lines = await allLines(again);
  let [own, bare, equal] = [0, 0, true];
  for (const query of queries) {
    own += await medianOf(() => findIds(again, 'customer', query), 15);
    bare += await medianOf(() => scan(lines, query), 15);
    const { ids, total } = await findIds(again, 'customer', query, customers);
    const expected = scan(lines, query);
    equal &&= total === expected.length && [...ids].sort().join() === expected.sort().join();
  }
  again.close();
  return [
    ratioFigure(
      'P7',
      `search of ${queries.length} words in ${size(customers)} customers / bare includes() loop`,
      own / queries.length,
      bare / queries.length,
      'ms',
      1.5,
    ),
    { id: 'P7', name: 'hits equal to a full scan', value: equal ? 1 : 0, unit: '', goal: '1', met: equal },
    bound('P7', `search of ${size(customers)} customers ready after opening`, median(times), 150, 'ms'),
  ];
}

const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** What most screens ask: a page of a list and its counter. */
function List() {
  const rows = useLive((store) => listPage(store, 'customer', { order: 'updatedAt', direction: 'desc' }), []);
  const count = useLive((store) => countOf(store, 'customer'), []);
  return (
    <ul data-count={count}>
      {rows?.rows.map((row) => (
        <li key={row.id}>{row.location}</li>
      ))}
    </ul>
  );
}

async function visible(store: Store): Promise<Figure> {
  const root = document.body.appendChild(document.createElement('div'));
  const react = createRoot(root);
  react.render(
    <StoreProvider value={store}>
      <List />
    </StoreProvider>,
  );
  while (root.querySelectorAll('li').length < 50) await painted();
  const ids = (await listPage(store, 'customer', { order: 'name', limit: 100 })).rows.map(({ id }) => id);
  const times: number[] = [];
  for (const [round, id] of ids.entries()) {
    const location = `place ${round}`;
    const start = performance.now();
    const written = store.write([{ type: 'update', entity: 'customer', id, changes: { location } }]);
    while (root.querySelector('li')?.textContent !== location) await painted();
    times.push(performance.now() - start);
    unwrap(await written);
  }
  react.unmount();
  root.remove();
  const sorted = times.slice(5).sort((a, b) => a - b);
  return bound(
    'P8',
    `write until it is seen in a list of ${size(customers)}, 95th of 100`,
    sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    100,
    'ms',
  );
}

async function day(store: Store): Promise<Figure[]> {
  const today = benchEnvironment.today();
  const now = benchEnvironment.now();
  const queriesOfDay = () =>
    Promise.all([
      openTasks(store, { until: today, limit: 50 }),
      dealsBy(store, 'next', { to: addDays(today, 7), limit: 50 }),
      dealsBy(store, 'close', { from: `${today.slice(0, 8)}01`, to: `${today.slice(0, 8)}31`, limit: 200 }),
      dealsBy(store, 'entered', { to: now - 30 * 86_400_000, limit: 30 }),
      dealsBy(store, 'contacted', { to: now - 30 * 86_400_000, limit: 30 }),
      waitingActivities(store, { limit: 20 }),
      ...(['A', 'B', 'C'] as const).map((grade) => quietCustomers(store, grade, { before: now, limit: 10 })),
    ]);
  const board = () =>
    Promise.all(
      ['research', 'demo', 'confirmation', 'negotiation', 'closing'].flatMap((stage) => [
        dealsInStage(store, '', stage, { limit: 30 }),
        totalOfStage(store, '', stage),
      ]),
    );
  const { loadWork } = await import('@/features/today/work');
  const { loadAround } = await import('@/features/today/around');
  const around = { today, now, rules: salesRulesSchema.parse({}), stored: [] };
  return [
    bound('T1', 'all that Today asks of the day, by keys', await medianOf(queriesOfDay), 100, 'ms'),
    bound('T1', 'Today as the program loads it', await medianOf(() => loadWork(store, today)), 100, 'ms'),
    bound(
      'T1',
      'what comes after it: stalled deals, gates, quiet customers, forecast',
      await medianOf(() => loadAround(store, around)),
      300,
      'ms',
    ),
    bound('T1', 'the board: five stages of 30 cards, with counts and sums', await medianOf(board), 100, 'ms'),
  ];
}

function csvOf(count: number): Uint8Array {
  const lines = ['\u5ba2\u6237\u540d\u79f0,\u7535\u8bdd,\u90ae\u7bb1,\u5730\u70b9'];
  for (let index = 0; index < count; index += 1)
    lines.push(
      `\u91cd\u5e86\u5bfc\u5165\u5ba2\u6237${index}\u6709\u9650\u516c\u53f8,138${String(10_000_000 + index)},c${index}@example.com,\u91cd\u5e86`,
    );
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** The longest time for which the main thread did nothing else, ms. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let [longest, last, over] = [0, performance.now(), false];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!over) setTimeout(() => channel.port2.postMessage(0), 1);
  };
  channel.port2.postMessage(0);
  await work();
  over = true;
  channel.port1.close();
  return longest;
}

/** A worker that only counts: what the machine itself takes from the page while another thread is busy. */
async function besideCounting(): Promise<number> {
  const counting = new Blob(['for (let until = Date.now() + 4000; Date.now() < until; );'], {
    type: 'text/javascript',
  });
  const worker = new Worker(URL.createObjectURL(counting));
  const longest = await longestBlock(() => new Promise((resolve) => setTimeout(resolve, 3500)));
  worker.terminate();
  return longest;
}

async function importing(store: Store, importRows: number): Promise<Figure[]> {
  const importer = workerImporter({ kind: 'customer', live: store.database.name });
  const root = document.body.appendChild(document.createElement('div'));
  const react = createRoot(root);
  react.render(
    <StoreProvider value={store}>
      <List />
    </StoreProvider>,
  );
  const bytes = csvOf(importRows);
  const idle = await longestBlock(() => new Promise((resolve) => setTimeout(resolve, 2000)));
  const times: Record<string, number> = {};
  let transactionId = '';
  const beside = await besideCounting();
  const block = await longestBlock(async () => {
    const view = unwrap(await importer.read({ name: 'customers.csv', bytes }, {}));
    const settings = {
      mapping: view.mapping,
      key: 'none',
      clear: false,
      newTags: true,
      newCustomers: false,
      customerId: '',
      meanings: {},
      currency: 'CNY',
    } as unknown as Parameters<typeof importer.plan>[0];
    times.plan = await elapsed(async () => unwrap(await importer.plan(settings)));
    times.commit = await elapsed(async () => {
      transactionId = unwrap(await importer.commit()).transactionId;
    });
  });
  const landed = await countOf(store, 'customer');
  const undo = await elapsed(async () => unwrap(await importer.undo(transactionId)));
  const left = await countOf(store, 'customer');
  const exact =
    landed === customers + importRows && left === customers && (await countOf(store, 'customer', 'deleted')) === 0;
  importer.dispose();
  react.unmount();
  const information = (name: string, value: number, unit = 's') => ({
    id: 'T2',
    name,
    value: Math.round(value / 100) / 10,
    unit,
    goal: 'for information',
  });
  return [
    bound('T2', `import of ${size(importRows)} rows: longest time the main thread was busy`, block, 50, 'ms'),
    {
      id: 'T2',
      name: 'the same while nothing is done',
      value: Math.round(idle * 10) / 10,
      unit: 'ms',
      goal: 'for information',
    },
    {
      id: 'T2',
      name: 'the same beside a worker that only counts',
      value: Math.round(beside * 10) / 10,
      unit: 'ms',
      goal: 'for information',
    },
    information(`reading and judging ${size(importRows)} rows`, times.plan ?? 0),
    information(`writing ${size(importRows)} rows in one transaction`, times.commit ?? 0),
    information('taking the import back', undo),
    { id: 'T2', name: 'all rows there, none left after undo', value: exact ? 1 : 0, unit: '', goal: '1', met: exact },
  ];
}

/**
 * Figures of the desk that is filled here, with `rows` customers and a fifth as many deals; takes some minutes. The desk
 * stays for {@link runImporting}.
 */
export async function run(rows = customers): Promise<Figure[]> {
  customers = rows;
  await loadSounds();
  const store = await open();
  await fillDesk(store, { customers, deals: customers / 5 }, benchEnvironment.now());
  const found = await search(store);
  const again = await open();
  return [...found, await visible(again), ...(await day(again))];
}

/** Imports as many rows as the desk has customers, which search holds in memory as in the program; then the desk goes. */
export async function runImporting(rows = customers): Promise<Figure[]> {
  customers = rows;
  const store = await open();
  try {
    await warmSearch(store, 'customer');
    return await importing(store, customers);
  } finally {
    indexedDB.deleteDatabase('bench-desk');
  }
}
