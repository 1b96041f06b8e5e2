import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { first } from '@/data/migrations/0001-first';
import { market } from '@/data/migrations/0002-market';
import { latestVersion, migrations } from '@/data/migrations/list';
import { countOf, listPage } from '@/data/queries/list';
import { pricesOfCompetitor, pricesOfProducts } from '@/data/queries/prices';
import { related, usedBy } from '@/data/queries/related';
import { findIds } from '@/data/queries/search';
import { openStore, type Store } from '@/data/store';
import { backupHeader, readBackup, writeBackup } from '@/data/transfer/envelope';
import { exportBackup } from '@/data/transfer/export';
import { restoreBackup } from '@/data/transfer/restore';
import { companyId } from '@/domain/company/company';
import { ok, unwrap } from '@/domain/kernel/result';
import { freshName, testEnvironment, testStore } from '../data/support';

const stamp = { createdAt: 1767600000000, updatedAt: 1767600001000, deletedAt: 0, rev: 3 };
const derived = { scope: 0, mark: 'of-version-1', chunk: 0 };

/** Rows as version 1 has them, written by hand: what a user's disk holds, whatever today's code would write. */
const rows = {
  company: [
    { ...stamp, id: companyId, legalName: { zh: '上海云帆软件有限公司', en: '' }, marginFloor: 1500, _: derived },
  ],
  customer: [{ ...stamp, id: 'customer-1', name: '华东云商', _: { ...derived, name: '华东云商' } }],
  product: [
    {
      ...stamp,
      id: 'product-1',
      code: 'SW-DP-100',
      name: { zh: '数据平台', en: 'Data platform' },
      listPrice: { minor: 129900, currency: 'CNY' },
      tiers: [{ from: 1000000, unitPrice: 119900 }],
      _: { ...derived, code: 'sw-dp-100', name: '数据平台' },
    },
  ],
  opportunity: [
    {
      ...stamp,
      id: 'deal-1',
      title: { zh: '数据平台一期', en: '' },
      customerId: 'customer-1',
      stage: 'negotiation',
      stageHistory: [{ stage: 'research', at: 1767600000000 }],
      budgetMax: { minor: 18000000, currency: 'CNY' },
      notes: '内部备注',
      _: derived,
    },
    { ...stamp, id: 'deal-2', deletedAt: 9, title: { zh: '已删除', en: '' }, _: { ...derived, scope: 2 } },
  ],
  proposal: [
    {
      ...stamp,
      id: 'proposal-1',
      quoteId: 'quote-1',
      opportunityId: 'deal-1',
      customerId: 'customer-1',
      status: 'sent',
      aboutUs: { zh: '关于我们', en: '' },
      _: derived,
    },
  ],
  change: [
    {
      id: '019b8a00-0000-7000-8000-00000000000a',
      transactionId: '019b8a00-0000-7000-8000-000000000009',
      at: 1767600001000,
      device: 'A1',
      entity: 'opportunity',
      recordId: 'deal-1',
      kind: 'update',
      fields: ['stage'],
      before: { stage: 'research' },
      after: { stage: 'negotiation' },
      undoOf: '',
    },
  ],
  counter: [{ entity: 'opportunity', live: 1, archived: 0, deleted: 1 }],
  searchHead: [{ entity: 'opportunity', stamps: [1], fill: 2 }],
  searchChunk: [{ entity: 'opportunity', no: 0, ids: 'deal-1\ndeal-2', texts: '数据平台一期\n已删除', scopes: '02' }],
  meta: [{ key: 'deviceCode', value: 'A1' }],
};

async function onDisk(): Promise<string> {
  const name = freshName();
  const database = new Dexie(name);
  database.version(1).stores({ ...first.tables });
  for (const [table, content] of Object.entries(rows)) await database.table(table).bulkPut(content);
  database.close();
  return name;
}

const saved = () => vi.fn(async (_backup: Uint8Array, _from: number, _to: number) => ok(undefined));

async function migrated(beforeMigration = saved(), list = [first, market]): Promise<Store> {
  return unwrap(
    await openStore({
      name: await onDisk(),
      environment: testEnvironment(),
      beforeMigration,
      migrations: list,
    }),
  );
}

/** As today's program has it: only that one writes. */
const writable = () => migrated(saved(), [...migrations]);

