import { describe, expect, it } from 'vitest';
import { talksBetween, usesBetween } from '@/data/queries/heard';
import { unwrap } from '@/domain/kernel/result';
import { testStore } from './support';

describe('what was heard in a period', () => {
  it('is read newest first, up to a limit that tells of more, without what was deleted', async () => {
    const store = await testStore();
    const uses = [1, 2, 3, 4, 5].map((at) => ({
      type: 'create' as const,
      entity: 'objectionUse' as const,
      record: { id: `use${at}`, at: at * 100, heard: `${at}` },
    }));
    unwrap(await store.write(uses));
    unwrap(await store.write([{ type: 'delete', entity: 'objectionUse', id: 'use3' }]));
    const all = await usesBetween(store, { from: 200, to: 500, limit: 10 });
    expect(all.rows.map(({ heard }) => heard)).toEqual(['4', '2']);
    expect(all.more).toBe(false);
    const some = await usesBetween(store, { from: 0, to: 1000, limit: 2 });
    expect(some.rows.map(({ heard }) => heard)).toEqual(['5', '4']);
    expect(some.more).toBe(true);
  });

  it('reads talks by when they began, also those that go on', async () => {
    const store = await testStore();
    unwrap(
      await store.write([
        { type: 'create', entity: 'talk', record: { id: 'old', startedAt: 100, endedAt: 900 } },
        { type: 'create', entity: 'talk', record: { id: 'new', startedAt: 500 } },
      ]),
    );
    expect((await talksBetween(store, { from: 200, to: 1000, limit: 10 })).rows.map(({ id }) => id)).toEqual(['new']);
  });
});
