import type { ScoreExplanation } from '../kernel/explanation';
import type { Localized } from '../kernel/fields';
import { wholeBp } from '../kernel/percent';
import { fail, ok, type Problem, problem, type Result } from '../kernel/result';
import { allocate, halfUp } from '../kernel/rounding';
import { bothNames, weightsOff } from './problems';
import { weightsAreWhole } from './weights';

/** A difference of two prices (DOMAIN.md §5). */
export interface Gap {
  /** Tenths of a percent, half-up, signed: 143 is +14.3 %. */
  readonly tenths: number;
  /** Less than 0.05 %: printed as “level”. */
  readonly level: boolean;
}

/** 100 % in tenths of a percent; also the index 100 in tenths. */
const whole = 1000n;

function gap(price: number | null, base: number | null, other: number | null): Gap | null {
  if (price === null || base === null || other === null || base <= 0 || other <= 0) return null;
  const tenths = Number(halfUp(BigInt(price - base) * whole, BigInt(base)));
  // Half-up to tenths makes 0 of exactly what is less than 0.05 %.
  return { tenths: tenths === 0 ? 0 : tenths, level: tenths === 0 };
}

/**
 * `(theirs − ours) / ours`: by how much they are dearer (+) or cheaper (−) than we (DOMAIN.md §5; never to be exchanged
 * with {@link ourGap}). `null` where our price is 0 or missing, or theirs is missing.
 */
export function competitorGap(ours: number | null, theirs: number | null): Gap | null {
  return gap(theirs, ours, ours);
}

/** `(ours − theirs) / theirs`, the reading for clients (DOMAIN.md §5). `null` where either price is missing or 0. */
export function ourGap(ours: number | null, theirs: number | null): Gap | null {
  return gap(ours, theirs, ours);
}

/** `ours / theirs × 100` in tenths: 875 is 87.5 (DOMAIN.md §5). `null` where either price is missing or 0. */
export function priceIndex(ours: number | null, theirs: number | null): number | null {
  if (ours === null || theirs === null || ours <= 0 || theirs <= 0) return null;
  return Number(halfUp(BigInt(ours) * whole, BigInt(theirs)));
}

/** `ours / mean(theirs) × 100` in tenths (DOMAIN.md §5). `null` without our price or any of theirs. */
export function marketIndex(ours: number | null, theirs: readonly number[]): number | null {
  const sum = theirs.reduce((total, price) => total + BigInt(price), 0n);
  if (ours === null || ours <= 0 || sum <= 0n) return null;
  return Number(halfUp(BigInt(ours) * BigInt(theirs.length) * whole, sum));
}

/** One product of the basket: its part in our sales and both prices, minor units of one currency. */
export interface BasketRow {
  readonly id: string;
  readonly label: Localized;
  /** Basis points. */
  readonly weight: number;
  readonly ours: number | null;
  readonly theirs: number | null;
}

export interface BasketIndex {
  /** Tenths: 1005 is 100.5. */
  readonly index: number;
  readonly explanation: ScoreExplanation;
}

/** Index points in 1/10,000. */
const unit = 1_000_000n;

/**
 * `Σ weight × (ours / theirs × 100)` (DOMAIN.md §5), exact until the one rounding. The explanation (`basketIndex`) has
 * its values and parts in 1/10,000 of an index point; the parts sum to the total. Codes: `market.weightsOff`,
 * `price.basketEmpty`, `price.basketMissing` for each product with a weight but without both prices.
 */
export function basketIndex(rows: readonly BasketRow[]): Result<BasketIndex, readonly Problem[]> {
  if (rows.length === 0) return fail([problem('price.basketEmpty')]);
  const problems: Problem[] = [];
  const weights = rows.map((row) => row.weight);
  if (!weightsAreWhole(weights)) problems.push(weightsOff(weights));
  const fractions = rows.map(({ id, label, weight, ours, theirs }) => {
    if (ours !== null && theirs !== null && ours > 0 && theirs > 0) return { n: BigInt(ours), d: BigInt(theirs) };
    if (weight > 0) problems.push(problem('price.basketMissing', bothNames(label), id));
    return null;
  });
  if (problems.length > 0) return fail(problems);

  // A common denominator: the sum is exact, and rounded once.
  const common = fractions.reduce((product, fraction) => product * (fraction?.d ?? 1n), 1n);
  const parts = rows.map((row, index) => {
    const fraction = fractions[index];
    return fraction ? (BigInt(row.weight) * fraction.n * common) / fraction.d : 0n;
  });
  const sum = parts.reduce((a, b) => a + b, 0n);
  const denominator = common * BigInt(wholeBp);
  const total = halfUp(sum * unit, denominator);
  const shares = allocate(total, parts);
  return ok({
    index: Number(halfUp(sum * whole, denominator)),
    explanation: {
      code: 'basketIndex',
      rows: rows.map((row, index) => {
        const fraction = fractions[index];
        return {
          id: row.id,
          label: row.label,
          weight: row.weight,
          value: fraction ? Number(halfUp(fraction.n * unit, fraction.d)) : null,
          part: Number(shares[index] ?? 0n),
        };
      }),
      total: Number(total),
      notes: [],
    },
  });
}
