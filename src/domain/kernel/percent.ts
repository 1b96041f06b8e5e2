import { halfWidth, parseDecimal, scaled, toShortDecimal } from './decimal';
import { fail, problem, type Result } from './result';

/** Percentages are integers of basis points: 1 bp = 0.01 % (DOMAIN.md, general rule). */
export const wholeBp = 10_000;

/**
 * Reads a percentage between 0 and 100 in basis points, with or without the sign. Codes: `percent.empty`,
 * `percent.notANumber`, `percent.tooPrecise` {decimals}, `percent.outOfRange`.
 */
export function parsePercent(text: string): Result<number> {
  const typed = halfWidth(text).replace(/ ?%$/, '');
  const parsed = parseDecimal(typed, 'percent');
  if (!parsed.ok) return parsed;
  const { digits, scale } = parsed.value;
  if (digits < 0n || digits > 100n * 10n ** BigInt(scale)) return fail(problem('percent.outOfRange'));
  return scaled(parsed.value, 2, 'percent');
}

/** Plain digits without superfluous zeros and without sign: 1300 → `13`, 550 → `5.5`. */
export function percentToDecimal(bp: number): string {
  return toShortDecimal(bp, 2);
}
