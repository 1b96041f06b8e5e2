import { one } from '../../kernel/quantity';
import { halfUp } from '../../kernel/rounding';
import { priceForQuantity } from '../price';
import type { Quote, QuoteLine } from '../quote';

/** A line on its way through the price steps. Amounts are exact minor units in the quote's price basis. */
export interface WorkLine {
  readonly line: QuoteLine;
  /** Item that is in effect: its money goes into the totals. */
  readonly counts: boolean;
  readonly unitPrice: number;
  readonly gross: bigint;
  readonly discount: bigint;
  readonly amount: bigint;
  /** The bundle in effect that the line belongs to. */
  readonly bundle: QuoteLine | undefined;
  readonly rate: string;
  readonly rateBp: bigint;
  bundleAdjustment: bigint;
  channelDiscount: bigint;
  orderDiscount: bigint;
}

/** Whether a line's choice lets it count: everything but optional lines that are not selected. */
export function isSelected(line: QuoteLine): boolean {
  return !line.optional || line.selected;
}

/** Basis points of a tax treatment; exempt and out-of-scope lines carry none. */
export function rateBp(rate: string): bigint {
  return /^\d+$/.test(rate) ? BigInt(rate) : 0n;
}

/** One way to write each treatment, so that equal rates fall into one group. */
export function normalRate(rate: string): string {
  return /^\d+$/.test(rate) ? String(Number(rate)) : rate;
}

function lineDiscount(line: QuoteLine, gross: bigint): bigint {
  if (line.discount.type === 'percent') return halfUp(gross * BigInt(line.discount.bp), 10_000n);
  if (line.discount.type === 'amount') {
    const wanted = BigInt(line.discount.minor);
    return wanted > gross ? gross : wanted;
  }
  return 0n;
}

function workLine(line: QuoteLine, bundle: QuoteLine | undefined): WorkLine {
  const isItem = line.kind === 'item';
  const unitPrice = !isItem || line.gift ? 0 : priceForQuantity(line, line.quantity).unitPrice;
  const gross = isItem ? halfUp(BigInt(line.quantity) * BigInt(unitPrice), BigInt(one)) : 0n;
  const discount = lineDiscount(line, gross);
  return {
    line,
    counts: isItem && isSelected(line) && (!bundle || isSelected(bundle)),
    unitPrice: line.kind === 'bundle' ? line.bundlePrice : unitPrice,
    gross,
    discount,
    amount: gross - discount,
    bundle,
    rate: normalRate(line.taxRate),
    rateBp: rateBp(line.taxRate),
    bundleAdjustment: 0n,
    channelDiscount: 0n,
    orderDiscount: 0n,
  };
}

/** Steps 1–4 of a line (DOMAIN.md §8): gross is rounded first, and a percentage then works on the rounded value. */
export function workLines(quote: Quote): WorkLine[] {
  const bundles = new Map(quote.lines.filter((line) => line.kind === 'bundle').map((line) => [line.id, line]));
  return quote.lines.map((line) => workLine(line, line.kind === 'item' ? bundles.get(line.bundleId) : undefined));
}

/** Amount after the bundle price, before channel and order discount. */
export function amountInBundle(work: WorkLine): bigint {
  return work.amount + work.bundleAdjustment;
}

/** Amount after all discounts, in the quote's price basis. */
export function finalAmount(work: WorkLine): bigint {
  return work.amount + work.bundleAdjustment - work.channelDiscount - work.orderDiscount;
}

export function sum(values: readonly bigint[]): bigint {
  return values.reduce((a, b) => a + b, 0n);
}
