import { dealsBy, openTasks } from '@/data/queries/day';
import type { Store } from '@/data/store';
import type { Opportunity } from '@/domain/deals/opportunity';
import { addDays } from '@/domain/kernel/dates';
import { type NamedTask, withNames } from '@/features/common/logging/useTasks';

/** A bound, so that the page costs the same with any number of records. */
const most = 120;
export const daysShown = 7;

/** A task, or the next step of a deal that is no task. */
export type WorkItem = { readonly due: string; readonly time: string; readonly key: string } & (
  | { readonly named: NamedTask; readonly deal?: undefined }
  | { readonly deal: Opportunity; readonly customerName: string; readonly named?: undefined }
);

export interface Work {
  readonly overdue: readonly WorkItem[];
  readonly today: readonly WorkItem[];
  readonly soon: readonly WorkItem[];
  /** Planned visits and meetings of the next days, today included. */
  readonly visits: number;
}

/** What is to be done up to a week from today, tasks and next steps of deals together: all that the first paint needs. */
export async function loadWork(store: Store, today: string): Promise<Work> {
  const until = addDays(today, daysShown);
  const [tasks, steps] = await Promise.all([
    openTasks(store, { until, limit: most }),
    dealsBy(store, 'next', { to: until, limit: most }),
  ]);
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
    visits: named.filter(({ task }) => ['visit', 'meeting', 'demo', 'online'].includes(task.kind)).length,
  };
}
