// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { WriteOperation } from '@/data/api';
import { countOf } from '@/data/queries/list';
import { usedBy } from '@/data/queries/related';
import type { Store } from '@/data/store';
import { type CellValue, type Comparison, featureCellSchema, ratingSchema } from '@/domain/competitors/comparison';
import { competitorFactSchema } from '@/domain/competitors/competitor';
import { dealCompetitorSchema } from '@/domain/deals/opportunity';
import { addDays } from '@/domain/kernel/dates';
import { unwrap } from '@/domain/kernel/result';
import { evidenceReview } from '@/domain/swot/review';
import BattlecardPage from '@/features/market/battlecard/BattlecardPage';
import ComparisonListPage from '@/features/market/comparison/ComparisonListPage';
import ComparisonPage from '@/features/market/comparison/ComparisonPage';
import { openWorkspace, showScreens } from '../customers/harness';

const routes = [
  { path: '/market/comparisons', element: <ComparisonListPage /> },
  { path: '/market/comparisons/:id', element: <ComparisonPage /> },
  { path: '/market/comparisons/:id/:tab', element: <ComparisonPage /> },
  { path: '/market/battlecards/:id', element: <BattlecardPage /> },
  { path: '/market/battlecards/:id/:dealId', element: <BattlecardPage /> },
];
const zh = (text: string) => ({ zh: text, en: '' });
const companies = ['us', 'x', 'y'];

/** The competitive profile of DOMAIN.md §4, with the weights given. */
function profile(weights: readonly number[]): Partial<Comparison> {
  const rated: Readonly<Record<string, readonly number[]>> = {
    us: [4, 3, 3, 2, 3],
    x: [3, 4, 2, 3, 2],
    y: [2, 2, 4, 4, 3],
  };
  return {
    factors: weights.map((weight, index) => ({ id: `k${index}`, name: zh(`因素${index + 1}`), weight })),
    ratings: companies.flatMap((companyId) =>
      (rated[companyId] ?? []).map((rating, index) =>
        ratingSchema.parse({ factorId: `k${index}`, companyId, rating, date: '2026-01-01' }),
      ),
    ),
  };
}

function cells(values: Readonly<Record<string, readonly CellValue[]>>) {
  return Object.entries(values).flatMap(([companyId, row]) =>
    row.map((value, index) => featureCellSchema.parse({ featureId: `f${index}`, companyId, value })),
  );
}

async function workspace(comparison: Partial<Comparison>, more: readonly WriteOperation[] = []) {
  const opened = await openWorkspace();
  unwrap(
    await opened.store.write([
      { type: 'create', entity: 'competitor', record: { id: 'x', name: '品牌甲' } },
      { type: 'create', entity: 'competitor', record: { id: 'y', name: '品牌乙' } },
      {
        type: 'create',
        entity: 'comparison',
        record: { id: 'c', title: zh('软件对比'), competitorIds: ['x', 'y'], ...comparison },
      },
      ...more,
    ]),
  );
  return opened;
}

const stored = async (store: Store) => (await store.get('comparison', 'c')) as Comparison;
const head = { selector: 'th bdi' };
const column = (name: string) => screen.getByText(name, head).closest('th') as HTMLElement;
const shown = () => screen.findByText('品牌甲', head);

it('computes no score while the weights do not sum to 100 %, and the one of the rules once they are normalised', async () => {
  const opened = await workspace(profile([5000, 4000, 4000, 3000, 4000]));
  await showScreens(opened, routes, '/market/comparisons/c/profile');
  const user = userEvent.setup();
  expect(await screen.findByText('合计 200%')).toBeInTheDocument();
  await shown();
  expect(column('我方')).toHaveTextContent('—');
  await user.click(screen.getByRole('button', { name: '归一化' }));
  await waitFor(() => expect(column('我方')).toHaveTextContent('3.10'));
  expect(column('品牌甲')).toHaveTextContent('2.80比我方低 0.30');
  expect(column('品牌乙')).toHaveTextContent('2.90');
  await waitFor(async () =>
    expect((await stored(opened.store)).factors.map((factor) => factor.weight)).toEqual([2500, 2000, 2000, 1500, 2000]),
  );
  await user.click(within(column('我方')).getByRole('button', { name: '3.10' }));
  expect(await screen.findByText(/因素1 · 25% × 4\.00/)).toBeInTheDocument();
});

