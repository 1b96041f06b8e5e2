import { listPage } from '@/data/queries/list';
import { toRow } from '@/data/rows';
import { loadSounds } from '@/data/sounds';
import { openStore, type Store } from '@/data/store';
import { backupHeader, writeBackup } from '@/data/transfer/envelope';
import { exportBackup } from '@/data/transfer/export';
import { restoreBackup } from '@/data/transfer/restore';
import { unwrap } from '@/domain/kernel/result';
import { benchEnvironment, fillStore, makeDataset } from '../support/dataset';
import { type Figure, median, ratioFigure } from './figure';
import { committed, done, makeRaw, openRaw, rawPages, removeDatabase } from './rawDatabase';

/** Runs in a browser page: P5, P6 and P9 in a real IndexedDB. */

const pageSize = 50;
const rounds = 60;
const batch = 1000;
const small = 10_000;
const large = 100_000;
/** How long the store of the browser is given to tidy up, ms. */
const settling = 10_000;

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Medians of two ways, taken in turns, so that both see the same machine. */
async function inTurns(one: () => Promise<unknown>, other: () => Promise<unknown>, count = rounds) {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < count + 3; round += 1) {
    const pair = [await time(one), await time(other)] as const;
    // The first ones warm up.
    if (round < 3) continue;
    times[0].push(pair[0]);
    times[1].push(pair[1]);
  }
  return [median(times[0]), median(times[1])] as const;
}

const open = async (name: string): Promise<Store> =>
  unwrap(await openStore({ name, environment: benchEnvironment, deviceCode: 'B1' }));
const firstPage = (store: Store) => listPage(store, 'customer', { order: 'name', limit: pageSize });

async function filled(name: string, count: number): Promise<Store> {
  // Without it, lines would be written anew behind what is measured.
  await loadSounds();
  const store = await open(name);
  await fillStore(store, makeDataset(count));
  return store;
}

async function readAndWrite(store: Store): Promise<Figure[]> {
  const raw = await openRaw(store.database.name);
  const ids = (await listPage(store, 'customer', { order: 'updatedAt', limit: 500 })).rows.map(({ id }) => id);
  let at = 0;
  const nextId = () => ids[at++ % ids.length] ?? '';
  const rawStore = () => raw.transaction('customer').objectStore('customer');
  const range = IDBKeyRange.bound([0], [0, []]);
  const page = await inTurns(
    () => firstPage(store),
    () =>
      done(
        rawStore()
          .index('[_.scope+_.name+id]')
          .getAll(range, pageSize + 1),
      ),
  );
  const get = await inTurns(
    () => store.get('customer', nextId()),
    () => done(rawStore().get(nextId())),
  );
  const rawCopy = await makeRaw('bench-raw', rawStore());
  const row = (await done(rawStore().get(nextId()))) as Record<string, unknown>;
  let count = 0;
  const write = await inTurns(
    async () => {
      count += 1;
      const changes = { notes: `note ${count}` };
      unwrap(await store.write([{ type: 'update', entity: 'customer', id: nextId(), changes }]));
    },
    () => {
      count += 1;
      const transaction = rawCopy.transaction('customer', 'readwrite', { durability: 'strict' });
      transaction.objectStore('customer').put({ ...row, notes: `note ${count}`, updatedAt: count });
      return committed(transaction);
    },
  );
  rawCopy.close();
  raw.close();
  await removeDatabase('bench-raw');
  return [
    ratioFigure('P5', 'page of 50 by index, repository / raw IndexedDB', ...page, 'ms', 1.3),
    ratioFigure('P5', 'one record by id, repository / raw IndexedDB', ...get, 'ms', 1.3),
    ratioFigure('P5', 'one acknowledged write with history, repository / raw strict put', ...write, 'ms', 2),
  ];
}

