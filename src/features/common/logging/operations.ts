import type { WriteOperation } from '@/data/api';
import type { Activity } from '@/domain/activities/activity';
import { waiting } from '@/domain/activities/contact';
import { type Contact, moodEntrySchema } from '@/domain/customers/customer';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Task } from '@/domain/tasks/task';

/** What an activity or task belongs to; `''` = nothing of that kind. */
export interface LogTarget {
  readonly customerId: string;
  readonly opportunityId: string;
  readonly leadId: string;
}

export interface NextTask {
  readonly text: string;
  /** `YYYY-MM-DD` or empty, `HH:MM` or empty. */
  readonly due: string;
  readonly time: string;
}

export interface LogRequest {
  readonly activity: Partial<Activity> & Pick<Activity, 'id' | 'kind' | 'direction' | 'at'> & LogTarget;
  readonly next: (NextTask & { readonly id: string }) | null;
  /** Activities that may still wait for an answer, of the same customer or lead. */
  readonly others: readonly Activity[];
  readonly deal: Opportunity | undefined;
  readonly contact: Contact | undefined;
  /** The task that led to it: done with this. */
  readonly led: Task | undefined;
  readonly owner: string;
  readonly moodId: string;
  /** Local day of the activity. */
  readonly day: string;
}

/** Minutes before a task at which it is reminded of, unless told otherwise: a quarter of an hour, or at 9:00. */
export const defaultRemind = (time: string): number => (time === '' ? 0 : 15);

/**
 * Everything that one log changes, for one transaction: the activity; what waited is answered if we spoke (R56); the next
 * step becomes a task, and with a deal its next step too (U33); the task that led here is done; the mood is kept with the person.
 */
export function logOperations(request: LogRequest): WriteOperation[] {
  const { activity, next, deal, contact, led } = request;
  const operations: WriteOperation[] = [{ type: 'create', entity: 'activity', record: activity }];
  if (activity.direction !== 'in' && activity.kind !== 'note')
    for (const each of waiting(request.others))
      if (each.at <= activity.at)
        operations.push({ type: 'update', entity: 'activity', id: each.id, changes: { repliedAt: activity.at } });
  if (led && led.doneAt === 0)
    operations.push({
      type: 'update',
      entity: 'task',
      id: led.id,
      changes: { doneAt: activity.at, activityId: activity.id },
    });
  if (next)
    operations.push(
      ...taskOperations(next, activity, { deal, contactId: activity.contactId ?? '', owner: request.owner }),
    );
  if (contact && activity.mood)
    operations.push({
      type: 'update',
      entity: 'contact',
      id: contact.id,
      changes: {
        moods: [
          ...contact.moods,
          moodEntrySchema.parse({
            id: request.moodId,
            date: request.day,
            mood: activity.mood,
            phase: deal?.outcome === 'won' ? 'after' : 'before',
          }),
        ].slice(-200),
      },
    });
  return operations;
}

/** A new task; with an open deal it is the deal's next step too. */
export function taskOperations(
  next: NextTask & { readonly id: string; readonly kind?: Task['kind'] },
  target: LogTarget,
  context: { readonly deal: Opportunity | undefined; readonly contactId: string; readonly owner: string },
): WriteOperation[] {
  const { deal } = context;
  const operations: WriteOperation[] = [
    {
      type: 'create',
      entity: 'task',
      record: {
        id: next.id,
        text: next.text,
        due: next.due,
        time: next.time,
        remind: next.due === '' ? null : defaultRemind(next.time),
        customerId: target.customerId,
        opportunityId: target.opportunityId,
        leadId: target.leadId,
        contactId: context.contactId,
        owner: context.owner,
        ...(next.kind ? { kind: next.kind } : {}),
      },
    },
  ];
  if (deal && deal.outcome === 'open')
    operations.push({
      type: 'update',
      entity: 'opportunity',
      id: deal.id,
      changes: { nextStep: next.text.slice(0, 200), nextStepDate: next.due },
    });
  return operations;
}

/**
 * Ticks a task off, or opens it again. A deal whose next step it was has none then, or has it again: the two are one thing
 * to whoever does them.
 */
export function tickOperations(task: Task, deal: Opportunity | undefined, now: number): WriteOperation[] {
  const done = task.doneAt === 0;
  const operations: WriteOperation[] = [
    { type: 'update', entity: 'task', id: task.id, changes: { doneAt: done ? now : 0 } },
  ];
  if (!deal || deal.deletedAt > 0) return operations;
  const step = task.text.slice(0, 200);
  if (done && deal.nextStep === step && deal.nextStepDate === task.due)
    operations.push({
      type: 'update',
      entity: 'opportunity',
      id: deal.id,
      changes: { nextStep: '', nextStepDate: '' },
    });
  if (!done && deal.nextStep === '' && deal.nextStepDate === '')
    operations.push({
      type: 'update',
      entity: 'opportunity',
      id: deal.id,
      changes: { nextStep: step, nextStepDate: task.due },
    });
  return operations;
}

/** Puts a task off; the deal's next step goes with it where it is the same. */
export function snoozeOperations(
  task: Task,
  deal: Opportunity | undefined,
  when: { readonly due: string; readonly time: string },
): WriteOperation[] {
  const operations: WriteOperation[] = [
    { type: 'update', entity: 'task', id: task.id, changes: { due: when.due, time: when.time } },
  ];
  if (deal && deal.deletedAt === 0 && deal.nextStep === task.text.slice(0, 200) && deal.nextStepDate === task.due)
    operations.push({ type: 'update', entity: 'opportunity', id: deal.id, changes: { nextStepDate: when.due } });
  return operations;
}
