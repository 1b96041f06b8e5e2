import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { WriteOperation } from '@/data/api';
import { type BulkStore, openForBulk } from '@/data/bulk';
import { linesOf } from '@/data/log';
import { countOf, listPage } from '@/data/queries/list';
import { findIds } from '@/data/queries/search';
import type { Store } from '@/data/store';
import { unwrap } from '@/domain/kernel/result';
import { freshName, testEnvironment, testStore } from './support';

const rows = 1200;

function imported(count = rows, from = 0): WriteOperation[] {
  return Array.from({ length: count }, (_, index) => ({
    type: 'create',
    entity: 'customer',
    record: { name: `重庆客户${from + index}`, phone: `138-0000-${1000 + index}` },
  }));
}

async function both(): Promise<{ store: Store; bulk: BulkStore }> {
  const store = await testStore();
  const bulk = unwrap(await openForBulk(store.database.name, testEnvironment(Date.UTC(2026, 0, 6))));
  return { store, bulk };
}

const lines = async (store: Store) => (await store.database.change.toArray()).flatMap(linesOf).length;

describe('a large write from a worker', () => {
  it('lands in one transaction with history, counters and search, and is told to live queries', async () => {
    const { store, bulk } = await both();
    const seen: number[] = [];
    const watching = liveQuery(() => countOf(store, 'customer')).subscribe((count) => seen.push(count));
    const progress: number[] = [];
    const receipt = unwrap(
      await bulk.write(imported(), {
        onProgress: (done, of) => {
          expect(of).toBe(rows);
          progress.push(done);
        },
      }),
    );
    expect(receipt.ids).toHaveLength(rows);
    expect(progress.at(-1)).toBe(rows);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    await expect.poll(() => seen.at(-1)).toBe(rows);
    watching.unsubscribe();
    expect(await countOf(store, 'customer')).toBe(rows);
    expect(await lines(store)).toBe(rows);
    expect((await findIds(store, 'customer', 'cqkh119', 500)).total).toBe(11);
    expect((await findIds(store, 'customer', '13800002100')).ids).toEqual([receipt.ids[1100]]);
    expect((await bulk.page('customer', { order: 'name', limit: 3 })).rows).toHaveLength(3);
    expect(await store.history('customer', receipt.ids[7] ?? '')).toMatchObject([{ kind: 'create' }]);
  });

  it.each([
    ['before the transaction', 3],
    ['in the middle of it', rows / 2],
    ['near the end', rows - 10],
  ])('leaves nothing when cancelled %s', async (_when, at) => {
    const { store, bulk } = await both();
    unwrap(await store.write(imported(2)));
    const controller = new AbortController();
    const result = await bulk.write(imported(), {
      signal: controller.signal,
      onProgress: (done) => {
        if (done >= at) controller.abort();
      },
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'write.cancelled' } });
    expect([await countOf(store, 'customer'), await lines(store)]).toEqual([2, 2]);
    expect((await findIds(store, 'customer', '客户')).total).toBe(2);
    expect(await store.database.rows('customer').count()).toBe(2);
  });

  it('lands whole or not at all where one row is wrong', async () => {
    const { store, bulk } = await both();
    const wrong: WriteOperation = { type: 'create', entity: 'customer', record: { name: ' ' } };
    expect(await bulk.write([...imported(), wrong])).toMatchObject({ ok: false, error: { code: 'write.required' } });
    const taken: WriteOperation = { type: 'create', entity: 'customer', record: { id: 'same', name: 'x' } };
    expect(await bulk.write([...imported(), taken, taken])).toMatchObject({
      ok: false,
      error: { code: 'write.exists' },
    });
    expect(await countOf(store, 'customer')).toBe(0);
    const ids = unwrap(await store.write([taken])).ids;
    expect(await bulk.write([...imported(), taken])).toMatchObject({ ok: false });
    expect((await listPage(store, 'customer', { order: 'name' })).rows.map(({ id }) => id)).toEqual(ids);
  });

  it('refuses a database that is not there', async () => {
    expect(await openForBulk(freshName())).toMatchObject({ ok: false, error: { code: 'storage.closed' } });
  });
});

describe('taking a whole import back', () => {
  async function withImport() {
    const { store, bulk } = await both();
    const [id = ''] = unwrap(
      await store.write([{ type: 'create', entity: 'customer', record: { name: '老客户' } }]),
    ).ids;
    const update: WriteOperation = { type: 'update', entity: 'customer', id, changes: { location: '上海' } };
    const receipt = unwrap(await bulk.write([...imported(), update]));
    return { store, bulk, id, receipt };
  }

  it('leaves nothing: no record, no bin, no history, no hit; what it changed is as before', async () => {
    const { store, bulk, id, receipt } = await withImport();
    unwrap(await bulk.undo(receipt.transactionId, { discard: true }));
    const left = [await countOf(store, 'customer'), await countOf(store, 'customer', 'deleted')];
    expect(left).toEqual([1, 0]);
    expect(await store.database.rows('customer').count()).toBe(1);
    expect((await store.get('customer', id))?.location).toBe('');
    expect((await findIds(store, 'customer', 'cqkh')).total).toBe(0);
    expect((await findIds(store, 'customer', '客户', 9, 'deleted')).total).toBe(0);
    // Made, changed by the import, changed back.
    expect(await lines(store)).toBe(3);
    const again = unwrap(await bulk.write(imported(5)));
    expect((await findIds(store, 'customer', 'cqkh')).ids).toEqual([...again.ids].reverse());
  });

  it('does not mind classes worked out meanwhile, but refuses where somebody has changed a record', async () => {
    const { store, bulk, receipt } = await withImport();
    const [first = '', second = ''] = receipt.ids;
    const graded = { grade: 'A' as const, gradedOn: '2026-01-06' };
    unwrap(await store.write([{ type: 'update', entity: 'customer', id: first, changes: graded }]));
    const edit: WriteOperation = { type: 'update', entity: 'customer', id: second, changes: { location: '成都' } };
    const edited = unwrap(await store.write([edit]));
    const refused = await bulk.undo(receipt.transactionId, { discard: true });
    expect(refused).toMatchObject({ ok: false, error: { code: 'write.changedSince' } });
    expect(await countOf(store, 'customer')).toBe(rows + 1);
    unwrap(await store.undo(edited.transactionId));
    unwrap(await bulk.undo(receipt.transactionId, { discard: true }));
    expect(await countOf(store, 'customer')).toBe(1);
    expect(await store.history('customer', first)).toEqual([]);
  });

  it('puts what it made into the bin where that is asked for', async () => {
    const { store, bulk, receipt } = await withImport();
    const undone = unwrap(await bulk.undo(receipt.transactionId));
    expect(await countOf(store, 'customer', 'deleted')).toBe(rows);
    unwrap(await bulk.undo(undone.transactionId));
    expect(await countOf(store, 'customer')).toBe(rows + 1);
  });
});