it('warns of a factor that decides everything and shows an unrated company as incomplete', async () => {
  const opened = await workspace({ ...profile([10_000]), ratings: [] });
  await showScreens(opened, routes, '/market/comparisons/c/profile');
  expect(await screen.findByText(/“因素1”/)).toBeInTheDocument();
  await shown();
  expect(column('品牌甲')).toHaveTextContent('不完整：缺 1 项');
  const user = userEvent.setup();
  await user.click(screen.getByLabelText('因素1 · 品牌甲 · 未评分'));
  await user.keyboard('3{ArrowRight}4');
  expect(await screen.findByLabelText(/因素1 · 品牌乙 · 4 主要优势/)).toBeInTheDocument();
  expect(column('品牌甲')).toHaveTextContent('3.00');
  await waitFor(async () => expect((await stored(opened.store)).ratings.map((each) => each.rating)).toEqual([3, 4]));
});

it('calls scores that are hardly apart no clear difference', async () => {
  const same = profile([10_000]);
  const opened = await workspace({ ...same, ratings: (same.ratings ?? []).map((each) => ({ ...each, rating: 2 })) });
  await showScreens(opened, routes, '/market/comparisons/c/profile');
  await shown();
  expect(column('品牌甲')).toHaveTextContent('2.00与我方无明显差异');
});

it('leaves unknown cells out of the coverage and says how much is known', async () => {
  const opened = await workspace({
    features: [
      { id: 'f0', name: zh('权限'), group: '', weight: 3000 },
      { id: 'f1', name: zh('移动端'), group: '', weight: 1000 },
    ],
    cells: cells({ us: ['yes', 'no'], x: ['partly', 'unknown'] }),
  });
  await showScreens(opened, routes, '/market/comparisons/c');
  await shown();
  expect(column('我方')).toHaveTextContent('75%已知 100%');
  expect(column('品牌甲')).toHaveTextContent('50%已知 75%');
  expect(column('品牌乙')).toHaveTextContent('—已知 0%');
});

it('takes cells by single keys and dates what was said today; Ctrl Z takes back what was typed last', async () => {
  const opened = await workspace({
    features: [
      { id: 'f0', name: zh('权限'), group: '', weight: 1000 },
      { id: 'f1', name: zh('移动端'), group: '', weight: 1000 },
    ],
  });
  const { store } = opened;
  const today = store.environment.today();
  await showScreens(opened, routes, '/market/comparisons/c');
  const user = userEvent.setup();
  await user.click(await screen.findByLabelText('权限 · 我方 · 未知'));
  await user.keyboard('y{ArrowRight}2{ArrowRight}n{ArrowDown}4');
  expect(screen.getByLabelText('权限 · 我方 · 有')).toBeInTheDocument();
  expect(screen.getByLabelText('权限 · 品牌甲 · 部分')).toBeInTheDocument();
  expect(screen.getByLabelText('权限 · 品牌乙 · 无')).toBeInTheDocument();
  expect(screen.getByLabelText('移动端 · 品牌乙 · 规划中')).toHaveFocus();
  await waitFor(async () => expect((await stored(store)).cells).toHaveLength(4));
  expect((await stored(store)).cells.every((cell) => cell.date === today)).toBe(true);

  await user.keyboard('1{Control>}z{/Control}');
  await waitFor(() => expect(screen.getByLabelText('移动端 · 品牌乙 · 规划中')).toBeInTheDocument());
  expect((await stored(store)).cells).toHaveLength(4);
});

