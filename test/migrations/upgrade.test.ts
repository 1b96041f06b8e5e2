import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { latestVersion, migrations } from '@/data/migrations/list';
import type { Migration } from '@/data/migrations/migration';
import { openStore } from '@/data/store';
import { readBackup } from '@/data/transfer/envelope';
import { fail, ok, problem, unwrap } from '@/domain/kernel/result';
import { freshName, testEnvironment } from '../data/support';

const known = latestVersion();
const productNow = migrations.findLast(({ tables }) => tables.product !== undefined)?.tables.product;

/** A next version as one could come: another index, and rows that move. */
const next: Migration = {
  version: known + 1,
  tables: { product: `${productNow}, group` },
  upgrade: async (transaction) => {
    await transaction
      .table('product')
      .toCollection()
      .modify((row: { group?: unknown }) => {
        row.group = `moved ${String(row.group)}`;
      });
  },
};
const newer = [...migrations, next];
const environment = testEnvironment();

async function oldWorkspace() {
  const name = freshName();
  const store = unwrap(await openStore({ name, environment, deviceCode: 'A1' }));
  const record = { code: 'P-1', group: 'software' };
  const { ids } = unwrap(await store.write([{ type: 'create', entity: 'product', record }]));
  store.close();
  return { name, id: ids[0] ?? '' };
}

describe('opening with a program of another version', () => {
  it('hands out a complete backup of the old form, then migrates', async () => {
    const { name, id } = await oldWorkspace();
    const beforeMigration = vi.fn(async (_backup: Uint8Array, _from: number, _to: number) => ok(undefined));
    const store = unwrap(await openStore({ name, environment, migrations: newer, beforeMigration }));
    expect(await store.get('product', id)).toMatchObject({ code: 'P-1', group: 'moved software' });
    expect(beforeMigration).toHaveBeenCalledTimes(1);
    const [backup, from, to] = beforeMigration.mock.calls[0] ?? [];
    expect([from, to]).toEqual([known, known + 1]);
    const content = unwrap(await readBackup(backup ?? new Uint8Array()));
    expect(content.records.product).toMatchObject([{ id, group: 'software' }]);
    expect(content.changes).toHaveLength(1);
  });

  it('asks for no backup where there is nothing to migrate', async () => {
    const beforeMigration = vi.fn(async () => ok(undefined));
    const name = freshName();
    unwrap(await openStore({ name, environment, migrations: newer, beforeMigration })).close();
    unwrap(await openStore({ name, environment, migrations: newer, beforeMigration }));
    expect(beforeMigration).not.toHaveBeenCalled();
  });

  it.each([
    ['the backup fails', async () => fail(problem('file.diskFull'))],
    ['there is no way to write one', undefined],
  ])('leaves the workspace as it was where %s', async (_what, beforeMigration) => {
    const { name, id } = await oldWorkspace();
    const opened = await openStore({
      name,
      environment,
      migrations: newer,
      ...(beforeMigration ? { beforeMigration } : {}),
    });
    expect(opened).toMatchObject({ ok: false, error: { code: 'database.migrationBackup' } });
    const store = unwrap(await openStore({ name, environment }));
    expect(await store.get('product', id)).toMatchObject({ group: 'software' });
  });

  it.each([
    ['and says so', true],
    ['also where the host cannot list its databases', false],
  ])('refuses a workspace of a newer program %s', async (_what, listed) => {
    const name = freshName();
    unwrap(await openStore({ name, environment, migrations: newer })).close();
    const hidden = indexedDB.databases;
    if (!listed) Object.defineProperty(indexedDB, 'databases', { value: undefined, configurable: true });
    const opened = await openStore({ name, environment });
    if (!listed) Object.defineProperty(indexedDB, 'databases', { value: hidden, configurable: true });
    expect(opened).toMatchObject({
      ok: false,
      error: { code: 'database.newer', params: { stored: known + 1, known } },
    });
  });
});
