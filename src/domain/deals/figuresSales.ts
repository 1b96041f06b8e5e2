import { addDays, daysBetween, localDay } from '../kernel/dates';
import type { Money } from '../kernel/fields';
import { halfUp } from '../kernel/rounding';
import { decisionOf, type LoggedDeal, worth } from './figuresEvents';
import { dayStart, inside, median, type Period, share } from './figuresFunnel';
import type { Opportunity } from './opportunity';

export interface DecidedDeal {
  readonly deal: LoggedDeal & Pick<Opportunity, 'expectedClose'>;
  readonly amount: Money | null;
}

/** Days after which an open deal counts as old in the strict win rate (our own choice, shown beside the figure). */
export const oldAfterDays = 365;

export interface WinRate {
  readonly won: number;
  readonly lost: number;
  /** Open deals past their expected close, and others open for more than a year. */
  readonly overdue: number;
  readonly old: number;
  /** Minor units. */
  readonly wonAmount: number;
  readonly lostAmount: number;
  /** Basis points: won ÷ (won + lost), by number and by amount, and with overdue and old deals below the line. */
  readonly count: number | null;
  readonly value: number | null;
  readonly strict: number | null;
}

/** First moment known of a deal: its making, or an earlier entry where it was brought in later. */
function bornAt(deal: LoggedDeal): number {
  return deal.stageHistory.reduce((first, { at }) => Math.min(first, at), deal.createdAt);
}

/**
 * Win rate of the deals decided in the period (DOMAIN.md §13); those of which nobody knows when they were decided count
 * only where the period is open. Amounts are of one currency. Overdue and old deals are those of today.
 */
export function winRate(deals: readonly DecidedDeal[], period: Period, currency: string, today: string): WinRate {
  const sums = { won: 0n, lost: 0n };
  const counts = { won: 0, lost: 0 };
  let [overdue, old] = [0, 0];
  const anytime = period.from === '' && period.to === '';
  const decided = inside(period);
  const oldBefore = dayStart(addDays(today, -oldAfterDays));
  for (const { deal, amount } of deals) {
    if (deal.outcome === 'open') {
      if (deal.expectedClose !== '' && deal.expectedClose < today) overdue += 1;
      else if (bornAt(deal) < oldBefore) old += 1;
      continue;
    }
    const decision = decisionOf(deal);
    const at = decision?.at ?? null;
    if (at === null ? !anytime : !decided(at)) continue;
    counts[deal.outcome] += 1;
    sums[deal.outcome] += worth(decision, amount, currency);
  }
  const { won, lost } = counts;
  return {
    won,
    lost,
    overdue,
    old,
    wonAmount: Number(sums.won),
    lostAmount: Number(sums.lost),
    count: share(won, won + lost),
    value: share(sums.won, sums.won + sums.lost),
    strict: share(won, won + lost + overdue + old),
  };
}

export interface Cycle {
  readonly deals: number;
  /** Whole days of all of them together. */
  readonly days: number;
  /** Tenths of days. */
  readonly mean: number | null;
  readonly median: number | null;
}

/** Days from making to winning, local calendar, of the deals won in the period: mean with the median beside it (§13). */
export function cycle(deals: readonly { readonly deal: LoggedDeal }[], period: Period): Cycle {
  const decided = inside(period);
  const days = deals.flatMap(({ deal }) => {
    const at = deal.outcome === 'won' ? (decisionOf(deal)?.at ?? null) : null;
    if (at === null || !decided(at)) return [];
    return [Math.max(0, daysBetween(localDay(bornAt(deal)), localDay(at)))];
  });
  const sum = days.reduce((total, each) => total + each, 0);
  return {
    deals: days.length,
    days: sum,
    mean: days.length === 0 ? null : Number(halfUp(BigInt(sum) * 10n, BigInt(days.length))),
    median: median(days.map((each) => each * 10)),
  };
}

/** A mean or a share before it is rounded: `sum` ÷ `of`. */
export interface Ratio {
  readonly sum: number;
  readonly of: number;
}

export interface VelocityInput {
  /** Open qualified deals. */
  readonly open: number;
  /** Average deal size, minor units. */
  readonly average: Ratio;
  /** Won of all decided. */
  readonly winRate: Ratio;
  /** Cycle, days. */
  readonly cycle: Ratio;
}

/**
 * Sales velocity, minor units per day: open qualified deals × average deal size × win rate ÷ cycle days (DOMAIN.md §13),
 * of exact figures and rounded once. `null` where the cycle is 0, or one of them has nothing to be measured by.
 */
export function velocity({ open, average, winRate: rate, cycle: days }: VelocityInput): number | null {
  if (days.sum === 0 || average.of === 0 || rate.of === 0) return null;
  const above = BigInt(open) * BigInt(average.sum) * BigInt(rate.sum) * BigInt(days.of);
  return Number(halfUp(above, BigInt(average.of) * BigInt(rate.of) * BigInt(days.sum)));
}

/** Amounts of the deals won in the period in one currency, minor units, and how many have one. */
export function averageWon(deals: readonly DecidedDeal[], period: Period, currency: string): Ratio {
  const decided = inside(period);
  const amounts = deals.flatMap(({ deal, amount }) => {
    const decision = deal.outcome === 'won' ? decisionOf(deal) : undefined;
    const at = decision?.at ?? null;
    const value = at !== null && decided(at) ? worth(decision, amount, currency) : 0n;
    return value > 0n ? [value] : [];
  });
  return { sum: Number(amounts.reduce((a, b) => a + b, 0n)), of: amounts.length };
}

/** A mean in whole units, half-up; `null` of none. */
export function meanOf({ sum, of }: Ratio): number | null {
  return of === 0 ? null : Number(halfUp(BigInt(sum), BigInt(of)));
}
