import { halfWidth, parseDecimal, scaled, toDecimal } from './decimal';
import { fail, problem, type Result } from './result';
import { halfUp } from './rounding';
import { currencyWords } from './strings';

export interface Currency {
  /** Decimals of the minor unit (ISO 4217). */
  readonly exponent: number;
  readonly symbol: string;
}

/** Currencies the program knows by sign; the one table of exponents (ARCHITECTURE.md §5). */
export const currencies: Readonly<Record<string, Currency>> = {
  CNY: { exponent: 2, symbol: '¥' },
  USD: { exponent: 2, symbol: '$' },
  EUR: { exponent: 2, symbol: '€' },
  GBP: { exponent: 2, symbol: '£' },
  HKD: { exponent: 2, symbol: 'HK$' },
  MOP: { exponent: 2, symbol: 'MOP$' },
  TWD: { exponent: 2, symbol: 'NT$' },
  JPY: { exponent: 0, symbol: 'JP¥' },
  KRW: { exponent: 0, symbol: '₩' },
  SGD: { exponent: 2, symbol: 'S$' },
  AUD: { exponent: 2, symbol: 'A$' },
  CAD: { exponent: 2, symbol: 'C$' },
  NZD: { exponent: 2, symbol: 'NZ$' },
  CHF: { exponent: 2, symbol: 'CHF' },
  THB: { exponent: 2, symbol: '฿' },
  MYR: { exponent: 2, symbol: 'RM' },
  INR: { exponent: 2, symbol: '₹' },
  VND: { exponent: 0, symbol: '₫' },
  AED: { exponent: 2, symbol: 'AED' },
  KWD: { exponent: 3, symbol: 'KWD' },
};

/** The currency's entry; an unlisted code counts as having two decimals and is its own sign. */
export function currencyOf(code: string): Currency {
  return currencies[code] ?? { exponent: 2, symbol: code };
}

/** Signs that people type for several currencies; they are understood as the one the field is in. */
const sharedSigns: Readonly<Record<string, readonly string[]>> = {
  '¥': ['CNY', 'JPY'],
  $: ['USD', 'HKD', 'TWD', 'SGD', 'AUD', 'CAD', 'NZD', 'MOP'],
};

function signsOf(currency: string): string[] {
  const shared = Object.keys(sharedSigns).filter((sign) => sharedSigns[sign]?.includes(currency));
  const nicknames = currency === 'CNY' ? ['RMB', 'CN¥'] : [];
  return [currency, currencyOf(currency).symbol, ...nicknames, ...shared, ...(currencyWords[currency] ?? [])]
    .map((sign) => sign.toUpperCase())
    .sort((a, b) => b.length - a.length);
}

const allSigns = [
  ...new Set(['¥', '$', ...Object.keys(currencies), ...Object.keys(currencies).flatMap((code) => signsOf(code))]),
].sort((a, b) => b.length - a.length);

/** Takes one sign off the front and one off the end; the minus sign may stand before or behind the first. */
function withoutSigns(text: string, signs: readonly string[]): string {
  let rest = text.toUpperCase();
  const minus = /^[-+]/.exec(rest)?.[0] ?? '';
  rest = rest.slice(minus.length).trim();
  const front = signs.find((sign) => rest.startsWith(sign));
  if (front !== undefined) rest = rest.slice(front.length).trim();
  const back = signs.find((sign) => rest.endsWith(sign));
  if (back !== undefined) rest = rest.slice(0, -back.length).trim();
  return minus + rest;
}

/**
 * Reads an amount as people type it, in minor units of `currency`: full-width digits, thousands marks, the suffixes
 * for ten thousand and a hundred million, signs and codes of the currency. Exact, never by floating point; surplus
 * decimals are refused and not rounded. Codes: `money.empty`, `money.notANumber`, `money.tooPrecise` {decimals},
 * `money.tooLarge`, `money.wrongCurrency` {currency}. Source: DOMAIN.md, general rule.
 */
export function parseMoney(text: string, currency: string): Result<number> {
  const typed = halfWidth(text);
  const parsed = parseDecimal(withoutSigns(typed, signsOf(currency)), 'money');
  if (parsed.ok) return scaled(parsed.value, currencyOf(currency).exponent, 'money');
  if (parsed.error.code === 'money.notANumber') {
    const inAnother = parseDecimal(withoutSigns(typed, allSigns), 'money');
    if (inAnother.ok) return fail(problem('money.wrongCurrency', { currency }));
  }
  return parsed;
}

/** Plain digits with the currency's decimals and no marks: (129900, 'CNY') → `1299.00`. Reads back by {@link parseMoney}. */
export function minorToDecimal(minor: number, currency: string): string {
  return toDecimal(minor, currencyOf(currency).exponent);
}

/** A decimal exchange rate as an exact fraction; `undefined` where it is empty, no number, or zero. */
export function rateFraction(rate: string): { readonly numerator: bigint; readonly denominator: bigint } | undefined {
  const parsed = parseDecimal(rate, 'money');
  if (!parsed.ok || parsed.value.digits <= 0n) return undefined;
  return { numerator: parsed.value.digits, denominator: 10n ** BigInt(parsed.value.scale) };
}

/**
 * Converts minor units of `from` into minor units of `to`, half-up once. `rate` = units of `from` for one unit of `to`,
 * as a quote stores it. `undefined` without a usable rate or beyond safe integers. Same currency: unchanged.
 */
export function convertMinor(minor: number, from: string, to: string, rate: string): number | undefined {
  if (from === to) return minor;
  const fraction = rateFraction(rate);
  if (!fraction) return undefined;
  const up = 10n ** BigInt(currencyOf(to).exponent);
  const down = 10n ** BigInt(currencyOf(from).exponent);
  const value = Number(halfUp(BigInt(minor) * fraction.denominator * up, fraction.numerator * down));
  return Number.isSafeInteger(value) ? value : undefined;
}
