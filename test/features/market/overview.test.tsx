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
import { loadVerifyQueue } from '@/features/common/verifyQueue';
import { openWorkspace, showScreens } from '../customers/harness';
import { addResearch, routes, title } from './researchScreens';

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

  it('counts the budget of a deal that has no quote yet', async () => {
    const { store } = await openWorkspace();
    const [small = ''] = await rivals(store);
    const competitors = [dealCompetitorSchema.parse({ competitorId: small })];
    const budgetMax = { minor: 500_000, currency: 'CNY' };
    unwrap(await store.write([{ type: 'create', entity: 'opportunity', record: { competitors, budgetMax } }]));
    const today = store.environment.today();
    const [first] = await loadVerifyQueue(store, { rules: [], today, currency: 'CNY' });
    expect([first?.competitorId, first?.atStake]).toEqual([small, budgetMax]);
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
    expect(item).toHaveTextContent('王敏 \u00b7 2020-01-15 已过期');
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
    await user.click(await screen.findByRole('link', { name: '市场季度复盘到期 · 2 条信息待核实' }));
    await user.click(await screen.findByRole('button', { name: '今日已复盘' }));
    await screen.findByText(/上次复盘/);
    expect(screen.getByRole('button', { name: '今日已复盘' })).toBeDisabled();
    expect((await workspace.store.get('company', 'company'))?.marketReviewedOn).toBe(
      workspace.store.environment.today(),
    );
  });
});
