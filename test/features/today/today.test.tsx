// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
// Loaded after the first paint; here at once, so that no test waits for the transform.
import '@/features/today/AroundGroups';
import '@/features/today/AroundAside';
import { newOpportunity } from '@/domain/deals/create';
import { unwrap } from '@/domain/kernel/result';
import BriefPage from '@/features/activities/BriefPage';
import TaskListPage from '@/features/activities/TaskListPage';
import TodayPage from '@/features/today/TodayPage';
import { openWorkspace, showScreens } from '../customers/harness';

// The clock stands at 2026-01-15, a Thursday.
async function workspace() {
  const opened = await openWorkspace();
  const { store } = opened;
  const [customerId = ''] = unwrap(
    await store.write([
      { type: 'create', entity: 'customer', record: { name: '华东云商', grade: 'A', verifiedOn: '2025-01-01' } },
    ]),
  ).ids;
  const deal = {
    ...newOpportunity(store.environment, { title: { zh: '数据平台', en: '' }, customerId }),
    nextStep: '约高层会议',
    nextStepDate: '2026-01-15',
  };
  unwrap(
    await store.write([
      { type: 'create', entity: 'opportunity', record: deal },
      { type: 'create', entity: 'contact', record: { customerId, name: '王建国', birthday: '1980-01-17' } },
      { type: 'create', entity: 'task', record: { text: '回访', due: '2026-01-13', customerId } },
      {
        type: 'create',
        entity: 'activity',
        record: {
          customerId,
          kind: 'message',
          direction: 'in',
          awaitsReply: true,
          text: '能否分期？',
          at: store.environment.now() - 30 * 3_600_000,
        },
      },
    ]),
  );
  return { ...opened, customerId, deal };
}

it('Today shows what is overdue and due, who waits for us, birthdays and profiles to verify; ticks in place', async () => {
  const user = userEvent.setup();
  const opened = await workspace();
  await showScreens(opened, [{ path: '/', element: <TodayPage /> }], '/');
  const overdue = await screen.findByRole('checkbox', { name: '完成：回访' });
  expect(screen.getByText('2 天前')).toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: '完成：约高层会议' })).toBeInTheDocument();
  const part = async (name: RegExp) =>
    within((await screen.findByRole('heading', { name })).closest('section') as HTMLElement);
  expect((await part(/等待我方回复/)).getByText('能否分期？')).toBeInTheDocument();
  expect((await part(/等待我方回复/)).getByText('30 小时')).toBeInTheDocument();
  expect((await part(/近 7 天生日/)).getByText('王建国')).toBeInTheDocument();
  expect((await part(/待核实的客户画像/)).getByText('2025-01-01')).toBeInTheDocument();
  await user.click(overdue);
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: '完成：回访' })).not.toBeInTheDocument());
});

it('Today counts for this month only what is not past its date; that stands apart', async () => {
  const opened = await openWorkspace();
  const { store } = opened;
  const deal = (expectedClose: string, yuan: number) =>
    newOpportunity(store.environment, {
      expectedClose,
      probability: 5000,
      estimate: { minor: yuan * 100, currency: 'CNY' },
    });
  // Today is the 15th.
  const deals = [deal('2026-01-14', 1000), deal('2026-01-15', 20_000), deal('2026-01-31', 4000), deal('2026-02-01', 8)];
  unwrap(await store.write(deals.map((record) => ({ type: 'create', entity: 'opportunity', record }))));
  await showScreens(opened, [{ path: '/', element: <TodayPage /> }], '/');
  const figure = async (name: RegExp) => (await screen.findByText(name)).nextElementSibling?.textContent;
  expect(await figure(/^加权$/)).toContain('12,000.00');
  expect(await figure(/逾期未成交/)).toContain('500.00');
});

it('Today opens each sum of the month to the deals it is made of', async () => {
  const user = userEvent.setup();
  const opened = await openWorkspace();
  const { store } = opened;
  const deal = (zh: string, expectedClose: string, yuan: number) =>
    newOpportunity(store.environment, {
      title: { zh, en: '' },
      expectedClose,
      probability: 5000,
      estimate: { minor: yuan * 100, currency: 'CNY' },
    });
  const deals = [deal('官网', '2026-01-20', 1000), deal('平台', '2026-01-31', 4000), deal('二期', '2026-02-10', 600)];
  unwrap(await store.write(deals.map((record) => ({ type: 'create', entity: 'opportunity', record }))));
  await showScreens(opened, [{ path: '/', element: <TodayPage /> }], '/');
  await user.click(await screen.findByRole('button', { name: /2,500\.00/ }));
  const rows = (await screen.findAllByRole('row', { hidden: true }, { timeout: 10_000 })).map((row) => row.textContent);
  expect(rows).toEqual(['平台¥4,000.00 × 50%', '官网¥1,000.00 × 50%', '合计¥2,500.00']);
  expect(screen.getByText('下月加权').nextElementSibling?.textContent).toContain('300.00');
});

