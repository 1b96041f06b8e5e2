import { isoDate } from './fields';

/**
 * Business dates `YYYY-MM-DD`, without time zone (DOMAIN.md, general rule). All arithmetic is on UTC days, so that
 * no clock change can move a date. Functions expect valid dates; {@link isValidDate} tells.
 */
const dayMs = 86_400_000;

function toDays(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const moment = new Date(Date.UTC(2000, month - 1, day));
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  moment.setUTCFullYear(year, month - 1, day);
  return Math.round(moment.getTime() / dayMs);
}

function fromDays(days: number): string {
  return new Date(days * dayMs).toISOString().slice(0, 10);
}

/** Whether the text is a day of the calendar: `2026-02-29` is not. */
export function isValidDate(date: string): boolean {
  return isoDate.test(date) && fromDays(toDays(date)) === date;
}

/** The date `days` calendar days later (earlier where negative). */
export function addDays(date: string, days: number): string {
  return fromDays(toDays(date) + days);
}

/** The same day of the month `months` later, or the last day of that month where it is shorter. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const first = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
  const start = toDays(first);
  const length = new Date(new Date(start * dayMs).setUTCMonth((index % 12) + 1, 0)).getUTCDate();
  return fromDays(start + Math.min(day, length) - 1);
}

/** Negative where `a` is before `b`, 0 where equal, positive where after. */
export function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return toDays(to) - toDays(from);
}

/** The quarter that a date lies in, as reports name it: `2026 Q3`. */
export function quarterOf(date: string): string {
  const [year = '', month = '1'] = date.split('-');
  return `${year} Q${Math.ceil(Number(month) / 3)}`;
}

/**
 * The `days`-th working day after the date: Saturdays, Sundays and `holidays` do not count, unless `workdays` names
 * them (days worked in exchange).
 */
export function addWorkingDays(
  date: string,
  days: number,
  calendar: { readonly holidays?: ReadonlySet<string>; readonly workdays?: ReadonlySet<string> } = {},
): string {
  let current = toDays(date);
  let left = days;
  while (left > 0) {
    current += 1;
    const iso = fromDays(current);
    // 1970-01-01, day 0, was a Thursday.
    const weekend = [2, 3].includes(((current % 7) + 7) % 7);
    const works = calendar.workdays?.has(iso) || (!weekend && !calendar.holidays?.has(iso));
    if (works) left -= 1;
  }
  return fromDays(current);
}

/** The calendar day on which a moment (epoch ms) falls where the program runs; for events that are compared with dates. */
export function localDay(moment: number): string {
  const date = new Date(moment);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
