// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, render, screen } from '@testing-library/react';

import { expect, it } from 'vitest';
import { countOf, listPage } from '@/data/queries/list';
import { StoreProvider, useLive } from '@/data/react';
import { exportBackup } from '@/data/transfer/export';
import { restoreBackup } from '@/data/transfer/restore';
import { unwrap } from '@/domain/kernel/result';
import { testStore } from './support';

function Names() {
  const page = useLive((store) => listPage(store, 'customer', { order: 'name' }), []);
  const count = useLive((store) => countOf(store, 'customer'), []);
  return <p>{page ? `${count}: ${page.rows.map((row) => row.name).join(', ')}` : 'loading'}</p>;
}

it('a live query shows each write, and the other workspace after a restore', async () => {
  const other = await testStore();
  unwrap(await other.write([{ type: 'create', entity: 'customer', record: { name: 'Restored' } }]));
  const backup = await exportBackup(other);
  const store = await testStore();
  render(
    <StoreProvider value={store}>
      <Names />
    </StoreProvider>,
  );
  await screen.findByText('0:');
  await act(async () => {
    unwrap(await store.write([{ type: 'create', entity: 'customer', record: { name: 'Beta' } }]));
    unwrap(await store.write([{ type: 'create', entity: 'customer', record: { name: 'alpha' } }]));
  });
  await screen.findByText('2: alpha, Beta');
  await act(async () => {
    unwrap(await restoreBackup(store, backup));
  });
  await screen.findByText('1: Restored');
  await act(async () => {
    unwrap(await store.write([{ type: 'create', entity: 'customer', record: { name: 'After' } }]));
  });
  expect(await screen.findByText('2: After, Restored')).toBeTruthy();
});
