import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { first } from '@/data/migrations/0001-first';
import { listPage } from '@/data/queries/list';
import { related } from '@/data/queries/related';
import { openStore } from '@/data/store';
import { unwrap } from '@/domain/kernel/result';
import { freshName, testEnvironment } from '../data/support';

/** Rows as version 1 has them, written by hand: what a user's disk holds, whatever today's code would write. */
const rows = {
  customer: [
    {
      id: '019b8a00-0000-7000-8000-000000000001',
      createdAt: 1767600000000,
      updatedAt: 1767600001000,
      deletedAt: 0,
      rev: 2,
      name: '杭州云帆科技有限公司',
      status: 'active',
      industry: 'software',
      annualTurnover: { minor: 1200000000, currency: 'CNY' },
      tags: ['重点'],
      _: { scope: 0, mark: 'of-version-1', name: '杭州云帆科技有限公司', chunk: 0 },
    },
  ],
  quote: [
    {
      id: '019b8a00-0000-7000-8000-000000000002',
      createdAt: 1767600000000,
      updatedAt: 1767600002000,
      deletedAt: 0,
      rev: 1,
      seriesId: 'series',
      version: 1,
      number: 'BJ-2026-A1-0001',
      status: 'sent',
      customerId: '019b8a00-0000-7000-8000-000000000001',
      currency: 'CNY',
      lines: [{ id: 'line', kind: 'item', name: { zh: '许可', en: '' }, quantity: 20000, unitPrice: 129900 }],
      frozen: { at: 1767600002000, snapshot: '{}', sha256: 'ab' },
      _: { scope: 0, mark: 'of-version-1', number: 'bj-2026-a1-0001', chunk: 0 },
    },
  ],
  counter: [{ entity: 'customer', live: 1, archived: 0, deleted: 0 }],
  meta: [{ key: 'deviceCode', value: 'A1' }],
};

async function onDisk(name: string): Promise<void> {
  const database = new Dexie(name);
  database.version(1).stores({ ...first.tables });
  for (const [table, content] of Object.entries(rows)) await database.table(table).bulkPut(content);
  database.close();
}

describe('version 1', () => {
  it('opens with all its rows', async () => {
    const name = freshName();
    await onDisk(name);
    const store = unwrap(
      await openStore({
        name,
        environment: testEnvironment(),
        beforeMigration: async () => ({ ok: true, value: undefined }),
      }),
    );
    const page = await listPage(store, 'customer', { order: 'name' });
    expect(page.rows).toMatchObject([{ name: '杭州云帆科技有限公司', rev: 2, shortName: '', tags: ['重点'] }]);
    const [quote] = await related(store, 'quote', 'customerId', page.rows[0]?.id ?? '');
    expect(quote).toMatchObject({ number: 'BJ-2026-A1-0001', taxMode: 'exclusive' });
    expect(quote?.lines[0]).toMatchObject({ quantity: 20000, unitPrice: 129900, taxRate: '1300' });
    expect(store.device).toBe('A1');
  });
});
