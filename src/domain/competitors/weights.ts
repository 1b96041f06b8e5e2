import { wholeBp } from '../kernel/percent';
import { allocate } from '../kernel/rounding';

/** How far weights may be off 100 % and still be taken as whole: 0.001 (DOMAIN.md §4), in basis points. */
const tolerance = 10;

/** Sum of weights, basis points. */
export function weightSum(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/** Whether weights sum to 100 %, give or take 0.001 (DOMAIN.md §4). No weights are not whole. */
export function weightsAreWhole(weights: readonly number[]): boolean {
  return Math.abs(weightSum(weights) - wholeBp) <= tolerance;
}

/**
 * The weights in the same proportion, summing to 10,000 bp exactly, by largest remainder (ties to the earlier one).
 * Where all are 0: equal parts. Negative weights count as 0.
 */
export function normaliseWeights(weights: readonly number[]): number[] {
  const given = weights.map((weight) => BigInt(Math.max(0, Math.trunc(weight))));
  const parts = given.some((weight) => weight > 0n) ? given : given.map(() => 1n);
  return allocate(BigInt(wholeBp), parts).map(Number);
}
