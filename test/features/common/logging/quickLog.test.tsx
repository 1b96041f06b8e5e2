// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { listPage } from '@/data/queries/list';
import type { Store } from '@/data/store';
import { companyId } from '@/domain/company/company';
import { salesRulesSchema } from '@/domain/company/salesRules';
import { newOpportunity } from '@/domain/deals/create';
import { fail, problem, unwrap } from '@/domain/kernel/result';
import { ActivityRow, QuickLog, TaskList } from '@/features/common/logging';
import { openWorkspace, showScreens } from '../../customers/harness';

// 2026-01-15 was a Thursday.
async function workspace() {
  const opened = await openWorkspace();
  const { store } = opened;
  const [customerId = ''] = unwrap(
    await store.write([{ type: 'create', entity: 'customer', record: { name: '华东云商', shortName: '云商' } }]),
  ).ids;
  const [contactId = ''] = unwrap(
    await store.write([{ type: 'create', entity: 'contact', record: { name: '王建国', customerId } }]),
  ).ids;
  const deal = newOpportunity(store.environment, { title: { zh: '数据平台', en: '' }, customerId });
  unwrap(await store.write([{ type: 'create', entity: 'opportunity', record: deal }]));
  return { ...opened, customerId, contactId, deal };
}
const newest = async <Name extends 'activity' | 'task'>(store: Store, name: Name) =>
  (await listPage(store, name, { order: 'updatedAt', direction: 'desc', scope: 'live' })).rows;

