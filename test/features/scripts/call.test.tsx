// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CallDock } from '@/app/frame/CallDock';
import { related } from '@/data/queries/related';
import type { Store } from '@/data/store';
import { newOpportunity } from '@/domain/deals/create';
import { unwrap } from '@/domain/kernel/result';
import { needIdOf } from '@/domain/needs/answers';
import { objectionAnswerSchema } from '@/domain/scripts/objection';
import type { ScriptNode } from '@/domain/scripts/script';
import { StartTalkButton } from '@/features/common/talking/StartTalkButton';
import TalkPage from '@/features/scripts/talks/TalkPage';
import { exitsTo, scriptNode } from '../../support/scriptSamples';
import { openWorkspace, showScreens } from '../customers/harness';

const both = (zh: string) => ({ zh, en: '' });

/** Hello → pain (words) → budget (amount) → decides alone? (ways) → send the case (a task) → end. */
const nodes: readonly ScriptNode[] = [
  scriptNode('hello', { text: both('您好，{{contact.name}}，我是{{me.name}}'), next: 'pain' }),
  scriptNode('pain', {
    kind: 'question',
    text: both('目前报表最大的问题是什么？'),
    target: 'statedNeed',
    next: 'budget',
  }),
  scriptNode('budget', { kind: 'question', text: both('预算上限多少？'), target: 'budgetMax', next: 'alone' }),
  scriptNode('alone', {
    kind: 'question',
    answerKind: 'choice',
    text: both('您一个人能定吗？'),
    exits: exitsTo({ 能定: 'case', 还要商量: 'doubt' }),
  }),
  scriptNode('doubt', { kind: 'listen', text: both('听他要和谁商量'), next: 'case' }),
  scriptNode('case', { kind: 'action', text: both('发同行案例'), taskDays: 2, next: 'bye' }),
  scriptNode('bye', { kind: 'end', text: both('那我们下周三再聊'), outcome: 'scheduled' }),
];

async function workspaceWithScript() {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const [customerId = '', contactId = '', scriptId = ''] = unwrap(
    await store.write([
      { type: 'create', entity: 'customer', record: { id: store.nextId(), name: '华东云商', type: 'sme' } },
      { type: 'create', entity: 'contact', record: { id: store.nextId(), name: '李敏', decisionRole: 'user' } },
      {
        type: 'create',
        entity: 'script',
        record: { title: both('首次需求挖掘'), scenario: 'discovery', nodes: [...nodes] },
      },
    ]),
  ).ids;
  unwrap(await store.write([{ type: 'update', entity: 'contact', id: contactId, changes: { customerId } }]));
  return { workspace, store, customerId, contactId, scriptId };
}

async function dealOf(store: Store, customerId: string, contactId: string) {
  const deal = newOpportunity(store.environment, { title: both('报表平台'), customerId, contactId });
  unwrap(await store.write([{ type: 'create', entity: 'opportunity', record: deal }]));
  return deal.id;
}

const dock = () => screen.findByRole('complementary', { name: '沟通' });

async function showDesk(found: Awaited<ReturnType<typeof workspaceWithScript>>, opportunityId = '') {
  const desk = (
    <>
      <StartTalkButton
        customerId={found.customerId}
        opportunityId={opportunityId || undefined}
        contactId={found.contactId}
      />
      <CallDock />
    </>
  );
  return showScreens(
    found.workspace,
    [
      { path: '/desk', element: desk },
      { path: '/scripts/talks/:id', element: <TalkPage /> },
    ],
    '/desk',
  );
}

async function start(user: ReturnType<typeof userEvent.setup>) {
  await user.click(await screen.findByRole('button', { name: '话术沟通' }));
  await user.click(await screen.findByRole('button', { name: /首次需求挖掘/ }));
  return within(await dock());
}

const talks = async (store: Store, customerId: string) => related(store, 'talk', 'customerId', customerId);

// The language that was chosen last is kept.
afterEach(() => localStorage.clear());

// Whole talks with all their writes.
vi.setConfig({ testTimeout: 60_000 });

