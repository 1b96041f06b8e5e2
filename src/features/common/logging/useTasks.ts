import { useCallback } from 'react';
import { openTasks } from '@/data/queries/day';
import { related } from '@/data/queries/related';
import { useLive, useStore } from '@/data/react';
import type { Store } from '@/data/store';
import type { Task } from '@/domain/tasks/task';
import { useT } from '@/i18n/setup';
import { useWrite } from '../useWrite';
import { snoozeOperations, tickOperations } from './operations';

/** A task with the names that a list shows. */
export interface NamedTask {
  readonly task: Task;
  readonly customerName: string;
  readonly leadName: string;
}

/** Tasks with the customers and leads they are for. */
export async function withNames(store: Store, tasks: readonly Task[]): Promise<NamedTask[]> {
  const ids = (key: 'customerId' | 'leadId') => [...new Set(tasks.map((task) => task[key]).filter((id) => id !== ''))];
  const [customers, leads] = await Promise.all([
    store.getMany('customer', ids('customerId')),
    store.getMany('lead', ids('leadId')),
  ]);
  const names = new Map(
    customers.flatMap((customer) => (customer ? [[customer.id, customer.shortName || customer.name] as const] : [])),
  );
  const leadNames = new Map(leads.flatMap((lead) => (lead ? [[lead.id, lead.companyName || lead.name] as const] : [])));
  return tasks.map((task) => ({
    task,
    customerName: names.get(task.customerId) ?? '',
    leadName: leadNames.get(task.leadId) ?? '',
  }));
}

export type TaskOwner =
  | { readonly opportunityId: string }
  | { readonly customerId: string }
  | { readonly leadId: string }
  /** All open tasks up to a day. */
  | { readonly until: string };

const most = 200;

/** The tasks of a record, open ones by day first, then the last that were done; or all open ones up to a day. */
export function useTasks(owner: TaskOwner): readonly NamedTask[] | undefined {
  const [field, id] = Object.entries(owner)[0] ?? ['until', ''];
  return useLive(
    async (store) => {
      if (field === 'until') return withNames(store, await openTasks(store, { until: id, limit: most }));
      const found = await related(store, 'task', field as 'customerId', id, { limit: most });
      const open = found.filter(({ doneAt }) => doneAt === 0).sort(byDue);
      const done = found.filter(({ doneAt }) => doneAt > 0).sort((a, b) => b.doneAt - a.doneAt);
      return withNames(store, [...open, ...done.slice(0, 20)]);
    },
    [field, id],
  );
}

/** By day and time; tasks without a day come last. */
export function byDue(a: Task, b: Task): number {
  return (a.due || '9').localeCompare(b.due || '9') || a.time.localeCompare(b.time) || (a.id < b.id ? -1 : 1);
}

/** What a list does with a task: tick, put off, delete. Each keeps the next step of its deal in step. */
export function useTaskActions() {
  const t = useT('activities');
  const store = useStore();
  const write = useWrite();
  const dealOf = useCallback(
    async (task: Task) => (task.opportunityId === '' ? undefined : await store.get('opportunity', task.opportunityId)),
    [store],
  );
  const tick = useCallback(
    async (task: Task) =>
      write(tickOperations(task, await dealOf(task), store.environment.now()), {
        message: t(task.doneAt === 0 ? 'tasks.done' : 'tasks.reopened'),
      }),
    [store, write, dealOf, t],
  );
  const snooze = useCallback(
    async (task: Task, when: { readonly due: string; readonly time: string }) =>
      write(snoozeOperations(task, await dealOf(task), when), { message: t('tasks.snoozed') }),
    [write, dealOf, t],
  );
  const remove = useCallback(
    (task: Task) => write([{ type: 'delete', entity: 'task', id: task.id }], { message: t('tasks.deleted') }),
    [write, t],
  );
  return { tick, snooze, remove };
}
