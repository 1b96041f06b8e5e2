// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { related } from '@/data/queries/related';
import { newOpportunity } from '@/domain/deals/create';
import { dealCompetitorSchema } from '@/domain/deals/opportunity';
import { unwrap } from '@/domain/kernel/result';
import { objectionAnswerSchema } from '@/domain/scripts/objection';
import { useObjectionContext } from '@/features/common/objections/context';
import { ObjectionPanel } from '@/features/common/objections/ObjectionPanel';
import { ObjectionSection } from '@/features/common/objections/ObjectionSection';
import { openWorkspace, showScreens } from '../customers/harness';

const customerId = 'customer';
const answer = (id: string, zh: string) => objectionAnswerSchema.parse({ id, text: { zh, en: '' } });
const used = (id: string, answerId: string, result: 'resolved' | 'unresolved', at: number) => ({
  type: 'create' as const,
  entity: 'objectionUse' as const,
  record: { id, objectionId: 'dear', answerId, result, at, customerId: 'elsewhere' },
});

async function openDeal() {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const deal = newOpportunity(store.environment, {
    id: 'deal',
    title: { zh: '数据平台一期', en: '' },
    customerId,
    contactId: 'person',
    stage: 'negotiation',
    owner: '林越',
    competitors: [dealCompetitorSchema.parse({ competitorId: 'far' })],
  });
  unwrap(
    await store.write([
      { type: 'create', entity: 'customer', record: { id: customerId, name: '华东云商', type: 'keyAccount' } },
      {
        type: 'create',
        entity: 'contact',
        record: { id: 'person', customerId, name: '王敏', decisionRole: 'purchaser' },
      },
      { type: 'create', entity: 'opportunity', record: deal },
      {
        type: 'create',
        entity: 'objection',
        record: {
          id: 'dear',
          text: { zh: '太贵了', en: '' },
          category: 'price',
          answers: [answer('first', '按三年总成本比较'), answer('second', '{{customer.name}}看重的是续约')],
        },
      },
      {
        type: 'create',
        entity: 'objection',
        record: { id: 'local', text: { zh: '没有本地团队', en: '' }, category: 'service', competitorIds: ['far'] },
      },
      {
        type: 'create',
        entity: 'objection',
        record: { id: 'late', text: { zh: '上线太晚', en: '' }, stages: ['closing'] },
      },
      // The second answer is the one that works.
      ...[0, 1, 2, 3, 4].map((at) => used(`b${at}`, 'second', 'resolved', at + 1)),
      ...[0, 1, 2, 3, 4].map((at) => used(`a${at}`, 'first', 'unresolved', at + 1)),
    ]),
  );
  const uses = () => related(store, 'objectionUse', 'opportunityId', 'deal');
  return { workspace, store, uses, user: userEvent.setup() };
}

const of = { customerId, opportunityId: 'deal', contactId: '' };

function Panel({ onDone, heard }: { readonly onDone: (id: string) => void; readonly heard?: string }) {
  const context = useObjectionContext(of);
  return context ? <ObjectionPanel context={context} heard={heard} onDone={onDone} /> : null;
}

async function showPanel(heard?: string) {
  const deal = await openDeal();
  const onDone = vi.fn();
  const page = heard === undefined ? <Panel onDone={onDone} /> : <Panel onDone={onDone} heard={heard} />;
  await showScreens(deal.workspace, [{ path: '/', element: page }], '/');
  const field = await screen.findByRole('combobox', { name: '客户怎么说？' });
  return { ...deal, onDone, field };
}

