// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { dealsInStage } from '@/data/queries/day';
import { listPage } from '@/data/queries/list';
import { placesIn } from '@/data/queries/process';
import type { Store } from '@/data/store';
import { newOpportunity } from '@/domain/deals/create';
import { unwrap } from '@/domain/kernel/result';
import { type Pipeline, type PipelineStage, pipelineStageSchema } from '@/domain/process/pipeline';
import { stageOf } from '@/domain/process/processOf';
import { builtInProcesses, defaultProcessId } from '@/domain/process/templates/builtIn';
import ProcessListPage from '@/features/process/ProcessListPage';
import ProcessPage from '@/features/process/ProcessPage';
import { dealsIn } from '@/features/process/useProcess';
import { openWorkspace, showScreens } from '../customers/harness';

// Whole screens on a real store; a busy machine may take its time.
vi.setConfig({ testTimeout: 90_000 });

const routes = [
  { path: '/deals/process', element: <ProcessListPage /> },
  { path: '/deals/process/:id', element: <ProcessPage /> },
];

const stage = (id: string, rest: Partial<PipelineStage> = {}): PipelineStage =>
  pipelineStageSchema.parse({ id, name: { zh: `阶段${id}`, en: '' }, probability: 1000, ...rest });

async function makeProcess(store: Store, record: Partial<Pipeline>): Promise<string> {
  const result = await store.write([
    {
      type: 'create',
      entity: 'pipeline',
      record: {
        seriesId: 'series',
        name: { zh: '设备销售', en: '' },
        stages: [stage('甲'), stage('乙'), stage('丙')],
        ...record,
      },
    },
  ]);
  return unwrap(result).ids[0] ?? '';
}

async function makeDeal(store: Store, title: string, pipelineId: string, at: string): Promise<string> {
  const deal = newOpportunity(store.environment, { title: { zh: title, en: '' }, pipelineId, stage: at });
  return unwrap(await store.write([{ type: 'create', entity: 'opportunity', record: deal }])).ids[0] ?? '';
}

const processes = async (store: Store) => (await listPage(store, 'pipeline', { order: 'updatedAt' })).rows;
const names = () =>
  within(screen.getByRole('list', { name: '阶段列表' }))
    .getAllByRole('button')
    .map((row) => row.querySelector('strong')?.textContent);

it('copies a built-in template, which itself cannot be changed, and takes it back by undo', async () => {
  const workspace = await openWorkspace();
  const shown = await showScreens(workspace, routes, `/deals/process/${defaultProcessId}`);
  const user = userEvent.setup();
  await screen.findByText(/内置模板只读/);
  expect(screen.queryByRole('button', { name: /添加阶段/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '复制后修改' }));
  await screen.findByRole('heading', { level: 1, name: '七阶段销售流程（副本）' });
  const [copy] = await processes(shown.store);
  expect(copy).toMatchObject({ status: 'draft', version: 1, basedOn: defaultProcessId });
  expect(copy?.stages.map(({ id }) => id)).toEqual(builtInProcesses[0]?.stages.map(({ id }) => id));
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await screen.findByText('没有这个流程', { selector: 'h1' });
  expect(await processes(shown.store)).toEqual([]);
});

it('edits stages as they are typed and moves them by the keyboard', async () => {
  const workspace = await openWorkspace();
  const id = await makeProcess(workspace.store, {});
  await showScreens(workspace, routes, `/deals/process/${id}`);
  const user = userEvent.setup();
  const list = within(await screen.findByRole('list', { name: '阶段列表' }));
  list.getByRole('button', { name: /阶段甲/ }).focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(names()).toEqual(['阶段乙', '阶段甲', '阶段丙']));
  await user.click(list.getByRole('button', { name: /阶段丙/ }));
  const panel = within(screen.getByRole('region', { name: '阶段“阶段丙”' }));
  const rot = panel.getByRole('textbox', { name: '大客户滞留天数' });
  await user.clear(rot);
  await user.type(rot, '21{Enter}');
  await user.click(panel.getByRole('button', { name: '添加条件' }));
  await user.click(await panel.findByRole('combobox', { name: '检查什么' }));
  await user.click(await screen.findByRole('option', { name: '高层会议', hidden: true }));
  const least = await panel.findByRole('textbox', { name: '至少几项' });
  await user.type(least, '3{Enter}');
  await waitFor(async () => {
    const stored = (await workspace.store.get('pipeline', id))?.stages[2];
    expect(stored).toMatchObject({ rotKeyAccount: 21, exit: [{ check: 'executiveMeetings', threshold: 3 }] });
  });
  await user.keyboard('{Escape}');
});