describe('from version 1 to version 2', () => {
  it('asks for a backup of the old form once, and that holds everything', async () => {
    const beforeMigration = saved();
    await migrated(beforeMigration);
    expect(beforeMigration).toHaveBeenCalledTimes(1);
    const [bytes, from, to] = beforeMigration.mock.calls[0] ?? [];
    expect([from, to]).toEqual([1, 2]);
    const content = unwrap(await readBackup(bytes ?? new Uint8Array()));
    expect(content.info.schemaVersion).toBe(1);
    // The program of version 1 can read it: it knows none of the new tables.
    expect(Object.keys(content.info.counts)).not.toContain('competitor');
    expect(content.records.opportunity.map(({ id }) => id)).toEqual(['deal-1', 'deal-2']);
    expect(content.records.proposal).toHaveLength(1);
    expect(content.changes).toHaveLength(1);
  });

  it('keeps every record as it was and gives new fields their defaults', async () => {
    const store = await migrated();
    expect(await store.get('opportunity', 'deal-1')).toMatchObject({
      ...stamp,
      title: { zh: '数据平台一期', en: '' },
      stage: 'negotiation',
      stageHistory: [{ stage: 'research', at: 1767600000000 }],
      budgetMax: { minor: 18000000, currency: 'CNY' },
      notes: '内部备注',
      owner: '',
      researchId: '',
      comparisonId: '',
      competitors: [],
      criteria: [],
    });
    expect(await store.get('proposal', 'proposal-1')).toMatchObject({
      status: 'sent',
      aboutUs: { zh: '关于我们', en: '' },
      market: { comparisonId: '', competitorIds: [], prices: false, maskNames: false, strategies: [], research: [] },
    });
    expect(await store.get('product', 'product-1')).toMatchObject({
      listPrice: { minor: 129900, currency: 'CNY' },
      tiers: [{ from: 1000000, unitPrice: 119900 }],
      period: 'oneOff',
    });
    expect(await store.get('company', companyId)).toMatchObject({
      marginFloor: 1500,
      freshness: [],
      marketReviewedOn: '',
    });
    expect(store.device).toBe('A1');
  });

  it('keeps lists, relations, counters, search and history', async () => {
    const store = await migrated();
    expect((await listPage(store, 'opportunity', { order: 'updatedAt' })).rows.map(({ id }) => id)).toEqual(['deal-1']);
    expect(await related(store, 'proposal', 'opportunityId', 'deal-1')).toHaveLength(1);
    expect([await countOf(store, 'opportunity'), await countOf(store, 'opportunity', 'deleted')]).toEqual([1, 1]);
    expect((await findIds(store, 'opportunity', '平台')).ids).toEqual(['deal-1']);
    expect(await store.history('opportunity', 'deal-1')).toMatchObject([{ after: { stage: 'negotiation' } }]);
  });

  it('has the new tables, empty and ready', async () => {
    const store = await writable();
    expect(await countOf(store, 'competitor')).toBe(0);
    const { ids } = unwrap(await store.write([{ type: 'create', entity: 'competitor', record: { name: '远桥数据' } }]));
    const competitorId = ids[0] ?? '';
    unwrap(
      await store.write([
        { type: 'create', entity: 'priceEntry', record: { competitorId, productId: 'product-1', price: 148000 } },
        { type: 'create', entity: 'research', record: { competitorId, title: { zh: '行业增速', en: '' } } },
        { type: 'create', entity: 'segment', record: { name: { zh: '华东零售', en: '' } } },
        { type: 'create', entity: 'comparison', record: { competitorIds: [competitorId] } },
        { type: 'create', entity: 'swot', record: { title: { zh: '公司', en: '' } } },
        { type: 'create', entity: 'swotSnapshot', record: { swotId: 's', label: '2026 Q1' } },
      ]),
    );
    expect((await pricesOfCompetitor(store, competitorId)).rows).toMatchObject([{ price: 148000 }]);
    expect(await pricesOfProducts(store, ['product-1'])).toHaveLength(1);
    expect(await usedBy(store, 'comparison', competitorId)).toHaveLength(1);
    expect((await findIds(store, 'research', '增速')).total).toBe(1);
    store.close();
  });

  it('answers where a competitor is used once an old deal names it', async () => {
    const store = await writable();
    expect(await usedBy(store, 'opportunity', 'rival')).toEqual([]);
    unwrap(
      await store.write([
        {
          type: 'update',
          entity: 'opportunity',
          id: 'deal-1',
          changes: { competitors: [{ competitorId: 'rival' }] as never },
        },
      ]),
    );
    expect((await usedBy(store, 'opportunity', 'rival')).map(({ id }) => id)).toEqual(['deal-1']);
    store.close();
  });

  it('restores a backup that version 1 has written', async () => {
    const beforeMigration = saved();
    await migrated(beforeMigration);
    const backup = beforeMigration.mock.calls[0]?.[0] ?? new Uint8Array();
    const target = await testStore();
    expect(unwrap(await restoreBackup(target, backup))).toMatchObject({ repaired: 0, info: { schemaVersion: 1 } });
    expect(await target.get('opportunity', 'deal-1')).toMatchObject({ ...stamp, competitors: [], notes: '内部备注' });
    expect(await target.get('proposal', 'proposal-1')).toMatchObject({ market: { comparisonId: '' } });
    expect((await findIds(target, 'opportunity', '平台')).ids).toEqual(['deal-1']);
    expect(await countOf(target, 'opportunity', 'deleted')).toBe(1);
    unwrap(await target.write([{ type: 'create', entity: 'competitor', record: { name: '远桥数据' } }]));
    const again = unwrap(await readBackup(await exportBackup(target)));
    expect(again.info.schemaVersion).toBe(latestVersion());
    expect([again.records.competitor.length, again.records.opportunity.length]).toEqual([1, 2]);
  });

  it('restores a file of version 1 that names new tables, as long as they are empty', async () => {
    const header = backupHeader({ appVersion: '0.1.0', device: 'A1', schemaVersion: 1 }, 0);
    const product = { ...rows.product[0], _: undefined };
    const empty = await writeBackup({ records: { product: [product as never] } }, header);
    const target = await testStore();
    unwrap(await restoreBackup(target, empty));
    expect(await target.get('product', 'product-1')).toMatchObject({ code: 'SW-DP-100', period: 'oneOff' });
    const filled = await writeBackup({ records: { competitor: [{ id: 'c', name: 'x' } as never] } }, header);
    expect(await restoreBackup(target, filled)).toMatchObject({ ok: false, error: { code: 'backup.damaged' } });
    expect(await countOf(target, 'product')).toBe(1);
  });
});
