// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { getCompany } from '@/data/queries/company';
import { unwrap } from '@/domain/kernel/result';
import { pipelineStageSchema } from '@/domain/process/pipeline';
import SalesPage from '@/features/settings/SalesPage';
import { openWorkspace, showScreens } from '../customers/harness';

// Whole screens on a real store; a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const routes = [{ path: '/settings/sales', element: <SalesPage /> }];

it('chooses the process of new deals by type and strategy, and shows what follows', async () => {
  const workspace = await openWorkspace();
  const { store } = workspace;
  unwrap(
    await store.write([
      {
        type: 'create',
        entity: 'pipeline',
        record: {
          seriesId: 'fast',
          status: 'published',
          publishedAt: 1,
          name: { zh: '快速成交', en: '' },
          stages: [pipelineStageSchema.parse({ id: 'one', name: { zh: '报价', en: '' } })],
        },
      },
    ]),
  );
  await showScreens(workspace, routes, '/settings/sales');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '添加一行' }));
  await user.click(await screen.findByRole('combobox', { name: '客户类型: 第 1 行' }));
  await user.click(await screen.findByRole('option', { name: '中小企业', hidden: true }));
  await user.click(screen.getByRole('combobox', { name: '流程: 第 1 行' }));
  await user.click(await screen.findByRole('option', { name: '快速成交', hidden: true }));
  const result = within(screen.getByRole('table', { name: '新商机' }));
  const runsIn = (kind: string) => result.getByText(kind).closest('tr');
  await waitFor(() => expect(runsIn('中小企业 · 直销')).toHaveTextContent('快速成交'));
  expect(runsIn('中小企业 · 渠道')).toHaveTextContent('快速成交');
  expect(runsIn('大客户 · 直销')).toHaveTextContent('七阶段销售流程');
  expect((await getCompany(store)).sales.processes).toMatchObject([
    { customerType: 'sme', strategy: '', seriesId: 'fast' },
  ]);
});

it('shows that weights of BANT do not sum to 100 % and puts them right', async () => {
  const workspace = await openWorkspace();
  await showScreens(workspace, routes, '/settings/sales');
  const user = userEvent.setup();
  const budget = await screen.findByRole('textbox', { name: '预算（B）' });
  await user.clear(budget);
  await user.type(budget, '50{Enter}');
  await screen.findByText('合计 125%');
  await user.click(screen.getByRole('button', { name: '归一化' }));
  await screen.findByText('合计 100%');
  const { bant } = (await getCompany(workspace.store)).sales;
  expect(bant).toEqual({ budget: 4000, authority: 2000, need: 2400, timeline: 1600 });
});

it('says in place that limits are not in order', async () => {
  const workspace = await openWorkspace();
  await showScreens(workspace, routes, '/settings/sales');
  const user = userEvent.setup();
  const limit = await screen.findByRole('textbox', { name: '最近一次下单（不超过）: 3 分' });
  await user.clear(limit);
  await user.type(limit, '20{Enter}');
  await screen.findByText('各档应由高分到低分依次放宽。');
  expect((await getCompany(workspace.store)).sales.rfm.recency).toEqual([30, 45, 20, 90]);
});

it('sets what a class may be granted and what an hour costs; emptied again, nothing is agreed on', async () => {
  const workspace = await openWorkspace();
  await showScreens(workspace, routes, '/settings/sales');
  const user = userEvent.setup();
  const type = async (name: string, text: string) => {
    const field = await screen.findByRole('textbox', { name });
    await user.clear(field);
    await user.type(field, `${text}{Enter}`);
  };
  const sales = async () => (await getCompany(workspace.store)).sales;
  await type('最大折扣: A 级', '12.5');
  await type('年度礼品预算: A 级', '3,000');
  await type('人工成本（每小时）', '180');
  await waitFor(async () => expect((await sales()).hourlyRate).toEqual({ minor: 18_000, currency: 'CNY' }));
  expect((await sales()).classTerms).toEqual({
    A: { discount: 1250, gifts: { minor: 300_000, currency: 'CNY' } },
    B: { discount: null, gifts: null },
    C: { discount: null, gifts: null },
  });
  await type('最大折扣: A 级', '101');
  expect(await screen.findByRole('textbox', { name: '最大折扣: A 级' })).toBeInvalid();
  await type('最大折扣: A 级', ' ');
  await waitFor(async () => expect((await sales()).classTerms.A.discount).toBeNull());
});