it('adds features by name and takes their weights in the grid', async () => {
  const opened = await workspace({ features: [{ id: 'f0', name: zh('权限'), group: '', weight: 1000 }] });
  await showScreens(opened, routes, '/market/comparisons/c');
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('添加功能项'), '移动端{Enter}');
  await user.click(await screen.findByText('移动端', { selector: 'th bdi' }));
  await user.keyboard('{ArrowRight}25{Enter}');
  await waitFor(async () =>
    expect((await stored(opened.store)).features).toMatchObject([
      { name: zh('权限'), weight: 1000 },
      { name: zh('移动端'), weight: 2500 },
    ]),
  );
});

it('keeps evidence, note and date of a cell beside it, and marks one that is stale', async () => {
  const opened = await workspace({
    features: [{ id: 'f0', name: zh('权限'), group: '', weight: 1000 }],
    cells: [featureCellSchema.parse({ featureId: 'f0', companyId: 'x', value: 'yes', date: '2020-01-01' })],
  });
  await showScreens(opened, routes, '/market/comparisons/c');
  const user = userEvent.setup();
  const cell = await screen.findByLabelText(/^权限 · 品牌甲 · 有 · 已过期/);
  await user.click(cell);
  await user.keyboard('{Enter}');
  const aside = screen.getByRole('complementary', { name: '详情' });
  expect(aside).toContainElement(document.activeElement as HTMLElement);
  await user.type(within(aside).getByRole('textbox', { name: '依据' }), '官网截图');
  await user.click(within(aside).getByRole('button', { name: /^仍属实/ }));
  await waitFor(async () =>
    expect((await stored(opened.store)).cells[0]).toMatchObject({
      evidence: '官网截图',
      date: '2020-01-01',
      verifiedOn: opened.store.environment.today(),
    }),
  );
  expect(await screen.findByLabelText('权限 · 品牌甲 · 有')).toBeInTheDocument();
});

const product: WriteOperation = {
  type: 'create',
  entity: 'product',
  record: {
    id: 'p',
    code: 'P',
    name: zh('软件许可'),
    unit: zh('套'),
    listPrice: { minor: 9_800_000, currency: 'CNY' },
  },
};
const priceOf = (competitorId: string, minor: number, changes: object): WriteOperation => ({
  type: 'create',
  entity: 'priceEntry',
  record: { competitorId, productId: 'p', item: '标准版', price: minor, ...changes },
});

it('shows both readings of a gap, refuses what cannot be compared, and computes the basket', async () => {
  const opened = await workspace({ basket: [{ id: 'b', productId: 'p', weight: 10_000 }] }, [product]);
  const today = opened.store.environment.today();
  unwrap(
    await opened.store.write([
      priceOf('x', 11_200_000, { date: today }),
      priceOf('y', 9_000_000, { date: addDays(today, -40), unit: '用户' }),
    ]),
  );
  await showScreens(opened, routes, '/market/comparisons/c/prices');
  expect(await screen.findByText('竞品比我方高 14.3%')).toBeInTheDocument();
  expect(screen.getByText('我方比竞品低 12.5%')).toBeInTheDocument();
  expect(screen.getAllByText(/单位/).length).toBeGreaterThan(0);
  expect(screen.getByText('已过期 10 天')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '87.5' })).toBeInTheDocument();
  expect(screen.getByText('未计算')).toBeInTheDocument();
  expect(screen.getByRole('img', { name: '价格指数: 加权篮子指数' })).toBeInTheDocument();
});

it('names what is missing beside the map instead of placing it', async () => {
  const opened = await workspace({
    ...profile([2500, 2000, 2000, 1500, 2000]),
    mapX: 'profileScore',
    mapY: 'coverage',
  });
  await showScreens(opened, routes, '/market/comparisons/c/map');
  expect(await screen.findByText(/至少两家公司/)).toBeInTheDocument();
  expect(screen.getAllByText('缺 功能覆盖率')).toHaveLength(3);
});

