import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { derive } from '@/data/derive';
import { first } from '@/data/migrations/0001-first';
import { market } from '@/data/migrations/0002-market';
import { dealsBy, dealsInStage, openTasks, quietCustomers } from '@/data/queries/day';
import { countOf } from '@/data/queries/list';
import { findIds } from '@/data/queries/search';
import { openStore, type Store } from '@/data/store';
import { readBackup } from '@/data/transfer/envelope';
import { restoreBackup } from '@/data/transfer/restore';
import { ok, unwrap } from '@/domain/kernel/result';
import { freshName, testEnvironment, testStore } from '../data/support';

const made = 1767600000000;
const hour = 3_600_000;
const stamp = { createdAt: made, updatedAt: made, deletedAt: 0, rev: 1 };
const derived = { scope: 0, mark: 'of-version-2', chunk: 0 };

const deal = (id: string, fields: object) => ({
  ...stamp,
  id,
  title: { zh: id, en: '' },
  customerId: 'customer-1',
  stage: 'demo',
  outcome: 'open',
  stageHistory: [
    { stage: 'research', at: made },
    { stage: 'demo', at: made + hour },
  ],
  _: { ...derived, uses: [] },
  ...fields,
});

/** Rows as version 2 has them, written by hand. */
const rows = {
  customer: [
    { ...stamp, id: 'customer-1', name: '重庆云帆', tags: ['重点'], _: { ...derived, name: '重庆云帆' } },
    { ...stamp, id: 'customer-2', name: '单立', phone: 12345, _: { ...derived, name: '单立' } },
  ],
  opportunity: [
    deal('deal-1', { nextStepDate: '2026-02-01', expectedClose: '2026-03-01' }),
    deal('deal-2', { stageHistory: 'junk', expectedClose: 'soon', estimate: { minor: 500, currency: 'CNY' } }),
    deal('deal-3', { outcome: 'won' }),
    deal('deal-4', { deletedAt: made, _: { ...derived, scope: 2 } }),
  ],
  quote: [
    {
      ...stamp,
      id: 'quote-1',
      seriesId: 's',
      version: 1,
      status: 'sent',
      opportunityId: 'deal-1',
      customerId: 'customer-1',
      currency: 'CNY',
      taxMode: 'inclusive',
      lines: [{ id: 'l', kind: 'item', name: { zh: 'x', en: '' }, quantity: 10000, unitPrice: 129900 }],
      _: { ...derived, number: '' },
    },
  ],
  activity: [
    {
      ...stamp,
      id: 'a-1',
      customerId: 'customer-1',
      opportunityId: 'deal-1',
      kind: 'visit',
      at: made + hour,
      text: '拜访',
      _: derived,
    },
    { ...stamp, id: 'a-2', customerId: 'customer-1', kind: 'note', at: made + 2 * hour, text: '备注', _: derived },
    { ...stamp, id: 'a-3', customerId: 'customer-1', kind: 'dance', at: 'late', questions: 7, _: derived },
  ],
  counter: [
    { entity: 'customer', live: 2, archived: 0, deleted: 0 },
    { entity: 'opportunity', live: 3, archived: 0, deleted: 1 },
    { entity: 'quote', live: 1, archived: 0, deleted: 0 },
    { entity: 'activity', live: 3, archived: 0, deleted: 0 },
  ],
  searchHead: [
    { entity: 'customer', stamps: [1], fill: 2 },
    { entity: 'opportunity', stamps: [1], fill: 4 },
  ],
  searchChunk: [
    { entity: 'customer', no: 0, ids: 'customer-1\ncustomer-2', texts: '重庆云帆\u0001重点\n单立', scopes: '00' },
    {
      entity: 'opportunity',
      no: 0,
      ids: 'deal-1\ndeal-2\ndeal-3\ndeal-4',
      texts: 'deal-1\ndeal-2\ndeal-3\ndeal-4',
      scopes: '0002',
    },
  ],
  meta: [{ key: 'deviceCode', value: 'A1' }],
};

async function onDisk(): Promise<string> {
  const name = freshName();
  const database = new Dexie(name);
  database.version(1).stores({ ...first.tables });
  database.version(2).stores({ ...market.tables });
  for (const [table, content] of Object.entries(rows)) await database.table(table).bulkPut(content);
  database.close();
  return name;
}

let backup = new Uint8Array();

