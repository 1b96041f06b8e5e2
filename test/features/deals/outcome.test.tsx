// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { newOpportunity } from '@/domain/deals/create';
import { dealCompetitorSchema } from '@/domain/deals/opportunity';
import { unwrap } from '@/domain/kernel/result';
import DealPage from '@/features/deals/DealPage';
import { openWorkspace, showScreens } from '../customers/harness';

const known = { id: 'o', objection: '远桥是上市公司', reply: '看续约率', opportunityId: '' };

async function showDeal(competitorIds: readonly string[] = ['farbridge', 'lantu']) {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const deal = newOpportunity(store.environment, {
    title: { zh: '数据平台一期', en: '' },
    owner: '林越',
    competitors: competitorIds.map((competitorId) => dealCompetitorSchema.parse({ competitorId })),
  });
  unwrap(
    await store.write([
      { type: 'create', entity: 'competitor', record: { id: 'farbridge', name: '远桥', objections: [known] } },
      { type: 'create', entity: 'competitor', record: { id: 'lantu', name: '澜图' } },
      { type: 'create', entity: 'competitor', record: { id: 'zhongjian', name: '中坚' } },
      { type: 'create', entity: 'opportunity', record: deal },
    ]),
  );
  await showScreens(workspace, [{ path: '/deals/:id/:tab', element: <DealPage /> }], `/deals/${deal.id}/needs`);
  await screen.findByRole('heading', { name: '数据平台一期' });
  const user = userEvent.setup();
  const choose = async (item: string) => {
    await user.click(screen.getByRole('button', { name: '更多' }));
    await user.click(await screen.findByRole('menuitem', { name: item, hidden: true }));
  };
  const because = async (category: string) => {
    await user.click(screen.getByRole('combobox', { name: /输单类别/ }));
    await user.click(await screen.findByRole('option', { name: category, hidden: true }));
  };
  const stored = async () => unwrapFound(await store.get('opportunity', deal.id));
  const objections = async (id: string) => unwrapFound(await store.get('competitor', id)).objections;
  const outcomes = async () => (await stored()).competitors.map((each) => [each.competitorId, each.outcome]);
  return { store, deal, user, choose, because, stored, objections, outcomes };
}

function unwrapFound<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('not stored');
  return found;
}

const panel = (name: string) => screen.findByRole('dialog', { name });

