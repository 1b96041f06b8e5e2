import { halfUp } from '../../domain/kernel/rounding';
import { minus } from './money';

/** A figure of `unit` parts with so many decimals, half-up, with the minus sign of print: 31,000 of 10,000 → `3.10`. */
function decimal(value: number, unit: number, decimals: number): string {
  const scaled = halfUp(BigInt(value) * 10n ** BigInt(decimals), BigInt(unit));
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = scaled < 0n ? minus : '';
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** An index in tenths: 875 → `87.5`. */
export function tenthsText(tenths: number): string {
  return decimal(tenths, 10, 1);
}

/** An index in 1/10,000 of a point: 875,000 → `87.5`. */
export function indexText(score: number): string {
  return decimal(score, 10_000, 1);
}

/** A signed percentage in tenths: 143 → `+14.3%`, −125 → `−12.5%`. */
export function gapText(tenths: number): string {
  return `${tenths > 0 ? '+' : ''}${tenthsText(tenths)}%`;
}

/** A score in 1/10,000 with two decimals: 31,000 → `3.10`. */
export function scoreText(score: number): string {
  return decimal(score, 10_000, 2);
}

/** The same with all the decimals it has, at least two: what the parts of a score add up to can be checked. */
export function exactScoreText(score: number): string {
  return decimal(score, 10_000, 4).replace(/0{1,2}$/, '');
}

/** A signed score: `+0.20`. */
export function signedScoreText(score: number): string {
  return `${score > 0 ? '+' : ''}${exactScoreText(score)}`;
}
