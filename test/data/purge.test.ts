import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { countOf } from '@/data/queries/list';
import { countPricesOfCompetitor, pricesOfProducts } from '@/data/queries/prices';
import { findIds } from '@/data/queries/search';
import type { Store } from '@/data/store';
import type { EntityName } from '@/domain/entities';
import { unwrap } from '@/domain/kernel/result';
import { testStore } from './support';

const create = async (store: Store, entity: EntityName, records: readonly object[]) =>
  unwrap(await store.write(records.map((record) => ({ type: 'create', entity, record }) as never)));

const file = (id: string) => ({ id, mime: 'image/png', name: id, sha256: id, bytes: new Uint8Array([1, 2, 3]) });

async function purge(store: Store, entity: EntityName, ids: readonly string[]): Promise<void> {
  unwrap(await store.write(ids.map((id) => ({ type: 'delete', entity, id }) as never)));
  unwrap(await store.purge(entity, ids));
}

const kept = async (store: Store, ids: readonly string[]) =>
  (await store.getMany('blob', ids)).flatMap((blob) => (blob ? [blob.id] : []));

describe('what goes with a record that is removed for good', () => {
  it.each<[EntityName, object]>([
    ['research', { attachmentIds: ['a', 'b'] }],
    ['product', { code: 'P', pictureId: 'a' }],
    ['activity', { at: 1, blobIds: ['a'] }],
    ['material', { title: { zh: 'M', en: '' }, blobId: 'a' }],
    ['competitor', { name: 'X', facts: [{ id: 'f', kind: 'news', text: 'n', attachmentId: 'a' }] }],
  ])('are the files of a %s, and no others', async (entity, record) => {
    const store = await testStore();
    await create(store, 'blob', ['a', 'b', 'other'].map(file));
    await create(store, entity, [{ ...record, id: 'x' }]);
    unwrap(await store.write([{ type: 'delete', entity, id: 'x' } as never]));
    expect(await kept(store, ['a', 'b', 'other'])).toEqual(['a', 'b', 'other']);
    unwrap(await store.purge(entity, ['x']));
    const left = entity === 'research' ? ['other'] : ['b', 'other'];
    expect(await kept(store, ['a', 'b', 'other'])).toEqual(left);
    expect(await countOf(store, 'blob')).toBe(left.length);
    expect(await store.history('blob', 'a')).toEqual([]);
  });

  it('is not a picture that a copy shares, until the copy goes too', async () => {
    const store = await testStore();
    await create(store, 'blob', [file('a')]);
    await create(store, 'product', [
      { id: 'p', code: 'P', pictureId: 'a' },
      { id: 'q', code: 'Q', pictureId: 'a' },
    ]);
    await purge(store, 'product', ['p']);
    expect(await kept(store, ['a'])).toEqual(['a']);
    await purge(store, 'product', ['q']);
    expect(await kept(store, ['a'])).toEqual([]);
  });

  it('are the prices of a competitor, also deleted ones, with their lines in search and log', async () => {
    const store = await testStore();
    await create(store, 'competitor', [
      { id: 'x', name: 'X' },
      { id: 'y', name: 'Y' },
    ]);
    const price = (id: string, competitorId: string) => ({ id, competitorId, productId: 'p', item: `item ${id}` });
    await create(store, 'priceEntry', [price('x1', 'x'), price('x2', 'x'), price('y1', 'y')]);
    unwrap(await store.write([{ type: 'delete', entity: 'priceEntry', id: 'x2' }]));
    await purge(store, 'competitor', ['x']);
    const prices = await store.getMany('priceEntry', ['x1', 'x2', 'y1']);
    expect(prices.map((entry) => entry?.id)).toEqual([undefined, undefined, 'y1']);
    expect((await pricesOfProducts(store, ['p'])).map((entry) => entry.id)).toEqual(['y1']);
    expect(await countPricesOfCompetitor(store, 'x')).toBe(0);
    expect((await findIds(store, 'priceEntry', 'item', 10)).ids).toEqual(['y1']);
    expect(await countOf(store, 'priceEntry')).toBe(1);
    expect((await store.history('priceEntry', 'x1')).map((change) => change.kind)).toEqual(['purge']);
  });

  it('are the snapshots of a SWOT analysis', async () => {
    const store = await testStore();
    await create(store, 'swot', [{ id: 's' }, { id: 't' }]);
    await create(store, 'swotSnapshot', [
      { id: 's1', swotId: 's' },
      { id: 't1', swotId: 't' },
    ]);
    await purge(store, 'swot', ['s']);
    expect((await store.getMany('swotSnapshot', ['s1', 't1'])).map((each) => each?.id)).toEqual([undefined, 't1']);
  });

  it('is nothing at all where one of several was not deleted before', async () => {
    const store = await testStore();
    await create(store, 'blob', [file('a')]);
    await create(store, 'research', [{ id: 'r', attachmentIds: ['a'] }, { id: 'live' }]);
    unwrap(await store.write([{ type: 'delete', entity: 'research', id: 'r' }]));
    expect(await store.purge('research', ['r', 'live'])).toMatchObject({ error: { code: 'write.notDeleted' } });
    expect(await kept(store, ['a'])).toEqual(['a']);
    expect(await store.get('research', 'r')).toBeDefined();
  });
});