it('a year of overdue work hides nothing of today; what is cut says so and leads on', async () => {
  const opened = await openWorkspace();
  const { store } = opened;
  const old = Array.from({ length: 130 }, (_, index) => ({
    text: `旧事 ${index}`,
    due: `2025-${String(1 + (index % 12)).padStart(2, '0')}-11`,
    kind: 'visit' as const,
  }));
  const tasks = [...old, { text: '今天的事', due: '2026-01-15' }];
  unwrap(await store.write(tasks.map((record) => ({ type: 'create', entity: 'task', record }))));
  await showScreens(opened, [{ path: '/', element: <TodayPage /> }], '/');
  expect(await screen.findByText('今天的事')).toBeInTheDocument();
  expect(screen.getByText('至少 61 件事，60 件已过期。')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: /已过期 60\+/ })).toBeInTheDocument();
  // Of what is overdue the latest; and a visit that was to be last year is none of the coming days.
  expect(screen.getAllByText(/2025|天前/)).toHaveLength(60);
  expect(screen.queryByText(/次拜访/)).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: '显示更多' })).toBeInTheDocument();
});

it('more than a few customers nobody talked to are counted as such, shown on request, and talked to from their row', async () => {
  const user = userEvent.setup();
  const opened = await openWorkspace();
  const { store, platform } = opened;
  const names = Array.from({ length: 9 }, (_, index) => `甲方${index}`);
  unwrap(
    await store.write(
      names.map((name) => ({
        type: 'create',
        entity: 'customer',
        record: { name, grade: 'A', verifiedOn: '2026-01-14' },
      })),
    ),
  );
  platform.advance(60 * 24 * 3_600_000);
  await showScreens(opened, [{ path: '/', element: <TodayPage /> }], '/');
  const heading = await screen.findByRole('heading', { name: /该联系的客户 6\+/ });
  const group = within(heading.closest('section') as HTMLElement);
  expect(group.getAllByRole('link')).toHaveLength(6);
  await user.click(group.getByRole('button', { name: '显示更多' }));
  await waitFor(() => expect(group.getAllByRole('link')).toHaveLength(9));
  expect(group.queryByRole('button', { name: '显示更多' })).not.toBeInTheDocument();

  const [row] = group.getAllByRole('listitem');
  await user.click(within(row as HTMLElement).getByRole('button', { name: '用话术沟通' }));
  expect(await screen.findByRole('dialog')).toHaveTextContent('沟通');
});

it('the list of tasks has what is open by day, and what is done', async () => {
  const user = userEvent.setup();
  const opened = await workspace();
  await showScreens(opened, [{ path: '/', element: <TaskListPage /> }], '/');
  await user.click(await screen.findByRole('checkbox', { name: '完成：回访' }));
  expect(await screen.findByRole('heading', { name: '没有未完成的任务' })).toBeInTheDocument();
  await user.click(screen.getByRole('tab', { name: '已完成' }));
  expect(await screen.findByRole('checkbox', { name: '完成：回访' })).toBeChecked();
});

it('the brief of a deal opens with the next step, and the log below it', async () => {
  const opened = await workspace();
  await showScreens(opened, [{ path: '/brief/:of/:id', element: <BriefPage /> }], `/brief/deal/${opened.deal.id}`);
  expect(await screen.findByText('约高层会议')).toBeInTheDocument();
  expect(screen.getByText('王建国')).toBeInTheDocument();
  expect(await screen.findByRole('textbox', { name: '快速记录' })).toBeInTheDocument();
});

it('left open overnight, Today is the new day when the window comes back', async () => {
  const opened = await workspace();
  unwrap(await opened.store.write([{ type: 'create', entity: 'task', record: { text: '寄样品', due: '2026-01-16' } }]));
  await showScreens(opened, [{ path: '/', element: <TodayPage /> }], '/');
  const heading = async (name: RegExp) =>
    within((await screen.findByRole('heading', { name })).closest('section') as HTMLElement);
  expect((await heading(/未来 7 天/)).getByText('寄样品')).toBeInTheDocument();
  opened.platform.advance(24 * 3_600_000);
  fireEvent.focus(window);
  await waitFor(async () => expect((await heading(/^今天/)).getByText('寄样品')).toBeInTheDocument());
  expect((await heading(/已过期/)).getByText('约高层会议')).toBeInTheDocument();
});
