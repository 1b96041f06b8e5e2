import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewRecord } from '@/data/api';
import { related, type UsingEntity, usedBy } from '@/data/queries/related';
import { findIds } from '@/data/queries/search';
import type { Store } from '@/data/store';
import { exportBackup } from '@/data/transfer/export';
import { restoreBackup } from '@/data/transfer/restore';
import type { EntityName } from '@/domain/entities';
import { unwrap } from '@/domain/kernel/result';
import { testStore } from './support';

async function create<Name extends EntityName>(store: Store, entity: Name, record: object): Promise<string> {
  const { ids } = unwrap(await store.write([{ type: 'create', entity, record: record as NewRecord<Name> } as never]));
  return ids[0] ?? '';
}

const users = async (store: Store, entity: UsingEntity, id: string) =>
  (await usedBy(store, entity, id)).map((record) => record.id);

describe('usedBy', () => {
  it.each<[UsingEntity, string, object]>([
    ['opportunity', 'a competitor of the deal', { competitors: [{ competitorId: 'x' }] }],
    ['opportunity', 'the comparison behind the criteria', { comparisonId: 'x' }],
    ['opportunity', 'the research it came from', { researchId: 'x' }],
    ['proposal', 'its comparison', { market: { comparisonId: 'x' } }],
    ['proposal', 'a chosen competitor', { market: { competitorIds: ['x'] } }],
    ['proposal', 'the SWOT of a strategy', { market: { strategies: [{ swotId: 'x', strategyId: 's' }] } }],
    ['proposal', 'a research entry', { market: { research: [{ researchId: 'x' }] } }],
    ['comparison', 'a column', { competitorIds: ['y', 'x'] }],
    ['comparison', 'a product of the basket', { basket: [{ id: 'b', productId: 'x', weight: 10_000 }] }],
    ['swot', 'its subject', { subjectKind: 'product', subjectId: 'x' }],
    ['swot', 'evidence', { factors: [{ id: 'f', evidence: [{ entity: 'research', id: 'x' }] }] }],
  ])('finds the %s by %s', async (entity, _what, record) => {
    const store = await testStore();
    const id = await create(store, entity, record);
    await create(store, entity, {});
    expect(await users(store, entity, 'x')).toEqual([id]);
    expect(await users(store, entity, 'none')).toEqual([]);
    expect(await users(store, entity, '')).toEqual([]);
  });

  it('follows update, delete, restore and undo', async () => {
    const store = await testStore();
    const id = await create(store, 'comparison', { competitorIds: ['a'] });
    const both = async () => [await users(store, 'comparison', 'a'), await users(store, 'comparison', 'b')];
    const change = unwrap(
      await store.write([{ type: 'update', entity: 'comparison', id, changes: { competitorIds: ['b'] } }]),
    );
    expect(await both()).toEqual([[], [id]]);
    unwrap(await store.undo(change.transactionId));
    expect(await both()).toEqual([[id], []]);
    const gone = unwrap(await store.write([{ type: 'delete', entity: 'comparison', id }]));
    expect(await both()).toEqual([[], []]);
    unwrap(await store.undo(gone.transactionId));
    expect(await both()).toEqual([[id], []]);
    unwrap(await store.write([{ type: 'delete', entity: 'comparison', id }]));
    unwrap(await store.write([{ type: 'restore', entity: 'comparison', id }]));
    expect(await both()).toEqual([[id], []]);
    unwrap(await store.write([{ type: 'delete', entity: 'comparison', id }]));
    unwrap(await store.purge('comparison', [id]));
    expect(await both()).toEqual([[], []]);
  });

  it('is a scan of all deals, whatever was written before', async () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });
    const step = fc.oneof(
      fc.record({ type: fc.constant('create' as const), names }),
      fc.record({ type: fc.constant('update' as const), at: fc.nat(9), names }),
      fc.record({ type: fc.constantFrom('delete' as const, 'restore' as const, 'undo' as const), at: fc.nat(9) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
        const store = await testStore();
        const ids: string[] = [];
        const transactions: string[] = [];
        for (const action of steps) {
          const competitors = ('names' in action ? action.names : []).map((competitorId) => ({ competitorId }));
          const id = ids[('at' in action ? action.at : 0) % Math.max(1, ids.length)] ?? 'none';
          const result =
            action.type === 'undo'
              ? await store.undo(transactions[action.at % Math.max(1, transactions.length)] ?? 'none')
              : await store.write([
                  action.type === 'create'
                    ? { type: 'create', entity: 'opportunity', record: { competitors } as never }
                    : action.type === 'update'
                      ? { type: 'update', entity: 'opportunity', id, changes: { competitors } as never }
                      : { type: action.type, entity: 'opportunity', id },
                ]);
          if (!result.ok) continue;
          transactions.push(result.value.transactionId);
          if (action.type === 'create') ids.push(...result.value.ids);
        }
        const deals = await store.getMany('opportunity', ids);
        for (const name of ['a', 'b', 'c']) {
          const expected = deals.flatMap((deal) =>
            deal?.deletedAt === 0 && deal.competitors.some(({ competitorId }) => competitorId === name)
              ? [deal.id]
              : [],
          );
          expect((await users(store, 'opportunity', name)).sort()).toEqual(expected.sort());
        }
        store.close();
      }),
      { numRuns: 30 },
    );
  });

  it('is not emptied by many deleted ones', async () => {
    const store = await testStore();
    const create = Array.from({ length: 5 }, () => ({
      type: 'create' as const,
      entity: 'swot' as const,
      record: { subjectId: 'x' },
    }));
    const { ids } = unwrap(await store.write(create));
    unwrap(await store.write(ids.slice(0, 4).map((id) => ({ type: 'delete', entity: 'swot', id }))));
    expect((await usedBy(store, 'swot', 'x', 1)).map(({ id }) => id)).toEqual([ids[4]]);
  });
});

