import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Change, WriteOperation } from '@/data/api';
import { linesOf } from '@/data/log';
import { countOf } from '@/data/queries/list';
import { findIds } from '@/data/queries/search';
import { scopeOf, scopes } from '@/data/rows';
import type { Store } from '@/data/store';
import { unwrap } from '@/domain/kernel/result';
import { testStore } from './support';

type Step =
  | { readonly type: 'create'; readonly name: string }
  | {
      readonly type: 'update';
      readonly at: number;
      readonly name: string;
      readonly archivedAt: number;
      readonly tags: string[];
    }
  | { readonly type: 'delete' | 'restore' | 'purge'; readonly at: number }
  | { readonly type: 'undo'; readonly at: number };

const name = fc.string({
  unit: fc.constantFrom('华', '东', '科', '技', 'A', 'b', 'Ｃ', ' ', '1'),
  minLength: 1,
  maxLength: 6,
});
const at = fc.nat(20);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ type: fc.constant('create' as const), name }),
  fc.record({
    type: fc.constant('update' as const),
    at,
    name,
    archivedAt: fc.constantFrom(0, 7),
    tags: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
  }),
  fc.record({ type: fc.constantFrom('delete' as const, 'restore' as const, 'purge' as const), at }),
  fc.record({ type: fc.constant('undo' as const), at }),
);

const visible = async (store: Store) =>
  (await store.database.rows('customer').toArray()).map(
    ({ _: _derived, rev: _rev, updatedAt: _at, ...fields }) => fields,
  );

async function run(store: Store, steps: readonly Step[]): Promise<void> {
  const ids: string[] = [];
  const transactions: string[] = [];
  for (const action of steps) {
    if (action.type === 'undo') {
      const receipt = await store.undo(transactions[action.at % Math.max(1, transactions.length)] ?? 'none');
      if (receipt.ok) transactions.push(receipt.value.transactionId);
    } else if (action.type === 'purge') {
      await store.purge('customer', [ids[action.at % Math.max(1, ids.length)] ?? 'none']);
    } else {
      const result = await store.write([operation(action, ids)]);
      if (!result.ok) continue;
      transactions.push(result.value.transactionId);
      if (action.type === 'create') ids.push(...result.value.ids);
    }
  }
}

function operation(action: Exclude<Step, { type: 'undo' | 'purge' }>, ids: readonly string[]): WriteOperation {
  if (action.type === 'create') return { type: 'create', entity: 'customer', record: { name: action.name } };
  const id = ids[action.at % Math.max(1, ids.length)] ?? 'none';
  if (action.type !== 'update') return { type: action.type as 'delete', entity: 'customer', id };
  const { name, archivedAt, tags } = action;
  return { type: 'update', entity: 'customer', id, changes: { name, archivedAt, tags } };
}

/** The state that the log alone gives. */
function replay(changes: readonly Change[]): Map<string, Record<string, unknown>> {
  const state = new Map<string, Record<string, unknown>>();
  for (const change of changes) {
    if (change.kind === 'purge') state.delete(change.recordId);
    else state.set(change.recordId, { ...state.get(change.recordId), ...change.after });
  }
  return state;
}

it('replaying the log gives the state, counters are the real counts, search equals a scan of all records', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 25 }),
      fc.constantFrom('华', '科技', 'a', 'c', '1', '东 b'),
      async (steps, query) => {
        const store = await testStore();
        await run(store, steps);
        const rows = await visible(store);
        expect([...replay((await store.database.change.orderBy('id').toArray()).flatMap(linesOf)).values()]).toEqual(
          expect.arrayContaining(rows),
        );
        expect(replay((await store.database.change.orderBy('id').toArray()).flatMap(linesOf)).size).toBe(rows.length);
        for (const scope of scopes) {
          const inScope = rows.filter((row) => scopeOf(row as never) === scope);
          expect(await countOf(store, 'customer', scope)).toBe(inScope.length);
          const text = (row: unknown) => {
            const { name: own, tags } = row as { name: string; tags: string[] };
            return [own, ...tags].map((part) => part.normalize('NFKC').toLowerCase());
          };
          const hits = inScope.filter((row) =>
            query.split(' ').every((word) => text(row).some((part) => part.includes(word))),
          );
          const found = await findIds(store, 'customer', query, 1000, scope);
          expect([...found.ids].sort()).toEqual(hits.map((row) => String(row.id)).sort());
          expect(found.total).toBe(hits.length);
        }
        store.close();
      },
    ),
    { numRuns: 40 },
  );
});

it('undo brings back exactly the state from before, whatever the transaction did', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 12 }),
      fc.array(step, { minLength: 1, maxLength: 6 }),
      async (first, then) => {
        const store = await testStore();
        await run(store, first);
        const ids = (await store.database.rows('customer').toCollection().primaryKeys()) as string[];
        const before = await visible(store);
        const operations = then.flatMap((action) =>
          action.type === 'undo' || action.type === 'purge' ? [] : [operation(action, ids)],
        );
        const written = await store.write(operations);
        if (
          !written.ok ||
          (await store.database.change.where('transactionId').equals(written.value.transactionId).count()) === 0
        ) {
          expect(await visible(store)).toEqual(before);
        } else {
          unwrap(await store.undo(written.value.transactionId));
          // Records that the transaction made are in the recycle bin, all others as before.
          const after = await visible(store);
          expect(after.filter(({ id }) => ids.includes(id))).toEqual(before);
          expect(after.filter(({ id }) => !ids.includes(id)).every(({ deletedAt }) => deletedAt !== 0)).toBe(true);
        }
        store.close();
      },
    ),
    { numRuns: 40 },
  );
});

it('undo refuses where a record has moved on, and changes nothing then', async () => {
  const store = await testStore();
  const { ids } = unwrap(await store.write([{ type: 'create', entity: 'customer', record: { name: 'A' } }]));
  const id = ids[0] ?? '';
  const change = (name: string) => store.write([{ type: 'update', entity: 'customer', id, changes: { name } }]);
  const second = unwrap(await change('B'));
  unwrap(await change('C'));
  expect(await store.undo(second.transactionId)).toMatchObject({ ok: false, error: { code: 'write.changedSince' } });
  expect((await store.get('customer', id))?.name).toBe('C');
});

it('an undo can itself be undone', async () => {
  const store = await testStore();
  const { ids } = unwrap(await store.write([{ type: 'create', entity: 'customer', record: { name: 'A' } }]));
  const id = ids[0] ?? '';
  const change = unwrap(await store.write([{ type: 'update', entity: 'customer', id, changes: { name: 'B' } }]));
  const undone = unwrap(await store.undo(change.transactionId));
  expect((await store.get('customer', id))?.name).toBe('A');
  unwrap(await store.undo(undone.transactionId));
  expect((await store.get('customer', id))?.name).toBe('B');
});