it('lists what keeps a draft from being published, and publishes once it is put right', async () => {
  const workspace = await openWorkspace();
  const id = await makeProcess(workspace.store, {
    stages: [stage('甲'), stage('乙', { name: { zh: '', en: '' } }), stage('丙', { name: { zh: '', en: '' } })],
  });
  await showScreens(workspace, routes, `/deals/process/${id}`);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '发布' }));
  await screen.findByText('发布前还需处理 2 个问题');
  expect((await workspace.store.get('pipeline', id))?.status).toBe('draft');
  // A problem leads to its stage.
  await user.click(screen.getByRole('button', { name: '第 2 个阶段没有名称。' }));
  await user.type(await screen.findByRole('textbox', { name: '阶段名称 (中文)' }), '报价{Enter}');
  await screen.findByText('发布前还需处理 1 个问题');
  await user.click(screen.getByRole('button', { name: '第 3 个阶段没有名称。' }));
  const region = within(await screen.findByRole('region', { name: '阶段“（未命名阶段）”' }));
  await user.click(region.getByRole('button', { name: /^删除阶段/ }));
  await screen.findByText('没有问题，可以发布。');
  await user.click(screen.getByRole('button', { name: '发布' }));
  await screen.findByText(/已发布的版本不再改动/);
  // Nothing uses it yet, and the page says so for as long as that is true.
  expect(screen.getByText(/还没有指定给任何客户类型或销售方式/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '去销售规则指定' })).toHaveAttribute('href', '/settings/sales');
  expect(await workspace.store.get('pipeline', id)).toMatchObject({ status: 'published', stages: [{}, {}] });
});

it('changes a published process in a next version, and running deals keep the stages they have', async () => {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const id = await makeProcess(store, { status: 'published', publishedAt: 1 });
  const dealId = await makeDeal(store, '老商机', id, '乙');
  const shown = await showScreens(workspace, routes, `/deals/process/${id}`);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '修改（新建版本）' }));
  await waitFor(() => expect(shown.place()).not.toContain(id));
  await screen.findByText('第 2 版');
  const list = within(await screen.findByRole('list', { name: '阶段列表' }));
  await user.click(list.getByRole('button', { name: /阶段乙/ }));
  await screen.findByText('已发布的版本中有 1 个进行中商机停在这个阶段。');
  list.getByRole('button', { name: /阶段乙/ }).focus();
  await user.keyboard('{Delete}');
  // Who deletes a stage in which deals stand is told.
  await screen.findByText(/旧版本中有 1 个商机停在这里/);
  await waitFor(() => expect(names()).toEqual(['阶段甲', '阶段丙']));
  await user.click(screen.getByRole('button', { name: '发布' }));
  await screen.findByText('还有 1 个进行中商机在旧版本中运行。');
  const deal = await store.get('opportunity', dealId);
  const old = await store.get('pipeline', id);
  expect(deal).toMatchObject({ pipelineId: id, stage: '乙' });
  expect(deal && stageOf(deal, old)?.name.zh).toBe('阶段乙');

  // Moving it over asks for the stage that takes the place of the one that is gone.
  await user.click(screen.getByRole('button', { name: '迁移商机' }));
  const panel = within(await screen.findByRole('dialog', { name: '迁移商机' }));
  await user.click(await panel.findByRole('checkbox', { name: '老商机' }));
  expect(panel.getByRole('button', { name: '迁移 1 个商机' })).toBeDisabled();
  await user.click(panel.getByRole('combobox', { name: '“阶段乙”（1 个商机）' }));
  await user.click(await screen.findByRole('option', { name: '2. 阶段丙', hidden: true }));
  await user.click(panel.getByRole('button', { name: '迁移 1 个商机' }));
  const next = (await processes(store)).find((each) => each.version === 2);
  await waitFor(async () =>
    expect(await store.get('opportunity', dealId)).toMatchObject({ pipelineId: next?.id, stage: '丙' }),
  );
  expect((await store.get('opportunity', dealId))?.stageHistory.at(-1)).toMatchObject({
    stage: '丙',
    pipelineId: next?.id,
  });
  // The messages of the steps before may still be there: the last one is that of the move.
  await user.click((await screen.findAllByRole('button', { name: '撤销' })).at(-1) as HTMLElement);
  await waitFor(async () =>
    expect(await store.get('opportunity', dealId)).toMatchObject({ pipelineId: id, stage: '乙' }),
  );
});

