import { fail, ok, problem, type Result } from './result';
import { ideographicStop, magnitudes } from './strings';

/** An exact decimal number: `digits` / 10^`scale`, with its sign in `digits`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Digits beyond this are nonsense in any field of the product, and slow to work with. */
const longestInput = 60;

const plain = /^\d+\.?\d*$|^\.\d+$/;
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$|^\d{1,3}(?: \d{3})+(?:\.\d*)?$/;

/** Half-width form of what was typed: digits, signs and points of Chinese input methods become plain ones. */
export function halfWidth(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(ideographicStop, '.')
    .replaceAll(/[\u2212\u2013\u2014\ufe63]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * Reads a decimal number in half-width form: sign, thousands marks (`,` or a space, three digits each), a point, and
 * the suffixes for 10^4 and 10^8. Never goes through floating point. Codes `empty`, `notANumber` under `group`.
 */
export function parseDecimal(text: string, group: string): Result<Decimal> {
  let rest = text.trim();
  if (rest === '') return fail(problem(`${group}.empty`));
  const wrong = fail(problem(`${group}.notANumber`));
  if (rest.length > longestInput) return wrong;
  let negative = false;
  if (rest.startsWith('-') || rest.startsWith('+')) {
    negative = rest.startsWith('-');
    rest = rest.slice(1).trim();
  }
  const shift = magnitudes[rest.slice(-1)] ?? 0;
  if (shift > 0) rest = rest.slice(0, -1).trim();
  if (!plain.test(rest) && !grouped.test(rest)) return wrong;
  const [whole = '', fraction = ''] = rest.replaceAll(/[, ]/g, '').split('.');
  const magnitude = BigInt(whole + fraction) * 10n ** BigInt(shift);
  return ok({ digits: negative ? -magnitude : magnitude, scale: fraction.length });
}

/**
 * The number in units of 10^−`exponent` as a safe integer. Superfluous decimals are refused, not rounded, unless they
 * are zeros. Codes `tooPrecise` (param `decimals`), `tooLarge` under `group`.
 */
export function scaled(decimal: Decimal, exponent: number, group: string): Result<number> {
  const difference = exponent - decimal.scale;
  const divisor = difference < 0 ? 10n ** BigInt(-difference) : 1n;
  if (decimal.digits % divisor !== 0n) return fail(problem(`${group}.tooPrecise`, { decimals: exponent }));
  const value = difference < 0 ? decimal.digits / divisor : decimal.digits * 10n ** BigInt(difference);
  const number = Number(value);
  if (!Number.isSafeInteger(number)) return fail(problem(`${group}.tooLarge`));
  return ok(number === 0 ? 0 : number);
}

/** `value` / 10^`exponent` in plain digits with `exponent` decimals: (129900, 2) → `1299.00`. Safe integers only. */
export function toDecimal(value: number, exponent: number): string {
  const digits = String(Math.abs(value)).padStart(exponent + 1, '0');
  const sign = value < 0 ? '-' : '';
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** Like {@link toDecimal}, without zeros at the end of the fraction. */
export function toShortDecimal(value: number, exponent: number): string {
  return exponent === 0 ? toDecimal(value, 0) : toDecimal(value, exponent).replace(/\.?0+$/, '');
}
