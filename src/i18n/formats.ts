import { toDecimal } from '../domain/kernel/decimal';
import { currencies, minorToDecimal } from '../domain/kernel/money';
import { percentToDecimal } from '../domain/kernel/percent';
import { quantityToDecimal } from '../domain/kernel/quantity';
import { halfUp } from '../domain/kernel/rounding';
import type { Language } from './setup';

/** Thousands marks in a decimal of any length, without going through a float: `1234567.80` → `1,234,567.80`. */
export function group(decimal: string): string {
  const match = /^(-?)(\d+)(.*)$/.exec(decimal);
  if (!match) return decimal;
  const [, sign = '', whole = '', rest = ''] = match;
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + rest;
}

/**
 * An amount from integer minor units, exact. Both languages write Western digits with commas; the currency is always
 * shown, as its sign (default) or, with `symbol: 'code'`, as its ISO code; `symbol: 'none'` is for columns whose head
 * names the currency. The minus is U+2212.
 */
export function formatMoney(
  minor: number,
  currency: string,
  _language?: Language,
  options?: { readonly symbol?: 'sign' | 'code' | 'none' | boolean },
): string {
  const decimal = group(minorToDecimal(Math.abs(minor), currency));
  const sign = minor < 0 ? '\u2212' : '';
  const symbol = options?.symbol ?? 'sign';
  if (symbol === 'none' || symbol === false) return sign + decimal;
  if (symbol === 'code') return `${sign}${currency} ${decimal}`;
  return `${sign}${currencies[currency]?.symbol ?? `${currency} `}${decimal}`;
}

/** A quantity from 1/10,000, without needless zeros. */
export function formatQuantity(quantity: number): string {
  return group(quantityToDecimal(quantity)).replace(/^-/, '\u2212');
}

/** Basis points as percent: 1250 → `12.5%`. */
export function formatPercent(bp: number): string {
  return `${percentToDecimal(bp).replace(/^-/, '\u2212')}%`;
}

/** A share in basis points, to a tenth of a percent: 3333 → `33.3%`. */
export function formatShare(bp: number): string {
  return formatPercent(Number(halfUp(BigInt(bp), 10n)) * 10);
}

const cache = new Map<string, Intl.DateTimeFormat>();
function formatter(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}.${name}`;
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', options);
  cache.set(key, made);
  return made;
}

/** Tenths, as price indices have them: 875 → `87.5`. */
export function formatTenths(tenths: number): string {
  return group(toDecimal(tenths, 1)).replace(/^-/, '\u2212');
}

/** Tenths of a percent with their sign, as price gaps have them: 143 → `+14.3%`, −125 → `−12.5%`. */
export function formatGap(tenths: number): string {
  return `${tenths > 0 ? '+' : ''}${formatTenths(tenths)}%`;
}

/** A score from 1/10,000, to two decimals half-up: 31000 → `3.10`. */
export function formatScore(score: number): string {
  return toDecimal(Number(halfUp(BigInt(score), 100n)), 2).replace(/^-/, '\u2212');
}

/** A business date `YYYY-MM-DD`: `31 December 2026` or its Chinese form; empty stays empty. `short` keeps the digits. */
export function formatDate(iso: string, language: Language, style: 'short' | 'long' = 'short'): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match || style === 'short') return iso;
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return formatter(language, 'long', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(day);
}

/** A business date with its weekday, and a time of day `HH:MM` where there is one: `2026-11-23 Mon 15:00`. */
export function formatWhen(iso: string, time: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return [iso, time].filter((part) => part !== '').join(' ');
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  const weekday = formatter(language, 'weekday', { weekday: 'short', timeZone: 'UTC' }).format(day);
  return [iso, weekday, time].filter((part) => part !== '').join(' ');
}

/** A day of the week, 1 = Monday: its short name. */
export function formatWeekday(weekday: number, language: Language): string {
  // 1970-01-05 was a Monday.
  const day = new Date(Date.UTC(1970, 0, 4 + weekday));
  return formatter(language, 'weekday', { weekday: 'short', timeZone: 'UTC' }).format(day);
}

/** Today's line in the top bar: with the day of the week. */
export function formatDay(ms: number, language: Language): string {
  return formatter(language, 'day', { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' }).format(ms);
}

/** Epoch ms as local date and time, to the minute; its date is written as business dates are: `2026-11-23 10:00`. */
export function formatDateTime(ms: number, _language?: Language): string {
  const at = new Date(ms);
  const two = (part: number) => String(part).padStart(2, '0');
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${date} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Epoch ms as local time of day. */
export function formatTime(ms: number, language: Language): string {
  return formatter(language, 'clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms);
}

/** A size in the unit that suits it. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ['KB', 'MB', 'GB', 'TB'] as const;
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit] ?? ''}`;
}
