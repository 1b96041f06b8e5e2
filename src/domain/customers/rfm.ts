import type { SalesRules } from '../company/salesRules';
import type { ScoreExplanation } from '../kernel/explanation';
import { rankShares } from './rank';
import { type ScoreLabel, scoreLabels } from './stringsScores';

export interface OrdersOf {
  readonly id: string;
  /** Whole days since the last order; `null` = never ordered. */
  readonly days: number | null;
  /** Orders, and net revenue in minor units, of twelve months. */
  readonly orders: number;
  readonly revenue: number;
}

export interface Rfm {
  /** 1–5 each. */
  readonly r: number;
  readonly f: number;
  readonly m: number;
  /** 0.3 R + 0.3 F + 0.4 M, in 1/10,000. */
  readonly value: number;
  /** Weights in basis points, values and parts in 1/10,000 of a point. Note: `quintiles` or `table`. */
  readonly explanation: ScoreExplanation;
}

/** From how many customers with orders on scores are quintiles, not limits. */
export const quintilesFrom = 50;
const weights = { recency: 3000, frequency: 3000, revenue: 4000 } as const;
const whole = 10_000;

/** 5 for the first limit that is met, 4 for the second …, 1 for none. */
function byLimits(limits: readonly number[], met: (limit: number) => boolean): number {
  const place = limits.findIndex(met);
  return place === -1 ? 1 : 5 - place;
}

/** Fifth of the order that the share of customers with a smaller or equal value lies in: equal ones share the higher. */
const quintile = (share: { readonly upTo: number; readonly all: number }): number =>
  Math.max(1, Math.ceil((5 * share.upTo) / share.all));

function rfmOf(scores: { readonly r: number; readonly f: number; readonly m: number }, note: string): Rfm {
  const { r, f, m } = scores;
  const row = (id: ScoreLabel & keyof typeof weights, score: number) => ({
    id,
    label: scoreLabels[id],
    weight: weights[id],
    value: score * whole,
    part: weights[id] * score,
  });
  const rows = [row('recency', r), row('frequency', f), row('revenue', m)];
  const value = rows.reduce((sum, { part }) => sum + part, 0);
  return { ...scores, value, explanation: { code: 'rfm', rows, total: value, notes: [note] } };
}

/**
 * RFM of each customer that ever ordered (DOMAIN.md §3.3); who never did is not in the result. With 50 and more of them
 * quintiles, where equal values share the higher score; with fewer the company's table.
 */
export function rfmScores(customers: readonly OrdersOf[], limits: SalesRules['rfm']): ReadonlyMap<string, Rfm> {
  const ordered = customers.filter((customer) => customer.days !== null);
  const days = (customer: OrdersOf): number => customer.days ?? 0;
  if (ordered.length < quintilesFrom) {
    return new Map(
      ordered.map((customer) => {
        const r = byLimits(limits.recency, (limit) => days(customer) <= limit);
        const f = byLimits(limits.frequency, (limit) => customer.orders >= limit);
        const m = byLimits(limits.revenue, (limit) => customer.revenue >= limit);
        return [customer.id, rfmOf({ r, f, m }, 'table')];
      }),
    );
  }
  const recency = rankShares(ordered.map((customer) => -days(customer)));
  const frequency = rankShares(ordered.map((customer) => customer.orders));
  const revenue = rankShares(ordered.map((customer) => customer.revenue));
  return new Map(
    ordered.map((customer) => {
      const r = quintile(recency(-days(customer)));
      const f = quintile(frequency(customer.orders));
      const m = quintile(revenue(customer.revenue));
      return [customer.id, rfmOf({ r, f, m }, 'quintiles')];
    }),
  );
}
