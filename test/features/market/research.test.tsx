// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Store } from '@/data/store';
import { competitorFactSchema } from '@/domain/competitors/competitor';
import { dealCompetitorSchema } from '@/domain/deals/opportunity';
import { addDays } from '@/domain/kernel/dates';
import { unwrap } from '@/domain/kernel/result';
import { newQuote, newQuoteLine } from '@/domain/quoting/create';
import type { Research } from '@/domain/research/research';
import { newQuestion, questionSchema } from '@/domain/research/survey';
import { evidenceReview } from '@/domain/swot/review';
import { useCompany, useSaveCompany } from '@/features/common';
import { loadVerifyQueue } from '@/features/common/verifyQueue';
import OverviewPage from '@/features/market/overview/OverviewPage';
import ResearchListPage from '@/features/market/research/ResearchListPage';
import ResearchPage from '@/features/market/research/ResearchPage';
import SegmentListPage from '@/features/market/research/SegmentListPage';
import SegmentPage from '@/features/market/research/SegmentPage';
import { FreshnessEditor } from '@/features/settings/company/FreshnessEditor';
import TodayPage from '@/features/today/TodayPage';
import { openWorkspace, showScreens } from '../customers/harness';

/** The section of the company page alone: the whole page takes a test host long. */
function Rules() {
  const company = useCompany();
  const save = useSaveCompany();
  return company ? <FreshnessEditor company={company} onCommit={(change) => void save(change)} /> : null;
}

const routes = [
  { path: '/', element: <TodayPage /> },
  { path: '/market', element: <OverviewPage /> },
  { path: '/market/research', element: <ResearchListPage /> },
  { path: '/market/research/:id', element: <ResearchPage /> },
  { path: '/market/segments', element: <SegmentListPage /> },
  { path: '/market/segments/:id', element: <SegmentPage /> },
  { path: '/rules', element: <Rules /> },
];

async function addResearch(store: Store, record: Partial<Research>): Promise<string> {
  return unwrap(await store.write([{ type: 'create', entity: 'research', record }])).ids[0] ?? '';
}

const title = { zh: '跨境电商增长', en: '' };
const aside = () => within(screen.getByRole('complementary'));

describe('research log', () => {
  it('opens a new entry, dated today, ready to be named', async () => {
    const workspace = await openWorkspace();
    const { place } = await showScreens(workspace, routes, '/market/research');
    const user = userEvent.setup();
    await user.click((await screen.findAllByRole('button', { name: /新建调研记录/ }))[0] as HTMLElement);
    const field = await screen.findByRole('textbox', { name: '标题 (中文)' });
    await user.type(field, '直播带货{Enter}');
    const id = place().split('/').at(-1) ?? '';
    await waitFor(async () =>
      expect(await workspace.store.get('research', id)).toMatchObject({
        title: { zh: '直播带货' },
        date: workspace.store.environment.today(),
      }),
    );
  });

  it('narrows to kind, age and growth', async () => {
    const workspace = await openWorkspace();
    const today = workspace.store.environment.today();
    await addResearch(workspace.store, { title: { zh: '甲', en: '' }, kind: 'trend', date: today, growthRate: 1000 });
    await addResearch(workspace.store, { title: { zh: '乙', en: '' }, kind: 'trend', date: '', growthRate: 999 });
    await addResearch(workspace.store, { title: { zh: '丙', en: '' }, kind: 'competitorMove', date: today });
    await showScreens(workspace, routes, '/market/research');
    const user = userEvent.setup();
    await screen.findByText('甲');
    await user.click(screen.getByRole('checkbox', { name: '市场在增长' }));
    await waitFor(() => expect(screen.queryByText('乙')).not.toBeInTheDocument());
    expect(screen.getByText('甲')).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: '市场在增长' }));

    await user.click(screen.getByRole('combobox', { name: '时效' }));
    await user.click(await screen.findByRole('option', { name: '待核实', hidden: true }));
    await waitFor(() => expect(screen.queryByText('甲')).not.toBeInTheDocument());
    expect(await screen.findByText('乙')).toBeInTheDocument();
  });
});