it('makes a factor of a point where we win, which is to be reviewed once the point reads otherwise', async () => {
  const opened = await workspace(
    {
      features: [{ id: 'f0', name: zh('权限'), group: '', weight: 1000 }],
      cells: cells({ us: ['yes'], x: ['no'] }),
    },
    [{ type: 'create', entity: 'swot', record: { id: 's', title: zh('公司分析') } }],
  );
  const { store } = opened;
  await showScreens(opened, routes, '/market/comparisons/c/standing');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '转为 SWOT 因素: 权限' }));
  const panel = within(await screen.findByRole('dialog'));
  await user.click(panel.getByRole('combobox', { name: /SWOT 分析/ }));
  await user.click(await screen.findByRole('option', { name: /公司分析/, hidden: true }));
  await user.click(panel.getByRole('button', { name: '加入 SWOT' }));
  await waitFor(async () => expect((await store.get('swot', 's'))?.factors).toHaveLength(1));
  const factor = (await store.get('swot', 's'))?.factors[0];
  expect(factor).toMatchObject({ quadrant: 'strength', text: { zh: '权限: 我方 有 / 品牌甲 无' } });
  const evidence = factor?.evidence[0];
  expect(evidence).toMatchObject({ entity: 'comparison', id: 'c', part: 'f0' });
  if (!evidence) return;
  expect(evidenceReview(evidence, await stored(store))).toBe('current');
  unwrap(
    await store.write([
      { type: 'update', entity: 'comparison', id: 'c', changes: { cells: cells({ us: ['yes'], x: ['yes'] }) } },
    ]),
  );
  expect(evidenceReview(evidence, await stored(store))).toBe('changed');
});

it('starts a SWOT with a point in both languages, and marks the point as used', async () => {
  const opened = await workspace({
    features: [{ id: 'f0', name: { zh: '权限', en: 'Permissions' }, group: '', weight: 1000 }],
    cells: cells({ us: ['no'], x: ['yes'] }),
  });
  const { store } = opened;
  await showScreens(opened, routes, '/market/comparisons/c/standing');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '转为 SWOT 因素: 权限' }));
  const panel = within(await screen.findByRole('dialog'));
  expect(panel.getByRole('radio', { name: '劣势' })).toBeChecked();
  expect(panel.getByRole('button', { name: '加入 SWOT' })).toBeDisabled();
  await user.type(panel.getByRole('combobox', { name: /SWOT 分析/ }), '年度分析');
  await user.click(await screen.findByRole('option', { name: '新建“年度分析”', hidden: true }));
  // Nothing is made before there is something in it.
  expect(await countOf(store, 'swot')).toBe(0);
  await user.click(panel.getByRole('button', { name: '加入 SWOT' }));
  expect(await screen.findByText('已用于 SWOT')).toBeInTheDocument();
  const [swot] = await usedBy(store, 'swot', 'c');
  expect(swot?.title).toEqual({ zh: '年度分析', en: '' });
  expect(swot?.factors).toEqual([
    expect.objectContaining({
      quadrant: 'weakness',
      text: { zh: '权限: 我方 无 / 品牌甲 有', en: 'Permissions: Us No / 品牌甲 Yes' },
    }),
  ]);
});

it('starts a comparison from the list and takes competitors as columns', async () => {
  const opened = await workspace({});
  const { place } = await showScreens(opened, routes, '/market/comparisons');
  const user = userEvent.setup();
  await screen.findByText('软件对比');
  await user.keyboard('n');
  await waitFor(() => expect(place()).toMatch(/^\/market\/comparisons\/.+\?setup=1$/));
  const panel = within(await screen.findByRole('dialog'));
  await user.click(panel.getByRole('combobox', { name: '添加竞争对手' }));
  await user.click(await screen.findByRole('option', { name: /品牌乙/, hidden: true }));
  const id = place().split('/')[3] ?? '';
  await waitFor(async () => expect((await opened.store.get('comparison', id))?.competitorIds).toEqual(['y']));
});

