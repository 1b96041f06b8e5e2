// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { countOf } from '@/data/queries/list';
import { unwrap } from '@/domain/kernel/result';
import { readBin } from '@/features/transfer/bin';
import RecycleBinPage from '@/features/transfer/RecycleBinPage';
import { openWorkspace, showScreens } from '../customers/harness';

vi.setConfig({ testTimeout: 60_000 });

async function withDeleted(names: readonly string[]) {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const { ids } = unwrap(
    await store.write([
      ...names.map((name) => ({ type: 'create', entity: 'customer', record: { name } }) as const),
      { type: 'create', entity: 'task', record: { text: '回访远山' } },
    ]),
  );
  unwrap(
    await store.write(
      ids.map((id, index) => ({ type: 'delete', entity: index < names.length ? 'customer' : 'task', id })),
    ),
  );
  return workspace;
}

it('finds what was deleted by name and kind, and puts it back', async () => {
  const user = userEvent.setup();
  const workspace = await withDeleted(['华东云商', '远山集团']);
  await showScreens(workspace, [{ path: '/', element: <RecycleBinPage /> }], '/');
  await screen.findByText('华东云商');
  await user.type(screen.getByRole('textbox', { name: '按名称查找' }), '远山');
  await waitFor(() => expect(screen.queryByText('华东云商')).not.toBeInTheDocument());
  await screen.findByText('回访远山');
  await user.click(screen.getByRole('combobox', { name: '类型' }));
  await user.click(await screen.findByRole('option', { name: '客户', hidden: true }));
  await waitFor(() => expect(screen.queryByText('回访远山')).not.toBeInTheDocument());

  await user.click(screen.getByRole('checkbox', { name: '远山集团' }));
  const bar = within(screen.getByRole('toolbar'));
  await user.click(bar.getByRole('button', { name: '恢复 1 项' }));
  await waitFor(async () => expect(await countOf(workspace.store, 'customer')).toBe(1));
});

it('says how much it looked through for a name when it could not look through all', async () => {
  const { store } = await withDeleted(Array.from({ length: 501 }, (_, index) => `客户 ${index}`));
  const ask = (search: string) =>
    readBin(store, { kind: 'customer', search, language: 'zh-CN' }, { wanted: 100, most: 500 });
  expect(await ask('客户 500')).toMatchObject({ cut: { read: 500 } });
  const all = await ask('');
  expect(all.rows).toHaveLength(100);
  expect(all.more).toBe(true);
});
