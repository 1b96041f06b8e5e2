// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import CommandPalette from '@/app/frame/CommandPalette';
import { unwrap } from '@/domain/kernel/result';
import { openWorkspace, showScreens } from '../features/customers/harness';

vi.setConfig({ testTimeout: 60_000 });

async function openPalette() {
  const user = userEvent.setup();
  const workspace = await openWorkspace();
  const names = ['任务达人科技', '华东云商', ...Array.from({ length: 8 }, (_, index) => `远山 ${index}`)];
  unwrap(await workspace.store.write(names.map((name) => ({ type: 'create', entity: 'customer', record: { name } }))));
  const { place } = await showScreens(workspace, [{ path: '*', element: <CommandPalette asked={1} /> }], '/');
  const search = await screen.findByRole('textbox', { name: '搜索客户、文件、操作' });
  const ask = async (text: string) => {
    await user.clear(search);
    await user.type(search, text);
  };
  return { user, place, ask };
}

it('takes what is called so before records that hold the words, and finds screens as they sound', async () => {
  const { user, place, ask } = await openPalette();
  await ask('任务');
  await screen.findByText('任务达人科技');
  await screen.findByRole('button', { name: '任务' });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(place()).toBe('/tasks'));
});

it('finds screens and actions by pinyin and initials, and by what lies inside a room', async () => {
  const { ask } = await openPalette();
  await ask('huishouzhan');
  await screen.findByText('设置 · 回收站');
  await ask('xjkh');
  await screen.findByText('新建客户');
  await ask('SWOT');
  await screen.findByText('市场 · SWOT');
});

it('says when more records fit than it lists', async () => {
  const { ask } = await openPalette();
  await ask('远山');
  await screen.findByText('每类只列出最接近的 6 条，再输入几个字可以缩小范围。');
  await ask('华东');
  await screen.findByText('华东云商');
  expect(screen.queryByText(/每类只列出/)).not.toBeInTheDocument();
});
