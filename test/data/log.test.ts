import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { WriteOperation } from '@/data/api';
import { bookkeeping } from '@/data/changes';
import { linesOf } from '@/data/log';
import type { Store } from '@/data/store';
import { exportBackup } from '@/data/transfer/export';
import { restoreBackup } from '@/data/transfer/restore';
import { unwrap } from '@/domain/kernel/result';
import { testStore } from './support';

/** So many rows make a write a large one, with more than one row of the log. */
const many = 620;

const values = fc.record({
  name: fc.constantFrom('华东', 'A', '科技'),
  tags: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
  employees: fc.option(fc.nat(9)),
  budget: fc.option(fc.record({ minor: fc.nat(9), currency: fc.constantFrom('CNY', 'USD') })),
});
const kind = fc.constantFrom('customer' as const, 'lead' as const);

async function written(records: readonly object[], entities: readonly ('customer' | 'lead')[]) {
  const store = await testStore();
  const operations = Array.from({ length: many }, (_, index) => ({
    type: 'create',
    entity: entities[index % entities.length],
    record: records[index % records.length],
  })) as unknown as WriteOperation[];
  return { store, receipt: unwrap(await store.write(operations)), operations };
}

const logOf = async (store: Store) => (await store.database.change.orderBy('id').toArray()).flatMap(linesOf);

it('tells of each record of a large write what it was made of, as for a single one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(values, { minLength: 1, maxLength: 7 }),
      fc.array(kind, { minLength: 1, maxLength: 3 }),
      async (records, entities) => {
        const { store, receipt, operations } = await written(records, entities);
        expect(await store.database.change.count()).toBeLessThan(10);
        const lines = await logOf(store);
        expect(lines.map(({ recordId }) => recordId).sort()).toEqual([...receipt.ids].sort());
        for (const index of [0, 1, many - 1]) {
          const { entity } = operations[index] ?? { entity: 'customer' };
          const id = receipt.ids[index] ?? '';
          const record = { ...(await store.get(entity, id)) };
          const fields = Object.fromEntries(Object.entries(record).filter(([field]) => !bookkeeping.has(field)));
          const [line, ...others] = await store.history(entity, id);
          expect(others).toEqual([]);
          expect(line).toMatchObject({
            kind: 'create',
            transactionId: receipt.transactionId,
            recordId: id,
            before: {},
          });
          expect(line?.after).toEqual(fields);
          expect([...(line?.fields ?? [])].sort()).toEqual(Object.keys(fields).sort());
        }
        store.close();
      },
    ),
    { numRuns: 5 },
  );
});

it('keeps the making of a record through changes, and forgets it with the record', async () => {
  const { store, receipt } = await written([{ name: '华东' }], ['customer']);
  const [id = '', other = ''] = receipt.ids;
  unwrap(await store.write([{ type: 'update', entity: 'customer', id, changes: { name: '华南' } }]));
  expect((await store.history('customer', id)).map((line) => line.kind)).toEqual(['update', 'create']);
  expect((await store.history('customer', id, 1)).map((line) => line.kind)).toEqual(['update']);
  unwrap(await store.write([{ type: 'delete', entity: 'customer', id }]));
  unwrap(await store.purge('customer', [id]));
  expect((await store.history('customer', id)).map((line) => line.kind)).toEqual(['purge']);
  expect((await logOf(store)).filter(({ recordId }) => recordId === id)).toHaveLength(1);
  expect(await store.history('customer', other)).toHaveLength(1);
});

it('comes back in the same order, whatever else was written and taken away', async () => {
  const { store, receipt } = await written(
    [
      { name: '华东', tags: ['a'] },
      { name: 'A', employees: 3 },
    ],
    ['customer', 'lead'],
  );
  const [id = '', , other = ''] = receipt.ids;
  unwrap(await store.write([{ type: 'update', entity: 'customer', id, changes: { name: '华南' } }]));
  unwrap(await store.write([{ type: 'delete', entity: 'customer', id: other }]));
  unwrap(await store.purge('customer', [other]));
  const before = await logOf(store);
  const bytes = await exportBackup(store);
  const body = (backup: Uint8Array) => new TextDecoder().decode(backup).split('\n').slice(1, -2);
  unwrap(await restoreBackup(store, bytes));
  expect(await logOf(store)).toEqual(before);
  expect(body(await exportBackup(store))).toEqual(body(bytes));
});

it('goes into a backup line by line, and back', async () => {
  const { store, receipt } = await written([{ name: '华东', tags: ['a'] }, { name: 'A' }], ['customer', 'lead']);
  const before = await logOf(store);
  const backup = await exportBackup(store);
  unwrap(await restoreBackup(store, backup));
  const after = await logOf(store);
  const byId = (lines: typeof before) => [...lines].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(after)).toEqual(byId(before));
  // As few rows as before: lines of one write share them again, and records know where theirs is.
  expect(await store.database.change.count()).toBe(2);
  expect(await store.history('customer', receipt.ids[0] ?? '')).toHaveLength(1);
  unwrap(await store.undo(receipt.transactionId, { discard: true }));
  expect(await store.database.rows('customer').count()).toBe(0);
  expect(await logOf(store)).toEqual([]);
});
