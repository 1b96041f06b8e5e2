import { addDays, addWorkingDays, isValidDate } from '../kernel/dates';
import { wholeBp } from '../kernel/percent';
import { fail, ok, type Problem, problem, type Result } from '../kernel/result';
import { allocate, halfUp } from '../kernel/rounding';
import type { Instalment, QuoteTerms } from './terms';

export type PercentOf = QuoteTerms['payment']['percentOf'];

function fixedSum(schedule: readonly Instalment[]): bigint {
  return schedule.reduce((sum, row) => sum + (row.share.type === 'amount' ? BigInt(row.share.minor) : 0n), 0n);
}

function percentSum(schedule: readonly Instalment[]): number {
  return schedule.reduce((sum, row) => sum + (row.share.type === 'percent' ? row.share.bp : 0), 0);
}

/** Whether the rows make up the whole of `total` (DOMAIN.md §11). */
function sumProblem(schedule: readonly Instalment[], total: bigint, percentOf: PercentOf): Problem | undefined {
  const fixed = fixedSum(schedule);
  const bp = percentSum(schedule);
  if (fixed > total) return problem('schedule.amountsAboveTotal');
  const percentRows = schedule.some((row) => row.share.type === 'percent');
  const fixedRows = schedule.some((row) => row.share.type === 'amount');
  if (!percentRows) return fixed === total ? undefined : problem('schedule.amountsNotTotal');
  if (!fixedRows || percentOf === 'remainder') {
    return bp === wholeBp ? undefined : problem('schedule.percentNotWhole', { percent: bp / 100 });
  }
  // Fixed amounts beside shares of the whole: only right where they happen to fill it exactly.
  const exact = fixed * BigInt(wholeBp) + total * BigInt(bp);
  return exact === total * BigInt(wholeBp) ? undefined : problem('schedule.mixedShares');
}

/**
 * Amounts of the rows in minor units; they add up to `totalMinor` exactly. Each is rounded half-up, the last percentage
 * row takes what is left, and no row falls below 0. An empty schedule gives no amounts. Codes:
 * `schedule.percentNotWhole` {percent}, `schedule.amountsNotTotal`, `schedule.amountsAboveTotal`,
 * `schedule.mixedShares`. Source: DOMAIN.md §11.
 */
export function scheduleAmounts(
  schedule: readonly Instalment[],
  totalMinor: number,
  percentOf: PercentOf,
): Result<number[]> {
  if (schedule.length === 0) return ok([]);
  const total = BigInt(totalMinor);
  const wrong = sumProblem(schedule, total, percentOf);
  if (wrong) return fail(wrong);
  const fixed = fixedSum(schedule);
  const base = percentOf === 'remainder' ? total - fixed : total;
  const lastPercent = schedule.findLastIndex((row) => row.share.type === 'percent');
  let left = total - fixed;
  const amounts = schedule.map((row, index) => {
    if (row.share.type === 'amount') return row.share.minor;
    const share = index === lastPercent ? left : halfUp(base * BigInt(row.share.bp), BigInt(wholeBp));
    const amount = share > left ? left : share;
    left -= amount;
    return Number(amount);
  });
  return ok(amounts);
}

/** `total` minor units in `count` parts that differ by one at most, larger ones first (DOMAIN.md §11). */
export function equalParts(totalMinor: number, count: number): number[] {
  return allocate(
    BigInt(totalMinor),
    Array.from({ length: count }, () => 1n),
  ).map(Number);
}

/**
 * All that is wrong with a schedule, with paths below `terms.payment.schedule`: sums as {@link scheduleAmounts}, rows
 * without share (`schedule.emptyRow`), and fixed dates that are missing or no dates (`schedule.dateMissing`).
 */
export function validateSchedule(schedule: readonly Instalment[], totalMinor: number, percentOf: PercentOf): Problem[] {
  const path = 'terms.payment.schedule';
  const problems = schedule.flatMap((row, index): Problem[] => {
    const found: Problem[] = [];
    const share = row.share.type === 'percent' ? row.share.bp : row.share.minor;
    if (share === 0) found.push(problem('schedule.emptyRow', { row: index + 1 }, `${path}.${index}.share`));
    if (row.trigger === 'fixedDate' && !isValidDate(row.date)) {
      found.push(problem('schedule.dateMissing', { row: index + 1 }, `${path}.${index}.date`));
    }
    return found;
  });
  const amounts = scheduleAmounts(schedule, totalMinor, percentOf);
  return amounts.ok ? problems : [...problems, { ...amounts.error, field: path }];
}

/**
 * When a row is due: its event's date plus its days, or `undefined` while the event has no date (“N days after …”).
 * Source: DOMAIN.md §11.
 */
export function dueDate(
  row: Instalment,
  events: Partial<Record<Instalment['trigger'], string>>,
  calendar?: Parameters<typeof addWorkingDays>[2],
): string | undefined {
  const start = row.trigger === 'fixedDate' ? row.date : events[row.trigger];
  if (start === undefined || !isValidDate(start)) return undefined;
  return row.dayType === 'working' ? addWorkingDays(start, row.days, calendar) : addDays(start, row.days);
}