describe('losing a deal', () => {
  it('keeps why, to whom, and the objection on the competitor, and takes all of it back at once', async () => {
    const { user, choose, because, stored, objections, outcomes, deal } = await showDeal();
    await choose('标记输单');
    const form = within(await panel('标记输单'));
    // Pasted, and found by label: roles and single keys take seconds on a busy machine.
    await user.click(form.getByLabelText(/输单原因/));
    await user.paste('报价高出两成');
    await because('价格');
    await user.click(form.getByLabelText('远桥'));
    await user.click(form.getByLabelText('起决定作用的异议'));
    await user.paste('你们没有本地团队');
    await user.click(form.getByRole('button', { name: '标记输单' }));
    expect(await screen.findByText('已输单')).toBeInTheDocument();
    expect(await stored()).toMatchObject({ outcome: 'lost', outcomeReason: '报价高出两成', lostCategory: 'price' });
    expect((await stored()).stageHistory.at(-1)).toMatchObject({ kind: 'lost', stage: 'research', by: '林越' });
    expect(await outcomes()).toEqual([
      ['farbridge', 'lostTo'],
      ['lantu', ''],
    ]);
    expect(await objections('farbridge')).toEqual([
      known,
      expect.objectContaining({ objection: '你们没有本地团队', reply: '', opportunityId: deal.id }),
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    await user.click(await screen.findByText('撤销'));
    await waitFor(async () => expect((await stored()).outcome).toBe('open'));
    expect((await stored()).outcomeReason).toBe('');
    expect(await outcomes()).toEqual([
      ['farbridge', ''],
      ['lantu', ''],
    ]);
    expect(await objections('farbridge')).toEqual([known]);
  });

  it('asks for what is missing and stores nothing', async () => {
    const { user, choose, stored } = await showDeal();
    await choose('标记输单');
    const form = within(await panel('标记输单'));
    await user.click(form.getByRole('button', { name: '标记输单' }));
    expect(await form.findAllByText('此项必填。')).toHaveLength(3);
    expect((await stored()).outcome).toBe('open');
  });

  it('does not double an objection that is there in the same words', async () => {
    const { user, choose, because, stored, objections } = await showDeal(['farbridge']);
    await choose('标记输单');
    const form = within(await panel('标记输单'));
    // The only competitor of the deal is proposed.
    expect(form.getByRole('radio', { name: '远桥' })).toBeChecked();
    await user.type(form.getByRole('textbox', { name: '起决定作用的异议' }), ' 远桥是上市公司。');
    await because('其他');
    await user.type(form.getByRole('textbox', { name: /输单原因/ }), '品牌{Enter}');
    await waitFor(async () => expect((await stored()).outcome).toBe('lost'));
    expect(await objections('farbridge')).toEqual([known]);
  });

  it.each([
    ['one that is known', '中坚', /^中坚/],
    ['one that is new', '新锐', /新建.*新锐/],
  ])('adds a competitor who was not in the deal: %s', async (_, name, option) => {
    const { store, user, choose, because, stored } = await showDeal();
    await choose('标记输单');
    const form = within(await panel('标记输单'));
    await user.type(form.getByRole('textbox', { name: /输单原因/ }), '价格');
    await because('价格');
    await user.click(form.getByRole('radio', { name: '其他竞争对手' }));
    await user.type(form.getByRole('combobox', { name: /竞争对手/ }), name);
    await user.click(await screen.findByRole('option', { name: option, hidden: true }));
    await user.type(form.getByRole('textbox', { name: '起决定作用的异议' }), '更便宜');
    await user.click(form.getByRole('button', { name: '标记输单' }));
    await waitFor(async () => expect((await stored()).outcome).toBe('lost'));
    const lostTo = (await stored()).competitors.filter((each) => each.outcome === 'lostTo');
    expect(lostTo).toHaveLength(1);
    expect(await store.get('competitor', lostTo[0]?.competitorId ?? '')).toMatchObject({
      name,
      objections: [{ objection: '更便宜', reply: '' }],
    });
  });

  it('is open again with nothing left of the decision', async () => {
    const { store, deal, choose, stored, outcomes } = await showDeal();
    unwrap(
      await store.write([
        { type: 'update', entity: 'opportunity', id: deal.id, changes: { outcome: 'lost', outcomeReason: '价格' } },
      ]),
    );
    expect(await screen.findByText('价格')).toBeInTheDocument();
    await choose('重新打开');
    await waitFor(async () => expect(await stored()).toMatchObject({ outcome: 'open', outcomeReason: '' }));
    expect(await outcomes()).toContainEqual(['lantu', '']);
  });
});

describe('winning a deal', () => {
  it('is won against all of its competitors but those unticked', async () => {
    const { user, choose, stored, outcomes } = await showDeal();
    await choose('标记赢单');
    const form = within(await panel('标记赢单'));
    expect(form.getByRole('checkbox', { name: '远桥' })).toBeChecked();
    await user.click(form.getByRole('checkbox', { name: '澜图' }));
    await user.type(form.getByRole('textbox', { name: '赢单原因' }), '上线更快{Enter}');
    await waitFor(async () => expect(await stored()).toMatchObject({ outcome: 'won', outcomeReason: '上线更快' }));
    expect(await outcomes()).toEqual([
      ['farbridge', 'wonAgainst'],
      ['lantu', ''],
    ]);
  });

  it('asks nothing where nobody else was in it', async () => {
    const { choose, stored } = await showDeal([]);
    await choose('标记赢单');
    await waitFor(async () => expect((await stored()).outcome).toBe('won'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
