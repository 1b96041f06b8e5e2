import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { PageCursor, WriteOperation } from '@/data/api';
import { getCompany } from '@/data/queries/company';
import { type ListOrder, listOrders, listPage } from '@/data/queries/list';
import { related } from '@/data/queries/related';
import { findIds } from '@/data/queries/search';
import { foldText } from '@/data/rows';
import { openStore, type Store } from '@/data/store';
import { companyId } from '@/domain/company/company';
import { type EntityName, entityNames } from '@/domain/entities';
import { unwrap } from '@/domain/kernel/result';
import { freshName, testEnvironment, testStore } from './support';

/** Names with many equal ones, so that pages end inside a run of equals. */
const names = Array.from(
  { length: 57 },
  (_, index) => ['乙公司', '甲公司', 'beta', 'Beta', '', 'ＢETA '][index % 6] || 'ab',
);

async function withCustomers(): Promise<Store> {
  const store = await testStore();
  for (const [index, name] of names.entries()) {
    const { ids } = unwrap(
      await store.write([{ type: 'create', entity: 'customer', record: { name, location: `L${index % 4}` } }]),
    );
    const id = ids[0] ?? '';
    if (index % 7 === 0) unwrap(await store.write([{ type: 'delete', entity: 'customer', id }]));
    else if (index % 5 === 0) {
      unwrap(await store.write([{ type: 'update', entity: 'customer', id, changes: { archivedAt: 1 } }]));
    }
  }
  return store;
}