it('moves only the deals that were chosen, in one transaction', async () => {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const old = await makeProcess(store, { status: 'published', publishedAt: 1 });
  const next = await makeProcess(store, { status: 'published', publishedAt: 2, version: 2 });
  const ids = [
    await makeDeal(store, '一号', old, '甲'),
    await makeDeal(store, '二号', old, '乙'),
    await makeDeal(store, '三号', old, '乙'),
  ];
  await showScreens(workspace, routes, `/deals/process/${next}?tab=versions&move=1`);
  const user = userEvent.setup();
  const panel = within(await screen.findByRole('dialog', { name: '迁移商机' }));
  await user.click(await panel.findByRole('checkbox', { name: '一号' }));
  await user.click(panel.getByRole('checkbox', { name: '三号' }));
  await user.click(panel.getByRole('button', { name: '迁移 2 个商机' }));
  await waitFor(async () => {
    const deals = await store.getMany('opportunity', ids);
    expect(deals.map((deal) => deal?.pipelineId)).toEqual([next, old, next]);
  });
  const transactions = await Promise.all(
    [ids[0], ids[2]].map(async (id) => (await store.history('opportunity', id ?? ''))[0]?.transactionId),
  );
  expect(new Set(transactions).size).toBe(1);
});

it('moves all deals of a process, also those that are not listed, but the ones left out, and takes all back at once', async () => {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const old = await makeProcess(store, { status: 'published', publishedAt: 1 });
  const next = await makeProcess(store, { status: 'published', publishedAt: 2, version: 2 });
  const deals = Array.from({ length: 620 }, (_, index) =>
    newOpportunity(store.environment, { title: { zh: `商机 ${index}`, en: '' }, pipelineId: old, stage: '甲' }),
  );
  unwrap(await store.write(deals.map((record) => ({ type: 'create', entity: 'opportunity', record }))));
  await showScreens(workspace, routes, `/deals/process/${next}?tab=versions&move=1`);
  const user = userEvent.setup();
  const panel = within(await screen.findByRole('dialog', { name: '迁移商机' }));
  await panel.findByText(/共 620 个，已列出 100 个/);
  fireEvent.click(panel.getByRole('checkbox', { name: '全选（共 620 个，包括未列出的）' }));
  const [, kept] = panel.getAllByRole<HTMLInputElement>('checkbox');
  if (!kept) throw new Error('no deal');
  fireEvent.click(kept);
  await user.click(panel.getByRole('button', { name: '迁移 619 个商机' }));
  const inNext = async () => dealsIn(new Map([[next, await placesIn(store, next)]]), next);
  await waitFor(async () => expect(await inNext()).toBe(619), { timeout: 15_000 });
  const left = await dealsInStage(store, old, '甲');
  expect(left.rows.map(({ deal }) => deal.title.zh)).toEqual([kept.getAttribute('aria-label')]);
  await user.click((await screen.findAllByRole('button', { name: '撤销' })).at(-1) as HTMLElement);
  await waitFor(async () => expect(await inNext()).toBe(0), { timeout: 15_000 });
});