describe('research entry', () => {
  it('flags growth from the threshold on, and not below', async () => {
    const workspace = await openWorkspace();
    const id = await addResearch(workspace.store, { title, growthRate: 999 });
    await showScreens(workspace, routes, `/market/research/${id}`);
    const user = userEvent.setup();
    const rate = await screen.findByRole('textbox', { name: '年增长率' });
    expect(rate).toHaveValue('9.99');
    expect(screen.queryByText('市场在增长')).not.toBeInTheDocument();
    await user.clear(rate);
    await user.type(rate, '10{Enter}');
    expect(await screen.findByText('市场在增长')).toBeInTheDocument();
    await user.clear(rate);
    await user.type(rate, '-3.5{Enter}');
    await waitFor(() => expect(screen.queryByText('市场在增长')).not.toBeInTheDocument());
    await waitFor(async () => expect((await workspace.store.get('research', id))?.growthRate).toBe(-350));
  });

  it('becomes a SWOT factor that keeps the link, and is marked once the entry says something else', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const id = await addResearch(store, { title, growthRate: 1200 });
    const swot = { title: { zh: '公司 SWOT', en: '' } };
    const [swotId = ''] = unwrap(await store.write([{ type: 'create', entity: 'swot', record: swot }])).ids;
    await showScreens(workspace, routes, `/market/research/${id}`);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '转为 SWOT 因素' }));
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByRole('radio', { name: '机会' })).toBeChecked();
    await user.click(panel.getByRole('combobox', { name: 'SWOT 分析' }));
    await user.click(await screen.findByRole('option', { name: /公司 SWOT/, hidden: true }));
    await user.click(panel.getByRole('button', { name: '加入 SWOT' }));

    const link = await aside().findByRole('link', { name: /O1 跨境电商增长/ });
    expect(link).toHaveAttribute('href', `/market/swot/${swotId}/board`);
    expect(aside().queryByText('需复核')).not.toBeInTheDocument();
    const factor = (await store.get('swot', swotId))?.factors[0];
    expect(factor).toMatchObject({ quadrant: 'opportunity', text: title });
    const evidence = factor?.evidence[0];
    if (!evidence) throw new Error('the factor has no evidence');
    expect(evidence).toMatchObject({ entity: 'research', id, part: '' });
    expect(evidenceReview(evidence, await store.get('research', id))).toBe('current');

    await user.type(screen.getByRole('textbox', { name: '发现' }), '增速放缓');
    await user.tab();
    expect(await aside().findByText('需复核')).toBeInTheDocument();
  });

  it('goes into a proposal with what it said, and says what keeps it from being printed', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const id = await addResearch(store, { title, date: '' });
    const proposal = { title: { zh: '方案甲', en: '' } };
    const [proposalId = ''] = unwrap(await store.write([{ type: 'create', entity: 'proposal', record: proposal }])).ids;
    await showScreens(workspace, routes, `/market/research/${id}`);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '用于方案书' }));
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByText(/还没有给客户的表述/)).toBeInTheDocument();
    expect(panel.getByText(/需要先核实/)).toBeInTheDocument();
    await user.click(panel.getByRole('combobox', { name: '方案书' }));
    await user.click(await screen.findByRole('option', { name: /方案甲/, hidden: true }));
    await user.click(panel.getByRole('button', { name: '加入方案书' }));
    await aside().findByRole('link', { name: '方案甲' });
    const stored = await store.get('proposal', proposalId);
    expect(stored?.market.research).toMatchObject([{ researchId: id }]);
    expect(stored?.market.research[0]?.basis).toContain('跨境电商增长');
  });

  it('becomes a deal with who follows it and by when', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const customer = { name: '华东电商' };
    const [customerId = ''] = unwrap(await store.write([{ type: 'create', entity: 'customer', record: customer }])).ids;
    const id = await addResearch(store, { title, customerId });
    const { place } = await showScreens(workspace, routes, `/market/research/${id}`);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '转为商机' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.type(panel.getByRole('textbox', { name: '跟进人' }), '王敏');
    await user.type(panel.getByRole('textbox', { name: '下一步日期' }), '2027-01-15');
    await user.click(panel.getByRole('button', { name: '建立商机' }));
    await waitFor(() => expect(place()).toMatch(/^\/deals\/.+\/needs$/));
    expect(await store.get('opportunity', place().split('/')[2] ?? '')).toMatchObject({
      title,
      customerId,
      owner: '王敏',
      nextStepDate: '2027-01-15',
      researchId: id,
    });
  });

  it('keeps files, gives them back as they were, and refuses one that is too large', async () => {
    const workspace = await openWorkspace();
    const { store, platform } = workspace;
    const id = await addResearch(store, { title });
    await showScreens(workspace, routes, `/market/research/${id}`);
    const user = userEvent.setup();
    const attach = async (file: File) => {
      await screen.findByRole('button', { name: '添加附件' });
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      if (input) await user.upload(input, file);
    };
    await attach(new File([new Uint8Array([1, 2, 3])], '行业报告.pdf', { type: 'application/pdf' }));
    await user.click(await screen.findByRole('button', { name: '行业报告.pdf' }));
    await waitFor(() =>
      expect([...platform.saved].map(([name, bytes]) => [name, ...bytes])).toEqual([['行业报告.pdf', 1, 2, 3]]),
    );

    const large = new File(['x'], '录像.mp4');
    Object.defineProperty(large, 'size', { value: 20_000_001 });
    await attach(large);
    expect(await screen.findByText('附件太大，最多 20 MB。')).toBeInTheDocument();
    expect((await store.get('research', id))?.attachmentIds).toHaveLength(1);

    await user.click(screen.getByRole('button', { name: '移除: 行业报告.pdf' }));
    await waitFor(async () => expect((await store.get('research', id))?.attachmentIds).toEqual([]));
  });

  it('is fresh again after one click', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const today = store.environment.today();
    const id = await addResearch(store, { title, date: addDays(today, -91) });
    await showScreens(workspace, routes, `/market/research/${id}`);
    const user = userEvent.setup();
    await screen.findByText('已过期 1 天');
    await user.click(screen.getByRole('button', { name: /仍属实/ }));
    await waitFor(() => expect(screen.queryByText('已过期 1 天')).not.toBeInTheDocument());
    expect(await store.get('research', id)).toMatchObject({ date: addDays(today, -91), verifiedOn: today });
  });
});

