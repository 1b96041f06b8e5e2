// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { countOf, listPage } from '@/data/queries/list';
import type { Store } from '@/data/store';
import { unwrap } from '@/domain/kernel/result';
import { packOf } from '@/domain/scripts/pack';
import { noChoices, packWrites } from '@/domain/scripts/packPlan';
import { scriptSum } from '@/domain/scripts/portable';
import type { Script } from '@/domain/scripts/script';
import { starterPack } from '@/domain/scripts/starter/starter';
import { approve } from '@/domain/scripts/versions';
import { makePack } from '@/features/scripts/packs/collect';
import { loadListPlan, loadPackPlan } from '@/features/scripts/packs/loadPlan';
import { loadScriptHandbook } from '@/features/scripts/packs/loadScriptHandbook';
import { readScriptFile, starterFile } from '@/features/scripts/packs/readScriptFile';
import ScriptImportPage from '@/features/scripts/packs/ScriptImportPage';
import { openWorkspace, showScreens } from '../customers/harness';

// Whole screens on a real store; a busy machine may take its time.
vi.setConfig({ testTimeout: 90_000 });

const routes = [{ path: '/scripts/import', element: <ScriptImportPage /> }];
const bytes = (text: string) => new TextEncoder().encode(text);

async function put(store: Store, record: Partial<Script>): Promise<void> {
  unwrap(await store.write([{ type: 'create', entity: 'script', record }]));
}
const retitle = async (store: Store, id: string, zh: string) =>
  unwrap(await store.write([{ type: 'update', entity: 'script', id, changes: { title: { zh, en: '' } } }]));

/** Two workspaces that had the same script once and have both changed it since. */
async function twoPeople() {
  const mine = await openWorkspace();
  const theirs = await openWorkspace();
  const node = { id: 'n', kind: 'say' as const, text: { zh: '您好', en: '' } };
  const record = { id: 's', title: { zh: '开场', en: '' }, nodes: [node] } as unknown as Partial<Script>;
  for (const { store } of [mine, theirs]) {
    await put(store, record);
    const made = await makePack(store, { scriptIds: ['s'], objectionIds: [] });
    unwrap(await store.write(made.remember));
  }
  await retitle(mine.store, 's', '我的开场');
  await retitle(theirs.store, 's', '同事的开场');
  const pack = await makePack(theirs.store, { scriptIds: ['s'], objectionIds: [] });
  return { mine, file: { name: 'pack.json', bytes: bytes(pack.text) } };
}

it('asks what becomes of a script that both changed, writes both, and takes it back by undo', async () => {
  const { mine, file } = await twoPeople();
  const { store } = await showScreens(mine, routes, '/scripts/import');
  const user = userEvent.setup();
  mine.platform.toOpen.push(file);
  await user.click(await screen.findByRole('button', { name: '选择话术包' }));
  await screen.findByText(/还有 1 条双方都改过/);
  expect(screen.getByRole('button', { name: '没有可导入的内容' })).toBeDisabled();
  await user.click(screen.getByText('同事的开场'));
  const table = within(await screen.findByRole('table', { name: /比较|对比/ }));
  expect(table.getByRole('columnheader', { name: '本机' })).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: '两份都保留' }));
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: '导入：新增 1，更新 0' }));
  await screen.findByText('导入完成');
  const titles = async () =>
    (await listPage(store, 'script', { order: 'name' })).rows.map(({ title }) => title.zh).sort();
  expect(await titles()).toEqual(['同事的开场（对方版本）', '我的开场']);
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(async () => expect(await titles()).toEqual(['我的开场']));
});

const lines = (...texts: string[]) =>
  texts.map((zh, index) => ({
    id: `n${index}`,
    kind: 'say' as const,
    text: { zh, en: '' },
  })) as unknown as Script['nodes'];

/** Two workspaces that had the same list of lines once; each has other lines since. */
async function twoEditors(mineNow: Script['nodes'], theirsNow: Script['nodes']) {
  const mine = await openWorkspace();
  const theirs = await openWorkspace();
  for (const { store } of [mine, theirs]) {
    await put(store, { id: 's', form: 'lines', title: { zh: '跟进', en: '' }, nodes: lines('甲', '乙', '丙') });
    unwrap(await store.write((await makePack(store, { scriptIds: ['s'], objectionIds: [] })).remember));
  }
  const edit = async (store: Store, nodes: Script['nodes']) =>
    unwrap(await store.write([{ type: 'update', entity: 'script', id: 's', changes: { nodes } }]));
  await edit(mine.store, mineNow);
  await edit(theirs.store, theirsNow);
  const pack = await makePack(theirs.store, { scriptIds: ['s'], objectionIds: [] });
  return { mine, file: { name: 'pack.json', bytes: bytes(pack.text) } };
}
const linesOf = async (store: Store) => (await store.get('script', 's'))?.nodes.map(({ text }) => text.zh);

