import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { latestVersion } from '@/data/migrations/list';
import { countOf } from '@/data/queries/list';
import { findIds } from '@/data/queries/search';
import { openStore, type Store } from '@/data/store';
import { backupHeader, inspectBackup, readBackup, writeBackup } from '@/data/transfer/envelope';
import { exportBackup } from '@/data/transfer/export';
import { backupTables } from '@/data/transfer/format';
import { restoreBackup } from '@/data/transfer/restore';
import { entityNames } from '@/domain/entities';
import { unwrap } from '@/domain/kernel/result';
import { testEnvironment, testStore } from './support';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** A workspace with something in most tables, and with text that is hard to carry. */
async function workspace(): Promise<Store> {
  const store = await testStore();
  const { ids } = unwrap(
    await store.write([
      {
        type: 'create',
        entity: 'customer',
        record: { name: '华东"科技"<&>有限公司\u2028', notes: 'a\r\nb\tc😀\ud800' },
      },
      { type: 'create', entity: 'customer', record: { name: 'Gone Ltd' } },
      { type: 'create', entity: 'product', record: { code: 'P-1', name: { zh: '产品', en: 'Product' } } },
      {
        type: 'create',
        entity: 'blob',
        record: { name: 'logo', bytes: Uint8Array.from({ length: 70_000 }, (_, i) => i % 256) },
      },
      {
        type: 'create',
        entity: 'numberEntry',
        record: { scope: 's', year: 2026, sequence: 1, number: 'HT-2026-T1-0001', takenFor: 'contract' },
      },
    ]),
  );
  unwrap(await store.write([{ type: 'delete', entity: 'customer', id: ids[1] ?? '' }]));
  unwrap(await store.write([{ type: 'update', entity: 'customer', id: ids[0] ?? '', changes: { archivedAt: 5 } }]));
  return store;
}

/** All that a user could ever see of a store. */
async function contentOf(store: Store) {
  const tables: Record<string, unknown> = {};
  for (const name of backupTables) tables[name] = await store.database.table(name).toArray();
  for (const name of ['counter', 'searchHead'] as const) tables[name] = await store.database.table(name).toArray();
  return tables;
}

async function records(store: Store) {
  const content = await contentOf(store);
  for (const name of entityNames) {
    const ids = (content[name] as { id: string }[]).map(({ id }) => id);
    content[name] = await store.getMany(name, ids);
  }
  return { ...content, searchHead: undefined };
}

afterEach(() => vi.restoreAllMocks());