describe('survey', () => {
  it('is built by question and answer, counts what came back, and can be copied to be sent out', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const id = await addResearch(store, { title, method: 'survey', sampleSize: 10 });
    await showScreens(workspace, routes, `/market/research/${id}`);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '添加问题' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.type(panel.getByRole('textbox', { name: '问题 (中文)' }), '最看重什么？');
    const add = panel.getByRole('textbox', { name: '添加选项，回车确认' });
    await user.type(add, '本地部署{Enter}价格{Enter}');
    await user.type(await panel.findByRole('textbox', { name: '选项 1: 人数' }), '{Control>}a{/Control}6{Enter}');
    await user.type(await panel.findByRole('textbox', { name: '选项 2: 人数' }), '{Control>}a{/Control}2{Enter}');
    expect(await panel.findByText('75.0%')).toBeInTheDocument();
    expect(panel.getByText('n = 8')).toBeInTheDocument();
    expect(panel.getByText('应答率 80.0%')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

    await user.click(screen.getByRole('button', { name: '复制问卷' }));
    await user.click(await screen.findByRole('menuitem', { name: '中文问卷' }));
    await waitFor(async () =>
      expect(await navigator.clipboard.readText()).toContain('1. 最看重什么？（单选）\n   ○ 本地部署\n   ○ 价格'),
    );
  });

  it('greys few answers and says so, and points out what cannot be', async () => {
    const workspace = await openWorkspace();
    const option = (name: string, count: number) => ({ id: name, text: { zh: name, en: '' }, count });
    const question = (kind: 'single' | 'multiple', partial: object) =>
      questionSchema.parse({ ...newQuestion(kind, kind), text: { zh: kind, en: '' }, ...partial });
    const id = await addResearch(workspace.store, {
      title,
      method: 'survey',
      questions: [
        question('single', { options: [option('甲', 3), option('乙', 1)] }),
        question('multiple', { options: [option('丙', 9)], answered: 7 }),
      ],
    });
    await showScreens(workspace, routes, `/market/research/${id}`);
    expect(await screen.findByText('回答不足 5 份，仅供参考')).toBeInTheDocument();
    expect(screen.getByText('有选项的人数（9）超过了回答人数（7）。')).toBeInTheDocument();
    const share = within(screen.getByRole('table', { name: 'multiple' })).getByRole('row', { name: /丙/ });
    expect(share).toHaveTextContent('9\u2014');
  });

  it('keeps the notes of an interview in the words of those who spoke', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const id = await addResearch(store, { title, method: 'interview' });
    await showScreens(workspace, routes, `/market/research/${id}`);
    const user = userEvent.setup();
    await user.type(await screen.findByRole('textbox', { name: '参与者' }), '门店店长两位');
    await user.click(screen.getByRole('button', { name: '添加问题' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.type(panel.getByRole('textbox', { name: '问题 (中文)' }), '缺货怎么办？');
    await user.type(panel.getByRole('textbox', { name: '记下一条原话，回车确认' }), '先打电话问仓库{Enter}');
    await user.type(await panel.findByRole('textbox', { name: '第 1 条: 谁' }), '店长甲{Enter}');
    await waitFor(async () =>
      expect(await store.get('research', id)).toMatchObject({
        participants: '门店店长两位',
        questions: [
          { kind: 'open', text: { zh: '缺货怎么办？' }, answers: [{ who: '店长甲', text: '先打电话问仓库' }] },
        ],
      }),
    );
    await user.keyboard('{Escape}');
    expect(await screen.findByText('先打电话问仓库')).toBeInTheDocument();
  });
});

describe('market overview', () => {
  async function rivals(store: Store) {
    const long = addDays(store.environment.today(), -300);
    const short = addDays(store.environment.today(), -100);
    const fact = (text: string, date: string) => ({ facts: [competitorFactSchema.parse({ id: text, text, date })] });
    const made = await store.write([
      { type: 'create', entity: 'competitor', record: { name: '小竞品', ...fact('最久', long) } },
      { type: 'create', entity: 'competitor', record: { name: '大竞品', ...fact('较近', short) } },
    ]);
    return unwrap(made).ids;
  }

  it('asks first for what most money depends on, and takes away what was verified', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const [, big = ''] = await rivals(store);
    const deal = { competitors: [dealCompetitorSchema.parse({ competitorId: big })] };
    const [dealId = ''] = unwrap(await store.write([{ type: 'create', entity: 'opportunity', record: deal }])).ids;
    const line = newQuoteLine(store.environment, { quantity: 10_000, unitPrice: 12_345_600, taxRate: 'exempt' });
    const quote = newQuote(store.environment, { opportunityId: dealId, lines: [line] });
    unwrap(await store.write([{ type: 'create', entity: 'quote', record: quote }]));
    await showScreens(workspace, routes, '/market');
    const table = within(await screen.findByRole('grid', { name: '待核实' }));
    await table.findByText(/123,456\.00/);
    const order = table.getAllByRole('row').slice(1);
    expect(order.map((row) => row.textContent)).toEqual([
      expect.stringContaining('较近'),
      expect.stringContaining('最久'),
    ]);

    const user = userEvent.setup();
    await user.click(table.getByRole('button', { name: '仍属实: 较近' }));
    await waitFor(() => expect(table.queryByText('较近')).not.toBeInTheDocument());
    const facts = (await store.get('competitor', big))?.facts;
    expect(facts?.[0]?.verifiedOn).toBe(store.environment.today());
  });

  it('counts open deals only, each once, and those in another currency by the rate of their quote', async () => {
    const { store } = await openWorkspace();
    const [small = '', big = ''] = await rivals(store);
    const against = (...ids: string[]) => ids.map((competitorId) => dealCompetitorSchema.parse({ competitorId }));
    const deals = [
      { competitors: against(small, big) },
      { competitors: against(big) },
      { competitors: against(small), outcome: 'won' as const },
    ];
    const made = await store.write(
      deals.map((record) => ({ type: 'create' as const, entity: 'opportunity' as const, record })),
    );
    const quoted = { currency: 'USD', exchangeRate: '7.2' };
    for (const [index, opportunityId] of unwrap(made).ids.entries()) {
      const line = newQuoteLine(store.environment, { quantity: 10_000, unitPrice: 10_000, taxRate: 'exempt' });
      const record = newQuote(store.environment, { opportunityId, lines: [line], ...(index === 1 ? quoted : {}) });
      unwrap(await store.write([{ type: 'create', entity: 'quote', record }]));
    }
    const today = store.environment.today();
    const queue = await loadVerifyQueue(store, { rules: [], today, currency: 'CNY' });
    expect(queue.map((item) => [item.competitorId, item.atStake])).toEqual([
      [big, { minor: 82_000, currency: 'CNY' }],
      [small, { minor: 10_000, currency: 'CNY' }],
    ]);
  });

  it('follows the intervals that our company sets', async () => {
    const workspace = await openWorkspace();
    await rivals(workspace.store);
    await showScreens(workspace, routes, '/rules');
    const user = userEvent.setup();
    const days = await screen.findByRole('textbox', { name: '有效天数: 竞品信息' });
    expect(days).toHaveValue('90');
    await user.clear(days);
    await user.type(days, '120{Enter}');
    await user.type(screen.getByRole('textbox', { name: '核实人: 竞品信息' }), '林越{Enter}');
    const { store } = workspace;
    await waitFor(async () => expect((await store.get('company', 'company'))?.freshness[0]?.verifier).toBe('林越'));
    const { freshness: rules = [] } = (await store.get('company', 'company')) ?? {};
    expect(rules).toEqual([{ kind: 'fact', days: 120, verifier: '林越' }]);
    const queue = await loadVerifyQueue(store, { rules, today: store.environment.today(), currency: 'CNY' });
    expect(queue.map((item) => [item.part, item.verifier])).toEqual([['最久', '林越']]);
  });

  it('counts what is asked for by quarter, and leads from a tag to its entries', async () => {
    const workspace = await openWorkspace();
    const today = workspace.store.environment.today();
    await addResearch(workspace.store, { title: { zh: '甲', en: '' }, date: today, tags: ['价格', '法规'] });
    await addResearch(workspace.store, { title: { zh: '乙', en: '' }, date: today, tags: ['价格'] });
    await addResearch(workspace.store, { title: { zh: '丙', en: '' }, date: '2020-01-01', tags: ['旧'] });
    await showScreens(workspace, routes, '/market');
    const user = userEvent.setup();
    const needs = within(await screen.findByRole('table', { name: '需求变化' }));
    expect(needs.getByRole('row', { name: /价格/ })).toHaveTextContent('价格0002上升');
    expect(needs.queryByText('旧')).not.toBeInTheDocument();
    await user.click(needs.getByRole('link', { name: '法规' }));
    expect(await screen.findByText('标签：法规')).toBeInTheDocument();
    expect(await screen.findByText('甲')).toBeInTheDocument();
    expect(screen.queryByText('乙')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '取消标签筛选' }));
    expect(await screen.findByText('乙')).toBeInTheDocument();
  });

  it('lists the deals that came from research, with who follows them, by when, and from what', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const researchId = await addResearch(store, { title });
    const made = await store.write([
      {
        type: 'create',
        entity: 'opportunity',
        record: { title: { zh: '平台升级', en: '' }, researchId, owner: '王敏', nextStepDate: '2020-01-15' },
      },
      { type: 'create', entity: 'opportunity', record: { title: { zh: '别的商机', en: '' } } },
    ]);
    const [dealId = ''] = unwrap(made).ids;
    await showScreens(workspace, routes, '/market');
    const deals = within(await screen.findByRole('list', { name: '来自调研的商机' }));
    expect(await deals.findByRole('link', { name: '平台升级' })).toHaveAttribute('href', `/deals/${dealId}/needs`);
    const item = deals.getByRole('listitem');
    expect(item).toHaveTextContent('王敏 \u00b7 2020-01-15已过期');
    expect(deals.getByRole('link', { name: '跨境电商增长' })).toHaveAttribute('href', `/market/research/${researchId}`);
    expect(deals.queryByText('别的商机')).not.toBeInTheDocument();
  });

  it('teaches what needs and deals would be listed from while there are none', async () => {
    const workspace = await openWorkspace();
    await showScreens(workspace, routes, '/market');
    expect(await screen.findByText(/给调研记录加上标签并注明日期/)).toBeInTheDocument();
    expect(await screen.findByText(/在调研记录中点“转为商机”/)).toBeInTheDocument();
  });

  it('takes note of the quarterly review, which Today asks for until then', async () => {
    const workspace = await openWorkspace();
    await rivals(workspace.store);
    await showScreens(workspace, routes, '/');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('link', { name: '市场季度复盘到期 · 2 条市场信息待核实' }));
    await user.click(await screen.findByRole('button', { name: '今日已复盘' }));
    await screen.findByText(/上次复盘/);
    expect(screen.getByRole('button', { name: '今日已复盘' })).toBeDisabled();
    expect((await workspace.store.get('company', 'company'))?.marketReviewedOn).toBe(
      workspace.store.environment.today(),
    );
  });
});