describe('a talk by a script', () => {
  it('fills the need sheet, makes the task, plans the next step, and lands in the timeline, all at once undoable', async () => {
    const user = userEvent.setup();
    const found = await workspaceWithScript();
    const { store, customerId, contactId } = found;
    const dealId = await dealOf(store, customerId, contactId);
    await showDesk(found, dealId);
    const at = await start(user);
    // Filled in where the record says it, told where nothing does.
    expect(await at.findByText(/您好，李敏/)).toBeInTheDocument();
    await user.keyboard('1');
    const answer = await at.findByRole('textbox', { name: '客户的回答' });
    await user.click(answer);
    await user.paste('日报滞后');
    await user.keyboard('{Enter}');
    await at.findByText('预算上限多少？');
    const budget = at.getByRole('textbox', { name: '客户的回答' });
    await user.click(budget);
    await user.paste('20万');
    await user.keyboard('{Enter}');
    await at.findByText('您一个人能定吗？');
    await user.keyboard('1');
    await at.findByText('发同行案例');
    await user.keyboard('1');
    await at.findByText('那我们下周三再聊');
    await waitFor(async () => {
      const deal = await store.get('opportunity', dealId);
      expect(deal?.needs.map(({ id, pain }) => [id, pain.zh])).toEqual([[needIdOf({ id: 'pain' }), '日报滞后']]);
      expect(deal?.budgetMax).toEqual({ minor: 20_000_000, currency: 'CNY' });
      expect(deal?.answers.alone).toBe('能定');
    });

    await user.keyboard('1');
    expect(await at.findByRole('button', { name: '约定下次沟通', pressed: true })).toBeInTheDocument();
    await user.type(at.getByRole('textbox', { name: '下一步' }), '演示报表');
    await user.type(at.getByRole('textbox', { name: '什么时候' }), '明天');
    expect(at.getByRole('checkbox', { name: /发同行案例/ })).toBeChecked();
    await user.click(at.getByRole('button', { name: '保存并结束' }));
    await waitFor(() => expect(screen.queryByRole('complementary', { name: '沟通' })).toBeNull());

    const [talk] = await talks(store, customerId);
    expect(talk).toMatchObject({ outcome: 'scheduled', opportunityId: dealId, persona: 'user', customerType: 'sme' });
    expect(talk?.steps.map(({ nodeId }) => nodeId)).toEqual(['hello', 'pain', 'budget', 'alone', 'case', 'bye']);
    const deal = await store.get('opportunity', dealId);
    expect(deal?.nextStep).toBe('演示报表');
    const tasks = await related(store, 'task', 'opportunityId', dealId);
    expect(tasks.map(({ text }) => text).sort()).toEqual(['发同行案例', '演示报表'].sort());
    const [activity] = await related(store, 'activity', 'customerId', customerId);
    expect(activity).toMatchObject({ kind: 'call', direction: 'both', talkId: talk?.id, effective: true });
    expect(activity?.text).toContain('目前报表最大的问题是什么？ → 日报滞后');

    await user.click(await screen.findByRole('button', { name: '撤销' }));
    expect(await dock()).toBeInTheDocument();
    expect(await related(store, 'activity', 'customerId', customerId)).toEqual([]);
    expect((await store.get('opportunity', dealId))?.nextStep).toBe('');
  });

  it('goes on where it was after the window broke down, steps back and jumps', async () => {
    const user = userEvent.setup();
    const found = await workspaceWithScript();
    const { store, customerId, contactId, scriptId } = found;
    unwrap(
      await store.write([
        {
          type: 'create',
          entity: 'talk',
          record: {
            scriptId,
            customerId,
            contactId,
            startedAt: store.environment.now(),
            steps: ['hello', 'pain'].map((nodeId, index) => ({
              nodeId,
              at: store.environment.now(),
              text: nodeId,
              exitId: index === 0 ? 'next' : '',
              answer: '',
              copied: false,
              worked: '' as const,
            })),
          },
        },
      ]),
    );
    await showDesk(found);
    const at = within(await dock());
    await at.findByText('目前报表最大的问题是什么？');
    await user.click(at.getByRole('button', { name: '上一句' }));
    await at.findByText(/您好，李敏/);
    await user.click(at.getByRole('button', { name: '跳到某一句' }));
    await user.type(await at.findByRole('textbox', { name: '查找台词' }), '下周三');
    await user.keyboard('{Enter}');
    await at.findByText('那我们下周三再聊');
    await waitFor(async () => {
      const [talk] = await talks(store, customerId);
      expect(talk?.steps.map(({ nodeId }) => nodeId)).toEqual(['hello', 'bye']);
    });
  });

  it('makes a deal of what was answered where there was none', async () => {
    const user = userEvent.setup();
    const found = await workspaceWithScript();
    const { store, customerId } = found;
    await showDesk(found);
    const at = await start(user);
    await at.findByText(/您好，李敏/);
    await user.keyboard('1');
    await user.click(await at.findByRole('textbox', { name: '客户的回答' }));
    await user.paste('日报滞后');
    await user.keyboard('{Enter}');
    await at.findByText('预算上限多少？');
    await user.click(at.getByRole('button', { name: /^结束沟通/ }));
    expect(await at.findByRole('combobox', { name: '归入商机' })).toHaveValue('新建商机');
    await user.click(at.getByRole('button', { name: '保存并结束' }));
    expect(await at.findByText('请选择这次沟通的结果')).toBeInTheDocument();
    await user.click(at.getByRole('button', { name: '了解到信息' }));
    await user.click(at.getByRole('button', { name: '保存并结束' }));
    await waitFor(async () => {
      const [deal] = await related(store, 'opportunity', 'customerId', customerId);
      expect(deal?.needs.map(({ pain }) => pain.zh)).toEqual(['日报滞后']);
      const [talk] = await talks(store, customerId);
      expect(talk?.opportunityId).toBe(deal?.id);
    });
  });

  it('copies a line filled in, and keeps that it was copied', async () => {
    const user = userEvent.setup();
    const copied = vi.spyOn(navigator.clipboard, 'writeText');
    const found = await workspaceWithScript();
    await showDesk(found);
    const at = await start(user);
    await at.findByText(/您好，李敏/);
    await user.keyboard('c');
    await waitFor(() => expect(copied).toHaveBeenCalled());
    expect(copied.mock.calls[0]?.[0]).toContain('您好，李敏');
    await waitFor(async () => {
      const [talk] = await talks(found.store, found.customerId);
      expect(talk?.steps[0]?.copied).toBe(true);
    });
  });

  it('takes back what a discarded talk wrote, except what was changed since; undo brings all of it back', async () => {
    const user = userEvent.setup();
    const found = await workspaceWithScript();
    const { store, customerId, contactId } = found;
    const dealId = await dealOf(store, customerId, contactId);
    await showDesk(found, dealId);
    const at = await start(user);
    await at.findByText(/您好，李敏/);
    await user.keyboard('1');
    await user.click(await at.findByRole('textbox', { name: '客户的回答' }));
    await user.paste('日报滞后');
    await user.keyboard('{Enter}');
    await at.findByText('预算上限多少？');
    await user.click(at.getByRole('textbox', { name: '客户的回答' }));
    await user.paste('20万');
    await user.keyboard('{Enter}');
    await at.findByText('您一个人能定吗？');
    await waitFor(async () => expect((await store.get('opportunity', dealId))?.budgetMax?.minor).toBe(20_000_000));
    const [talk] = await talks(store, customerId);
    const budgetMax = { minor: 30_000_000, currency: 'CNY' };
    unwrap(
      await store.write([
        { type: 'update', entity: 'opportunity', id: dealId, changes: { budgetMax } },
        {
          type: 'create',
          entity: 'objectionUse',
          record: { talkId: talk?.id ?? '', opportunityId: dealId, heard: '太贵了', at: store.environment.now() },
        },
      ]),
    );
    await user.click(at.getByRole('button', { name: '更多' }));
    await user.click(await screen.findByRole('menuitem', { name: '放弃这次沟通', hidden: true }));
    expect(await screen.findByText('已放弃这次沟通；写入商机后又改动过的内容保留')).toBeInTheDocument();
    const after = await store.get('opportunity', dealId);
    expect(after?.needs).toEqual([]);
    expect(after?.budgetMax).toEqual(budgetMax);
    expect(await related(store, 'objectionUse', 'opportunityId', dealId)).toEqual([]);
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await dock();
    expect((await store.get('opportunity', dealId))?.needs.map(({ pain }) => pain.zh)).toEqual(['日报滞后']);
    expect(await related(store, 'objectionUse', 'opportunityId', dealId)).toHaveLength(1);
  });

  it('keeps what is typed at the end while it is folded away, and says what the next step replaces', async () => {
    const user = userEvent.setup();
    const found = await workspaceWithScript();
    const { store, customerId, contactId } = found;
    const dealId = await dealOf(store, customerId, contactId);
    unwrap(await store.write([{ type: 'update', entity: 'opportunity', id: dealId, changes: { nextStep: '寄样品' } }]));
    await showDesk(found, dealId);
    const at = await start(user);
    await at.findByText(/您好，李敏/);
    await user.click(at.getByRole('button', { name: /^结束沟通/ }));
    expect(await at.findByText('商机现在的下一步：寄样品。不填则不变。')).toBeInTheDocument();
    await user.type(at.getByRole('textbox', { name: '下一步' }), '演示报表');
    await user.click(at.getByRole('button', { name: '收起' }));
    await user.click(await screen.findByRole('button', { name: '展开正在进行的沟通' }));
    const again = within(await dock());
    await user.click(await again.findByRole('button', { name: /^结束沟通/ }));
    expect(await again.findByRole('textbox', { name: '下一步' })).toHaveValue('演示报表');
  });

  it('answers an objection in the language that is spoken, also one that has no words but those of its card', async () => {
    const user = userEvent.setup();
    const copied = vi.spyOn(navigator.clipboard, 'writeText');
    copied.mockClear();
    const found = await workspaceWithScript();
    const { store, scriptId } = found;
    const answers = [objectionAnswerSchema.parse({ id: 'a', text: { zh: '按三年算', en: 'Over three years' } })];
    unwrap(
      await store.write([
        {
          type: 'create',
          entity: 'objection',
          record: { id: 'price', text: { zh: '太贵了', en: 'Too dear' }, answers },
        },
        {
          type: 'update',
          entity: 'script',
          id: scriptId,
          changes: { nodes: [scriptNode('doubt', { kind: 'objection', text: both(''), objectionId: 'price' })] },
        },
      ]),
    );
    await showDesk(found);
    const at = await start(user);
    expect(await at.findByText('太贵了')).toBeInTheDocument();
    await user.click(at.getByText('英文'));
    expect(await at.findByText('Too dear')).toBeInTheDocument();
    await user.click(at.getByRole('button', { name: '看应对话术' }));
    await at.findByText('Over three years');
    await user.keyboard('c');
    await waitFor(() => expect(copied).toHaveBeenCalledWith('Over three years'));
  });
});
