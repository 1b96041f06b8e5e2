/**
 * `n / d` rounded to an integer, half away from zero (DOMAIN.md, general rule): 2.5 → 3, −2.5 → −3.
 * `d` must not be 0.
 */
export function halfUp(n: bigint, d: bigint): bigint {
  const negative = n < 0n !== d < 0n;
  const numerator = n < 0n ? -n : n;
  const denominator = d < 0n ? -d : d;
  const magnitude = (2n * numerator + denominator) / (2n * denominator);
  return negative ? -magnitude : magnitude;
}

/**
 * Splits `total` in proportion to `weights` into integers that add up to it exactly, by the largest-remainder rule;
 * ties go to the earlier part (DOMAIN.md §8). Weights must not be negative. All weights 0: everything goes to
 * the first part (or nothing, where there is none).
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.length === 0) return [];
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (sum === 0n) return weights.map((_, index) => (index === 0 ? total : 0n));
  const sign = total < 0n ? -1n : 1n;
  const magnitude = total * sign;
  const parts = weights.map((weight, index) => ({
    index,
    share: (magnitude * weight) / sum,
    remainder: (magnitude * weight) % sum,
  }));
  let left = magnitude - parts.reduce((a, part) => a + part.share, 0n);
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const part of byRemainder) {
    if (left === 0n) break;
    part.share += 1n;
    left -= 1n;
  }
  return parts.map((part) => part.share * sign);
}
