// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { pricesOfCompetitor } from '@/data/queries/prices';
import { usedBy } from '@/data/queries/related';
import type { Store } from '@/data/store';
import type { Competitor } from '@/domain/competitors/competitor';
import type { PriceEntry } from '@/domain/competitors/priceEntry';
import { unwrap } from '@/domain/kernel/result';
import { evidenceReview } from '@/domain/swot/review';
import CompetitorListPage from '@/features/market/competitors/CompetitorListPage';
import CompetitorPage from '@/features/market/competitors/CompetitorPage';
import { openWorkspace, showScreens } from '../customers/harness';

// Whole screens on a real store: a busy machine may take its time.
vi.setConfig({ testTimeout: 90_000 });

const routes = [
  { path: '/market/competitors', element: <CompetitorListPage /> },
  { path: '/market/competitors/:id', element: <CompetitorPage /> },
  { path: '/market/competitors/:id/:tab', element: <CompetitorPage /> },
];
/** The harness' clock stands at 2026-01-15. */
const today = '2026-01-15';

async function create(store: Store, competitor: Partial<Competitor>, prices: readonly Partial<PriceEntry>[] = []) {
  const [competitorId = '', productId = ''] = unwrap(
    await store.write([
      { type: 'create', entity: 'competitor', record: { name: '云擎科技', ...competitor } },
      {
        type: 'create',
        entity: 'product',
        record: {
          code: 'SW-1',
          name: { zh: '软件许可', en: 'Licence' },
          unit: { zh: '套', en: 'set' },
          listPrice: { minor: 9_800_000, currency: 'CNY' },
        },
      },
    ]),
  ).ids;
  const { ids } = unwrap(
    await store.write(
      prices.map((price) => ({
        type: 'create' as const,
        entity: 'priceEntry' as const,
        record: { competitorId, productId, item: '旗舰版', date: today, ...price },
      })),
    ),
  );
  return { competitorId, productId, priceIds: ids };
}

it('reads a gap both ways while the price is typed, saves it by Enter and goes on with the next', async () => {
  const workspace = await openWorkspace();
  const { competitorId } = await create(workspace.store, {});
  await showScreens(workspace, routes, `/market/competitors/${competitorId}/prices`);
  const user = userEvent.setup();
  await screen.findByText('还没有价格');
  await user.keyboard('n');
  const panel = within(await screen.findByRole('dialog'));
  await user.click(panel.getByRole('textbox', { name: '竞品产品' }));
  await user.paste('旗舰版');
  await user.click(panel.getByRole('combobox', { name: '我方对应产品' }));
  await user.click(await screen.findByRole('option', { name: /软件许可/, hidden: true }));
  const price = panel.getByRole('textbox', { name: /^竞品价格/ });
  await user.click(price);
  await user.paste('112000');
  const reading = await panel.findByRole('status', { name: '价差' });
  await waitFor(() => expect(reading).toHaveTextContent('+14.3%'));
  expect(reading).toHaveTextContent('竞品比我方高 14.3%');
  expect(reading).toHaveTextContent('−12.5%');
  expect(reading).toHaveTextContent('我方比竞品低 12.5%');

  await user.keyboard('{Enter}');
  await waitFor(async () =>
    expect((await pricesOfCompetitor(workspace.store, competitorId)).rows).toMatchObject([
      { item: '旗舰版', price: 11_200_000, priceMax: null, date: today },
    ]),
  );
  await waitFor(() => expect(panel.getByRole('textbox', { name: '竞品产品' })).toHaveValue(''));
  await waitFor(() => expect(panel.getByRole('textbox', { name: '竞品产品' })).toHaveFocus());
  // The ledger behind the panel has it too.
  expect(await screen.findByText('¥112,000.00')).toBeInTheDocument();
});

it('prints ranges, words for what cannot be compared, and a dash where our price is missing', async () => {
  const workspace = await openWorkspace();
  const { competitorId } = await create(workspace.store, {}, [
    { price: 10_000_000, priceMax: 12_000_000 },
    { item: '按年订阅', price: 100, period: 'perYear', date: '2026-01-14' },
    { item: '无对应', price: 100, productId: '', date: '2026-01-13' },
    { item: '以后', price: 9_800_000, date: '2026-12-31' },
    { item: '旧价', price: 9_800_000, date: '2025-11-01' },
  ]);
  await showScreens(workspace, routes, `/market/competitors/${competitorId}/prices`);
  const row = async (text: string) => within((await screen.findByText(text)).closest('tr') as HTMLElement);
  expect((await row('旗舰版')).getByText('¥100,000.00 – 120,000.00')).toBeInTheDocument();
  expect((await row('旗舰版')).getByText('+12.2%')).toBeInTheDocument();
  expect((await row('按年订阅')).getByText(/一次性与按期收费不可比/)).toBeInTheDocument();
  expect((await row('无对应')).getByText('没有指定我方对应产品。')).toBeInTheDocument();
  expect((await row('无对应')).getAllByText('—').length).toBeGreaterThan(2);
  expect((await row('以后')).getByText('日期在未来')).toBeInTheDocument();
  expect((await row('旧价')).getByText('已过期 45 天')).toBeInTheDocument();
  expect((await row('旧价')).getAllByText('持平')).toHaveLength(2);

  const user = userEvent.setup();
  await user.click((await row('旗舰版')).getByText('+12.2%'));
  expect(await screen.findByText('竞品价差 =（竞品 − 我方）÷ 我方')).toBeInTheDocument();
  expect(screen.getByText('区间中值，用于比较')).toBeInTheDocument();
});

