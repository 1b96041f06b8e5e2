// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { countOf, listPage } from '@/data/queries/list';
import { unwrap } from '@/domain/kernel/result';
import { useHotkey, useUndo } from '@/features/common';
import ImportPage from '@/features/importing/ImportPage';
import { openWorkspace, showScreens } from '../customers/harness';

// Whole screens on a real store: a busy machine may take its time.
vi.setConfig({ testTimeout: 90_000 });

/** Another screen, with the key that takes back what was done last. */
function Elsewhere() {
  const undo = useUndo();
  useHotkey('mod+z', () => void undo());
  return <h1>客户</h1>;
}

const routes = [
  { path: '/import/:what', element: <ImportPage /> },
  { path: '/customers', element: <Elsewhere /> },
];
const bytes = (text: string) => new TextEncoder().encode(text);

it('leads from a file over its columns and a preview to one write, and takes all of it back', async () => {
  const user = userEvent.setup();
  const workspace = await openWorkspace();
  const { store, platform } = workspace;
  unwrap(await store.write([{ type: 'create', entity: 'customer', record: { name: '远山集团', phone: '010-1' } }]));
  platform.toOpen.push({
    name: '客户.csv',
    bytes: bytes('客户名称,电话,行业\n远山集团,010-2,\n晨曦科技,021-5,新能源\n新星,abc,\n'),
  });
  await showScreens(workspace, routes, '/import/customers');

  await user.click(await screen.findByRole('button', { name: '选择文件…' }));
  await user.click(await screen.findByRole('button', { name: '下一步：对应各列' }));
  expect(screen.getByRole('combobox', { name: '“电话”列的含义' })).toHaveValue('phone');
  await user.click(screen.getByRole('button', { name: '下一步：预览' }));

  // Errors come first; an unknown label is given its meaning.
  const table = await screen.findByRole('grid');
  await within(table).findByText('新星');
  await user.selectOptions(screen.getByRole('combobox', { name: '“新能源”是指' }), 'energy');
  await waitFor(() => expect(screen.getByRole('radio', { name: '错误 1' })).toBeInTheDocument());
  expect(screen.getByRole('button', { name: '导入 2 行' })).toBeDisabled();

  await user.click(screen.getByRole('button', { name: '导出错误行…' }));
  await waitFor(() => expect(platform.saved.has('客户-错误行.csv')).toBe(true));
  expect(new TextDecoder().decode(platform.saved.get('客户-错误行.csv'))).toContain(
    '新星,abc,,电话：这不是有效的电话号码。',
  );

  await user.click(screen.getByRole('checkbox', { name: '不导入有错误的 1 行' }));
  await user.click(screen.getByRole('button', { name: '导入 2 行' }));
  await screen.findByText('新增 1 条，更新 1 条，无变化 0 行，未导入有错误的 1 行。');
  const found = (await listPage(store, 'customer', { order: 'createdAt' })).rows;
  expect(found.map((each) => [each.name, each.phone, each.industry])).toEqual([
    ['远山集团', '010-2', ''],
    ['晨曦科技', '021-5', 'energy'],
  ]);

  const [undo] = screen.getAllByRole('button', { name: '撤销本次导入' });
  if (undo) await user.click(undo);
  await waitFor(async () => expect(await countOf(store, 'customer')).toBe(1));
  expect(await countOf(store, 'customer', 'deleted')).toBe(0);
  expect((await listPage(store, 'customer', { order: 'createdAt' })).rows[0]?.phone).toBe('010-1');
});

it('takes an import back by Ctrl Z when its screen is long gone, and says what it was', async () => {
  const user = userEvent.setup();
  const workspace = await openWorkspace();
  const { store, platform } = workspace;
  platform.toOpen.push({ name: '客户.csv', bytes: bytes('客户名称\n远山集团\n晨曦科技\n') });
  await showScreens(workspace, routes, '/import/customers');
  await user.click(await screen.findByRole('button', { name: '选择文件…' }));
  await user.click(await screen.findByRole('button', { name: '下一步：对应各列' }));
  await user.click(screen.getByRole('button', { name: '下一步：预览' }));
  await user.click(await screen.findByRole('button', { name: '导入 2 行' }));
  await user.click(await screen.findByRole('link', { name: '查看列表' }));
  await screen.findByRole('heading', { name: '客户' });
  expect(await countOf(store, 'customer')).toBe(2);

  await user.keyboard('{Control>}z{/Control}');
  await screen.findByText('已撤销：导入客户（2 行）');
  expect(await countOf(store, 'customer')).toBe(0);
  expect(await countOf(store, 'customer', 'deleted')).toBe(0);
});

it('reads a table that was copied from a spreadsheet, or a file that is dropped on the page', async () => {
  const workspace = await openWorkspace();
  await showScreens(workspace, routes, '/import/leads');
  await screen.findByRole('button', { name: '选择文件…' });
  const clipboardData = { getData: () => '姓名\t公司\n李雷\t远山集团\n' };
  fireEvent.paste(document.body, { clipboardData });
  await screen.findByText('粘贴的表格');

  const file = new File(['客户名称,电话\n晨曦,021-5\n新星,021-6\n'], '名单.csv');
  fireEvent.drop(screen.getByText(/拖到这里/), { dataTransfer: { files: [file] } });
  await screen.findByText('名单.csv');
  await screen.findByText(/2 行/);
});

it('says what is wrong with a file that it cannot read', async () => {
  const user = userEvent.setup();
  const workspace = await openWorkspace();
  workspace.platform.toOpen.push({ name: '空.csv', bytes: bytes('') });
  await showScreens(workspace, routes, '/import/leads');
  await user.click(await screen.findByRole('button', { name: '选择文件…' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('“空.csv”中没有数据。');
});
