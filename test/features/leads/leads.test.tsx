// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { WriteOperation } from '@/data/api';
import { related } from '@/data/queries/related';
import { unwrap } from '@/domain/kernel/result';
import { talkStepSchema } from '@/domain/scripts/talk';
import LeadListPage from '@/features/leads/LeadListPage';
import LeadPage from '@/features/leads/LeadPage';
import { scriptNode } from '../../support/scriptSamples';
import { openWorkspace, showScreens } from '../customers/harness';

const routes = [
  { path: '/customers/leads', element: <LeadListPage /> },
  { path: '/customers/leads/:id', element: <LeadPage /> },
];
const known = {
  companyName: '宁波海云贸易有限公司',
  name: '陈立',
  mobile: '13800138000',
  source: 'exhibition',
  need: '订单对账太慢',
  budgetMax: { minor: 10_000_000, currency: 'CNY' },
} as const;

async function workspaceWith(...operations: WriteOperation[]) {
  const workspace = await openWorkspace();
  const { ids } = unwrap(await workspace.store.write(operations));
  return { ...workspace, ids };
}
const lead = (record: object) => ({ type: 'create', entity: 'lead', record }) as WriteOperation;

describe('a lead', () => {
  it('becomes customer, contact and deal in one step that can be taken back, its past with it', async () => {
    const user = userEvent.setup();
    const workspace = await workspaceWith(lead(known));
    const { store, ids } = workspace;
    const [leadId = ''] = ids;
    const note = { leadId, kind: 'meeting', at: 1, text: '展位上聊了二十分钟' } as const;
    unwrap(await store.write([{ type: 'create', entity: 'activity', record: note }]));
    const shown = await showScreens(workspace, routes, `/customers/leads/${leadId}`);
    await user.click(await screen.findByRole('button', { name: '转为客户' }));
    const panel = await screen.findByRole('dialog');
    await user.click(within(panel).getByRole('button', { name: '转为客户' }));
    await waitFor(async () => expect((await store.get('lead', leadId))?.status).toBe('promoted'));

    const stored = await store.get('lead', leadId);
    const customer = await store.get('customer', stored?.customerId ?? '');
    const deal = await store.get('opportunity', stored?.opportunityId ?? '');
    expect(customer).toMatchObject({ name: known.companyName, source: 'exhibition', businessPain: known.need });
    expect(await store.get('contact', stored?.contactId ?? '')).toMatchObject({ name: '陈立', mobile: '13800138000' });
    expect(deal).toMatchObject({
      customerId: customer?.id,
      contactId: stored?.contactId,
      budgetMax: known.budgetMax,
      needs: [{ pain: { zh: known.need } }],
    });
    expect(await related(store, 'activity', 'customerId', customer?.id ?? '')).toMatchObject([
      { text: '展位上聊了二十分钟', opportunityId: deal?.id },
    ]);
    await waitFor(() => expect(shown.place()).toBe(`/deals/${deal?.id}/needs`));

    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(async () => expect((await store.get('lead', leadId))?.status).toBe('new'));
    expect((await store.get('customer', customer?.id ?? ''))?.deletedAt).toBeGreaterThan(0);
  });

  it('of a company that is a customer already warns and joins it', async () => {
    const user = userEvent.setup();
    const customerRecord = { id: 'known', name: '宁波海云贸易有限公司', source: 'referral' } as const;
    const workspace = await workspaceWith(lead({ ...known, id: 'lead' }), {
      type: 'create',
      entity: 'customer',
      record: customerRecord,
    });
    const { store } = workspace;
    await showScreens(workspace, routes, '/customers/leads/lead');
    await user.click(await screen.findByRole('button', { name: '转为客户' }));
    const panel = await screen.findByRole('dialog');
    expect(await within(panel).findByText('可能已有这个客户')).toBeInTheDocument();
    await user.click(within(panel).getByRole('button', { name: '并入此客户' }));
    await user.click(within(panel).getByRole('button', { name: '转为客户' }));
    await waitFor(async () => expect((await store.get('lead', 'lead'))?.customerId).toBe('known'));
    expect(await store.get('customer', 'known')).toMatchObject({ source: 'referral', businessPain: known.need });
    expect(await related(store, 'contact', 'customerId', 'known')).toMatchObject([{ name: '陈立' }]);
  });

  it('takes the talks with it over: what was answered stands in the need sheet of its deal', async () => {
    const user = userEvent.setup();
    const workspace = await workspaceWith(lead({ ...known, need: '' }));
    const { store, ids } = workspace;
    const [leadId = ''] = ids;
    const pain = scriptNode('pain', {
      kind: 'question',
      text: { zh: '最大的问题是什么？', en: '' },
      target: 'statedNeed',
    });
    const steps = [
      talkStepSchema.parse({ nodeId: 'pain', at: 1, text: '最大的问题是什么？', exitId: '', answer: '日报滞后' }),
    ];
    unwrap(
      await store.write([
        { type: 'create', entity: 'script', record: { id: 's', title: { zh: '首次电话', en: '' }, nodes: [pain] } },
        { type: 'create', entity: 'talk', record: { id: 't', scriptId: 's', leadId, startedAt: 1, endedAt: 2, steps } },
        { type: 'create', entity: 'activity', record: { leadId, kind: 'call', at: 1, talkId: 't' } },
        { type: 'create', entity: 'objectionUse', record: { id: 'u', talkId: 't', heard: '太贵了', at: 1 } },
      ]),
    );
    await showScreens(workspace, routes, `/customers/leads/${leadId}`);
    await user.click(await screen.findByRole('button', { name: '转为客户' }));
    const panel = await screen.findByRole('dialog');
    await user.click(within(panel).getByRole('button', { name: '转为客户' }));
    await waitFor(async () => expect((await store.get('lead', leadId))?.status).toBe('promoted'));
    const { customerId, opportunityId } = (await store.get('lead', leadId)) ?? {};
    expect(await store.get('talk', 't')).toMatchObject({ customerId, opportunityId });
    expect(await store.get('objectionUse', 'u')).toMatchObject({ customerId, opportunityId });
    const deal = await store.get('opportunity', opportunityId ?? '');
    expect(deal?.needs.map((need) => need.pain.zh)).toEqual(['日报滞后']);
  });

  it('once promoted is for reading only and leads on', async () => {
    const promoted = { ...known, id: 'lead', status: 'promoted', promotedAt: 1, customerId: 'c', opportunityId: 'd' };
    const workspace = await workspaceWith(lead(promoted));
    await showScreens(workspace, routes, '/customers/leads/lead');
    expect(await screen.findByRole('link', { name: '打开商机' })).toHaveAttribute('href', '/deals/d/quote');
    expect(screen.getByRole('link', { name: '打开客户' })).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: '公司' })).toHaveAttribute('readonly');
    expect(screen.queryByRole('button', { name: '转为客户' })).not.toBeInTheDocument();
  });

  it('is given up with a reason, and taken up again', async () => {
    const user = userEvent.setup();
    const workspace = await workspaceWith(lead({ ...known, id: 'lead' }));
    const { store } = workspace;
    await showScreens(workspace, routes, '/customers/leads/lead');
    await user.click(await screen.findByRole('button', { name: '放弃' }));
    const panel = await screen.findByRole('dialog');
    await user.click(within(panel).getByRole('button', { name: '放弃线索' }));
    expect(await within(panel).findByText('请写明放弃的原因。')).toBeInTheDocument();
    await user.click(within(panel).getByRole('button', { name: '没有预算' }));
    expect(await screen.findByText('已放弃：没有预算')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '重新跟进' }));
    await waitFor(async () =>
      expect(await store.get('lead', 'lead')).toMatchObject({ status: 'new', discardReason: '' }),
    );
  });
});