describe('the panel for an objection', () => {
  it('takes a card and logs what came of its best answer by keys alone, under what the deal is then', async () => {
    const { user, field, uses, onDone } = await showPanel();
    await user.click(field);
    await user.paste('taigui');
    await screen.findByRole('option', { name: /太贵了/, selected: true });
    await waitFor(() => expect(screen.queryByRole('option', { name: /没有本地团队/ })).toBeNull());
    await user.keyboard('{Enter}');
    const answers = await screen.findAllByRole('radio');
    // What worked comes first; filled in for this customer.
    await waitFor(() => expect(answers[0]).toHaveTextContent('华东云商看重的是续约'));
    expect(answers[0]).toHaveTextContent('化解 100%（5/5）');
    expect(answers[0]).toHaveFocus();
    expect(answers[1]).toHaveTextContent('按三年总成本比较');
    await user.keyboard('2');
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(await uses()).toEqual([
      expect.objectContaining({
        id: onDone.mock.calls[0]?.[0],
        objectionId: 'dear',
        answerId: 'second',
        result: 'partly',
        stage: 'negotiation',
        persona: 'purchaser',
        customerType: 'keyAccount',
        competitorIds: ['far'],
        contactId: 'person',
        by: '林越',
      }),
    ]);
  });

  it('copies the chosen answer, filled in', async () => {
    const { user, field } = await showPanel();
    await user.click(await screen.findByRole('option', { name: /太贵了/ }));
    expect(field).not.toBeInTheDocument();
    await screen.findByText(/华东云商看重的是续约/);
    await user.keyboard('c');
    await waitFor(async () => expect(await navigator.clipboard.readText()).toBe('华东云商看重的是续约'));
  });

  it('offers what fits the deal and leaves out what is meant for others, unless it is searched for', async () => {
    const { user, field } = await showPanel();
    expect(await screen.findByRole('option', { name: /没有本地团队/, selected: true })).toBeInTheDocument();
    expect(screen.queryByRole('option', { name: /上线太晚/ })).toBeNull();
    await user.type(field, '上线');
    expect(await screen.findByRole('option', { name: /上线太晚/ })).toBeInTheDocument();
  });

  it('makes a card of what was heard, takes the answer that was given, and asks for the result', async () => {
    const { user, field, store, uses, onDone } = await showPanel();
    await user.click(field);
    await user.paste('数据会不会泄露');
    await user.click(await screen.findByRole('option', { name: /记为新异议/ }));
    const said = await screen.findByLabelText('你的回答');
    await user.click(said);
    await user.paste('数据加密*存放*');
    // Straight from the field to the result: what was typed is the answer.
    await user.click(screen.getByRole('button', { name: /已化解/ }));
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    const [use] = await uses();
    const card = await store.get('objection', use?.objectionId ?? '');
    expect(card).toMatchObject({ text: { zh: '数据会不会泄露', en: '' }, status: 'draft', owner: '林越' });
    expect(card?.answers[0]?.text.zh).toBe('数据加密\\*存放\\*');
    expect(use).toMatchObject({ answerId: card?.answers[0]?.id, result: 'resolved' });
  });

  it('logs a new card by one key, before there is any answer', async () => {
    const { user, field, uses, onDone } = await showPanel();
    await user.click(field);
    await user.paste('数据会不会泄露');
    await user.click(await screen.findByRole('option', { name: /记为新异议/ }));
    await screen.findByLabelText('你的回答');
    await user.keyboard('3');
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(await uses()).toEqual([expect.objectContaining({ result: 'unresolved', answerId: '' })]);
  });

  it('makes no second card of the same words, and completes what was logged without a result', async () => {
    const { user, store, uses, onDone } = await showPanel('太贵了！');
    await user.click(await screen.findByRole('option', { name: /记为新异议/ }));
    await screen.findAllByRole('radio');
    await user.keyboard('0');
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    expect(await uses()).toEqual([expect.objectContaining({ objectionId: 'dear', result: '', heard: '太贵了！' })]);
    await user.keyboard('1');
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(2));
    expect(await uses()).toEqual([expect.objectContaining({ objectionId: 'dear', result: 'resolved' })]);
    expect((await store.getMany('objection', ['dear', 'local', 'late'])).length).toBe(3);
  });
});

describe('the objections of a deal', () => {
  it('shows what was heard, the open ones first, takes the result later, and what is likely', async () => {
    const { workspace, store, user, uses } = await openDeal();
    const heard = { objectionId: 'local', customerId, opportunityId: 'deal' } as const;
    unwrap(
      await store.write([
        { type: 'create', entity: 'objectionUse', record: { ...heard, id: 'old', at: 1 } },
        { type: 'create', entity: 'objectionUse', record: { ...heard, id: 'new', at: 2, result: 'resolved' } },
      ]),
    );
    await showScreens(
      workspace,
      [{ path: '/', element: <ObjectionSection of={of} more={{ reasons: ['discount'] }} suggest /> }],
      '/',
    );
    await screen.findByRole('heading', { name: '异议（1 条未化解）' });
    const rows = within(screen.getByRole('list', { name: '本商机中听到的' })).getAllByRole('listitem');
    expect(rows.map((row) => within(row).getByRole('button', { name: /^结果/ }).textContent)).toEqual([
      expect.stringContaining('结果待定'),
      expect.stringContaining('已化解'),
    ]);
    const likely = within(await screen.findByRole('list', { name: '可能会提到' }));
    expect(likely.getByRole('button', { name: '太贵了' })).toBeInTheDocument();
    expect(likely.getByText('客户在谈折扣')).toBeInTheDocument();
    expect(likely.queryByText('上线太晚')).toBeNull();

    await user.click(within(rows[0] as HTMLElement).getByRole('button', { name: /^结果/ }));
    await user.click(await screen.findByRole('menuitem', { name: '未化解', hidden: true }));
    await waitFor(async () => expect((await uses()).find(({ id }) => id === 'old')?.result).toBe('unresolved'));
  });

  it('puts money first for a customer who is sensitive to the price (R80)', async () => {
    const { workspace, store } = await openDeal();
    unwrap(
      await store.write([
        { type: 'update', entity: 'customer', id: customerId, changes: { priceSensitivity: 'high' } },
      ]),
    );
    await showScreens(workspace, [{ path: '/', element: <ObjectionSection of={of} suggest /> }], '/');
    const likely = within(await screen.findByRole('list', { name: '可能会提到' }));
    expect(likely.getAllByRole('listitem')[0]).toHaveTextContent('太贵了');
    expect(likely.getByText('客户对价格敏感')).toBeInTheDocument();
  });
});
