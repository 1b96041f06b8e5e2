import type { ScoreExplanation } from '../kernel/explanation';
import { allocate, halfUp } from '../kernel/rounding';
import { type ScoreLabel, scoreLabels } from './stringsScores';

/** How far a part is met: not, half, or fully, in basis points; `null` = not known. */
export type Fit = 0 | 5000 | 10_000 | null;

export interface WeightedPart {
  readonly id: ScoreLabel;
  /** Any scale; only proportions count. */
  readonly weight: number;
  /** How far it is met, 0–1, as an exact fraction; `null` = not known: left out, the rest is rescaled. */
  readonly value: { readonly n: number; readonly d: number } | null;
}

const whole = 10_000;

/** A part in basis points. */
export const inBp = (value: number | null): WeightedPart['value'] => (value === null ? null : { n: value, d: whole });

const weightOf = (parts: readonly WeightedPart[]): bigint => parts.reduce((sum, part) => sum + BigInt(part.weight), 0n);

/**
 * Sum of weight × value over the known parts, rescaled to their weight (DOMAIN.md §3.1); `points` is what all parts
 * fully met give (100 for a score of 0–100, 1 for a share). The total is in 1/10,000 of a point, rounded half-up once;
 * the parts add up to it. Nothing known: no total.
 */
export function weightedScore(
  code: string,
  parts: readonly WeightedPart[],
  points: number,
  notes: readonly string[] = [],
): ScoreExplanation {
  const all = weightOf(parts);
  const known = weightOf(parts.filter((part) => part.value !== null));
  const common = parts.reduce((product, part) => product * BigInt(part.value?.d ?? 1), 1n);
  const products = parts.map(({ weight, value }) =>
    value === null ? 0n : (BigInt(weight) * BigInt(value.n) * common) / BigInt(value.d),
  );
  const sum = products.reduce((a, b) => a + b, 0n);
  const total = known === 0n ? null : halfUp(sum * BigInt(points * whole), known * common);
  const shares = total === null || sum === 0n ? products.map(() => 0n) : allocate(total, products);
  return {
    code,
    rows: parts.map(({ id, weight, value }, index) => ({
      id,
      label: scoreLabels[id],
      weight: Number(halfUp(BigInt(weight * whole), all)),
      value: value === null ? null : Number(halfUp(BigInt(value.n) * BigInt(whole), BigInt(value.d))),
      part: value === null || total === null ? null : Number(shares[index] ?? 0n),
    })),
    total: total === null ? null : Number(total),
    notes: [...notes],
  };
}

/** Known weight of all weight, basis points, rounded half-up. */
export function knownShare(parts: readonly WeightedPart[]): number {
  const all = weightOf(parts);
  if (all === 0n) return 0;
  return Number(halfUp(weightOf(parts.filter((part) => part.value !== null)) * BigInt(whole), all));
}
