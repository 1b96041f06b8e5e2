import { addDays, daysBetween, localDay } from '../kernel/dates';
import type { Activity } from './activity';

/** What the rules below read of an activity. */
export type ContactActivity = Pick<
  Activity,
  'at' | 'kind' | 'direction' | 'effective' | 'awaitsReply' | 'repliedAt' | 'deletedAt'
>;

/** Whether both sides spoke (DOMAIN.md §13, two-way contact): effective, not deleted, and no mere note of ours. */
export function isContact(activity: ContactActivity): boolean {
  return activity.deletedAt === 0 && activity.effective && activity.kind !== 'note' && activity.direction === 'both';
}

/** Epoch ms of the last two-way contact, in any order of the activities; `null` where there was none. */
export function lastContactAt(activities: readonly ContactActivity[]): number | null {
  let last: number | null = null;
  for (const each of activities) if (isContact(each) && (last === null || each.at > last)) last = each.at;
  return last;
}

/** The activities in which the customer still waits for an answer of ours (R56), the longest waiting first. */
export function waiting<T extends ContactActivity>(activities: readonly T[]): T[] {
  return activities
    .filter((each) => each.deletedAt === 0 && each.awaitsReply && each.repliedAt === 0)
    .sort((a, b) => a.at - b.at);
}

/**
 * Working days (Monday to Friday) after `from` up to `to`, both `YYYY-MM-DD`: 0 on the same day and over a weekend, never
 * negative. Public holidays are not known and count as working days.
 */
export function workingDaysBetween(from: string, to: string): number {
  const days = daysBetween(from, to);
  if (days <= 0) return 0;
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  for (let step = weeks * 7 + 1; step <= days; step += 1) if (!isWeekend(addDays(from, step))) count += 1;
  return count;
}

function isWeekend(date: string): boolean {
  // 1970-01-01 was a Thursday.
  return [2, 3].includes(((daysBetween('1970-01-01', date) % 7) + 7) % 7);
}

/**
 * How long the customer's first word waited for ours (gate `firstReply`, DOMAIN.md §13): working days from its day to the
 * day of the reply. The reply is the time noted with it, else the first thing we said after it. `asked`: the customer
 * said something that wants an answer; `workingDays` is `null` while that is unanswered, and where nothing was asked.
 */
export function firstReply(
  activities: readonly ContactActivity[],
  dayOf: (ms: number) => string = localDay,
): { readonly asked: boolean; readonly workingDays: number | null } {
  const said = activities.filter((each) => each.deletedAt === 0 && each.kind !== 'note').sort((a, b) => a.at - b.at);
  const asked = said.find((each) => each.awaitsReply || each.direction === 'in');
  if (!asked) return { asked: false, workingDays: null };
  const answer = said.find((each) => each !== asked && each.at >= asked.at && each.direction !== 'in');
  const at = asked.repliedAt > 0 ? asked.repliedAt : answer?.at;
  return { asked: true, workingDays: at === undefined ? null : workingDaysBetween(dayOf(asked.at), dayOf(at)) };
}
