// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { listPage } from '@/data/queries/list';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import { addDays } from '@/domain/kernel/dates';
import { unwrap } from '@/domain/kernel/result';
import { lineFromCard } from '@/domain/scripts/origin';
import { type Script, type ScriptNode, scriptEntity, scriptNodeSchema } from '@/domain/scripts/script';
import { paths } from '@/features/paths';
import { filledIn, matches, noFilter } from '@/features/scripts/library/filter';
import LibraryPage from '@/features/scripts/library/LibraryPage';
import { ScriptFactsAside } from '@/features/scripts/library/ScriptFactsAside';
import { openWorkspace, showScreens } from '../customers/harness';

// Whole screens on a real store; a busy machine may take its time.
vi.setConfig({ testTimeout: 180_000 });

const routes = [{ path: '/scripts', element: <LibraryPage /> }];
const zh = (text: string) => ({ zh: text, en: '' });
const say = (id: string, text: string, more: Partial<ScriptNode> = {}) =>
  scriptNodeSchema.parse({ id, kind: 'say', text: zh(text), ...more });

async function addScript(store: Store, title: string, more: Partial<Script> = {}): Promise<string> {
  const id = store.nextId();
  unwrap(await store.write([{ type: 'create', entity: 'script', record: { id, title: zh(title), ...more } }]));
  return id;
}
const rows = async () => {
  const table = await screen.findByRole('grid', { name: '话术库' });
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('bdi')?.textContent);
};

describe('the library', () => {
  it('teaches where it is empty, and leads to the starter set', async () => {
    await showScreens(await openWorkspace(), routes, '/scripts');
    const link = await screen.findByRole('link', { name: '载入入门话术集' });
    expect(link.getAttribute('href')).toBe('/scripts/import?from=starter');
  });

  it('makes a script from the template of a scenario and opens it', async () => {
    const workspace = await openWorkspace();
    const { place } = await showScreens(workspace, routes, '/scripts?new=price');
    const user = userEvent.setup();
    const panel = await screen.findByRole('dialog', { name: '新建话术' });
    await user.click(within(panel).getByRole('button', { name: '新建' }));
    expect(place()).toContain('/scripts?new');
    await user.type(within(panel).getByRole('textbox', { name: '名称' }), '年底议价{Enter}');
    await waitFor(() => expect(place()).toMatch(/^\/scripts\/[^/]+\/outline$/));
    const script = await workspace.store.get('script', place().split('/')[2] ?? '');
    expect(script).toMatchObject({ title: zh('年底议价'), scenario: 'price', form: 'flow', status: 'draft' });
    expect(script?.nodes.map(({ kind }) => kind)).toEqual(['say', 'question', 'end']);
  });

  it('narrows by scenario and by what waits', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const old = addDays(store.environment.today(), -200);
    await addScript(store, '开场甲', { scenario: 'opening', favourite: true });
    await addScript(store, '议价乙', { scenario: 'price', status: 'approved', verifiedOn: old });
    await addScript(store, '旧话术', { status: 'retired' });
    await showScreens(workspace, routes, '/scripts');
    const user = userEvent.setup();
    await waitFor(async () => expect((await rows()).sort()).toEqual(['开场甲', '议价乙']));
    expect(await within(screen.getByRole('grid')).findByText('待核实')).toBeTruthy();
    await user.click(screen.getByRole('combobox', { name: '只看' }));
    await user.click(await screen.findByRole('option', { name: '待核实', hidden: true }));
    await waitFor(async () => expect(await rows()).toEqual(['议价乙']));
    await user.click(screen.getByRole('combobox', { name: '场景' }));
    await user.click(await screen.findByRole('option', { name: '开场', hidden: true }));
    await user.click(await screen.findByRole('button', { name: '清除筛选' }));
    await waitFor(async () => expect((await rows()).sort()).toEqual(['开场甲', '议价乙']));
  });

  it('shows the lines that a search finds, and copies one', async () => {
    const workspace = await openWorkspace();
    await addScript(workspace.store, '议价', {
      nodes: [say('a', '三年总成本**更低**，{{customer.name}}'), say('b', '付款可以分期')],
    });
    const user = userEvent.setup();
    await showScreens(workspace, routes, '/scripts');
    await user.type(await screen.findByRole('textbox', { name: '搜索话术和语句' }), '总成本');
    const list = await screen.findByRole('list', { name: '匹配的语句' });
    expect((await within(list).findAllByRole('listitem')).map((item) => item.textContent)).toEqual([
      expect.stringContaining('三年总成本更低'),
    ]);
    expect(within(list).getByText('无依据')).toBeTruthy();
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(async () => expect(await navigator.clipboard.readText()).toBe('三年总成本更低，【客户名称】'));
  });

  it('previews a script, and makes a copy of it as a draft of its own', async () => {
    const workspace = await openWorkspace();
    const id = await addScript(workspace.store, '议价', {
      nodes: [say('a', '三年总成本更低')],
      status: 'approved',
      version: 3,
      productIds: ['p'],
    });
    const { place } = await showScreens(workspace, routes, '/scripts');
    const user = userEvent.setup();
    await user.click(await screen.findByText('议价'));
    const preview = await screen.findByRole('region', { name: '预览: 议价' });
    expect(await within(preview).findByText('三年总成本更低')).toBeTruthy();
    await user.click(within(preview).getByRole('button', { name: '复制一份' }));
    await waitFor(() => expect(place()).toMatch(/outline$/));
    const copy = await workspace.store.get('script', place().split('/')[2] ?? '');
    expect(copy?.id).not.toBe(id);
    expect(copy).toMatchObject({
      title: zh('议价（副本）'),
      status: 'draft',
      version: 0,
      versionId: '',
      productIds: ['p'],
    });
    expect(copy?.nodes[0]?.id).toBe('a');
  });

  it('marks what a changed source leaves to review, and lists it alone', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const [rival = ''] = unwrap(
      await store.write([
        {
          type: 'create',
          entity: 'competitor',
          record: { name: '乙', landmines: [{ id: 'm', text: '问问他们的实施周期' }] },
        },
      ]),
    ).ids;
    const competitor = await store.get('competitor', rival);
    if (!competitor) throw new Error('no competitor');
    await addScript(store, '有来源', { nodes: [lineFromCard(competitor, 'm', store.environment)] });
    await addScript(store, '无来源', { nodes: [say('a', '你好')] });
    await showScreens(workspace, routes, '/scripts?show=review');
    expect(await screen.findByText('没有符合条件的记录')).toBeTruthy();
    unwrap(
      await store.write([
        {
          type: 'update',
          entity: 'competitor',
          id: rival,
          changes: { landmines: [{ id: 'm', text: '问问他们的驻场人数' }] },
        },
      ]),
    );
    await waitFor(async () => expect(await rows()).toEqual(['有来源']));
    expect(await screen.findByText('1 句待复核')).toBeTruthy();
  });

  it('retires and deletes several at once, and each can be taken back', async () => {
    const workspace = await openWorkspace();
    const ids = [await addScript(workspace.store, '甲'), await addScript(workspace.store, '乙')];
    await showScreens(workspace, routes, '/scripts');
    const user = userEvent.setup();
    for (const box of await screen.findAllByRole('checkbox')) await user.click(box);
    await user.click(within(screen.getByRole('toolbar', { name: '已选 2 条' })).getByRole('button', { name: '停用' }));
    const statuses = async () => (await workspace.store.getMany('script', ids)).map((each) => each?.status);
    await waitFor(async () => expect(await statuses()).toEqual(['retired', 'retired']));
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(async () => expect(await statuses()).toEqual(['draft', 'draft']));
  });
});