it('marks a stale fact, and takes the mark away once somebody found it still true', async () => {
  const workspace = await openWorkspace();
  const fact = { source: '官网', sourceKind: 'website', verifiedOn: '', verifiedBy: '', reliability: '' } as const;
  const { competitorId } = await create(workspace.store, {
    facts: [
      { ...fact, id: 'old', kind: 'pricing', text: '按用户数计费', answer: '', attachmentId: '', date: '2025-09-01' },
      { ...fact, id: 'new', kind: 'news', text: '发布新版本', answer: '', attachmentId: '', date: today },
    ],
  });
  await showScreens(workspace, routes, `/market/competitors/${competitorId}`);
  const user = userEvent.setup();
  const pricing = within(await screen.findByRole('list', { name: '定价策略' }));
  expect(pricing.getByText('已过期 46 天')).toBeInTheDocument();
  expect(screen.getByText('1 条信息待核实')).toBeInTheDocument();
  expect(within(screen.getByRole('list', { name: '最新动态' })).getByText('今天')).toBeInTheDocument();
  await user.click(pricing.getByRole('button', { name: /^仍属实/ }));
  await waitFor(() => expect(pricing.queryByText('已过期 46 天')).not.toBeInTheDocument());
  expect((await workspace.store.get('competitor', competitorId))?.facts[0]).toMatchObject({ verifiedOn: today });
});

it('asks for three to five core features, but takes any number', async () => {
  const workspace = await openWorkspace();
  const { competitorId } = await create(workspace.store, {});
  await showScreens(workspace, routes, `/market/competitors/${competitorId}/features`);
  const user = userEvent.setup();
  const field = await screen.findByRole('textbox', { name: /添加一条核心特性/ });
  const notice = () => screen.queryByText(/建议记录|超过建议/);
  expect(notice()).toHaveTextContent('建议记录 3–5 条');
  for (const [index, name] of ['甲', '乙', '丙', '丁', '戊', '己'].entries()) {
    await user.type(field, `${name}{Enter}`);
    await screen.findByText(name);
    if (index >= 2 && index < 5) expect(notice()).not.toBeInTheDocument();
  }
  await waitFor(() => expect(notice()).toHaveTextContent('超过建议的 3–5 条'));
  expect((await workspace.store.get('competitor', competitorId))?.features).toHaveLength(6);
});

it('makes a fact into a SWOT factor that keeps its link, and shows where it is used', async () => {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const { competitorId } = await create(store, {});
  const swotId = unwrap(
    await store.write([{ type: 'create', entity: 'swot', record: { title: { zh: '年度分析', en: '' } } }]),
  ).ids[0] as string;
  await showScreens(workspace, routes, `/market/competitors/${competitorId}`);
  const user = userEvent.setup();
  await user.type(await screen.findByRole('textbox', { name: /补充一条对方劣势/ }), '没有本地服务团队{Enter}');
  await user.click(await screen.findByRole('button', { name: /^转为 SWOT 因素/ }));
  const panel = within(await screen.findByRole('dialog'));
  await user.click(panel.getByRole('combobox', { name: 'SWOT 分析' }));
  await user.click(await screen.findByRole('option', { name: /年度分析/, hidden: true }));
  await user.click(panel.getByRole('button', { name: '加入 SWOT' }));
  expect(await screen.findByRole('link', { name: '年度分析' })).toHaveAttribute('href', `/market/swot/${swotId}/board`);
  expect(await screen.findByText('已用于 SWOT')).toBeInTheDocument();

  const [swot] = await usedBy(store, 'swot', competitorId);
  const competitor = await store.get('competitor', competitorId);
  const factor = swot?.factors[0];
  expect(factor).toMatchObject({ quadrant: 'opportunity', text: { zh: '没有本地服务团队' }, date: today });
  expect(factor?.evidence).toEqual([
    { entity: 'competitor', id: competitorId, part: competitor?.facts[0]?.id, basis: '没有本地服务团队' },
  ]);
  const evidence = factor?.evidence[0];
  expect(evidence && evidenceReview(evidence, competitor)).toBe('current');
});

it('lists competitors with what is stale and how their prices stand, warns of a namesake, deletes undoably', async () => {
  const workspace = await openWorkspace();
  const { competitorId } = await create(workspace.store, { threat: 'high' }, [
    { price: 11_200_000 },
    { item: '标准版', price: 9_000_000, date: '2025-11-01' },
  ]);
  const { place } = await showScreens(workspace, routes, '/market/competitors');
  const user = userEvent.setup();
  expect(await screen.findByText('1 项高于我方 · 1 项低于我方')).toBeInTheDocument();
  expect(screen.getByText('1 条待核实')).toBeInTheDocument();
  expect(screen.getByText(today)).toBeInTheDocument();

  await user.keyboard('n');
  const panel = within(await screen.findByRole('dialog'));
  await user.type(panel.getByRole('textbox', { name: /^名称/ }), '云擎科技有限公司');
  expect(await panel.findByText('可能已经记录过这家公司')).toBeInTheDocument();
  await user.click(await panel.findByRole('button', { name: '云擎科技' }));
  await waitFor(() => expect(place()).toBe(`/market/competitors/${competitorId}/profile`));

  await user.click(await screen.findByRole('button', { name: '更多操作' }));
  await user.click(await screen.findByRole('menuitem', { name: '移入回收站' }));
  await screen.findByText(/这条记录在回收站中/);
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(async () => expect((await workspace.store.get('competitor', competitorId))?.deletedAt).toBe(0));
});
