import type { ClassLetter } from './customerClass';

export interface RevenueOf {
  readonly id: string;
  /** Net revenue of twelve months, minor units of one currency. */
  readonly revenue: number;
}

/** Cumulative share before the customer below which it is A, B; percent (DOMAIN.md §3.2). */
const limits = { A: 80n, B: 95n } as const;

/**
 * Classes of customers by revenue (Pareto, DOMAIN.md §3.2): in falling order, by the share that those with more revenue
 * have together: below 80 % A, below 95 % B, else C. No revenue (or less than none) is always C and counts nothing;
 * equal revenue gives the same class.
 */
export function revenueClasses(customers: readonly RevenueOf[]): ReadonlyMap<string, ClassLetter> {
  const sorted = [...customers].sort((a, b) => b.revenue - a.revenue);
  const total = sorted.reduce((sum, { revenue }) => (revenue > 0 ? sum + BigInt(revenue) : sum), 0n);
  const classes = new Map<string, ClassLetter>();
  let before = 0n;
  let same = { revenue: Number.NaN, before: 0n };
  for (const { id, revenue } of sorted) {
    if (revenue <= 0) {
      classes.set(id, 'C');
      continue;
    }
    if (revenue !== same.revenue) same = { revenue, before };
    const share = same.before * 100n;
    classes.set(id, share < limits.A * total ? 'A' : share < limits.B * total ? 'B' : 'C');
    before += BigInt(revenue);
  }
  return classes;
}
