import type { Activity } from './activity';

/** Attempts by voice or in person: only these say when somebody can be reached. */
const attempts: ReadonlySet<Activity['kind']> = new Set(['call', 'visit', 'online']);
/** Below this many attempts a time of day says nothing (R125). */
export const leastAttempts = 3;

export interface ContactTime {
  /** Weekday 1 (Monday) to 7, or hour 0 to 23. */
  readonly slot: number;
  readonly tries: number;
  readonly reached: number;
  /** Share reached, basis points, half-up. */
  readonly share: number;
}

export interface ContactTimes {
  readonly tries: number;
  readonly hours: readonly ContactTime[];
  readonly weekdays: readonly ContactTime[];
  /** Slot with the best share among those tried at least {@link leastAttempts} times; ties → more tries, then earlier. */
  readonly bestHour: ContactTime | null;
  readonly bestWeekday: ContactTime | null;
}

/** Weekday (1 = Monday) and hour of a moment on the wall. */
export interface WallTime {
  readonly weekday: number;
  readonly hour: number;
}

function wallTime(ms: number): WallTime {
  const date = new Date(ms);
  return { weekday: date.getDay() === 0 ? 7 : date.getDay(), hour: date.getHours() };
}

/**
 * When a customer, or all of them, can best be reached (R125): calls, visits and video meetings of ours by weekday and
 * hour; reached = it became a talk (direction `both`, effective). What the customer began says nothing and is left out.
 */
export function contactTimes(
  activities: readonly Pick<Activity, 'at' | 'kind' | 'direction' | 'effective' | 'deletedAt'>[],
  at: (ms: number) => WallTime = wallTime,
): ContactTimes {
  const hours = new Map<number, { tries: number; reached: number }>();
  const weekdays = new Map<number, { tries: number; reached: number }>();
  let tries = 0;
  for (const each of activities) {
    if (each.deletedAt > 0 || !attempts.has(each.kind) || each.direction === 'in') continue;
    const reached = each.direction === 'both' && each.effective ? 1 : 0;
    const { weekday, hour } = at(each.at);
    tries += 1;
    for (const [slots, slot] of [
      [hours, hour],
      [weekdays, weekday],
    ] as const) {
      const known = slots.get(slot) ?? { tries: 0, reached: 0 };
      slots.set(slot, { tries: known.tries + 1, reached: known.reached + reached });
    }
  }
  const listed = (slots: ReadonlyMap<number, { tries: number; reached: number }>): ContactTime[] =>
    [...slots]
      .map(([slot, counts]) => ({
        slot,
        ...counts,
        share: Math.floor((counts.reached * 20_000 + counts.tries) / (counts.tries * 2)),
      }))
      .sort((a, b) => a.slot - b.slot);
  const byHour = listed(hours);
  const byWeekday = listed(weekdays);
  return { tries, hours: byHour, weekdays: byWeekday, bestHour: best(byHour), bestWeekday: best(byWeekday) };
}

function best(times: readonly ContactTime[]): ContactTime | null {
  const enough = times.filter((each) => each.tries >= leastAttempts && each.reached > 0);
  return [...enough].sort((a, b) => b.share - a.share || b.tries - a.tries || a.slot - b.slot)[0] ?? null;
}
