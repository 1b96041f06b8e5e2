import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dealsBy, openTasks } from '@/data/queries/day';
import { countOf, listPage } from '@/data/queries/list';
import { findIds } from '@/data/queries/search';
import type { Store } from '@/data/store';
import { unwrap } from '@/domain/kernel/result';
import { testStore } from './support';

let store: Store;
let id = '';

beforeEach(async () => {
  store = await testStore();
  const written = await store.write([{ type: 'create', entity: 'customer', record: { name: 'Acme', notes: 'old' } }]);
  id = unwrap(written).ids[0] ?? '';
});
afterEach(() => vi.restoreAllMocks());

const update = (changes: Record<string, unknown>) =>
  store.write([{ type: 'update', entity: 'customer', id, changes: changes as { notes: string } }]);

it('an ordinary update is three requests to two stores, and waits for the disk', async () => {
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const asked = (['get', 'put', 'add'] as const).map((name) => vi.spyOn(IDBObjectStore.prototype, name));
  unwrap(await update({ notes: 'new' }));
  expect(begun.mock.calls).toEqual([[['customer', 'change'], 'readwrite', { durability: 'strict' }]]);
  expect(asked.map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
  const [line] = await store.history('customer', id);
  expect(line).toMatchObject({ fields: ['notes'], before: { notes: 'old' }, after: { notes: 'new' } });
});

it('what search, counters or stages look at goes the long way', async () => {
  unwrap(await update({ name: 'Zenith' }));
  expect((await findIds(store, 'customer', 'zenith')).ids).toEqual([id]);
  unwrap(await update({ archivedAt: 5 }));
  expect([await countOf(store, 'customer'), await countOf(store, 'customer', 'archived')]).toEqual([0, 1]);
});

it('is stored with its line in the log or not at all', async () => {
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await update({ notes: 'lost' })).toMatchObject({ ok: false, error: { code: 'storage.full' } });
  add.mockRestore();
  expect(await store.get('customer', id)).toMatchObject({ notes: 'old', rev: 1 });
  unwrap(await update({ notes: 'kept' }));
  expect(await store.history('customer', id)).toHaveLength(2);
});

it('refuses what the door refuses, and goes on after that', async () => {
  const stale = { type: 'update', entity: 'customer', id, changes: { notes: 'x' }, expectedRev: 7 } as const;
  const [conflict, missing, good] = await Promise.all([
    store.write([stale]),
    store.write([{ ...stale, id: 'nobody' }]),
    update({ notes: 'good' }),
  ]);
  expect([conflict, missing].map((each) => (each.ok ? '' : each.error.code))).toEqual([
    'write.conflict',
    'write.missing',
  ]);
  expect(good.ok).toBe(true);
});

it('writes land in the order of asking, whichever way they go', async () => {
  const receipts = await Promise.all([
    update({ notes: '1', name: 'One' }),
    update({ notes: '2' }),
    update({ notes: '3', name: 'Three' }),
    update({ notes: '4' }),
  ]);
  expect(await store.get('customer', id)).toMatchObject({ notes: '4', name: 'Three', rev: 5 });
  for (const receipt of receipts.reverse()) unwrap(await store.undo(unwrap(receipt).transactionId));
  expect(await store.get('customer', id)).toMatchObject({ notes: 'old', name: 'Acme' });
});

it('live queries of every kind look again', async () => {
  const deal = unwrap(
    await store.write([
      { type: 'create', entity: 'opportunity', record: { customerId: id } },
      { type: 'create', entity: 'task', record: { text: 'call', due: '2026-03-01' } },
    ]),
  ).ids;
  const [dealId = '', taskId = ''] = deal;
  const seen: Record<string, unknown> = {};
  const watch = (name: string, query: () => Promise<unknown>) =>
    liveQuery(query).subscribe((value) => {
      seen[name] = value;
    });
  const rows = store.database.rows('opportunity');
  const watching = [
    watch('record', async () => (await store.get('opportunity', dealId))?.nextStepDate),
    watch('list', async () => (await listPage(store, 'opportunity', { order: 'updatedAt' })).rows[0]?.nextStepDate),
    watch('day', async () => (await dealsBy(store, 'next', { limit: 5 })).length),
    watch('count', () => rows.where('[_.next+id]').between(['2026-01-01'], ['2026-12-31']).count()),
    watch('keys', () => rows.where('[_.next+id]').between(['2026-01-01'], ['2026-12-31']).primaryKeys()),
    watch('tasks', async () => (await openTasks(store, { until: '2026-02-01', limit: 5 })).length),
    watch('history', async () => (await store.history('opportunity', dealId)).length),
    watch('log', () => store.database.change.count()),
  ];
  const expectSeen = (expected: object) => vi.waitFor(() => expect(seen).toEqual(expected));
  const before = { record: '', list: '', day: 0, count: 0, keys: [], tasks: 0, history: 1, log: 3 };
  await expectSeen(before);
  const move = (nextStepDate: string) =>
    store.write([{ type: 'update', entity: 'opportunity', id: dealId, changes: { nextStepDate } }]);
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const day = '2026-01-09';
  unwrap(await move(day));
  await expectSeen({ record: day, list: day, day: 1, count: 1, keys: [dealId], tasks: 0, history: 2, log: 4 });
  unwrap(await store.write([{ type: 'update', entity: 'task', id: taskId, changes: { due: '2026-01-20' } }]));
  unwrap(await move(''));
  await expectSeen({ ...before, tasks: 1, history: 3, log: 6 });
  const written = begun.mock.calls.filter(([, mode]) => mode === 'readwrite').map(([names]) => names);
  expect(written).toEqual([
    ['opportunity', 'change'],
    ['task', 'change'],
    ['opportunity', 'change'],
  ]);
  for (const each of watching) each.unsubscribe();
});