it('saves a pack and reads it again as drafts with the same stages', async () => {
  const workspace = await openWorkspace();
  const { store, platform } = workspace;
  await makeProcess(store, { status: 'published', publishedAt: 1, stages: [stage('甲', { rotSme: 9 }), stage('乙')] });
  await showScreens(workspace, routes, '/deals/process');
  const user = userEvent.setup();
  await screen.findByText('设备销售');
  await user.click(screen.getByRole('button', { name: '“设备销售”的操作' }));
  await user.click(await screen.findByRole('menuitem', { name: '导出流程包', hidden: true }));
  await waitFor(() => expect([...platform.saved.keys()]).toEqual(['设备销售.json']));
  platform.toOpen.push({ name: '设备销售.json', bytes: platform.saved.get('设备销售.json') ?? new Uint8Array() });
  await user.click(screen.getByRole('button', { name: '导入流程包' }));
  await waitFor(async () => expect(await processes(store)).toHaveLength(2));
  const [draft, source] = [
    (await processes(store)).find((each) => each.status === 'draft'),
    (await processes(store)).find((each) => each.status === 'published'),
  ];
  expect(draft?.stages).toEqual(source?.stages);
  expect(draft?.seriesId).not.toBe(source?.seriesId);
  // The one draft opens.
  await screen.findByRole('heading', { level: 1, name: '设备销售' });
});

it('shows in the matrix what each of the four kinds of deals must meet', async () => {
  const workspace = await openWorkspace();
  await showScreens(workspace, routes, `/deals/process/${defaultProcessId}?tab=matrix`);
  const table = within(await screen.findByRole('table', { name: '关卡矩阵' }));
  const cells = (name: RegExp) =>
    within(table.getByRole('rowheader', { name }).closest('tr') as HTMLElement)
      .getAllByRole('cell')
      .map((cell) => cell.textContent?.replace('—不要求', '—'));
  // Key account direct, key account channel, SME direct, SME channel (DOMAIN.md §13).
  expect(cells(/^高层会议/)).toEqual(['≥ 2', '≥ 2', '—', '—']);
  expect(cells(/^已做产品演示/)).toEqual(['≥ 1', '≥ 1', '免除', '免除']);
  expect(cells(/^渠道伙伴已指定/)).toEqual(['—', '要求', '—', '要求']);
  expect(cells(/^BANT/)).toEqual(['—', '—', '≥ 2.0 分', '≥ 2.0 分']);
});

it('counts open deals by process in the list and no longer offers what is retired', async () => {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const id = await makeProcess(store, { status: 'published', publishedAt: 1 });
  await makeDeal(store, '一号', id, '甲');
  await makeDeal(store, '二号', id, '丙');
  await makeDeal(store, '三号', '', 'demo');
  await showScreens(workspace, routes, '/deals/process');
  const user = userEvent.setup();
  const row = async (text: string) => within((await screen.findByText(text)).closest('tr') as HTMLElement);
  await waitFor(async () => expect((await row('设备销售')).getByText('2')).toBeInTheDocument());
  await waitFor(async () =>
    expect((await row('七阶段销售流程')).getAllByRole('cell').map((cell) => cell.textContent)).toContain('1'),
  );
  await user.click(screen.getByRole('button', { name: '“设备销售”的操作' }));
  await user.click(await screen.findByRole('menuitem', { name: '停用', hidden: true }));
  await waitFor(async () => expect((await row('设备销售')).getByText('已停用')).toBeInTheDocument());
  expect((await store.get('pipeline', id))?.retired).toBe(true);
});