describe('approving several at once (R50)', () => {
  it('approves what is free of errors in one step, says why the others are not, and keeps these ticked', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const good = [
      await addScript(store, '微信跟进', { form: 'lines', nodes: [say('a', '您好')] }),
      await addScript(store, '成交确认', { form: 'lines', nodes: [say('b', '谢谢')] }),
    ];
    const bad = await addScript(store, '半成品', { form: 'flow', nodes: [say('c', '您好')] });
    await showScreens(workspace, routes, '/scripts');
    const user = userEvent.setup();
    for (const box of await screen.findAllByRole('checkbox')) await user.click(box);
    await user.click(screen.getByRole('button', { name: '审定…' }));
    const panel = within(await screen.findByRole('dialog', { name: '审定 3 份话术' }));
    const refused = within(await panel.findByRole('list', { name: '1 份不能审定' }));
    expect(refused.getByRole('link', { name: '半成品' })).toHaveAttribute('href', paths.script(bad));
    expect(refused.getByText(/还有 2 处错误.*从开头走不到任何“结束” · 此处没有出口/)).toBeTruthy();
    await user.type(panel.getByRole('textbox', { name: '审定人' }), '王芳');
    await user.click(panel.getByRole('button', { name: '审定 2 份' }));
    const versions = async (ids: readonly string[]) =>
      (await store.getMany('script', ids)).map((each) => each?.version);
    await waitFor(async () => expect(await versions([...good, bad])).toEqual([1, 1, 0]));
    const [script] = await store.getMany('script', good);
    expect(await store.get('scriptVersion', script?.versionId ?? '')).toMatchObject({ version: 1, approvedBy: '王芳' });
    expect(screen.getByRole('toolbar', { name: '已选 1 条' })).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(async () => expect(await versions(good)).toEqual([0, 0]));
  });
});