async function growth(one: Store, other: Store): Promise<Figure[]> {
  const page = await inTurns(
    () => firstPage(other),
    () => firstPage(one),
  );
  const deep = async (store: Store) => {
    const rows = (await listPage(store, 'customer', { order: 'name', direction: 'desc', limit: pageSize })).next;
    return () => listPage(store, 'customer', { order: 'name', direction: 'desc', limit: pageSize, after: rows });
  };
  const later = await inTurns(await deep(other), await deep(one));
  const start = (name: string) => async () => {
    const store = await open(name);
    await firstPage(store);
    store.close();
  };
  const started = await inTurns(start(other.name), start(one.name), 15);
  return [
    ratioFigure('P6', 'first page, 100k / 10k records', ...page, 'ms', 1.3),
    ratioFigure('P6', 'further page, 100k / 10k records', ...later, 'ms', 1.3),
    ratioFigure('P6', 'open the workspace and show the first page, 100k / 10k records', ...started, 'ms', 1.3),
  ];
}

async function rawExport(database: IDBDatabase): Promise<Uint8Array[]> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  for await (const rows of rawPages(database, batch)) {
    pieces.push(encoder.encode(rows.map((row) => JSON.stringify(row)).join('\n')));
  }
  return pieces;
}

async function backup(store: Store): Promise<Figure[]> {
  const raw = await openRaw(store.database.name);
  const written = await inTurns(
    () => exportBackup(store),
    () => rawExport(raw),
    4,
  );
  raw.close();
  return [ratioFigure('P9', 'backup of 100k records / raw read + JSON', ...written, 'ms', 1.2)];
}

async function rawImport(pieces: readonly string[], target: IDBDatabase): Promise<void> {
  for (const piece of pieces) {
    const transaction = target.transaction('customer', 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('customer');
    for (const line of piece.split('\n')) store.put(JSON.parse(line));
    await committed(transaction);
  }
}

/**
 * A restore beside the same rows as JSON and raw puts. All databases of a page lie in one store, which goes on working
 * after one of them is removed: whatever is measured next would pay for it. So this has a profile of its own, the two take
 * turns forwards and backwards, and each begins after a pause.
 */
export async function runRestore(): Promise<Figure[]> {
  await loadSounds();
  const customers = [...makeDataset(large)];
  const bytes = await writeBackup(
    { records: { customer: customers } },
    backupHeader({ appVersion: '', device: '' }, 0),
  );
  const pieces: string[] = [];
  for (let at = 0; at < large; at += batch) {
    const rows = customers.slice(at, at + batch).map((each) => toRow('customer', { ...each }, at / batch));
    pieces.push(rows.map((row) => JSON.stringify(row)).join('\n'));
  }
  customers.length = 0;
  const shape = await open('bench-shape');
  const raw = await openRaw(shape.database.name);
  let exact = true;
  const reference = async () => {
    const copy = await makeRaw('bench-import', raw.transaction('customer').objectStore('customer'));
    const took = await time(() => rawImport(pieces, copy));
    copy.close();
    await removeDatabase('bench-import');
    return took;
  };
  const own = async () => {
    const target = await open('bench-restore');
    const took = await time(async () => unwrap(await restoreBackup(target, bytes)));
    // The head differs (time of writing), everything else has to be the same.
    exact &&= bodyOf(await exportBackup(target)) === bodyOf(bytes);
    await target.database.delete();
    return took;
  };
  const took = { reference: 0, own: 0 };
  for (const [name, work] of [
    ['own', own],
    ['reference', reference],
    ['reference', reference],
    ['own', own],
  ] as const) {
    await new Promise((resolve) => setTimeout(resolve, settling));
    took[name] += (await work()) / 2;
  }
  raw.close();
  return [
    ratioFigure('P9', 'restore of 100k records / JSON + raw puts', took.own, took.reference, 'ms', 1.2),
    { id: 'P9', name: 'round trip of 100k records is exact', value: exact ? 1 : 0, unit: '', goal: '1', met: exact },
  ];
}

/** The records of a backup, as text. */
function bodyOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return text.slice(text.indexOf('\n'), text.lastIndexOf(',"sha256":"'));
}

/** Figures of the data layer but restoring; takes about two minutes. */
export async function run(): Promise<Figure[]> {
  const one = await filled('bench-10k', small);
  const other = await filled('bench-100k', large);
  try {
    return [...(await growth(one, other)), ...(await backup(other)), ...(await readAndWrite(other))];
  } finally {
    await one.database.delete();
    await other.database.delete();
  }
}
