// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { related } from '@/data/queries/related';
import type { Store } from '@/data/store';
import { unwrap } from '@/domain/kernel/result';
import { type Script, type ScriptNode, scriptNodeSchema } from '@/domain/scripts/script';
import ScriptPage from '@/features/scripts/editor/ScriptPage';
import { openWorkspace, showScreens } from '../customers/harness';

// Whole screens on a real store; a busy machine may take its time.
vi.setConfig({ testTimeout: 180_000 });

const routes = [
  { path: '/scripts/:id', element: <ScriptPage /> },
  { path: '/scripts/:id/:tab', element: <ScriptPage /> },
];

const line = (id: string, kind: ScriptNode['kind'], zh: string, to: readonly string[] = [], rest: object = {}) =>
  scriptNodeSchema.parse({
    id,
    kind,
    text: { zh, en: '' },
    exits: to.map((each, at) => ({
      id: `${id}${at}`,
      label: { zh: to.length > 1 ? `回答${at + 1}` : '', en: '' },
      to: each,
    })),
    ...rest,
  });

const discovery = () => [
  line('a', 'say', '您好，我是成单匠的客户经理', ['b']),
  line('b', 'question', '预算批了吗？', ['c', 'd']),
  line('c', 'action', '发送报价', ['e']),
  line('d', 'listen', '听他说为什么', ['e']),
  line('e', 'end', '', [], { outcome: 'scheduled' }),
];

async function makeScript(store: Store, record: Partial<Script>): Promise<string> {
  const script = { title: { zh: '需求挖掘', en: '' }, nodes: discovery(), ...record };
  return unwrap(await store.write([{ type: 'create', entity: 'script', record: script }])).ids[0] ?? '';
}

const stored = async (store: Store, id: string) => (await store.get('script', id))?.nodes ?? [];
const rows = () => within(screen.getByRole('tree', { name: '话术大纲' })).getAllByRole('treeitem');

it('shows a branching script as an outline and edits it by the keyboard, each step undone by itself', async () => {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const id = await makeScript(store, {});
  await showScreens(workspace, routes, `/scripts/${id}/outline`);
  const user = userEvent.setup();
  await screen.findByRole('tree', { name: '话术大纲' });
  expect(rows().map((row) => row.getAttribute('aria-level'))).toEqual(['1', '1', '2', '2', '2', '2', '1']);

  rows()[0]?.focus();
  // A new line below goes between the two, and can be written at once.
  await user.keyboard('n');
  await waitFor(async () => expect(await stored(store, id)).toHaveLength(6));
  const fresh = (await stored(store, id)).find((node) => !'abcde'.includes(node.id));
  expect((await stored(store, id)).find((node) => node.id === 'a')?.exits[0]?.to).toBe(fresh?.id);
  expect(fresh?.exits[0]?.to).toBe('b');
  await screen.findByText('第 2 句的内容');
  await user.keyboard('{Escape}');
  const row = await waitFor(() => {
    const found = rows()[1];
    expect(found).toHaveFocus();
    return found;
  });
  await user.keyboard('2');
  await waitFor(async () =>
    expect((await stored(store, id)).find((node) => node.id === fresh?.id)?.kind).toBe('question'),
  );
  expect(row).toBeInTheDocument();
  await user.keyboard('{Delete}');
  await waitFor(async () => expect(await stored(store, id)).toHaveLength(5));
  expect((await stored(store, id)).find((node) => node.id === 'a')?.exits[0]?.to).toBe('b');
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(async () => expect(await stored(store, id)).toHaveLength(6));
});

it('leads from what the check found to the line', async () => {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const nodes = discovery().map((node) => (node.id === 'd' ? { ...node, exits: [] } : node));
  const id = await makeScript(store, { nodes });
  await showScreens(workspace, routes, `/scripts/${id}/outline`);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /此处没有出口/ }));
  await screen.findByRole('region', { name: '第 5 句' });
  const listen = await screen.findByRole('combobox', { name: '类型' });
  expect(listen).toHaveValue('倾听');
});

it('walks the script without leaving a record', async () => {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const id = await makeScript(store, {});
  await showScreens(workspace, routes, `/scripts/${id}/outline`);
  const user = userEvent.setup();
  // From the beginning, wherever one has been writing.
  await screen.findByRole('tree', { name: '话术大纲' });
  await user.click(rows().at(-1) as HTMLElement);
  await user.click(await screen.findByRole('button', { name: /试走/ }));
  const preview = within(await screen.findByRole('region', { name: '试走一遍' }));
  await user.keyboard('1');
  await preview.findByText('预算批了吗？');
  await user.keyboard('2');
  await preview.findByText('听他说为什么');
  await user.keyboard('{Backspace}');
  await preview.findByText('预算批了吗？');
  await user.keyboard('11');
  await preview.findByText('约定下次沟通');
  // The walk rests where it was led to, goes where a line is chosen, and leaves that one open.
  await user.keyboard('r111');
  await preview.findByText('约定下次沟通');
  expect(preview.getByText(/已走 4 步/)).toBeInTheDocument();
  await user.click(rows()[1] as HTMLElement);
  await preview.findByText('预算批了吗？');
  expect(preview.getByText(/已走 5 步/)).toBeInTheDocument();
  // What the check found is asked for in the middle of it: the walk is left.
  await user.click(screen.getByRole('button', { name: '查看全部' }));
  await screen.findByRole('heading', { name: '检查' });
  await user.click(screen.getByRole('button', { name: /试走/ }));
  await user.click(await screen.findByRole('button', { name: '关闭' }));
  expect(await screen.findByRole('region', { name: /^第 \d+ 句$/ })).toBeInTheDocument();
  expect(await related(store, 'talk', 'scriptId', id)).toEqual([]);
});

it('approves a version, compares it with what was changed since, and restores it', async () => {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const id = await makeScript(store, {});
  await showScreens(workspace, routes, `/scripts/${id}/versions`);
  const user = userEvent.setup();
  await user.type(await screen.findByRole('textbox', { name: '修改说明' }), '首版');
  await user.click(screen.getByRole('button', { name: '审定为 V1' }));
  await waitFor(async () => expect(await store.get('script', id)).toMatchObject({ version: 1, status: 'approved' }));
  const [version] = await related(store, 'scriptVersion', 'scriptId', id);
  expect(version).toMatchObject({ version: 1, note: '首版' });

  const nodes = discovery().map((node) =>
    node.id === 'a' ? { ...node, text: { zh: '您好，我是成单匠的产品经理', en: '' } } : node,
  );
  unwrap(await store.write([{ type: 'update', entity: 'script', id, changes: { nodes } }]));
  const table = within(await screen.findByRole('table', { name: '比较两个版本' }));
  expect((await table.findByText('客户')).tagName).toBe('DEL');
  expect(table.getByText('产品').tagName).toBe('INS');

  await user.click(screen.getByRole('button', { name: '把草稿恢复为 V1' }));
  await waitFor(async () => expect((await stored(store, id))[0]?.text.zh).toBe('您好，我是成单匠的客户经理'));
});

it('refuses to approve what cannot be walked to an end', async () => {
  const workspace = await openWorkspace();
  const id = await makeScript(workspace.store, { nodes: discovery().slice(0, 2) });
  await showScreens(workspace, routes, `/scripts/${id}/versions`);
  expect(await screen.findByRole('button', { name: '审定为 V1' })).toBeDisabled();
  await screen.findByText('先处理以下错误，才能审定。');
});