describe('the facts of a script', () => {
  it('are stored as they are typed, and one click says that it still holds', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const today = store.environment.today();
    const id = await addScript(store, '议价', {
      status: 'approved',
      verifiedOn: addDays(today, -100),
      verifier: '李雷',
    });
    const script = await store.get('script', id);
    if (!script) throw new Error('no script');
    await showScreens(workspace, [{ path: '/', element: <ScriptFactsAside script={script} /> }], '/');
    const user = userEvent.setup();
    expect(await screen.findByText('已超期 10 天')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: '核实周期（天）' }), '30{Enter}');
    await user.click(screen.getByRole('button', { name: '仍属实' }));
    await waitFor(async () =>
      expect(await store.get('script', id)).toMatchObject({ verifyDays: 30, verifiedOn: today, verifiedBy: '李雷' }),
    );
  });
});

it('names for whom a script is meant, and what goes with it', async () => {
  const workspace = await openWorkspace();
  const { store } = workspace;
  unwrap(await store.write([{ type: 'create', entity: 'material', record: { title: zh('华南案例') } }]));
  const id = await addScript(store, '议价');
  function Facts() {
    const script = useLive((from) => from.get('script', id), [id]);
    return script ? <ScriptFactsAside script={script} /> : null;
  }
  await showScreens(workspace, [{ path: '/', element: <Facts /> }], '/');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('combobox', { name: '角色' }));
  await user.click(screen.getByRole('combobox', { name: '角色' }));
  await user.keyboard('{ArrowDown}{Enter}');
  await user.click(screen.getByRole('combobox', { name: '沟通时展示或发送的资料' }));
  await user.click(await screen.findByRole('option', { name: '华南案例', hidden: true }));
  expect(await screen.findByRole('link', { name: '华南案例' })).toBeTruthy();
  const [material] = (await listPage(store, 'material', { order: 'updatedAt' })).rows;
  await waitFor(async () =>
    expect(await store.get('script', id)).toMatchObject({ personas: ['decisionMaker'], materialIds: [material?.id] }),
  );
  await user.click(screen.getByRole('button', { name: '移除: 华南案例' }));
  await waitFor(async () => expect(await store.get('script', id)).toMatchObject({ materialIds: [] }));
});

it('shows what goes with a script where it is read, and says what has expired', async () => {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const gone = addDays(store.environment.today(), -1);
  const [material, deleted] = [store.nextId(), store.nextId()];
  unwrap(
    await store.write([
      { type: 'create', entity: 'material', record: { id: material, title: zh('华南案例'), validUntil: gone } },
      { type: 'create', entity: 'material', record: { id: deleted, title: zh('旧手册') } },
      { type: 'delete', entity: 'material', id: deleted },
    ]),
  );
  await addScript(store, '议价', { nodes: [say('a', '您好')], materialIds: [material, deleted] });
  await showScreens(workspace, routes, '/scripts');
  await userEvent.setup().click(await screen.findByText('议价'));
  const list = within(await screen.findByRole('region', { name: '附件' }));
  expect(list.getByRole('link', { name: '华南案例' })).toHaveAttribute('href', paths.material(material));
  expect(list.getByText('已过期')).toBeTruthy();
  expect(list.queryByText('旧手册')).toBeNull();
});

describe('the filter', () => {
  const context = { rules: [], today: '2026-06-30', me: '王敏' };
  const script = (part: object) => scriptEntity.schema.parse({ id: 's', createdAt: 0, updatedAt: 0, ...part });
  it.each([
    ['a script for all stages belongs to each', {}, { stage: 'demo' }, true],
    ['one for another stage does not', { stages: ['closing'] }, { stage: 'demo' }, false],
    ['only those that name a competitor are about it', {}, { competitorId: 'k' }, false],
    ['one of several competitors is enough', { competitorIds: ['k', 'l'] }, { competitorId: 'k' }, true],
    ['retired ones are not shown', { status: 'retired' }, {}, false],
    ['retired ones are shown when asked for', { status: 'retired' }, { status: 'retired' }, true],
    ['mine are those that I own', { owner: '王敏' }, { owner: 'mine' }, true],
    ['those of others are not mine', { owner: '李雷' }, { owner: 'mine' }, false],
    ['a claim without evidence is found', { nodes: [say('a', '最好')] }, { show: 'noEvidence' }, true],
    [
      'a question needs no evidence',
      { nodes: [say('a', '好吗', { kind: 'question' })] },
      { show: 'noEvidence' },
      false,
    ],
  ] as const)('%s', (_what, part, filter, expected) => {
    expect(matches(script(part), { ...noFilter, ...filter }, context)).toBe(expected);
  });

  it('calls a language complete when every line has it', () => {
    const nodes = [say('a', '一'), { ...say('b', '二'), text: { zh: '二', en: 'two' } }, say('c', '')];
    expect(filledIn(script({ title: { zh: '题', en: 'Title' }, nodes }))).toEqual(['zh']);
  });
});