async function card(deal: object | null) {
  const opened = await openWorkspace();
  const today = opened.store.environment.today();
  const fact = (id: string, kind: string, text: string, date: string, answer = '') =>
    competitorFactSchema.parse({ id, kind, text, date, answer });
  unwrap(
    await opened.store.write([
      {
        type: 'create',
        entity: 'competitor',
        record: {
          id: 'x',
          name: '品牌甲',
          profile: '面向中型企业的软件厂商。',
          facts: [
            fact('s', 'strength', '品牌知名度高', today, '看三年总成本'),
            fact('w', 'weakness', '交付慢', addDays(today, -200)),
          ],
          objections: [{ id: 'o', objection: '比甲家贵', reply: '比较总成本', opportunityId: '' }],
          landmines: [{ id: 'l', text: '是否约定验收日期？' }],
        },
      },
      product,
      priceOf('x', 11_200_000, { date: addDays(today, -41) }),
      {
        type: 'create',
        entity: 'opportunity',
        record: {
          id: 'd',
          title: zh('一期项目'),
          competitors: deal ? [dealCompetitorSchema.parse({ competitorId: 'x', ...deal })] : [],
        },
      },
    ]),
  );
  return opened;
}

it('puts what a deal says in the place of the card, and marks what is stale', async () => {
  const opened = await card({ strengths: '客户高层是老用户', position: 'incumbent' });
  await showScreens(opened, routes, '/market/battlecards/x/d');
  expect(await screen.findByText('客户高层是老用户')).toBeInTheDocument();
  expect(screen.queryByText('品牌知名度高')).not.toBeInTheDocument();
  expect(screen.getByText('本商机')).toBeInTheDocument();
  expect(screen.getByText('现供应商')).toBeInTheDocument();
  // The weakness itself and the price, and both again under what is to be verified.
  expect(screen.getAllByText('已过期 110 天')).toHaveLength(2);
  expect(screen.getAllByText('已过期 11 天')).toHaveLength(2);
  expect(screen.getByText('待核实（2）')).toBeInTheDocument();
  expect(screen.getByText('竞品比我方高 14.3%')).toBeInTheDocument();
  expect(screen.getByText('我方比竞品低 12.5%')).toBeInTheDocument();
});

it('writes for the deal where it is read, and leaves the card itself alone', async () => {
  const opened = await card(null);
  await showScreens(opened, routes, '/market/battlecards/x/d');
  const user = userEvent.setup();
  await screen.findByText('交付慢');
  await user.click(screen.getByRole('button', { name: '对方劣势（本商机）' }));
  await user.type(await screen.findByRole('textbox', { name: '对方劣势（本商机）' }), '上期延期两月');
  await user.click(screen.getByText('品牌知名度高'));
  expect(await screen.findByText('上期延期两月')).toBeInTheDocument();
  expect(screen.queryByText('交付慢')).not.toBeInTheDocument();
  await waitFor(async () =>
    expect((await opened.store.get('opportunity', 'd'))?.competitors).toMatchObject([
      { competitorId: 'x', weaknesses: '上期延期两月' },
    ]),
  );
  expect((await opened.store.get('competitor', 'x'))?.facts).toHaveLength(2);
});

it('copies the card as text, each statement with its age', async () => {
  const opened = await card(null);
  await showScreens(opened, routes, '/market/battlecards/x');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '复制为文本' }));
  const text = await navigator.clipboard.readText();
  expect(text).toContain('- 品牌知名度高 [今天]\n  → 看三年总成本');
  expect(text).toContain('- 交付慢 [已过期 110 天]');
  expect(text).toContain('¥98,000.00 / ¥112,000.00, 竞品比我方高 14.3%; 我方比竞品低 12.5% [已过期 11 天]');
});
