// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { listPage } from '@/data/queries/list';
import type { Activity } from '@/domain/activities/activity';
import { companyId } from '@/domain/company/company';
import { salesRulesSchema } from '@/domain/company/salesRules';
import { newOpportunity } from '@/domain/deals/create';
import { needConfirmationSchema, type Opportunity, stageEventSchema } from '@/domain/deals/opportunity';
import { unwrap } from '@/domain/kernel/result';
import { builtInProcesses } from '@/domain/process/templates/builtIn';
import FunnelPage from '@/features/process/FunnelPage';
import { openWorkspace, showScreens } from '../customers/harness';

const day = 86_400_000;

/** Deals whose log goes through the stages one day each, ten days ago on. */
async function workspaceOf(logs: readonly (readonly string[])[], partial: Partial<Opportunity> = {}) {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const start = store.environment.now() - 10 * day;
  const deals = logs.map((log, index) => {
    const stages = log.filter((what) => what !== 'won' && what !== 'lost');
    const last = log.at(-1);
    return newOpportunity(store.environment, {
      title: { zh: `商机 ${index + 1}`, en: '' },
      stage: stages.at(-1) ?? 'research',
      outcome: last === 'won' || last === 'lost' ? last : 'open',
      stageHistory: log.map((what, step) => {
        const decided = what === 'won' || what === 'lost';
        const stage = decided ? (stages.at(-1) ?? '') : what;
        return stageEventSchema.parse({ kind: decided ? what : 'stage', stage, at: start + step * day });
      }),
      estimate: { minor: 1_000_000, currency: 'CNY' },
      ...partial,
    });
  });
  if (deals.length > 0)
    unwrap(await store.write(deals.map((record) => ({ type: 'create', entity: 'opportunity', record }))));
  return { workspace, deals };
}

async function showFunnel(logs: readonly (readonly string[])[], partial: Partial<Opportunity> = {}) {
  const { workspace } = await workspaceOf(logs, partial);
  await showScreens(workspace, [{ path: '/deals/funnel', element: <FunnelPage /> }], '/deals/funnel');
  return workspace.store;
}

const row = async (name: RegExp) => {
  const table = await screen.findAllByRole('table');
  return within(table[0] ?? document.body).findByRole('row', { name });
};

describe('the deals most likely to be won', () => {
  it('are looked for among all open deals, however early they are and however many there are', async () => {
    const logs = Array.from({ length: 70 }, () => ['research', 'demo']);
    const { workspace, deals } = await workspaceOf(logs);
    const { store } = workspace;
    const early = newOpportunity(store.environment, {
      title: { zh: '早期的好商机', en: '' },
      stage: 'research',
      intention: 'strong',
      confirmations: [needConfirmationSchema.parse({ id: 'c', date: '2026-03-02' })],
    });
    unwrap(await store.write([{ type: 'create', entity: 'opportunity', record: early }]));
    await showScreens(workspace, [{ path: '/deals/funnel', element: <FunnelPage /> }], '/deals/funnel');
    const hint = `全部 ${deals.length + 1} 个在手商机按规则排序，取前 10 名。`;
    const section = (await screen.findByText(hint, {}, { timeout: 5000 })).closest('section');
    expect(section?.querySelector('a')).toHaveTextContent('早期的好商机');
  });
});