async function opened(name: string): Promise<Store> {
  const beforeMigration = async (bytes: Uint8Array) => {
    backup = new Uint8Array(bytes);
    return ok(undefined);
  };
  return unwrap(await openStore({ name, environment: testEnvironment(), beforeMigration }));
}

async function expectDerived(store: Store): Promise<void> {
  const next = await dealsBy(store, 'next');
  expect(next.map((each) => each.deal.id)).toEqual(['deal-1']);
  // 1,299.00 of the quote; the note is no contact.
  expect(next[0]).toMatchObject({ amount: { minor: 129900, currency: 'CNY' }, contactedAt: made + hour });
  expect((await dealsBy(store, 'close')).map((each) => each.deal.id)).toEqual(['deal-1']);
  const board = await dealsInStage(store, '', 'demo');
  expect(board.rows.map((each) => each.deal.id).sort()).toEqual(['deal-1', 'deal-2']);
  expect(board.rows.find((each) => each.deal.id === 'deal-2')).toMatchObject({
    amount: { minor: 500, currency: 'CNY' },
    contactedAt: made,
  });
  expect((await dealsBy(store, 'entered', { from: made + 1 })).map((each) => each.deal.id)).toEqual(['deal-1']);
  expect((await findIds(store, 'customer', 'chongqingyun')).ids).toEqual(['customer-1']);
  expect((await findIds(store, 'customer', 'shanli')).ids).toEqual(['customer-2']);
}

describe('from version 2 to version 3', () => {
  it('keeps every record; new fields have their defaults, stage entries of old kind read as entries', async () => {
    const store = await opened(await onDisk());
    expect(await store.get('opportunity', 'deal-1')).toMatchObject({
      ...stamp,
      pipelineId: '',
      stage: 'demo',
      stageHistory: [
        { kind: 'stage', stage: 'research', at: made, by: '', amount: null, pipelineId: '' },
        { kind: 'stage', stage: 'demo', at: made + hour },
      ],
      strategy: 'direct',
      waivers: [],
    });
    expect(await store.get('opportunity', 'deal-2')).toMatchObject({ stageHistory: [], expectedClose: '' });
    expect(await store.get('activity', 'a-3')).toMatchObject({ kind: 'note', questions: [], direction: 'both' });
    expect(await store.get('customer', 'customer-2')).toMatchObject({ name: '单立', grade: '', events: [] });
    expect(await countOf(store, 'opportunity')).toBe(3);
  });

  it('finds by characters at once, and by sound, day and stage when the keys are derived', async () => {
    const store = await opened(await onDisk());
    expect((await findIds(store, 'customer', '云帆')).ids).toEqual(['customer-1']);
    await store.whenDerived();
    await expectDerived(store);
    expect((await findIds(store, 'activity', '拜访')).ids).toEqual(['a-1']);
  });

  it('goes on where it was closed, whatever was written meanwhile', async () => {
    const name = await onDisk();
    const store = await opened(name);
    let steps = 0;
    const closing = derive(store.database, async () => {
      steps += 1;
      if (steps === 3) throw new Error('closed');
    });
    await expect(closing).rejects.toThrow('closed');
    const changes = { grade: 'A' as const };
    unwrap(await store.write([{ type: 'update', entity: 'customer', id: 'customer-1', changes }]));
    const task = { text: '打电话', due: '2026-02-01' };
    unwrap(await store.write([{ type: 'create', entity: 'task', record: task }]));
    store.close();
    const again = await opened(name);
    await again.whenDerived();
    await expectDerived(again);
    expect(await quietCustomers(again, 'A', { before: made + hour })).toEqual([]);
    expect(await quietCustomers(again, 'A', { before: made + hour + 1 })).toMatchObject([
      { customer: { id: 'customer-1' } },
    ]);
    expect(await openTasks(again, { until: '2026-02-01' })).toHaveLength(1);
    expect((await findIds(again, 'task', 'ddh')).total).toBe(1);
  });

  it('restores a backup that version 2 has written, with keys and sounds', async () => {
    await opened(await onDisk());
    expect(unwrap(await readBackup(backup)).info.schemaVersion).toBe(2);
    const target = await testStore();
    expect(unwrap(await restoreBackup(target, backup)).info.schemaVersion).toBe(2);
    await expectDerived(target);
    unwrap(await target.write([{ type: 'create', entity: 'lead', record: { companyName: '长沙银行' } }]));
    expect((await findIds(target, 'lead', 'csyh')).total).toBe(1);
  });
});