describe('listPage', () => {
  const cases = listOrders.customer.flatMap((order) =>
    (['asc', 'desc'] as const).flatMap((direction) =>
      (['live', 'archived', 'deleted'] as const).map((scope) => [order, direction, scope] as const),
    ),
  );

  it.each(cases)('walks all customers by %s %s in %s, each once, in order', async (order, direction, scope) => {
    const store = await withCustomers();
    const seen: { id: string; key: string | number }[] = [];
    let after: PageCursor | null = null;
    do {
      const page: Awaited<ReturnType<typeof listPage<'customer'>>> = await listPage(store, 'customer', {
        order,
        direction,
        scope,
        after,
        limit: 4,
      });
      expect(page.rows.length).toBeLessThanOrEqual(4);
      seen.push(
        ...page.rows.map((row) => ({ id: row.id, key: order === 'name' ? foldText(row.name.trim()) : row[order] })),
      );
      after = page.next;
    } while (after);
    const all = (await store.database.rows('customer').toArray()).filter((row) =>
      scope === 'deleted'
        ? row.deletedAt !== 0
        : row.deletedAt === 0 && (row.archivedAt !== 0) === (scope === 'archived'),
    );
    expect(seen.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
    const sorted = [...seen].sort((a, b) => (a.key === b.key ? (a.id < b.id ? -1 : 1) : a.key < b.key ? -1 : 1));
    expect(seen).toEqual(direction === 'asc' ? sorted : sorted.reverse());
  });

  it('has an index for every order it offers', async () => {
    const store = await testStore();
    for (const entity of entityNames) {
      for (const order of listOrders[entity]) {
        await expect(listPage(store, entity as EntityName, { order: order as ListOrder<EntityName> })).resolves.toEqual(
          {
            rows: [],
            next: null,
          },
        );
      }
    }
  });
});

describe('related', () => {
  it('gives the live records of one customer, newest first, up to the limit', async () => {
    const store = await testStore();
    const ids: string[] = [];
    for (let index = 0; index < 6; index += 1) {
      const record = { name: `P${index}`, customerId: index === 2 ? 'other' : 'c' };
      ids.push(...unwrap(await store.write([{ type: 'create', entity: 'contact', record }])).ids);
    }
    unwrap(await store.write([{ type: 'delete', entity: 'contact', id: ids[4] ?? '' }]));
    const namesOf = async (request?: { limit?: number; direction?: 'asc' }) =>
      (await related(store, 'contact', 'customerId', 'c', request)).map((contact) => contact.name);
    expect(await namesOf()).toEqual(['P5', 'P3', 'P1', 'P0']);
    expect(await namesOf({ direction: 'asc', limit: 2 })).toEqual(['P0', 'P1']);
  });

  it('orders what happened by the time it happened', async () => {
    const store = await testStore();
    for (const at of [30, 10, 20]) {
      unwrap(
        await store.write([{ type: 'create', entity: 'activity', record: { customerId: 'c', at, text: `t${at}` } }]),
      );
    }
    const found = await related(store, 'activity', 'customerId', 'c');
    expect(found.map(({ at }) => at)).toEqual([30, 20, 10]);
  });
});

describe('findIds', () => {
  it('keeps up with chunks that fill, records that change and writers of another window', async () => {
    const name = freshName();
    const environment = testEnvironment();
    const one = unwrap(await openStore({ name, environment }));
    const other = unwrap(await openStore({ name, environment }));
    const operations = Array.from(
      { length: 1003 },
      (_, index): WriteOperation => ({ type: 'create', entity: 'product', record: { code: `K${index}` } }),
    );
    const { ids } = unwrap(await one.write(operations));
    expect((await findIds(other, 'product', 'k100')).total).toBe(4);
    unwrap(await one.write([{ type: 'update', entity: 'product', id: ids[1001] ?? '', changes: { code: '改了' } }]));
    expect((await findIds(other, 'product', 'k100')).total).toBe(3);
    expect((await findIds(other, 'product', '改')).ids).toEqual([ids[1001]]);
    expect((await findIds(other, 'product', 'k', 5)).ids).toHaveLength(5);
  });

  it.each([
    ['ＡＢＣ', 1],
    ['abc', 1],
    ['贸易 abc', 1],
    ['abc贸易', 0],
    ['易b', 0],
    ['  ', 0],
    ['\u0001', 0],
  ])('%j finds %d', async (query, total) => {
    const store = await testStore();
    unwrap(
      await store.write([
        { type: 'create', entity: 'customer', record: { name: '贸易', nameEn: 'b aBc', tags: ['x\ny'] } },
      ]),
    );
    expect((await findIds(store, 'customer', query)).total).toBe(total);
  });
});

describe('getCompany', () => {
  it('gives defaults until something is saved', async () => {
    const store = await testStore();
    expect(await getCompany(store)).toMatchObject({ id: companyId, rev: 0, defaultCurrency: 'CNY' });
    unwrap(await store.write([{ type: 'create', entity: 'company', record: { id: companyId, bank: '招行' } }]));
    expect(await getCompany(store)).toMatchObject({ rev: 1, bank: '招行' });
  });
});

describe('tolerant reading', () => {
  it.each([
    ['a missing field', { location: undefined }, { location: '' }],
    ['a field of another type', { phone: 12345, tags: 'x' }, { phone: '', tags: [] }],
    ['an unknown choice', { status: 'sleeping' }, { status: 'prospect' }],
    ['a text that is too long', { location: 'x'.repeat(300) }, { location: 'x'.repeat(200) }],
    ['a missing name', { name: undefined }, { name: '?' }],
    ['a broken amount', { annualTurnover: { minor: 1.5, currency: 'x' } }, { annualTurnover: null }],
    [
      'one broken element',
      { addresses: [{ id: 'a', kind: 'x' }, 7, { id: 'b' }] },
      { addresses: [{ id: 'a' }, { id: 'b' }] },
    ],
    ['unknown fields', { colour: 'red' }, {}],
    ['a date that is none', { createdAt: 'yesterday' }, { createdAt: 0 }],
  ])('%s does not hide the record', async (_what, junk, expected) => {
    const store = await testStore();
    const row = { id: 'c', name: '好公司', createdAt: 1, updatedAt: 1, deletedAt: 0, rev: 3, email: 'a@b.c', ...junk };
    await store.database.table('customer').put(row);
    const customer = await store.get('customer', 'c');
    expect(customer).toMatchObject({ id: 'c', email: 'a@b.c', ...expected });
    expect(customer).not.toHaveProperty('colour');
    // And it can be written again.
    unwrap(await store.write([{ type: 'update', entity: 'customer', id: 'c', changes: { notes: 'ok' } }]));
  });
});
