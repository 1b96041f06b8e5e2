import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageCursor } from '@/data/api';
import { pricesOfCompetitor, pricesOfProducts } from '@/data/queries/prices';
import { related } from '@/data/queries/related';
import type { Store } from '@/data/store';
import type { RecordMap } from '@/domain/entities';
import { unwrap } from '@/domain/kernel/result';
import { testStore } from './support';

const dates = ['', '2026-01-31', '2026-02-28', '2026-11-20'];

interface Given {
  readonly date: string;
  readonly competitorId?: string;
  readonly productId?: string;
}

async function withPrices(given: readonly Given[]): Promise<Store> {
  const store = await testStore();
  unwrap(
    await store.write(
      given.map((entry, index) => ({
        type: 'create' as const,
        entity: 'priceEntry' as const,
        record: { competitorId: 'c', productId: 'p', item: `#${index}`, ...entry },
      })),
    ),
  );
  return store;
}

async function walk(store: Store, limit: number, direction: 'asc' | 'desc'): Promise<RecordMap['priceEntry'][]> {
  const seen: RecordMap['priceEntry'][] = [];
  let after: PageCursor | null = null;
  do {
    const page: Awaited<ReturnType<typeof pricesOfCompetitor>> = await pricesOfCompetitor(store, 'c', {
      after,
      limit,
      direction,
    });
    expect(page.rows.length).toBeLessThanOrEqual(limit);
    seen.push(...page.rows);
    after = page.next;
  } while (after);
  return seen;
}

describe('pricesOfCompetitor', () => {
  it('walks the ledger in pages, each entry once, by date and then by order of making', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ date: fc.constantFrom(...dates), competitorId: fc.constantFrom('c', 'c', 'other') }), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('asc' as const, 'desc' as const),
        async (given, limit, direction) => {
          const store = await withPrices(given);
          const expected = given
            .map((entry, index) => ({ ...entry, item: `#${index}`, index }))
            .filter((entry) => entry.competitorId === 'c')
            .sort((a, b) => (a.date === b.date ? a.index - b.index : a.date < b.date ? -1 : 1));
          if (direction === 'desc') expected.reverse();
          expect((await walk(store, limit, direction)).map(({ item }) => item)).toEqual(
            expected.map(({ item }) => item),
          );
          store.close();
        },
      ),
      { numRuns: 25 },
    );
  });

  it('leaves out what is deleted, and shows it again after an undo', async () => {
    const store = await withPrices([{ date: '2026-01-31' }, { date: '2026-02-28' }]);
    const [newest] = (await pricesOfCompetitor(store, 'c')).rows;
    const id = newest?.id ?? '';
    const { transactionId } = unwrap(await store.write([{ type: 'delete', entity: 'priceEntry', id }]));
    expect((await pricesOfCompetitor(store, 'c')).rows.map(({ item }) => item)).toEqual(['#0']);
    unwrap(await store.undo(transactionId));
    expect((await pricesOfCompetitor(store, 'c')).rows.map(({ item }) => item)).toEqual(['#1', '#0']);
  });

  it('moves an entry whose date is corrected', async () => {
    const store = await withPrices([{ date: '2026-01-31' }, { date: '2026-02-28' }]);
    const [, older] = (await pricesOfCompetitor(store, 'c')).rows;
    const changes = { date: '2026-11-20' };
    unwrap(await store.write([{ type: 'update', entity: 'priceEntry', id: older?.id ?? '', changes }]));
    expect((await pricesOfCompetitor(store, 'c')).rows.map(({ item }) => item)).toEqual(['#0', '#1']);
    expect((await related(store, 'priceEntry', 'competitorId', 'c')).map(({ item }) => item)).toEqual(['#0', '#1']);
  });
});

describe('pricesOfProducts', () => {
  it('gives the newest of each product asked for, each product once, no more than asked for', async () => {
    const store = await withPrices([
      { date: '2026-01-31' },
      { date: '' },
      { date: '2026-11-20' },
      { date: '2026-02-28', productId: 'q', competitorId: 'd' },
      { date: '2026-02-28', productId: 'r' },
      { date: '2026-02-28', productId: '' },
    ]);
    const items = async (ids: string[], limit?: number) =>
      (await pricesOfProducts(store, ids, limit)).map(({ item }) => item);
    expect(await items(['p', 'q', 'p', ''])).toEqual(['#2', '#0', '#1', '#3']);
    expect(await items(['q', 'p'], 2)).toEqual(['#3', '#2', '#0']);
    expect(await items([])).toEqual([]);
  });
});