describe('the list of leads', () => {
  const fair = {
    id: 'fair',
    name: { zh: '华交会', en: '' },
    source: 'exhibition',
    cost: { minor: 1_000_000, currency: 'CNY' },
  };
  const filled = () =>
    workspaceWith(
      { type: 'create', entity: 'campaign', record: fair } as WriteOperation,
      lead({ companyName: '甲公司', source: 'exhibition', campaignId: 'fair', status: 'promoted' }),
      lead({ companyName: '乙公司', source: 'exhibition', campaignId: 'fair' }),
      lead({ companyName: '丙公司', source: 'exhibition' }),
      lead({ companyName: '丁公司', source: 'website', status: 'contacted' }),
    );

  it('counts by source and campaign, with what a lead and a customer cost, and filters by them', async () => {
    const user = userEvent.setup();
    await showScreens(await filled(), routes, '/customers/leads');
    const bySource = await screen.findByRole('table', { name: '来源与转化' });
    expect(within(bySource).getByRole('row', { name: '展会 3 1 33.33%' })).toBeInTheDocument();
    expect(within(bySource).getByRole('row', { name: '官网 1 0 0%' })).toBeInTheDocument();
    const byCampaign = screen.getByRole('table', { name: '营销活动' });
    expect(await within(byCampaign).findByText('每条线索 ¥5,000.00，每个客户 ¥10,000.00')).toBeInTheDocument();
    await user.click(within(byCampaign).getByRole('button', { name: '华交会' }));
    await waitFor(() => expect(screen.queryByText('丙公司')).not.toBeInTheDocument());
    expect(screen.getByText('乙公司')).toBeInTheDocument();
  });

  it('changes a state in place', async () => {
    const user = userEvent.setup();
    const workspace = await filled();
    const shown = await showScreens(workspace, routes, '/customers/leads');
    await user.selectOptions(await screen.findByRole('combobox', { name: '丁公司：状态' }), '已确认');
    const id = workspace.ids[4] ?? '';
    await waitFor(async () => expect((await workspace.store.get('lead', id))?.status).toBe('qualified'));
    expect(shown.place()).toBe('/customers/leads');
  });

  it('takes a new lead by N, with the source of its campaign', async () => {
    const user = userEvent.setup();
    const workspace = await filled();
    const { store } = workspace;
    const shown = await showScreens(workspace, routes, '/customers/leads');
    await screen.findByText('丁公司');
    await user.keyboard('n');
    const panel = await screen.findByRole('dialog');
    await user.click(within(panel).getByRole('textbox', { name: '公司' }));
    await user.paste('戊公司');
    await user.click(within(panel).getByRole('combobox', { name: '营销活动' }));
    const offered = await screen.findAllByRole('option', { name: '华交会', hidden: true });
    await user.click(offered.at(-1) ?? panel);
    await user.click(within(panel).getByRole('button', { name: '保存并打开' }));
    await waitFor(() => expect(shown.place()).toMatch(/^\/customers\/leads\/.+/));
    const id = shown.place().split('/').at(-1) ?? '';
    expect(await store.get('lead', id)).toMatchObject({
      companyName: '戊公司',
      source: 'exhibition',
      campaignId: 'fair',
    });
  });
});

describe('many leads', () => {
  it('are given up in one step with one reason, but for those that became customers', async () => {
    const user = userEvent.setup();
    const workspace = await workspaceWith(
      lead({ companyName: '甲公司', status: 'new' }),
      lead({ companyName: '乙公司', status: 'qualified' }),
      lead({ companyName: '丙公司', status: 'promoted', promotedAt: 1 }),
    );
    const { store, ids } = workspace;
    await showScreens(workspace, routes, '/customers/leads');
    for (const name of ['甲公司', '乙公司', '丙公司'])
      await user.click(await screen.findByRole('checkbox', { name: new RegExp(name) }));
    const states = async () => (await store.getMany('lead', ids)).map((each) => each?.status);
    await user.click(screen.getByRole('button', { name: '放弃' }));
    await user.click(await screen.findByText('联系不上'));
    await waitFor(async () => expect(await states()).toEqual(['discarded', 'discarded', 'promoted']));
    expect(await store.get('lead', ids[0] ?? '')).toMatchObject({ discardReason: '联系不上' });
    expect(await screen.findByText('1 条已转为客户，未改动。')).toBeInTheDocument();
  });
});