describe('the quick log', () => {
  it('makes an activity, the next task and the next step of the deal out of one line, and answers who waited', async () => {
    const user = userEvent.setup();
    const opened = await workspace();
    const { store, customerId, contactId, deal } = opened;
    unwrap(
      await store.write([
        {
          type: 'create',
          entity: 'activity',
          record: { customerId, kind: 'message', direction: 'in', awaitsReply: true, at: 5, text: '多久能交付？' },
        },
      ]),
    );
    await showScreens(
      opened,
      [{ path: '/', element: <QuickLog customerId={customerId} opportunityId={deal.id} /> }],
      '/',
    );
    const line = await screen.findByRole('textbox', { name: '快速记录' });
    await user.type(line, '电话 王总 谈了预算 下一步：明天下午3点 发方案');
    expect(await screen.findByText('2026-01-16 周五 15:00')).toBeInTheDocument();
    await user.keyboard('{Enter}');

    await waitFor(async () => expect(await newest(store, 'task')).toHaveLength(1));
    const [task] = await newest(store, 'task');
    expect(task).toMatchObject({
      text: '发方案',
      due: '2026-01-16',
      time: '15:00',
      opportunityId: deal.id,
      customerId,
    });
    const activities = await newest(store, 'activity');
    expect(activities.find(({ kind }) => kind === 'call')).toMatchObject({
      text: '谈了预算',
      contactId,
      direction: 'both',
      opportunityId: deal.id,
    });
    expect(activities.find(({ kind }) => kind === 'message')?.repliedAt).toBe(store.environment.now());
    expect(await store.get('opportunity', deal.id)).toMatchObject({ nextStep: '发方案', nextStepDate: '2026-01-16' });
    expect(line).toHaveValue('');
  });

  it('keeps how long it took and what it cost, and shows both in the timeline', async () => {
    const user = userEvent.setup();
    const opened = await workspace();
    const { store, customerId } = opened;
    await showScreens(opened, [{ path: '/', element: <QuickLog customerId={customerId} /> }], '/');
    await user.type(await screen.findByRole('textbox', { name: '快速记录' }), '拜访 看了机房');
    await user.click(screen.getByRole('button', { name: '更多' }));
    await user.type(await screen.findByRole('textbox', { name: '时长' }), '90');
    await user.type(screen.getByRole('textbox', { name: '直接费用，如差旅' }), '350.5');
    await user.click(screen.getByRole('button', { name: /保存/ }));
    await waitFor(async () => expect(await newest(store, 'activity')).toHaveLength(1));
    const [activity] = await newest(store, 'activity');
    expect(activity).toMatchObject({ duration: 90, cost: { minor: 35_050, currency: 'CNY' } });
    if (!activity) return;
    await showScreens(opened, [{ path: '/row', element: <ActivityRow activity={activity} /> }], '/row');
    expect(await screen.findByText('90 分钟')).toBeInTheDocument();
    expect(screen.getByText('费用 ¥350.50')).toBeInTheDocument();
  });

  it('takes what was given as a present, and compares the year with what the class grants', async () => {
    const user = userEvent.setup();
    const opened = await workspace();
    const { store, customerId } = opened;
    const sales = salesRulesSchema.parse({ classTerms: { B: { gifts: { minor: 100_000, currency: 'CNY' } } } });
    const classOverride = { value: 'B', reason: 'r', on: '', by: '' } as const;
    unwrap(
      await store.write([
        { type: 'create', entity: 'company', record: { id: companyId, sales } },
        { type: 'update', entity: 'customer', id: customerId, changes: { classOverride } },
        {
          type: 'create',
          entity: 'activity',
          record: { customerId, at: store.environment.now(), gift: { minor: 60_000, currency: 'CNY' } },
        },
      ]),
    );
    await showScreens(opened, [{ path: '/', element: <QuickLog customerId={customerId} /> }], '/');
    await user.type(await screen.findByRole('textbox', { name: '快速记录' }), '拜访 送了茶叶');
    await user.click(screen.getByRole('button', { name: '更多' }));
    expect(await screen.findByRole('button', { name: '¥600.00 / ¥1,000.00' })).toBeVisible();
    await user.type(await screen.findByRole('textbox', { name: '礼品金额' }), '500');
    await user.tab();
    expect(await screen.findByText('超出 ¥100.00')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /保存/ }));
    await waitFor(async () => expect(await newest(store, 'activity')).toHaveLength(2));
    const activity = (await newest(store, 'activity')).find(({ text }) => text === '送了茶叶');
    expect(activity).toMatchObject({ kind: 'visit', gift: { minor: 50_000, currency: 'CNY' }, cost: null });
    if (!activity) return;
    await showScreens(opened, [{ path: '/row', element: <ActivityRow activity={activity} /> }], '/row');
    expect(await screen.findByText('礼品 ¥500.00')).toBeInTheDocument();
  });

  it('takes nothing that is still to come for something that happened', async () => {
    const user = userEvent.setup();
    const opened = await workspace();
    const { store, customerId } = opened;
    await showScreens(opened, [{ path: '/', element: <QuickLog customerId={customerId} /> }], '/');
    await user.type(await screen.findByRole('textbox', { name: '快速记录' }), '演示 看了看板');
    await user.click(screen.getByRole('button', { name: '更多' }));
    const day = await screen.findByRole('textbox', { name: '发生日期' });
    await user.type(day, '2026-02-01{Enter}');
    await user.click(screen.getByRole('button', { name: /保存/ }));
    expect(await screen.findByText(/这个时间还没到/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: '快速记录' })).toHaveValue('演示 看了看板');
    expect(await newest(store, 'activity')).toEqual([]);
    await user.clear(day);
    await user.type(day, '2026-01-14{Enter}');
    await user.type(screen.getByRole('textbox', { name: '时间' }), '9:30{Enter}');
    await user.click(screen.getByRole('button', { name: /保存/ }));
    await waitFor(async () => expect(await newest(store, 'activity')).toHaveLength(1));
    expect((await newest(store, 'activity'))[0]?.at).toBe(new Date('2026-01-14T09:30:00').getTime());
  });

  it('is of the kind of the task it is logged for', async () => {
    const user = userEvent.setup();
    const opened = await workspace();
    const { store, customerId } = opened;
    const record = { text: '上门看机房', kind: 'visit', customerId, due: '2026-01-15' } as const;
    unwrap(await store.write([{ type: 'create', entity: 'task', record }]));
    await showScreens(
      opened,
      [{ path: '/', element: <TaskList owner={{ customerId }} target={{ customerId }} /> }],
      '/',
    );
    await user.click(await screen.findByRole('button', { name: '记录' }));
    await user.type(await screen.findByRole('textbox', { name: '快速记录' }), '机房条件没问题{Enter}');
    await waitFor(async () => expect(await newest(store, 'activity')).toHaveLength(1));
    expect((await newest(store, 'activity'))[0]).toMatchObject({ kind: 'visit', direction: 'both' });
  });

  it('brings the agenda along that was planned for the demo', async () => {
    const user = userEvent.setup();
    const opened = await workspace();
    const { store, customerId } = opened;
    const record = { id: 't', text: '线上演示', kind: 'demo', customerId, due: '2026-01-20', time: '10:00' } as const;
    unwrap(await store.write([{ type: 'create', entity: 'task', record }]));
    await showScreens(
      opened,
      [{ path: '/', element: <TaskList owner={{ customerId }} target={{ customerId }} /> }],
      '/',
    );
    await user.click(await screen.findByRole('button', { name: '编辑' }));
    const second = await screen.findByRole('textbox', { name: '议程 2' });
    await user.clear(second);
    await user.type(second, '看板与权限{Enter}');
    await waitFor(async () => expect((await store.get('task', 't'))?.agenda[1]?.text).toBe('看板与权限'));
    // Time for questions is kept free from the beginning.
    expect((await store.get('task', 't'))?.agenda.some(({ questions }) => questions)).toBe(true);
    await user.click(screen.getByRole('button', { name: '复制议程' }));
    expect(await navigator.clipboard.readText()).toContain('10:10 看板与权限 · 30 分钟');
    await user.click(screen.getByRole('button', { name: '记录' }));
    await user.type(await screen.findByRole('textbox', { name: '快速记录' }), '演示顺利{Enter}');
    await waitFor(async () => expect(await newest(store, 'activity')).toHaveLength(1));
    const [activity] = await newest(store, 'activity');
    expect(activity).toMatchObject({ kind: 'demo', agenda: [{}, { text: '看板与权限' }, {}, {}] });
  });

  it('can be put right afterwards: when it was, and with whom', async () => {
    const user = userEvent.setup();
    const opened = await workspace();
    const { store, customerId, contactId } = opened;
    const at = new Date('2026-01-12T12:00:00').getTime();
    const record = { id: 'a', customerId, kind: 'call', at, text: '谈了预算' } as const;
    unwrap(await store.write([{ type: 'create', entity: 'activity', record }]));
    const activity = await store.get('activity', 'a');
    if (!activity) throw new Error('no activity');
    await showScreens(opened, [{ path: '/', element: <ActivityRow activity={activity} /> }], '/');
    await user.click(await screen.findByRole('button', { name: '编辑记录' }));
    const time = await screen.findByRole('textbox', { name: '时间' });
    await user.clear(time);
    await user.type(time, '16:20{Enter}');
    await user.click(await screen.findByRole('combobox', { name: '联系人' }));
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(async () =>
      expect(await store.get('activity', 'a')).toMatchObject({
        at: new Date('2026-01-12T16:20:00').getTime(),
        contactId,
      }),
    );
  });

  it('loses nothing when the write fails', async () => {
    const user = userEvent.setup();
    const opened = await workspace();
    vi.spyOn(opened.store, 'write').mockResolvedValue(fail(problem('storage.full')));
    await showScreens(opened, [{ path: '/', element: <QuickLog customerId={opened.customerId} /> }], '/');
    const line = await screen.findByRole('textbox', { name: '快速记录' });
    await user.type(line, '拜访 看了机房{Enter}');
    await waitFor(() => expect(opened.store.write).toHaveBeenCalled());
    await waitFor(() => expect(line).toHaveValue('拜访 看了机房'));
  });

  it('asks for a day it can read before it stores anything', async () => {
    const user = userEvent.setup();
    const opened = await workspace();
    await showScreens(opened, [{ path: '/', element: <QuickLog customerId={opened.customerId} /> }], '/');
    await user.type(await screen.findByRole('textbox', { name: '快速记录' }), '谈了预算');
    await user.type(screen.getByRole('textbox', { name: '什么时候' }), '改天{Enter}');
    expect(await screen.findByText(/没有看懂日期/)).toBeInTheDocument();
    expect(await newest(opened.store, 'activity')).toHaveLength(0);
  });

  it('plans a task where no customer is given: with the person named in the line', async () => {
    const user = userEvent.setup();
    const opened = await workspace();
    await showScreens(opened, [{ path: '/', element: <QuickLog customerId="" /> }], '/');
    await user.type(
      await screen.findByRole('textbox', { name: '快速记录' }),
      '明天下午3点 给王建国打电话 确认验收日期',
    );
    expect(await screen.findByDisplayValue('王建国 · 云商')).toBeInTheDocument();
    await user.click(screen.getByRole('textbox', { name: '快速记录' }));
    await user.keyboard('{Enter}');
    await waitFor(async () => expect(await newest(opened.store, 'task')).toHaveLength(1));
    expect((await newest(opened.store, 'task'))[0]).toMatchObject({
      text: '给王建国打电话 确认验收日期',
      due: '2026-01-16',
      time: '15:00',
      customerId: opened.customerId,
      contactId: opened.contactId,
    });
    expect(await newest(opened.store, 'activity')).toHaveLength(0);
  });

  it('gives a demo an agenda with time for questions', async () => {
    const user = userEvent.setup();
    const opened = await workspace();
    await showScreens(opened, [{ path: '/', element: <QuickLog customerId={opened.customerId} /> }], '/');
    await user.type(await screen.findByRole('textbox', { name: '快速记录' }), '演示 看了看板{Enter}');
    await waitFor(async () => expect(await newest(opened.store, 'activity')).toHaveLength(1));
    const [demo] = await newest(opened.store, 'activity');
    expect(demo?.kind).toBe('demo');
    expect(demo?.agenda.filter(({ questions }) => questions)).toHaveLength(1);
  });
});