it('takes together what each changed alone, told by the history of the script', async () => {
  const { mine, file } = await twoEditors(lines('甲改', '乙', '丙'), lines('甲', '乙改', '丙', '丁'));
  const { store } = await showScreens(mine, routes, '/scripts/import');
  const user = userEvent.setup();
  mine.platform.toOpen.push(file);
  await user.click(await screen.findByRole('button', { name: '选择话术包' }));
  await screen.findByText(/双方改的不是同一处/);
  await user.click(screen.getByRole('button', { name: '导入：新增 0，更新 1' }));
  await screen.findByText('导入完成');
  expect(await linesOf(store)).toEqual(['甲改', '乙改', '丙', '丁']);
});

it('lets a line that both changed be taken from either side', async () => {
  const { mine, file } = await twoEditors(lines('甲一', '乙一', '丙'), lines('甲二', '乙二', '丙二'));
  const { store } = await showScreens(mine, routes, '/scripts/import');
  const user = userEvent.setup();
  mine.platform.toOpen.push(file);
  await user.click(await screen.findByRole('button', { name: '选择话术包' }));
  await screen.findByText(/还有 1 条双方都改过/);
  await user.selectOptions(screen.getByRole('combobox', { name: '“跟进”的处理方式' }), '逐句选择');
  await screen.findByText('还有 2 处待选择');
  const side = (part: string, name: string) =>
    within(screen.getByRole('radiogroup', { name: `${part}采用` })).getByRole('radio', { name });
  expect(side('第 3 句', '文件')).toBeChecked();
  await user.click(side('第 1 句', '本机'));
  await user.click(side('第 3 句', '本机'));
  await screen.findByText('还有 1 处待选择');
  await user.click(side('第 2 句', '文件'));
  await screen.findByText(/已全部选定/);
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: '导入：新增 0，更新 1' }));
  await screen.findByText('导入完成');
  expect(await linesOf(store)).toEqual(['甲一', '乙二', '丙']);
});

it('knows products of another team by their codes, shows it, and lets it be corrected', async () => {
  const author = await openWorkspace();
  const mine = await openWorkspace();
  const product = (id: string, code: string, zh: string) => ({
    type: 'create' as const,
    entity: 'product' as const,
    record: { id, code, name: { zh, en: '' } },
  });
  unwrap(await author.store.write([product('theirs', 'CRM', '他们的叫法'), product('odd', 'ODD', '别家没有的')]));
  unwrap(await mine.store.write([product('mine', 'crm', '客户管理'), product('other', 'BI', '报表')]));
  await put(author.store, {
    id: 's',
    title: { zh: '演示', en: '' },
    productIds: ['theirs', 'odd'],
    nodes: lines('甲'),
  });
  const pack = await makePack(author.store, { scriptIds: ['s'], objectionIds: [] });
  const { store } = await showScreens(mine, routes, '/scripts/import');
  const user = userEvent.setup();
  mine.platform.toOpen.push({ name: 'pack.json', bytes: bytes(pack.text) });
  await user.click(await screen.findByRole('button', { name: '选择话术包' }));
  await screen.findByText(/已对应 1 个，未对应 1 个/);
  await user.click(screen.getByRole('button', { name: '查看对照' }));
  const found = await screen.findByRole<HTMLInputElement>('combobox', { name: '“他们的叫法”对应的本机记录' });
  await waitFor(() => expect(found.value).toContain('客户管理'));
  await user.click(screen.getByRole('combobox', { name: '“别家没有的”对应的本机记录' }));
  await user.click(await screen.findByRole('option', { name: /报表/, hidden: true }));
  await user.keyboard('{Escape}');
  await screen.findByText(/已对应 2 个，未对应 0 个/);
  await user.click(await screen.findByRole('button', { name: '导入：新增 1，更新 0' }));
  await screen.findByText('导入完成');
  expect((await store.get('script', 's'))?.productIds).toEqual(['mine', 'other']);
});

it('brings new words of the starter set to one who changed a line of it, and keeps that line', async () => {
  const { store } = await openWorkspace();
  const [script] = starterPack().scripts;
  if (!script) throw new Error('empty');
  const [first, second, ...rest] = script.nodes;
  if (!first || !second) throw new Error('short');
  const zh = (node: typeof first, text: string) => ({ ...node, text: { ...node.text, zh: text } });
  // As an earlier version of the program had it: with another second line.
  const earlier = { ...script, nodes: [first, zh(second, '早先的说法'), ...rest] };
  const sum = scriptSum(earlier as Script);
  await put(store, { ...earlier, packSums: [sum] });
  const changed = [zh(first, '我自己的说法'), zh(second, '早先的说法'), ...rest];
  unwrap(await store.write([{ type: 'update', entity: 'script', id: script.id, changes: { nodes: changed } }]));
  const plan = await loadPackPlan(store, {
    kind: 'pack',
    name: '',
    pack: packOf({ scripts: [script], objections: [] }, { [script.id]: [sum] }),
  });
  expect(plan.rows.map(({ verdict, usual }) => [verdict, usual])).toEqual([['conflict', 'merge']]);
  unwrap(await store.write(packWrites(plan.rows, noChoices, () => '')));
  const nodes = (await store.get('script', script.id))?.nodes ?? [];
  expect(nodes.slice(0, 2).map(({ text }) => text.zh)).toEqual(['我自己的说法', second.text.zh]);
});

