import type { Money } from '../kernel/fields';
import { halfUp } from '../kernel/rounding';
import { type Lead, leadStates } from './lead';

/** How many leads stand in each state. */
export type LeadCounts = Readonly<Record<Lead['status'], number>>;

export interface LeadFigures {
  readonly total: number;
  readonly promoted: number;
  /** Promoted ÷ all, basis points half-up; `null` without leads. */
  readonly conversion: number | null;
}

/** Counts and conversion of a source or campaign (R39). Discarded leads count: they were leads. */
export function leadFigures(counts: LeadCounts): LeadFigures {
  const total = leadStates.reduce((sum, state) => sum + counts[state], 0);
  const { promoted } = counts;
  const conversion = total === 0 ? null : Number(halfUp(BigInt(promoted) * 10_000n, BigInt(total)));
  return { total, promoted, conversion };
}

/** What one of `count` costs, half-up to the minor unit; `null` where nothing was spent or there is none. */
export function costPer(cost: Money | null, count: number): Money | null {
  if (cost === null || count === 0) return null;
  return { minor: Number(halfUp(BigInt(cost.minor), BigInt(count))), currency: cost.currency };
}
