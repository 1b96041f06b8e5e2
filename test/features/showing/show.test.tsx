// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link } from 'react-router';
import { describe, expect, it } from 'vitest';
import { newOpportunity } from '@/domain/deals/create';
import { needSchema } from '@/domain/deals/opportunity';
import { unwrap } from '@/domain/kernel/result';
import { valueBlockSchema } from '@/domain/products/product';
import { newQuote, newQuoteLine } from '@/domain/quoting/create';
import type { Quote } from '@/domain/quoting/quote';
import ProductPage from '@/features/products/ProductPage';
import ShowPage from '@/features/showing/ShowPage';
import { openWorkspace, showScreens } from '../customers/harness';

const zh = (text: string) => ({ zh: text, en: '' });

async function openShow(status: Quote['status']) {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const env = store.environment;
  const block = valueBlockSchema.parse({
    id: 'b',
    feature: zh('自动汇总日报'),
    scenario: zh('运营早会前'),
    value: zh('当天调整价格'),
    unique: true,
  });
  const deal = newOpportunity(env, {
    title: zh('数据平台一期'),
    customerId: 'c',
    needs: [
      needSchema.parse({ id: 'n1', pain: zh('日报滞后一天半'), productId: 'p' }),
      needSchema.parse({ id: 'n2', pain: zh('没有说出口的担心'), kind: 'latent' }),
    ],
    notes: '内部备注',
  });
  const lines = [
    newQuoteLine(env, { name: zh('许可'), productId: 'p', unitPrice: 10_000, unitCost: 4_321, internalNote: '底价' }),
    newQuoteLine(env, { name: zh('培训'), unitPrice: 5_000, optional: true, selected: false }),
  ];
  const quote = newQuote(env, { opportunityId: deal.id, customerId: 'c', lines, status });
  unwrap(
    await store.write([
      { type: 'create', entity: 'customer', record: { id: 'c', name: '杭州华东云商' } },
      { type: 'create', entity: 'product', record: { id: 'p', code: 'P', name: zh('数据平台'), valueBlocks: [block] } },
      { type: 'create', entity: 'opportunity', record: deal },
      { type: 'create', entity: 'quote', record: quote },
    ]),
  );
  const routes = [
    { path: '/show/:dealId', element: <ShowPage /> },
    { path: '/deals/*', element: <Link to={`/show/${deal.id}`}>show again</Link> },
  ];
  const shown = await showScreens(workspace, routes, `/show/${deal.id}`);
  await screen.findByRole('heading', { name: '数据平台一期' });
  return { ...shown, deal, quote, user: userEvent.setup() };
}

describe('the page that is shown to a customer', () => {
  it('leads by the keyboard from the needs over what we do for them to the package, and back to the deal', async () => {
    const { user, place, deal } = await openShow('draft');
    expect(screen.getByRole('button', { name: /日报滞后一天半/ })).toBeInTheDocument();
    expect(screen.queryByText(/没有说出口/)).not.toBeInTheDocument();
    await user.keyboard('{ArrowRight}');
    const blocks = screen.getByRole('list', { name: '功能、场景与价值' });
    for (const words of ['自动汇总日报', '运营早会前', '当天调整价格', '独特卖点'])
      expect(within(blocks).getByText(words)).toBeInTheDocument();
    await user.keyboard('{End}');
    expect(screen.getByRole('heading', { name: '选择适合您的方案' })).toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/内部备注|底价|43\.21|毛利|成本/);
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('heading', { name: '核心优势' })).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(place()).toContain(`/deals/${deal.id}`));
  });

  it('recomputes the total as options are switched and takes the choice over into a draft', async () => {
    const { user, store, quote } = await openShow('draft');
    await user.keyboard('{End}');
    expect(screen.getByRole('status', { name: '含税总价' })).toHaveTextContent('¥113.00');
    await user.click(screen.getByRole('switch', { name: '包含 培训' }));
    expect(screen.getByRole('status', { name: '含税总价' })).toHaveTextContent('¥169.50');
    // Nothing is written until it is asked for.
    expect((await store.get('quote', quote.id))?.lines[1]?.selected).toBe(false);
    await user.click(screen.getByRole('button', { name: '写入报价' }));
    await waitFor(async () => expect((await store.get('quote', quote.id))?.lines[1]?.selected).toBe(true));
    expect(await screen.findByText(/与原报价一致/)).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(async () => expect((await store.get('quote', quote.id))?.lines[1]?.selected).toBe(false));
  });

  it('makes a new version of a quote that was sent', async () => {
    const { user, store, quote, place } = await openShow('sent');
    await user.keyboard('{End}');
    await user.click(screen.getByRole('switch', { name: '包含 培训' }));
    await user.click(screen.getByRole('button', { name: '写入报价新版本' }));
    await waitFor(() => expect(place()).toMatch(/quote=/));
    const made = await store.get('quote', place().split('quote=')[1] ?? '');
    expect(made).toMatchObject({ version: 2, status: 'draft', seriesId: quote.seriesId });
    expect(made?.lines[1]?.selected).toBe(true);
    expect((await store.get('quote', quote.id))?.lines[1]?.selected).toBe(false);
  });

  it('keeps what was picked while one looks something up elsewhere', async () => {
    const { user } = await openShow('draft');
    await user.keyboard('{End}');
    await user.click(screen.getByRole('switch', { name: '包含 培训' }));
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('link', { name: 'show again' }));
    await screen.findByRole('heading', { name: '数据平台一期' });
    await user.keyboard('{End}');
    expect(screen.getByRole('switch', { name: '包含 培训' })).toBeChecked();
    expect(screen.getByRole('status', { name: '含税总价' })).toHaveTextContent('¥169.50');
  });
});

it('value points are written on the product page', async () => {
  const workspace = await openWorkspace();
  const { store } = workspace;
  unwrap(await store.write([{ type: 'create', entity: 'product', record: { id: 'p', code: 'P', name: zh('平台') } }]));
  await showScreens(workspace, [{ path: '/p/:id', element: <ProductPage /> }], '/p/p');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '添加价值点' }));
  await user.click(await screen.findByRole('textbox', { name: '功能 1' }));
  await user.paste('自动汇总日报');
  await user.tab();
  await user.click(screen.getByRole('switch', { name: '独特卖点 1' }));
  await waitFor(async () =>
    expect((await store.get('product', 'p'))?.valueBlocks).toMatchObject([
      { feature: zh('自动汇总日报'), scenario: zh(''), unique: true },
    ]),
  );
});