describe('the funnel', () => {
  const logs = [
    ['research', 'demo', 'lost'],
    ['research', 'demo', 'lost'],
    ['research', 'demo', 'won'],
    ['research', 'demo'],
    ['research', 'demo'],
    ['research'],
  ];

  it('shows where deals are lost, by which form of conversion, and what each figure is made of', async () => {
    const user = userEvent.setup();
    await showFunnel(logs);
    const research = await row(/市场调研与客户定位/);
    expect(within(research).getByRole('button', { name: '83.3%' })).toBeInTheDocument();
    const demo = await row(/产品展示与需求分析/);
    expect(demo).toHaveTextContent('瓶颈');
    expect(demo).toHaveTextContent('¥20,000.00');
    expect(await row(/价格谈判与方案制定/)).toHaveTextContent('样本不足');
    await user.click(screen.getByRole('radio', { name: '仅已决' }));
    const conversion = within(await row(/产品展示与需求分析/)).getByRole('button', { name: '33.3%' });
    await user.click(conversion);
    const explained = await screen.findByRole('dialog');
    expect(explained).toHaveTextContent('已离开该阶段3');
    expect(explained).toHaveTextContent('转化率（全部）20%');
  });

  it('forecasts month by month, overdue deals and those without a date apart', async () => {
    await showFunnel([['research', 'demo']], { expectedClose: '2026-01-14' });
    const section = within(
      (await screen.findByRole('heading', { name: '加权预测' })).closest('section') as HTMLElement,
    );
    const cells = (name: string) =>
      within(section.getByRole('rowheader', { name }).closest('tr') as HTMLElement)
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    // 10,000.00 at the 20 % of its stage, a day late on 2026-01-15.
    expect(cells('逾期')).toEqual(['1', expect.stringContaining('10,000.00'), expect.stringContaining('2,000.00')]);
    expect(cells('未排期')).toEqual(['0', expect.stringContaining('0.00'), expect.stringContaining('0.00')]);
    expect(section.queryByRole('rowheader', { name: '2026-01' })).not.toBeInTheDocument();
  });

  it('lists what was waived, by whom and why', async () => {
    const rule = { stage: 'research', ruleId: 'research.source', check: 'source', pipelineId: '' };
    const waiver = { id: 'w', ...rule, reason: '老客户推荐', by: '李经理', at: Date.parse('2026-01-14T10:00:00') };
    await showFunnel([['research', 'demo']], { waivers: [waiver] });
    const section = within(
      (await screen.findByRole('heading', { name: '豁免记录' })).closest('section') as HTMLElement,
    );
    const row = section.getByRole('row', { name: /商机 1/ });
    expect(row).toHaveTextContent('客户来源明确老客户推荐李经理');
    expect(within(row).getByText('市场调研与客户定位')).toBeInTheDocument();
  });

  it('makes a task of the bottleneck', async () => {
    const user = userEvent.setup();
    const store = await showFunnel(logs);
    await user.click(await screen.findByRole('button', { name: '生成改进事项' }));
    await waitFor(async () => {
      const [task] = (await listPage(store, 'task', { order: 'updatedAt' })).rows;
      expect(task?.text).toContain('产品展示与需求分析');
      expect(task?.due).not.toBe('');
    });
    expect(await screen.findByRole('link', { name: '查看任务' })).toHaveAttribute('href', '/tasks');
  });

  it('ranks the open deals by rules that it shows', async () => {
    const user = userEvent.setup();
    await showFunnel([['research'], ['research', 'demo']], { intention: 'strong' });
    const link = await screen.findByRole('link', { name: '商机 2' });
    const ranked = link.closest('tr') ?? document.body;
    await user.click(within(ranked).getByRole('button'));
    expect(await screen.findByRole('dialog')).toHaveTextContent('购买意向强');
  });

  it('makes a step that deals do without optional in a draft of the process', async () => {
    const user = userEvent.setup();
    const process = builtInProcesses[0] ?? expect.fail();
    const step = process.stages[0]?.steps.find(({ optional }) => !optional) ?? expect.fail();
    const skipped = { [step.id]: { at: 1, by: '', skipped: true } };
    const store = await showFunnel(Array(5).fill(['research', 'demo']), { stepsDone: skipped });
    await user.click(await screen.findByRole('button', { name: `标为可选：${step.text.zh}` }));
    await waitFor(async () => expect((await listPage(store, 'pipeline', { order: 'updatedAt' })).rows).toHaveLength(1));
    const [draft] = (await listPage(store, 'pipeline', { order: 'updatedAt' })).rows;
    expect(draft).toMatchObject({ status: 'draft', basedOn: process.id });
    expect(draft?.stages[0]?.steps.find(({ id }) => id === step.id)?.optional).toBe(true);
    expect(await screen.findByText(/已在流程草稿中标为可选/)).toBeInTheDocument();
  });

  it('costs each stage by the hours spent there and what was paid, and says which hours are not known', async () => {
    const user = userEvent.setup();
    const { workspace, deals } = await workspaceOf([['research', 'demo', 'won'], ['research', 'demo'], ['research']]);
    const { store } = workspace;
    const start = store.environment.now() - 10 * day;
    const logged = (opportunityId: string, hour: number, more: Partial<Activity>) =>
      ({
        type: 'create',
        entity: 'activity',
        record: { opportunityId, kind: 'visit', at: start + hour * 3_600_000, ...more },
      }) as const;
    const [first = '', second = '', third = ''] = deals.map(({ id }) => id);
    const sales = salesRulesSchema.parse({ hourlyRate: { minor: 20_000, currency: 'CNY' } });
    unwrap(
      await store.write([
        { type: 'create', entity: 'company', record: { id: companyId, sales } },
        logged(first, 1, { duration: 90 }),
        logged(first, 30, { duration: 60, cost: { minor: 35_000, currency: 'CNY' } }),
        logged(first, 60, { duration: 30 }),
        logged(second, 2, { duration: 30 }),
        logged(third, 3, {}),
      ]),
    );
    await showScreens(workspace, [{ path: '/deals/funnel', element: <FunnelPage /> }], '/deals/funnel');
    const table = within(await screen.findByRole('table', { name: '各阶段成本' }));
    const cells = (name: RegExp) =>
      within(table.getByRole('row', { name }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    // Deals, hours, no duration, total, per deal, per won deal.
    expect(cells(/^市场调研与客户定位/)).toEqual(['3', '2.0', '1', '¥400.00', '¥133.33', '¥400.00']);
    expect(cells(/^产品展示与需求分析/)).toEqual(['2', '1.0', '0', '¥550.00', '¥275.00', '¥550.00']);
    expect(cells(/^赢单或丢单之后/)).toEqual(['', '0.5', '0', '¥100.00', '', '']);
    expect(cells(/^合计/)).toEqual(['3', '3.5', '1', '¥1,050.00', '', '']);
    expect(screen.getByText(/有 1 条记录没有时长/)).toBeInTheDocument();
    await user.click(within(table.getByRole('row', { name: /^产品展示/ })).getByRole('button', { name: '¥275.00' }));
    expect(await screen.findByRole('dialog')).toHaveTextContent('人工成本¥200.00直接费用¥350.00成本合计¥550.00');
  });

  it('says what it is for while there are no deals', async () => {
    await showFunnel([]);
    expect(await screen.findByText('还没有商机')).toBeInTheDocument();
  });
});
