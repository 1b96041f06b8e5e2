import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { guardedStore } from '@/app/guardedStore';
import { wayIn } from '@/app/wayIn';
import { openStore, type Store } from '@/data/store';
import { companyId } from '@/domain/company/company';
import { unwrap } from '@/domain/kernel/result';
import { createWrites, environmentOf } from '@/features/common';
import { createMemoryPlatform } from '@/platform/memory';

let open: Store | undefined;
let no = 0;
afterEach(() => open?.close());

async function fresh() {
  const platform = createMemoryPlatform();
  no += 1;
  open = unwrap(await openStore({ name: `way-${no}`, environment: environmentOf(platform) }));
  return { platform, store: open };
}

it('greets a workspace that nobody used yet', async () => {
  const { platform, store } = await fresh();
  expect(await wayIn(store, platform)).toEqual({ kind: 'first' });
});

it('goes to work once there is a company', async () => {
  const { platform, store } = await fresh();
  unwrap(await store.write([{ type: 'create', entity: 'company', record: { id: companyId } }]));
  expect(await wayIn(store, platform)).toEqual({ kind: 'work' });
});

it('offers the backups when the workspace is empty but backups exist', async () => {
  const { platform, store } = await fresh();
  const snapshot = unwrap(await platform.snapshots.write(new Uint8Array([1, 2, 3])));
  expect(await wayIn(store, platform)).toEqual({ kind: 'lost', snapshots: [snapshot] });
});

it('writes nothing while the disk is nearly full, and goes on afterwards', async () => {
  const { store } = await fresh();
  const writes = createWrites();
  const guarded = guardedStore(store, writes);
  const operation = { type: 'create', entity: 'customer', record: { name: '华东云商' } } as const;
  writes.setReadOnly(true);
  expect(await guarded.write([operation])).toEqual({ ok: false, error: { code: 'storage.readOnly' } });
  writes.setReadOnly(false);
  const id = unwrap(await guarded.write([operation])).ids[0] ?? '';
  expect((await guarded.get('customer', id))?.name).toBe('华东云商');
});
