import { plainWord } from '../exchange/headers';
import { isValidDate } from '../kernel/dates';
import { halfWidth } from '../kernel/decimal';
import { currencies, parseMoney } from '../kernel/money';
import { parsePercent } from '../kernel/percent';
import { parseQuantity } from '../kernel/quantity';
import { fail, ok, problem, type Result } from '../kernel/result';
import { magnitudes } from '../kernel/strings';
import {
  chineseDate,
  currencyCodes,
  quantityAround,
  rangeMark,
  taxBasisWords,
  taxIncludedHeader,
  taxRateWords,
  yesNoWords,
} from './stringsImport';

/** A figure that a spreadsheet has rounded to a power of ten: its digits are lost. */
export const looksScientific = (text: string): boolean => /^[+-]?\d+(?:\.\d+)?e[+-]?\d{1,3}$/i.test(text.trim());

/**
 * A cell as it is meant: without control characters, blanks around it and the `'` by which spreadsheets (and our own
 * export, DOMAIN.md §16) mark text. Digits stay text, formulas too: nothing is ever computed.
 */
export function cleanCell(text: string): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Surrogate}|[\u200b\u2060\ufeff]/gu, '')
    .replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '');
  return /^'[^']/.test(plain) && !plain.endsWith("'") ? plain.slice(1).trim() : plain;
}

/** `value` of the table whose words hold the text; code `priceImport.word` {text}. */
export function parseWord<T extends string>(text: string, words: Readonly<Record<T, readonly string[]>>): Result<T> {
  const plain = plainWord(text);
  for (const [value, names] of Object.entries(words) as [T, readonly string[]][]) {
    if (value.toLowerCase() === plain || names.includes(plain)) return ok(value);
  }
  return fail(problem('priceImport.word', { text: text.slice(0, 40) }));
}

/** Whether tax is in the price; a bare yes or no counts where the head of the column asks for “tax included”. */
export function parseTaxBasis(text: string, head: string): Result<'exclusive' | 'inclusive'> {
  const word = parseWord(text, taxBasisWords);
  return !word.ok && taxIncludedHeader.test(head) ? parseWord(text, yesNoWords) : word;
}

/** A tax treatment as records keep it: `1300`, `exempt`, `outOfScope`. A bare `0.13` could mean two things: refused. */
export function parseTaxRate(text: string): Result<string> {
  const word = parseWord(text, taxRateWords);
  if (word.ok) return word;
  const plain = halfWidth(text);
  if (/^0?\.\d*[1-9]/.test(plain) && !plain.endsWith('%'))
    return fail(problem('priceImport.rateUnclear', { text: plain.slice(0, 20) }));
  const parsed = parsePercent(plain);
  return parsed.ok ? ok(String(parsed.value)) : parsed;
}

/** A currency by code, sign or word; code `priceImport.currencyUnknown` {text}. */
export function parseCurrency(text: string): Result<string> {
  const plain = plainWord(text);
  const named = Object.entries(currencyCodes).find(([, words]) => words.includes(plain));
  if (named) return ok(named[0]);
  const code = plain.toUpperCase();
  return code in currencies ? ok(code) : fail(problem('priceImport.currencyUnknown', { text: text.slice(0, 20) }));
}

/**
 * A day `YYYY-MM-DD` out of `2026-3-1`, `2026/03/01`, `2026.3.1`, `20260301` or the Chinese form, also with a time of
 * day behind it. Forms whose day and month could be mixed up are refused. Code `field.date`.
 */
export function parseDate(text: string): Result<string> {
  const plain = halfWidth(text).replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i, '');
  const match =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ??
    chineseDate.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  const [, year = '', month = '', day = ''] = match ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isValidDate(date) ? ok(date) : fail(problem('field.date'));
}

/** The quantity a price holds from, 1/10,000 of the unit: `10`, `10+`, `≥10`, with words for “upward”. */
export function parseFromQuantity(text: string): Result<number> {
  return parseQuantity(halfWidth(text).replace(quantityAround, ''));
}

/** A price or a range, minor units. */
export interface ParsedPrice {
  readonly price: number;
  /** Upper end of a range. */
  readonly priceMax: number | null;
}

function parseAmount(text: string, currency: string): Result<number> {
  if (looksScientific(text)) return fail(problem('priceImport.scientific', { text: text.slice(0, 20) }));
  const parsed = parseMoney(text, currency);
  return parsed.ok && parsed.value < 0 ? fail(problem('field.negative')) : parsed;
}

const endsInMagnitude = new RegExp(`[${Object.keys(magnitudes).join('')}](?=\\P{N}*$)`, 'u');

/**
 * One amount, or the two ends of a range (`100-120`). A ten-thousands suffix on the upper end holds for both ends.
 * Codes of `parseMoney`, `field.negative`, `priceImport.rangeOrder`, `priceImport.scientific`.
 */
export function parsePrice(text: string, currency: string): Result<ParsedPrice> {
  const plain = halfWidth(text);
  const single = parseAmount(plain, currency);
  if (single.ok) return ok({ price: single.value, priceMax: null });
  const [, low = '', high = ''] = (looksScientific(plain) ? null : rangeMark.exec(plain)) ?? [];
  if (low === '') return single;
  const magnitude = endsInMagnitude.exec(high)?.[0] ?? '';
  const from = parseAmount(endsInMagnitude.test(low) ? low : `${low}${magnitude}`, currency);
  const to = parseAmount(high, currency);
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (to.value < from.value) return fail(problem('priceImport.rangeOrder'));
  return ok({ price: from.value, priceMax: to.value === from.value ? null : to.value });
}

/** Units of our currency for one of theirs, as records keep it; code `priceImport.exchangeRate`. */
export function parseExchangeRate(text: string): Result<string> {
  const plain = halfWidth(text).replaceAll(',', '');
  return /^\d{1,9}(?:\.\d{1,8})?$/.test(plain) && /[1-9]/.test(plain)
    ? ok(plain)
    : fail(problem('priceImport.exchangeRate'));
}
