import type { Localized } from '@/domain/kernel/fields';
import { minorToDecimal, parseMoney } from '@/domain/kernel/money';
import { parsePercent, percentToDecimal } from '@/domain/kernel/percent';
import { parseQuantity, quantityToDecimal } from '@/domain/kernel/quantity';
import { fail, ok, problem, type Result } from '@/domain/kernel/result';
import { priceForQuantity } from '@/domain/quoting/price';
import type { Discount, QuoteLine } from '@/domain/quoting/quote';
import { type DocumentLanguage, inLanguage } from '@/domain/quoting/totals';
import type { ColumnKey } from './columns';

/** A tax rate the company's table offers, with the words it is shown and typed by. */
export interface RateChoice {
  /** What it is commonly used for. */
  readonly hint: string;
  readonly rate: string;
  readonly label: string;
}

/** What reading a cell needs to know of the quote around it. */
export interface CellContext {
  readonly currency: string;
  readonly language: DocumentLanguage;
  readonly rates: readonly RateChoice[];
}

/** `text` put into the side of `value` that belongs to the language. */
export function withText(value: Localized, language: DocumentLanguage, text: string): Localized {
  return language === 'en' ? { ...value, en: text } : { ...value, zh: text };
}

/** A discount as it is typed and shown: `10%`, `500.00`, or nothing. */
export function discountText(discount: Discount, currency: string): string {
  if (discount.type === 'percent') return `${percentToDecimal(discount.bp)}%`;
  return discount.type === 'amount' ? minorToDecimal(discount.minor, currency) : '';
}

/**
 * Reads a discount: nothing or a dash is none; `10%` a percentage; `9\u6298` and `8.5\u6298` the Chinese way of saying what is
 * left to pay (10 %, 15 % off); anything else an amount in `currency`.
 */
export function parseDiscount(text: string, currency: string): Result<Discount> {
  const trimmed = text.normalize('NFKC').trim();
  if (trimmed === '' || /^[-–—]+$/.test(trimmed)) return ok({ type: 'none' });
  const share = /^(\d{1,2})(?:\.(\d))?\u6298$/.exec(trimmed);
  if (share) {
    const whole = share[1] ?? '';
    const paid =
      whole.length === 2 && share[2] === undefined ? Number(whole) * 100 : Number(`${whole}${share[2] ?? '0'}`) * 100;
    if (paid > 10_000) return fail(problem('quoteEntry.discountTooLarge'));
    return ok(paid === 10_000 ? { type: 'none' } : { type: 'percent', bp: 10_000 - paid });
  }
  if (trimmed.endsWith('%')) {
    const bp = parsePercent(trimmed);
    if (!bp.ok) return bp;
    if (bp.value < 0 || bp.value > 10_000) return fail(problem('quoteEntry.discountTooLarge'));
    return ok(bp.value === 0 ? { type: 'none' } : { type: 'percent', bp: bp.value });
  }
  const minor = parseMoney(trimmed, currency);
  if (!minor.ok) return minor;
  if (minor.value < 0) return fail(problem('quoteEntry.negative'));
  return ok(minor.value === 0 ? { type: 'none' } : { type: 'amount', minor: minor.value });
}

/** Reads a tax rate: the words of one of the choices, or a percentage that is among them. */
export function parseRate(text: string, rates: readonly RateChoice[]): Result<string> {
  const trimmed = text.normalize('NFKC').trim();
  const named = rates.find((choice) => choice.label.normalize('NFKC') === trimmed || choice.rate === trimmed);
  if (named) return ok(named.rate);
  const bp = parsePercent(trimmed.endsWith('%') ? trimmed : `${trimmed}%`);
  if (!bp.ok) return fail(problem('quoteEntry.rateUnknown', { text: trimmed }));
  const known = rates.find((choice) => choice.rate === String(bp.value));
  return known ? ok(known.rate) : fail(problem('quoteEntry.rateUnknown', { text: trimmed }));
}

/** Minor units, after tiers. */
const effectivePrice = (line: QuoteLine): number => priceForQuantity(line, line.quantity).unitPrice;

/** The text a cell is edited as: plain digits without thousands marks. */
export function cellText(line: QuoteLine, column: ColumnKey, context: CellContext): string {
  switch (column) {
    case 'item':
      return inLanguage(line.name, context.language);
    case 'quantity':
      return quantityToDecimal(line.quantity);
    case 'unit':
      return inLanguage(line.unit, context.language);
    case 'unitPrice':
      return minorToDecimal(line.kind === 'bundle' ? line.bundlePrice : effectivePrice(line), context.currency);
    case 'discount':
      return discountText(line.discount, context.currency);
    case 'taxRate':
      return context.rates.find((choice) => choice.rate === line.taxRate)?.label ?? line.taxRate;
  }
}

const longestName = 20_000;

function notNegative(value: Result<number>): Result<number> {
  return value.ok && value.value < 0 ? fail(problem('quoteEntry.negative')) : value;
}

/**
 * The line with the typed text in one cell, or the problem with the text. A price typed by hand is marked so, and tiers
 * leave it alone from then on (DOMAIN.md §8).
 */
export function typeCell(line: QuoteLine, column: ColumnKey, text: string, context: CellContext): Result<QuoteLine> {
  switch (column) {
    case 'item':
      return text.length > longestName
        ? fail(problem('quoteEntry.tooLong'))
        : ok({ ...line, name: withText(line.name, context.language, text.trim().replaceAll(/\s*\n\s*/g, ' ')) });
    case 'unit':
      return text.length > 200
        ? fail(problem('quoteEntry.tooLong'))
        : ok({ ...line, unit: withText(line.unit, context.language, text.trim().replaceAll(/\s*\n\s*/g, ' ')) });
    case 'quantity': {
      const quantity = notNegative(text.trim() === '' ? ok(0) : parseQuantity(text));
      if (!quantity.ok) return quantity;
      return quantity.value > 1_000_000_000_000
        ? fail(problem('quoteEntry.tooLarge'))
        : ok({ ...line, quantity: quantity.value });
    }
    case 'unitPrice': {
      const price = notNegative(text.trim() === '' ? ok(0) : parseMoney(text, context.currency));
      if (!price.ok) return price;
      if (line.kind === 'bundle') return ok({ ...line, bundlePrice: price.value });
      if (price.value === effectivePrice(line)) return ok(line);
      return ok({ ...line, unitPrice: price.value, priceSource: 'manual' });
    }
    case 'discount': {
      const discount = parseDiscount(text, context.currency);
      if (!discount.ok) return discount;
      const gross = (BigInt(line.quantity) * BigInt(effectivePrice(line)) + 5_000n) / 10_000n;
      if (discount.value.type === 'amount' && BigInt(discount.value.minor) > gross)
        return fail(problem('quoteEntry.discountTooLarge'));
      return ok({ ...line, discount: discount.value });
    }
    case 'taxRate': {
      const rate = parseRate(text, context.rates);
      return rate.ok ? ok({ ...line, taxRate: rate.value }) : rate;
    }
  }
}
