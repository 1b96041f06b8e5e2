// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { WriteOperation } from '@/data/api';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import { companyId } from '@/domain/company/company';
import { salesRulesSchema } from '@/domain/company/salesRules';
import { sampleTargetProfile } from '@/domain/customers/newProfile';
import { unwrap } from '@/domain/kernel/result';
import { regrade } from '@/features/common/regrade';
import CustomerPage from '@/features/customers/CustomerPage';
import { StandingSection } from '@/features/customers/standing/StandingSection';
import { useStanding } from '@/features/customers/standing/useStanding';
import TargetListPage from '@/features/customers/targets/TargetListPage';
import TargetPage from '@/features/customers/targets/TargetPage';
import { loadValue } from '@/features/customers/value/loadValue';
import ValuePage from '@/features/customers/value/ValuePage';
import { openWorkspace, showScreens } from './harness';

const routes = [
  { path: '/customers/targets', element: <TargetListPage /> },
  { path: '/customers/targets/:id', element: <TargetPage /> },
  { path: '/customers/value', element: <ValuePage /> },
  { path: '/customers/:id', element: <CustomerPage /> },
];
const write = async (store: Store, operations: readonly WriteOperation[]) => unwrap(await store.write(operations)).ids;

/** A page with many fields takes its time in the test's document. */
const patient = { timeout: 15_000 };

const seed = {
  id: 'seed',
  name: '杭州云商电子商务有限公司',
  shortName: '杭州云商',
  region: 'east',
  employees: 120,
  industry: 'ecommerce',
  budgetMax: { minor: 8_000_000, currency: 'CNY' },
  decisionMakerRole: '市场部经理（网站优化）',
  growth: 'growing',
} as const;

async function addSeed(store: Store): Promise<void> {
  await write(store, [
    { type: 'create', entity: 'targetProfile', record: sampleTargetProfile(store.environment) },
    { type: 'create', entity: 'customer', record: seed },
    {
      type: 'create',
      entity: 'customer',
      record: { id: 'other', name: '北方矿业', region: 'north', industry: 'energy' },
    },
  ]);
}

async function grantClassA(store: Store): Promise<void> {
  const A = { discount: 1250, gifts: { minor: 300_000, currency: 'CNY' } };
  const sales = salesRulesSchema.parse({ classTerms: { A } });
  await write(store, [{ type: 'create', entity: 'company', record: { id: companyId, sales } }]);
}

/** The part of the customer page that is about its class, without its many fields. */
function StandingOfSeed() {
  const customer = useLive((store) => store.get('customer', 'seed'), []);
  const standing = useStanding('seed', false);
  return customer && standing ? <StandingSection customer={customer} standing={standing} readOnly={false} /> : null;
}

describe('target profiles', () => {
  it('start from the sample, and list who matches with the reason why', async () => {
    const workspace = await openWorkspace();
    await write(workspace.store, [{ type: 'create', entity: 'customer', record: seed }]);
    const { place } = await showScreens(workspace, routes, '/customers/targets');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '从示例画像开始' }));
    await waitFor(() => expect(place()).toMatch(/^\/customers\/targets\/.+/));
    expect(await screen.findByText('杭州云商', undefined, patient)).toBeVisible();
    await user.click(screen.getByTitle('杭州云商 的匹配度'));
    expect(await screen.findByText(/预算匹配/)).toBeInTheDocument();
  });
});