describe('related', () => {
  it.each([
    ['research', 'competitorId', 'date'],
    ['research', 'customerId', 'date'],
    ['research', 'segmentId', 'date'],
    ['priceEntry', 'competitorId', 'date'],
    ['priceEntry', 'productId', 'date'],
    ['swotSnapshot', 'swotId', 'takenOn'],
  ] as const)('gives %s by %s in order of %s, newest first', async (entity, field, date) => {
    const store = await testStore();
    for (const day of ['2026-03-31', '', '2026-09-30', '2025-12-31']) {
      await create(store, entity, { [field]: 'x', [date]: day });
    }
    await create(store, entity, { [field]: 'other', [date]: '2026-10-01' });
    const found = await related(store, entity, field as never, 'x');
    expect(found.map((record) => (record as unknown as Record<string, unknown>)[date])).toEqual([
      '2026-09-30',
      '2026-03-31',
      '2025-12-31',
      '',
    ]);
  });
});

describe('search', () => {
  it.each([
    ['competitor', { name: '远桥数据科技', nameEn: 'Farbridge Data', shortName: '远桥', tags: ['平台'] }],
    ['priceEntry', { item: '远桥 DataHub 许可', source: '官网报价页' }],
    ['research', { title: { zh: '数据中台增速', en: 'Growth of data platforms' }, source: '远桥年报' }],
    ['segment', { name: { zh: '远桥所在的华东零售', en: 'Retail data' } }],
    ['comparison', { title: { zh: '与远桥的对比', en: 'Data platforms compared' } }],
    ['swot', { title: { zh: '对远桥的分析', en: 'Data position' } }],
  ] as const)('finds a %s in either language, until it is deleted', async (entity, record) => {
    const store = await testStore();
    const id = await create(store, entity, record);
    expect((await findIds(store, entity, 'DATA')).ids).toEqual([id]);
    expect((await findIds(store, entity, '远桥')).ids).toEqual([id]);
    unwrap(await store.write([{ type: 'delete', entity, id }]));
    expect((await findIds(store, entity, '远桥')).total).toBe(0);
  });
});

describe('a backup', () => {
  it('carries the market desk over, with what is used where and prices by date', async () => {
    const source = await testStore();
    const competitorId = await create(source, 'competitor', {
      name: '远桥数据',
      facts: [{ id: 'f', kind: 'strength', text: '品牌强', date: '2026-10-01' }],
      shares: [{ id: 's', share: 1840, period: '2025' }],
    });
    await create(source, 'priceEntry', { competitorId, productId: 'p', price: 148_000, date: '2026-10-31' });
    await create(source, 'comparison', {
      competitorIds: [competitorId],
      ratings: [{ factorId: 'f', companyId: 'us' }],
    });
    const swotId = await create(source, 'swot', {
      factors: [{ id: 'f', evidence: [{ entity: 'competitor', id: competitorId, part: 'f', basis: '品牌强' }] }],
      links: [{ internalId: 'f', externalId: 'g', strength: 3 }],
      strategies: [{ id: 's', factorIds: ['f'], basis: [{ factorId: 'f', text: 'as it read' }] }],
    });
    await create(source, 'swotSnapshot', { swotId, label: '2026 Q3', takenOn: '2026-09-30' });
    await create(source, 'segment', { name: { zh: '华东零售', en: '' }, volume: { minor: 100, currency: 'CNY' } });
    await create(source, 'research', { competitorId, growthRate: -250, date: '2026-08-01' });
    const target = await testStore();
    expect(unwrap(await restoreBackup(target, await exportBackup(source))).repaired).toBe(0);
    for (const entity of [
      'competitor',
      'priceEntry',
      'comparison',
      'swot',
      'swotSnapshot',
      'segment',
      'research',
    ] as const) {
      const rows = await source.database.rows(entity).toArray();
      const ids = rows.map(({ id }) => id);
      expect(await target.getMany(entity, ids)).toEqual(await source.getMany(entity, ids));
      expect(ids).toHaveLength(1);
    }
    expect(await users(target, 'swot', competitorId)).toEqual([swotId]);
    expect(await users(target, 'comparison', competitorId)).toHaveLength(1);
    expect(await related(target, 'priceEntry', 'competitorId', competitorId)).toHaveLength(1);
    expect((await findIds(target, 'competitor', '远桥')).ids).toEqual([competitorId]);
  });
});

describe('a SWOT snapshot', () => {
  it('is never changed, but for what it is called', async () => {
    const store = await testStore();
    const id = await create(store, 'swotSnapshot', { swotId: 's', takenOn: '2026-09-30', factors: [{ id: 'f' }] });
    for (const changes of [{ factors: [] }, { takenOn: '2026-10-01' }, { swotId: 'other' }]) {
      expect(await store.write([{ type: 'update', entity: 'swotSnapshot', id, changes }])).toMatchObject({
        ok: false,
        error: { code: 'write.frozen' },
      });
    }
    unwrap(await store.write([{ type: 'update', entity: 'swotSnapshot', id, changes: { label: '2026 Q3' } }]));
  });
});
