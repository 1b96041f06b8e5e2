import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { first } from '@/data/migrations/0001-first';
import { market } from '@/data/migrations/0002-market';
import { process } from '@/data/migrations/0003-process';
import { related, usedBy } from '@/data/queries/related';
import { runningTalks } from '@/data/queries/running';
import { findLines } from '@/data/queries/scripts';
import { findIds } from '@/data/queries/search';
import { openStore, type Store } from '@/data/store';
import { readBackup } from '@/data/transfer/envelope';
import { restoreBackup } from '@/data/transfer/restore';
import { ok, unwrap } from '@/domain/kernel/result';
import { scriptNodeSchema } from '@/domain/scripts/script';
import { freshName, testEnvironment, testStore } from '../data/support';

const made = 1767600000000;
const stamp = { createdAt: made, updatedAt: made, deletedAt: 0, rev: 1 };
const derived = { scope: 0, mark: 'of-version-3', chunk: 0 };

/** Rows as version 3 has them, written by hand. */
const rows = {
  customer: [
    {
      ...stamp,
      id: 'customer-1',
      name: '重庆云帆',
      contactPlan: [{ id: 'c', channel: 'phone', message: '约拜访', date: '2026-01-09', done: false }],
      _: { ...derived, name: '重庆云帆', contacted: made },
    },
  ],
  contact: [
    { ...stamp, id: 'contact-1', customerId: 'customer-1', name: '张伟', decisionRole: 'purchaser', _: derived },
  ],
  competitor: [
    { ...stamp, id: 'rival', name: '云桥', objections: [{ id: 'x', objection: '太贵', reply: '' }], _: derived },
  ],
  opportunity: [
    {
      ...stamp,
      id: 'deal-1',
      title: { zh: '官网', en: '' },
      customerId: 'customer-1',
      stage: 'demo',
      outcome: 'open',
      stageHistory: [{ kind: 'stage', stage: 'demo', at: made }],
      _: { ...derived, uses: [], place: 'builtin.seven.1|demo', contacted: made },
    },
  ],
  pipeline: [
    {
      ...stamp,
      id: 'process-1',
      seriesId: 'p',
      version: 1,
      name: { zh: '直销', en: '' },
      stages: [{ id: 'demo', name: { zh: '演示', en: '' }, tools: [{ id: 't', kind: 'material', target: 'deck' }] }],
      _: { ...derived, uses: ['deck'] },
    },
    { ...stamp, id: 'process-2', seriesId: 'q', version: 1, stages: 'junk', _: { ...derived, uses: [] } },
  ],
  counter: [
    { entity: 'customer', live: 1, archived: 0, deleted: 0 },
    { entity: 'opportunity', live: 1, archived: 0, deleted: 0 },
    { entity: 'pipeline', live: 2, archived: 0, deleted: 0 },
  ],
  searchHead: [{ entity: 'customer', stamps: [1], fill: 1 }],
  searchChunk: [
    { entity: 'customer', no: 0, ids: 'customer-1', texts: '重庆云帆', sounds: 'chongqingyunfan cqyf', scopes: '0' },
  ],
  meta: [{ key: 'deviceCode', value: 'A1' }],
};

async function onDisk(): Promise<string> {
  const name = freshName();
  const database = new Dexie(name);
  database.version(1).stores({ ...first.tables });
  database.version(2).stores({ ...market.tables });
  database.version(3).stores({ ...process.tables });
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

const said = { id: 'n', kind: 'say', text: { zh: '您好', en: '' } } as const;

/** What the new version is for: a script that a process names, a talk that goes on, an objection that was heard. */
async function expectScripts(store: Store): Promise<void> {
  const record = { id: 'script-1', title: { zh: '首访', en: '' }, nodes: [scriptNodeSchema.parse(said)] };
  const talk = {
    id: 'talk-1',
    scriptId: 'script-1',
    customerId: 'customer-1',
    opportunityId: 'deal-1',
    startedAt: made,
  };
  const stages = (await store.get('pipeline', 'process-1'))?.stages ?? [];
  const [demo] = stages;
  const [tool] = demo?.tools ?? [];
  unwrap(
    await store.write([
      { type: 'create', entity: 'script', record },
      { type: 'create', entity: 'talk', record: talk },
      {
        type: 'create',
        entity: 'objectionUse',
        record: { id: 'use-1', opportunityId: 'deal-1', at: made, heard: '贵' },
      },
      {
        type: 'update',
        entity: 'pipeline',
        id: 'process-1',
        changes: {
          stages: stages.map((stage) => ({
            ...stage,
            tools: tool ? [tool, { ...tool, id: 'u', kind: 'script', target: 'script-1' }] : [],
          })),
        },
      },
    ]),
  );
  expect((await usedBy(store, 'pipeline', 'script-1')).map(({ id }) => id)).toEqual(['process-1']);
  expect((await usedBy(store, 'pipeline', 'deck')).map(({ id }) => id)).toEqual(['process-1']);
  expect((await related(store, 'talk', 'opportunityId', 'deal-1')).map(({ id }) => id)).toEqual(['talk-1']);
  expect((await runningTalks(store)).map(({ id }) => id)).toEqual(['talk-1']);
  expect((await related(store, 'objectionUse', 'opportunityId', 'deal-1')).map(({ id }) => id)).toEqual(['use-1']);
  expect(await findLines(store, 'nh')).toMatchObject([{ scriptId: 'script-1', nodeId: 'n' }]);
}

describe('from version 3 to version 4', () => {
  it('keeps every record and key as it was', async () => {
    const store = await opened(await onDisk());
    expect(await store.get('customer', 'customer-1')).toMatchObject({
      ...stamp,
      name: '重庆云帆',
      contactPlan: [{ id: 'c', message: '约拜访', date: '2026-01-09' }],
    });
    expect(await store.get('competitor', 'rival')).toMatchObject({ objections: [{ id: 'x', objection: '太贵' }] });
    expect(await store.get('opportunity', 'deal-1')).toMatchObject({ stage: 'demo', outcome: 'open' });
    expect(await store.get('pipeline', 'process-1')).toMatchObject({
      stages: [{ id: 'demo', tools: [{ id: 't', kind: 'material', target: 'deck' }] }],
    });
    expect(await store.get('pipeline', 'process-2')).toMatchObject({ stages: [] });
    expect((await findIds(store, 'customer', 'cqyf')).ids).toEqual(['customer-1']);
  });

  it('takes scripts, talks and objections, and finds them by their keys', async () => {
    await expectScripts(await opened(await onDisk()));
  });

  it('restores a backup that version 3 has written', async () => {
    await opened(await onDisk());
    expect(unwrap(await readBackup(backup)).info.schemaVersion).toBe(3);
    const target = await testStore();
    expect(unwrap(await restoreBackup(target, backup)).info.schemaVersion).toBe(3);
    await expectScripts(target);
  });
});