describe('backup and restore', () => {
  it('brings everything back exactly into an empty profile', async () => {
    const source = await workspace();
    const bytes = await exportBackup(source);
    const target = await testStore({ deviceCode: 'X9' });
    const report = unwrap(await restoreBackup(target, bytes));
    expect(report).toMatchObject({ repaired: 0, keptNumbers: 0 });
    expect(await records(target)).toEqual(await records(source));
    expect(target.device).toBe('X9');
    // A second backup differs only in who wrote it when.
    const again = decoder
      .decode(await exportBackup(target))
      .split('\n')
      .slice(1, -2);
    expect(again).toEqual(decoder.decode(bytes).split('\n').slice(1, -2));
  });

  it('finds and counts restored records, and goes on after the program is started again', async () => {
    const bytes = await exportBackup(await workspace());
    const environment = testEnvironment();
    const target = await testStore({ name: 'again', environment });
    unwrap(await restoreBackup(target, bytes));
    expect((await findIds(target, 'customer', '科技', 10, 'archived')).total).toBe(1);
    target.close();
    const reopened = unwrap(await openStore({ name: 'again', environment }));
    expect(reopened.device).toBe('T1');
    expect(await countOf(reopened, 'customer', 'deleted')).toBe(1);
    unwrap(await reopened.write([{ type: 'create', entity: 'product', record: { code: 'P-2' } }]));
    expect((await findIds(reopened, 'product', 'p-', 10)).total).toBe(2);
  });

  it('tells live readers that the database was switched, and removes the old one', async () => {
    const bytes = await exportBackup(await workspace());
    const target = await testStore({ name: 'switched' });
    const listener = vi.fn();
    target.onSwitch(listener);
    unwrap(await restoreBackup(target, bytes));
    expect(listener).toHaveBeenCalledTimes(1);
    expect(target.generation).toBe(1);
    const names = (await indexedDB.databases()).map((info) => info.name ?? '');
    expect(names).not.toContain('switched');
    expect(names.filter((name) => name.startsWith('switched~'))).toHaveLength(1);
  });

  it('takes another window along', async () => {
    const bytes = await exportBackup(await workspace());
    const one = await testStore({ name: 'shared' });
    const other = await testStore({ name: 'shared' });
    unwrap(await restoreBackup(one, bytes));
    await vi.waitFor(() => expect(other.generation).toBe(1));
    expect(await countOf(other, 'product')).toBe(1);
    unwrap(await other.write([{ type: 'create', entity: 'product', record: { code: 'P-2' } }]));
    expect(await countOf(one, 'product')).toBe(2);
  });

  it('keeps numbers taken since the backup: they went to clients', async () => {
    const store = await workspace();
    const bytes = await exportBackup(store);
    unwrap(
      await store.write([
        {
          type: 'create',
          entity: 'numberEntry',
          record: { scope: 's', year: 2026, sequence: 2, number: 'HT-2026-T1-0002', takenFor: 'contract' },
        },
      ]),
    );
    expect(unwrap(await restoreBackup(store, bytes)).keptNumbers).toBe(1);
    expect(await countOf(store, 'numberEntry')).toBe(2);
  });

  it('carries a file that went through CR LF line ends', async () => {
    const bytes = await exportBackup(await workspace());
    const crlf = encoder.encode(decoder.decode(bytes).replaceAll('\n', '\r\n'));
    const target = await testStore();
    unwrap(await restoreBackup(target, crlf));
    expect(await countOf(target, 'product')).toBe(1);
  });

  it('is one valid JSON document with counts', async () => {
    const bytes = await exportBackup(await workspace());
    const whole = JSON.parse(decoder.decode(bytes)) as {
      tables: Record<string, unknown[]>;
      counts: Record<string, number>;
    };
    expect(Object.keys(whole.tables)).toEqual(backupTables);
    expect(whole.counts).toEqual(
      Object.fromEntries(Object.entries(whole.tables).map(([name, rows]) => [name, rows.length])),
    );
  });

  it('shows one moment: a write during the export is in it with all its lines or not at all', async () => {
    const store = await workspace();
    const [bytes] = await Promise.all([
      exportBackup(store),
      store.write([{ type: 'create', entity: 'product', record: { code: 'LATE' } }]),
    ]);
    const content = unwrap(await readBackup(bytes));
    const late = content.records.product.filter((product) => product.code === 'LATE').length;
    expect(content.changes.filter((change) => change.after.code === 'LATE')).toHaveLength(late);
  });
});