describe('the class of a customer', () => {
  it('says what the customer may be granted', async () => {
    const workspace = await openWorkspace();
    await addSeed(workspace.store);
    const classOverride = { value: 'A', reason: 'r', on: '', by: '' } as const;
    await write(workspace.store, [{ type: 'update', entity: 'customer', id: 'seed', changes: { classOverride } }]);
    await grantClassA(workspace.store);
    await showScreens(workspace, [{ path: '/standing', element: <StandingOfSeed /> }], '/standing');
    expect((await screen.findByText('最大折扣', undefined, patient)).parentElement).toHaveTextContent('12.5%');
    const gifts = () => screen.getByText('今年礼品').parentElement;
    await waitFor(() => expect(gifts()).toHaveTextContent('¥0.00 / ¥3,000.00'));
    const given = {
      customerId: 'seed',
      kind: 'visit',
      text: '中秋礼盒',
      at: workspace.store.environment.now(),
    } as const;
    const gift = { minor: 350_000, currency: 'CNY' };
    await write(workspace.store, [{ type: 'create', entity: 'activity', record: { ...given, gift } }]);
    await waitFor(() => expect(gifts()).toHaveTextContent('¥3,500.00 / ¥3,000.00 超出 ¥500.00'));
    await userEvent.setup().click(screen.getByRole('button', { name: '¥3,500.00 / ¥3,000.00' }));
    expect(await screen.findByText(/中秋礼盒/)).toBeInTheDocument();
  });

  it('is stored where it changed, and only there', async () => {
    const { store } = await openWorkspace();
    await addSeed(store);
    await write(store, [
      {
        type: 'create',
        entity: 'contact',
        record: { customerId: 'seed', name: '王', decisionRole: 'decisionMaker', relation: 'good' },
      },
      {
        type: 'create',
        entity: 'opportunity',
        record: { customerId: 'seed', expectedClose: store.environment.today() },
      },
    ]);
    expect(unwrap(await regrade(store, ['seed', 'other', 'nobody']))).toBe(1);
    expect(await store.get('customer', 'seed')).toMatchObject({ grade: 'A', gradedOn: store.environment.today() });
    expect(await store.get('customer', 'other')).toMatchObject({ grade: '', rev: 1 });
    expect(unwrap(await regrade(store, ['seed']))).toBe(0);
  });

  it('can be set by hand with a reason, beside the computed one', async () => {
    const workspace = await openWorkspace();
    await addSeed(workspace.store);
    await showScreens(workspace, [{ path: '/standing', element: <StandingOfSeed /> }], '/standing');
    const user = userEvent.setup();
    await user.click(await screen.findByText('人工调整', undefined, patient));
    const panel = within(await screen.findByRole('dialog'));
    await user.click(panel.getByRole('combobox', { name: /客户等级/ }));
    await user.click(await screen.findByRole('option', { name: 'C 类', hidden: true }));
    await user.click(panel.getByRole('button', { name: '按人工等级' }));
    expect((await workspace.store.get('customer', 'seed'))?.classOverride.value).toBe('');
    await user.type(panel.getByRole('textbox', { name: /调整原因/ }), '预算被砍');
    await user.click(panel.getByRole('button', { name: '按人工等级' }));
    await waitFor(async () =>
      expect((await workspace.store.get('customer', 'seed'))?.classOverride).toMatchObject({
        value: 'C',
        reason: '预算被砍',
        on: workspace.store.environment.today(),
      }),
    );
    expect(await screen.findByText(/系统计算：B 类.*预算被砍/)).toBeVisible();
  });
});

describe('the decision map', () => {
  it('opens people by the keyboard, and offers to bring back who is named but deleted', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    await addSeed(store);
    await write(store, [
      { type: 'create', entity: 'contact', record: { id: 'boss', customerId: 'seed', name: '赵总' } },
      {
        type: 'create',
        entity: 'contact',
        record: { id: 'lead', customerId: 'seed', name: '钱经理', attitude: 'supporter', reportsToId: 'boss' },
      },
    ]);
    await write(store, [{ type: 'delete', entity: 'contact', id: 'boss' }]);
    await showScreens(workspace, routes, '/customers/seed?tab=decision');
    const user = userEvent.setup();
    const repair = within(await screen.findByRole('region', { name: '需要修复的决策链' }));
    expect(repair.getByText(/“赵总”已删除，仍被引用： 钱经理的上级/)).toBeVisible();
    await user.click(repair.getByRole('button', { name: '恢复联系人' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: '需要修复的决策链' })).not.toBeInTheDocument());
    expect((await store.get('contact', 'boss'))?.deletedAt).toBe(0);

    screen.getByRole('button', { name: '钱经理, 态度: 支持' }).focus();
    await user.keyboard('{Enter}');
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByRole('textbox', { name: /姓名/ })).toHaveValue('钱经理');
    expect(panel.getByRole('combobox', { name: '汇报对象' })).toHaveValue('赵总');
  });
});

describe('the value table', () => {
  it('shows value, effort and who gets too little, of those with business', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    await addSeed(store);
    const today = store.environment.today();
    await write(store, [
      {
        type: 'update',
        entity: 'customer',
        id: 'seed',
        changes: {
          hours: { account: 2, solution: 0, delivery: 0 },
          classOverride: { value: 'A', reason: 'r', on: today, by: '' },
        },
      },
      { type: 'create', entity: 'quote', record: { id: 'q', seriesId: 'q', customerId: 'seed', lines: [] } },
      {
        type: 'create',
        entity: 'contract',
        record: { customerId: 'seed', quoteId: 'q', status: 'signed', signingDate: today },
      },
    ]);
    await grantClassA(store);
    await showScreens(workspace, routes, '/customers/value');
    expect(await screen.findByRole('heading', { name: '投入不足（1）' })).toBeVisible();
    const rows = screen.getByRole('grid', { name: '客户价值分析表' });
    expect(within(rows).getByText('杭州云商')).toBeVisible();
    expect(within(rows).queryByText('北方矿业')).not.toBeInTheDocument();
    expect(within(rows).getByText('+26')).toBeVisible();
    expect(within(rows).getByText('12.5%')).toBeVisible();
    expect(within(rows).getByText('¥3,000.00')).toBeVisible();
  });

  it('stops when it is cancelled', async () => {
    const { store } = await openWorkspace();
    await addSeed(store);
    await write(store, [{ type: 'create', entity: 'opportunity', record: { customerId: 'seed' } }]);
    expect((await loadValue(store, 'business', {}))?.rows.map((row) => row.id)).toEqual(['seed']);
    expect(await loadValue(store, 'business', { signal: AbortSignal.abort() })).toBeUndefined();
  });
});
