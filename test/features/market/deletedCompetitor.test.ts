import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { priceTable } from '@/domain/competitors/priceTable';
import { addDays } from '@/domain/kernel/dates';
import { unwrap } from '@/domain/kernel/result';
import { countToVerify } from '@/features/common/verifyQueue';
import { loadPrices } from '@/features/market/shared/loadPrices';
import { testStore } from '../../data/support';

it('keeps the prices of a deleted competitor out of comparisons and queue, until it is restored or gone for good', async () => {
  const store = await testStore();
  const today = store.environment.today();
  const rules = [] as const;
  const listPrice = { minor: 10_000, currency: 'CNY' };
  unwrap(
    await store.write([
      { type: 'create', entity: 'product', record: { id: 'p', code: 'P', listPrice } },
      { type: 'create', entity: 'competitor', record: { id: 'x', name: 'X' } },
      {
        type: 'create',
        entity: 'priceEntry',
        record: { id: 'e', competitorId: 'x', productId: 'p', price: 9000, date: addDays(today, -60) },
      },
    ]),
  );
  const seen = async () => {
    const competitorIds = ['x'];
    const records = await loadPrices(store, competitorIds, ['p']);
    const rows = priceTable({ ...records, competitorIds, rules, today });
    return { cells: rows[0]?.cells.size, waiting: await countToVerify(store, { rules, today }) };
  };
  expect(await seen()).toEqual({ cells: 1, waiting: 1 });
  unwrap(await store.write([{ type: 'delete', entity: 'competitor', id: 'x' }]));
  expect(await seen()).toEqual({ cells: 0, waiting: 0 });
  unwrap(await store.write([{ type: 'restore', entity: 'competitor', id: 'x' }]));
  expect(await seen()).toEqual({ cells: 1, waiting: 1 });
  unwrap(await store.write([{ type: 'delete', entity: 'competitor', id: 'x' }]));
  unwrap(await store.purge('competitor', ['x']));
  expect(await seen()).toEqual({ cells: 0, waiting: 0 });
  expect(await store.get('priceEntry', 'e')).toBeUndefined();
});