describe('tasks of a record', () => {
  it('are ticked, put off and logged where they stand; the deal follows', async () => {
    const user = userEvent.setup();
    const opened = await workspace();
    const { store, deal, customerId } = opened;
    const target = { customerId, opportunityId: deal.id };
    await showScreens(
      opened,
      [{ path: '/', element: <TaskList owner={{ opportunityId: deal.id }} target={target} /> }],
      '/',
    );
    await user.type(await screen.findByRole('textbox', { name: '新任务' }), '下周三 发送样品{Enter}');
    const tick = await screen.findByRole('checkbox', { name: '完成：发送样品' });
    expect(await store.get('opportunity', deal.id)).toMatchObject({ nextStep: '发送样品', nextStepDate: '2026-01-21' });

    await user.click(screen.getByRole('button', { name: '改期' }));
    await user.type(await screen.findByRole('textbox', { name: '改到什么时候' }), '月底{Enter}');
    await waitFor(async () =>
      expect(await store.get('opportunity', deal.id)).toMatchObject({ nextStepDate: '2026-01-31' }),
    );

    tick.focus();
    await user.keyboard('l');
    await user.type(await screen.findByRole('textbox', { name: '快速记录' }), '拜访 样品已交{Enter}');
    await waitFor(async () => expect((await newest(store, 'task'))[0]?.doneAt).toBeGreaterThan(0));
    expect((await newest(store, 'task'))[0]?.activityId).toBe((await newest(store, 'activity'))[0]?.id);
  });
});

describe('a row of the timeline', () => {
  it('shows who spoke, executives, the mood and questions that are still open', async () => {
    const opened = await workspace();
    const { store, customerId, contactId } = opened;
    const [id = ''] = unwrap(
      await store.write([
        {
          type: 'create',
          entity: 'activity',
          record: {
            customerId,
            contactId,
            kind: 'meeting',
            at: 1_768_000_000_000,
            text: '高层汇报',
            executive: true,
            mood: 'hesitant',
            questions: [{ id: 'q', question: '能否分期？', answer: '', open: true }],
          },
        },
      ]),
    ).ids;
    const activity = await store.get('activity', id);
    if (!activity) throw new Error('not stored');
    await showScreens(opened, [{ path: '/', element: <ActivityRow activity={activity} /> }], '/');
    expect(await screen.findByText('王建国')).toBeInTheDocument();
    for (const words of ['会议', '高层', '犹豫', '待答复', '高层汇报'])
      expect(screen.getByText(words)).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '双向沟通' })).toBeInTheDocument();
  });
});