describe('segment', () => {
  it('counts the customers that belong to it, and follows its filters', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const customers = [
      { name: '甲', region: 'east', industry: 'retail', employees: 80 },
      { name: '乙', region: 'east', industry: 'retail', employees: null },
      { name: '丙', region: 'north', industry: 'retail', employees: 80 },
    ] as const;
    const made = await store.write([
      ...customers.map((record) => ({ type: 'create' as const, entity: 'customer' as const, record })),
      { type: 'create', entity: 'segment', record: { name: { zh: '华东零售', en: '' }, regions: ['east'] } },
    ]);
    await showScreens(workspace, routes, `/market/segments/${unwrap(made).ids[3]}`);
    const user = userEvent.setup();
    expect(await screen.findByText('2 家')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: '员工人数下限' }), '50{Enter}');
    expect(await screen.findByText('1 家')).toBeInTheDocument();
    expect(aside().getByRole('link', { name: '甲' })).toBeInTheDocument();
  });

  it('rates the five forces by digits, says what is missing, and explains the mean', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const record = { name: { zh: '华东零售', en: '' } };
    const [id = ''] = unwrap(await store.write([{ type: 'create', entity: 'segment', record }])).ids;
    await showScreens(workspace, routes, `/market/segments/${id}`);
    const user = userEvent.setup();
    const rate = async (name: string, digit: string) => {
      const group = within(await screen.findByRole('radiogroup', { name: `${name}: 强度` }));
      group.getAllByRole('radio')[0]?.focus();
      await user.keyboard(digit);
    };
    await rate('同业竞争', '4');
    await rate('潜在进入者', '3');
    await rate('替代品', '3');
    await rate('供应商议价能力', '2');
    expect(await screen.findByText('还差：买方议价能力')).toBeInTheDocument();
    await rate('买方议价能力', '4');
    await user.click(await screen.findByRole('button', { name: '3.20' }));
    expect(await screen.findByText('同业竞争 · 20% × 4.00')).toBeInTheDocument();
    expect(screen.getByText('压力中等')).toBeInTheDocument();
    expect((await store.get('segment', id))?.forces).toMatchObject({
      suppliers: { strength: 2, date: store.environment.today() },
    });

    await rate('买方议价能力', '0');
    expect(await screen.findByText('还差：买方议价能力')).toBeInTheDocument();
  });

  it('shows in the list how much presses on it', async () => {
    const workspace = await openWorkspace();
    const strong = { strength: 5, note: '', source: '', date: '' };
    const forces = { rivalry: strong, newEntrants: strong, substitutes: strong, suppliers: strong, buyers: strong };
    const record = { name: { zh: '华东零售', en: '' }, forces };
    unwrap(await workspace.store.write([{ type: 'create', entity: 'segment', record }]));
    await showScreens(workspace, routes, '/market/segments');
    expect(await screen.findByText('压力高')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '5.00' })).toBeInTheDocument();
  });
});