describe('files that are refused', () => {
  const edit = (bytes: Uint8Array, from: string, to: string) => encoder.encode(decoder.decode(bytes).replace(from, to));

  it.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    ['an empty file', () => new Uint8Array(), 'backup.notABackup'],
    ['a Word file', () => encoder.encode('PK\u0003\u0004…'), 'backup.notABackup'],
    ['foreign JSON', () => encoder.encode('{"format":"other"}'), 'backup.notABackup'],
    ['a newer format', (bytes) => edit(bytes, '"formatVersion":1', '"formatVersion":2'), 'backup.newer'],
    [
      'a newer schema',
      (bytes) => edit(bytes, `"schemaVersion":${latestVersion()}`, '"schemaVersion":99'),
      'backup.newer',
    ],
    ['a broken head', (bytes) => edit(bytes, '"createdAt":"2', '"createdAt":"x'), 'backup.damaged'],
    ['a file cut off', (bytes) => bytes.slice(0, bytes.length - 500), 'backup.damaged'],
    ['a file cut off in its last line', (bytes) => bytes.slice(0, -10), 'backup.damaged'],
    ['one changed letter', (bytes) => edit(bytes, 'Gone Ltd', 'Gone Ltt'), 'backup.checksum'],
    ['a changed head', (bytes) => edit(bytes, '"device":"T1"', '"device":"T2"'), 'backup.checksum'],
    ['changed counts', (bytes) => edit(bytes, '"customer":2', '"customer":3'), 'backup.checksum'],
  ])('%s changes nothing and says why', async (_what, make, code) => {
    const bytes = make(await exportBackup(await workspace()));
    const target = await workspace();
    const before = await contentOf(target);
    expect(await inspectBackup(bytes)).toMatchObject({ ok: false, error: { code } });
    expect(await restoreBackup(target, bytes)).toMatchObject({ ok: false, error: { code } });
    expect(await contentOf(target)).toEqual(before);
    expect(target.generation).toBe(0);
  });

  const header = backupHeader({ appVersion: '1', device: 'T1' }, 0);
  const entry = { id: 'n', createdAt: 0, updatedAt: 0, deletedAt: 0, rev: 1, scope: 's', year: 1, sequence: 1 };

  it.each([
    ['a record without an id', { records: { product: [{ code: 'x' }] } }],
    [
      'one id twice',
      {
        records: {
          product: [
            { id: 'p', code: 'x' },
            { id: 'p', code: 'y' },
          ],
        },
      },
    ],
    [
      'one number twice',
      {
        records: {
          numberEntry: [
            { ...entry, number: 'N' },
            { ...entry, id: 'm', sequence: 2, number: 'N' },
          ],
        },
      },
    ],
    ['a line of the log that is none', { records: {}, changes: [{ id: 'c' }] }],
  ])('%s is damage, although the checksum is right', async (_what, content) => {
    const bytes = await writeBackup(content as never, header);
    const target = await workspace();
    const before = await contentOf(target);
    expect(await restoreBackup(target, bytes)).toMatchObject({ ok: false, error: { code: 'backup.damaged' } });
    expect(await contentOf(target)).toEqual(before);
    expect((await indexedDB.databases()).filter(({ name }) => name?.startsWith(`${target.name}~`))).toEqual([]);
  });

  it.each(['counter', 'change', 'searchChunk', 'product'])(
    'a disk that fills up while %s is restored changes nothing',
    async (table) => {
      const bytes = await exportBackup(await workspace());
      const target = await workspace();
      const before = await contentOf(target);
      const real = IDBObjectStore.prototype;
      for (const method of ['add', 'put'] as const) {
        const original = real[method];
        vi.spyOn(real, method).mockImplementation(function (this: IDBObjectStore, ...given) {
          if (this.name === table) throw new DOMException('full', 'QuotaExceededError');
          return original.apply(this, given);
        });
      }
      expect(await restoreBackup(target, bytes)).toMatchObject({ ok: false, error: { code: 'storage.full' } });
      vi.restoreAllMocks();
      expect(await contentOf(target)).toEqual(before);
      unwrap(await target.write([{ type: 'create', entity: 'product', record: { code: 'P-9' } }]));
    },
  );
});

describe('reading without a database', () => {
  it('gives all records, equal to those of the store', async () => {
    const store = await workspace();
    const content = unwrap(await readBackup(await exportBackup(store)));
    for (const name of entityNames) {
      for (const record of content.records[name]) expect(record).toEqual(await store.get(name, record.id));
    }
    expect(content.changes).toHaveLength(7);
  });

  it('names record and field of what is invalid', async () => {
    const bad = { id: 'q1', createdAt: 1, updatedAt: 1, seriesId: 's', lines: [{ id: 'l', quantity: -1 }] };
    const bytes = await writeBackup(
      { records: { quote: [bad as never] } },
      backupHeader({ appVersion: '1', device: '' }, 0),
    );
    expect(await readBackup(bytes)).toMatchObject({
      ok: false,
      error: { code: 'backup.invalidRecord', params: { entity: 'quote', id: 'q1', field: 'lines.0.quantity' } },
    });
  });

  it('restores such a record with the field repaired and the rest kept', async () => {
    const bad = {
      id: 'q1',
      createdAt: 1,
      updatedAt: 1,
      seriesId: 's',
      lines: [{ id: 'l', code: 'keep', quantity: -1 }],
    };
    const bytes = await writeBackup(
      { records: { quote: [bad as never] } },
      backupHeader({ appVersion: '1', device: '' }, 0),
    );
    const target = await testStore();
    expect(unwrap(await restoreBackup(target, bytes)).repaired).toBe(1);
    expect((await target.get('quote', 'q1'))?.lines).toMatchObject([{ id: 'l', code: 'keep', quantity: 10_000 }]);
  });
});