it('shows the starter set before it is taken over, and has nothing to do the second time', async () => {
  const workspace = await openWorkspace();
  const { store } = await showScreens(workspace, routes, '/scripts/import?from=starter');
  const user = userEvent.setup();
  const { scripts, objections } = starterPack();
  const run = await screen.findByRole('button', { name: `导入：新增 ${scripts.length + objections.length}，更新 0` });
  expect(await countOf(store, 'script')).toBe(0);
  await user.click(run);
  await screen.findByText('导入完成', undefined, { timeout: 30_000 });
  expect(await countOf(store, 'script')).toBe(scripts.length);
  expect(await countOf(store, 'objection')).toBe(objections.length);
  const again = await loadPackPlan(store, await starterFile('starter'));
  expect(again.rows.filter(({ verdict }) => verdict !== 'same')).toEqual([]);
});

it('says of a file that is none of ours what it is, and reads a plain list into drafts', async () => {
  const workspace = await openWorkspace();
  const { store } = await showScreens(workspace, routes, '/scripts/import');
  const user = userEvent.setup();
  workspace.platform.toOpen.push({ name: 'x.json', bytes: bytes('{"format":"dealwright.processes","version":1}') });
  await user.click(await screen.findByRole('button', { name: '选择话术包' }));
  await screen.findByText('这是其他类型的文件，不是话术包。');
  const csv = '标题,阶段,话术,异议,应答\n微信跟进,报价,方便聊聊吗？,,\n,,,太贵了,按年摊算\n,不存在的阶段,再见,,';
  workspace.platform.toOpen.push({ name: '清单.csv', bytes: bytes(csv) });
  await user.click(screen.getByRole('button', { name: '选择表格' }));
  await user.click(await screen.findByRole('button', { name: '预览' }));
  await screen.findByText(/有 1 行有误/);
  await user.click(screen.getByRole('checkbox', { name: '跳过 1 行有误的' }));
  await user.click(screen.getByRole('button', { name: '导入 2 行' }));
  await screen.findByText('导入完成');
  const [script] = (await listPage(store, 'script', { order: 'name' })).rows;
  expect(script).toMatchObject({ title: { zh: '微信跟进' }, form: 'lines', status: 'draft', nodes: [{ kind: 'say' }] });
  const [card] = (await listPage(store, 'objection', { order: 'name' })).rows;
  expect(card).toMatchObject({ text: { zh: '太贵了' }, answers: [{ text: { zh: '按年摊算' } }] });
});

it('offers a template that it can read itself', async () => {
  const workspace = await openWorkspace();
  await showScreens(workspace, routes, '/scripts/import');
  await userEvent.setup().click(await screen.findByRole('button', { name: '下载模板' }));
  await screen.findByText('已保存 话术清单模板.csv');
  const [template] = workspace.platform.saved.values();
  const file = unwrap(await readScriptFile({ name: 'x.csv', bytes: template ?? bytes('') }));
  if (file.kind !== 'list') throw new Error(file.kind);
  const plan = await loadListPlan(workspace.store, file, file.mapping);
  expect(plan.rows.map(({ verdict, problems, warnings }) => [verdict, problems, warnings])).toEqual([
    ['create', [], []],
    ['create', [], []],
  ]);
});

it('prints what the team says: the approved version, its cards, and how their answers did', async () => {
  const { store } = await openWorkspace();
  const objection = { id: 'o', text: { zh: '太贵了', en: '' }, answers: [{ id: 'a', text: { zh: '看总账', en: '' } }] };
  const nodes = [
    { id: 'n1', kind: 'objection', objectionId: 'o', text: { zh: '', en: '' }, exits: [{ id: 'x', to: 'n2' }] },
    { id: 'n2', kind: 'end', outcome: 'advanced' },
  ];
  unwrap(await store.write([{ type: 'create', entity: 'objection', record: objection as never }]));
  await put(store, { id: 's', title: { zh: '谈价', en: '' }, stages: ['quote'], nodes: nodes as never });
  const script = await store.get('script', 's');
  if (!script) throw new Error('s');
  const { version, changes } = unwrap(approve(script, store.environment, { by: '王芳', note: '' }));
  const use = { objectionId: 'o', answerId: 'a', result: 'resolved' as const, at: 1 };
  unwrap(
    await store.write([
      { type: 'create', entity: 'scriptVersion', record: version },
      { type: 'update', entity: 'script', id: 's', changes },
      { type: 'create', entity: 'objectionUse', record: use },
    ]),
  );
  await retitle(store, 's', '还没审定的标题');
  const input = await loadScriptHandbook(
    store,
    { scriptIds: ['s'], objectionIds: [] },
    { language: 'zh-CN', today: '2026-01-05' },
  );
  expect(input?.scripts[0]).toMatchObject({ title: { zh: '谈价' }, version: 1 });
  expect(input?.objections[0]?.answers[0]?.uses).toEqual({ known: 1, resolved: 1 });
  expect(input?.variables['customer.name']).toEqual({ zh: '客户名称', en: 'Customer' });
});
