import type { ScoreExplanation } from '../kernel/explanation';
import { allocate, halfUp } from '../kernel/rounding';
import { type ScoreLabel, scoreLabels } from './stringsScores';

/** How far a part is met: not, half, or fully, in basis points; `null` = not known. */
export type Fit = 0 | 5000 | 10_000 | null;

export interface WeightedPart {
  readonly id: ScoreLabel;
  /** Any scale; only proportions count. */
  readonly weight: number;
  /** Basis points; `null` = not known: left out, the rest is rescaled. */
  readonly value: number | null;
}

const whole = 10_000n;

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
  const all = parts.reduce((sum, part) => sum + BigInt(part.weight), 0n);
  const known = parts.filter((part) => part.value !== null);
  const knownWeight = known.reduce((sum, part) => sum + BigInt(part.weight), 0n);
  const products = parts.map((part) => (part.value === null ? 0n : BigInt(part.weight) * BigInt(part.value)));
  const sum = products.reduce((a, b) => a + b, 0n);
  const total = knownWeight === 0n ? null : halfUp(sum * BigInt(points), knownWeight);
  const shares = total === null || sum === 0n ? products.map(() => 0n) : allocate(total, products);
  return {
    code,
    rows: parts.map((part, index) => ({
      id: part.id,
      label: scoreLabels[part.id],
      weight: Number(halfUp(BigInt(part.weight) * whole, all)),
      value: part.value,
      part: part.value === null || total === null ? null : Number(shares[index] ?? 0n),
    })),
    total: total === null ? null : Number(total),
    notes: [...notes],
  };
}

/** Known weight of all weight, basis points, rounded half-up. */
export function knownShare(parts: readonly WeightedPart[]): number {
  const weightOf = (some: readonly WeightedPart[]) => some.reduce((sum, part) => sum + BigInt(part.weight), 0n);
  const all = weightOf(parts);
  if (all === 0n) return 0;
  return Number(halfUp(weightOf(parts.filter((part) => part.value !== null)) * whole, all));
}
