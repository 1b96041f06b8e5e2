import type { Activity } from '@/domain/activities/activity';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Task } from '@/domain/tasks/task';
import { paths } from '@/features/paths';
import type { Notice, Platform } from '@/platform/platform';

/** Something to be reminded of. */
export interface Reminder {
  /** The same for the same thing at the same wall time, whatever the clock or the zone does: nobody is told twice. */
  readonly key: string;
  /** Epoch ms. */
  readonly at: number;
  readonly kind: 'task' | 'nextStep' | 'reply';
  readonly text: string;
  readonly customerId: string;
  /** What the wall says: `HH:MM`, or empty for the whole day. */
  readonly time: string;
  readonly address: string;
}

export interface ReminderFacts {
  readonly tasks: readonly Task[];
  /** Open deals with a next step. */
  readonly deals: readonly Opportunity[];
  /** Activities that wait for our answer. */
  readonly waiting: readonly Activity[];
  /** Hours within which a customer gets an answer (`company.sales.replyHours`). */
  readonly replyHours: number;
}

/** When a day without a time begins for the one who sells. */
const morning = '09:00';
/** What was missed longer ago than this is in the list of overdue things; a notification would only add noise. */
const latest = 12 * 3_600_000;
const minute = 60_000;

/**
 * The moment of a wall time in the zone the machine is in now. A time that the clock leaps over in spring is taken as much
 * later as the clock leaps; one that comes twice in autumn is the first.
 */
function momentOf(date: string, time: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(year, month - 1, day, hour, minutes).getTime();
}

/**
 * Tasks at their time less the minutes they ask for (without a time from 9:00), next steps of deals at 9:00 of their day,
 * customers who wait longer than agreed. A next step that is a task too is told once.
 */
export function remindersOf(facts: ReminderFacts): Reminder[] {
  const tasks = facts.tasks.flatMap((task): Reminder[] => {
    if (task.due === '' || task.remind === null || task.doneAt > 0) return [];
    const time = task.time || morning;
    return [
      {
        key: `task ${task.id} ${task.due} ${time} ${task.remind}`,
        at: momentOf(task.due, time) - task.remind * minute,
        kind: 'task',
        text: task.text,
        customerId: task.customerId,
        time: task.time,
        address: addressOf(task),
      },
    ];
  });
  const told = new Set(facts.tasks.map((task) => `${task.opportunityId} ${task.due} ${task.text.slice(0, 200)}`));
  const steps = facts.deals.flatMap((deal): Reminder[] =>
    deal.nextStepDate === '' || told.has(`${deal.id} ${deal.nextStepDate} ${deal.nextStep}`)
      ? []
      : [
          {
            key: `deal ${deal.id} ${deal.nextStepDate}`,
            at: momentOf(deal.nextStepDate, morning),
            kind: 'nextStep',
            text: deal.nextStep,
            customerId: deal.customerId,
            time: '',
            address: paths.deal(deal.id, 'timeline'),
          },
        ],
  );
  const replies = facts.waiting.map(
    (activity): Reminder => ({
      key: `reply ${activity.id} ${facts.replyHours}`,
      at: activity.at + facts.replyHours * 60 * minute,
      kind: 'reply',
      text: activity.text,
      customerId: activity.customerId,
      time: '',
      address: addressOf(activity),
    }),
  );
  return [...tasks, ...steps, ...replies].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}

function addressOf(of: {
  readonly opportunityId: string;
  readonly customerId: string;
  readonly leadId: string;
}): string {
  if (of.opportunityId !== '') return paths.deal(of.opportunityId, 'timeline');
  if (of.customerId !== '') return paths.customer(of.customerId, 'timeline');
  return of.leadId === '' ? paths.tasks : paths.lead(of.leadId);
}

/** Whether the screen shows the record already that a reminder leads to; `here` is the path of the page. */
export function isShown(reminder: Pick<Reminder, 'address'>, here: string): boolean {
  const record = (path: string) => /^\/customers\/leads\/[^/?]+|^\/[^/]+\/[^/?]+|^\/[^/?]*/.exec(path)?.[0];
  return reminder.address !== paths.tasks && record(reminder.address) === record(here);
}

/** What was told already: key → when, epoch ms. Shared by all windows of the machine. */
export interface Told {
  read(): Readonly<Record<string, number>>;
  write(told: Readonly<Record<string, number>>): void;
  /** Runs alone among all windows. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

const forget = 60 * 24 * 60 * minute;
/** More than this at once come as one. */
const atOnce = 3;

/**
 * Tells what is due now and was not told before; gives the reminders it told. What is on the screen already counts as told.
 * `words` make a notification of one reminder, or of several at once.
 */
export async function tellDue(
  reminders: readonly Reminder[],
  host: {
    readonly now: number;
    /** The path of the page while somebody looks at it, else `null`. */
    readonly here: string | null;
    readonly told: Told;
    readonly notices: Platform['notices'];
    readonly words: (reminders: readonly Reminder[]) => Promise<Notice>;
  },
): Promise<readonly Reminder[]> {
  const { now, here, told, notices, words } = host;
  const due = reminders.filter(({ at }) => at <= now && at > now - latest);
  if (due.length === 0 || notices.permission() !== 'granted') return [];
  return told.alone(async () => {
    const before = told.read();
    const fresh = due.filter(({ key }) => before[key] === undefined);
    if (fresh.length === 0) return [];
    const kept = Object.entries(before).filter(([, at]) => at > now - forget);
    told.write(Object.fromEntries([...kept, ...fresh.map(({ key }) => [key, now])]));
    const heard = fresh.filter((reminder) => here === null || !isShown(reminder, here));
    const groups = heard.length > atOnce ? [heard] : heard.map((reminder) => [reminder]);
    for (const group of groups) await notices.show(await words(group));
    return heard;
  });
}
