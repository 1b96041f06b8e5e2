import { dealsBy, openTasks } from '@/data/queries/day';
import type { Store } from '@/data/store';
import type { Opportunity } from '@/domain/deals/opportunity';
import { addDays } from '@/domain/kernel/dates';
import { type NamedTask, withNames } from '@/features/common/logging/useTasks';

/** Bounds, so that the page costs the same with any number of records. What is overdue never crowds out what is due. */
const most = { late: 60, due: 120 };
export const daysShown = 7;

/** A task, or the next step of a deal that is no task. */
export type WorkItem = { readonly due: string; readonly time: string; readonly key: string } & (
  | { readonly named: NamedTask; readonly deal?: undefined }
  | { readonly deal: Opportunity; readonly customerName: string; readonly named?: undefined }
);

export interface Work {
  /** The latest of them. */
  readonly overdue: readonly WorkItem[];
  readonly today: readonly WorkItem[];
  readonly soon: readonly WorkItem[];
  /** Whether there is more that is overdue, and more of the days from today on. */
  readonly moreOverdue: boolean;
  readonly moreDue: boolean;
  /** Planned visits and meetings of the next days, today included. */
  readonly visits: number;
}

const meetings = ['visit', 'meeting', 'demo', 'online'];

/** What is to be done up to a week from today, tasks and next steps of deals together: all that the first paint needs. */
export async function loadWork(store: Store, today: string): Promise<Work> {
  const until = addDays(today, daysShown);
  const yesterday = addDays(today, -1);
  const [lateTasks, dueTasks, lateSteps, dueSteps] = await Promise.all([
    openTasks(store, { until: yesterday, limit: most.late + 1, direction: 'desc' }),
    openTasks(store, { from: today, until, limit: most.due + 1 }),
    dealsBy(store, 'next', { to: yesterday, limit: most.late + 1, direction: 'desc' }),
    dealsBy(store, 'next', { from: today, to: until, limit: most.due + 1 }),
  ]);
  const tasks = [...lateTasks.slice(0, most.late), ...dueTasks.slice(0, most.due)];
  const steps = [...lateSteps.slice(0, most.late), ...dueSteps.slice(0, most.due)];
  const same = new Set(tasks.map((task) => `${task.opportunityId} ${task.due} ${task.text.slice(0, 200)}`));
  const deals = steps
    .map(({ deal }) => deal)
    .filter((deal) => !same.has(`${deal.id} ${deal.nextStepDate} ${deal.nextStep}`));
  const [named, customers] = await Promise.all([
    withNames(store, tasks),
    store.getMany('customer', [...new Set(deals.map(({ customerId }) => customerId))]),
  ]);
  const names = new Map(
    customers.flatMap((customer) => (customer ? [[customer.id, customer.shortName || customer.name] as const] : [])),
  );
  const items: WorkItem[] = [
    ...named.map((each) => ({ named: each, due: each.task.due, time: each.task.time, key: each.task.id })),
    ...deals.map((deal) => ({
      deal,
      customerName: names.get(deal.customerId) ?? '',
      due: deal.nextStepDate,
      time: '',
      key: `step.${deal.id}`,
    })),
  ].sort((a, b) => a.due.localeCompare(b.due) || (a.time || '99').localeCompare(b.time || '99'));
  return {
    overdue: items.filter(({ due }) => due < today),
    today: items.filter(({ due }) => due === today),
    soon: items.filter(({ due }) => due > today),
    moreOverdue: lateTasks.length > most.late || lateSteps.length > most.late,
    moreDue: dueTasks.length > most.due || dueSteps.length > most.due,
    visits: named.filter(({ task }) => task.due >= today && meetings.includes(task.kind)).length,
  };
}
