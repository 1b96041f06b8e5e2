import { computeQuote } from '@/domain/quoting/calculator';
import type { Discount, Quote, QuoteLine } from '@/domain/quoting/quote';
import { line, quoteOf } from './domainSamples';

/**
 * A second, deliberately plain reading of DOMAIN.md §8 in exact fractions, to hold the calculator against (P13). It
 * shares no code with `src`: rounding is floor(x + 1/2), shares are dealt out one minor unit at a time.
 */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const floor = ({ n, d }: Fraction): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d));
const round = ({ n, d }: Fraction): bigint => floor({ n: 2n * n + d, d: 2n * d });
const total = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n);

function deal(amount: bigint, weights: readonly bigint[]): bigint[] {
  const whole = total(weights);
  if (whole === 0n) return weights.map((_, index) => (index === 0 ? amount : 0n));
  const shares = weights.map((weight) => floor({ n: amount * weight, d: whole }));
  const missing = weights.map((weight, index) => amount * weight - (shares[index] ?? 0n) * whole);
  for (let left = amount - total(shares); left > 0n; left -= 1n) {
    let best = 0;
    missing.forEach((value, index) => {
      if (value > (missing[best] ?? 0n)) best = index;
    });
    shares[best] = (shares[best] ?? 0n) + 1n;
    missing[best] = -1n;
  }
  return shares;
}

function discountOf(discount: Discount, base: bigint): bigint {
  if (discount.type === 'percent') return round({ n: base * BigInt(discount.bp), d: 10_000n });
  if (discount.type === 'amount') return BigInt(discount.minor) < base ? BigInt(discount.minor) : base;
  return 0n;
}

export interface OracleTotals {
  readonly subtotal: bigint;
  readonly channelDiscount: bigint;
  readonly orderDiscount: bigint;
  readonly net: bigint;
  readonly tax: bigint;
  /** Final amount of each counting line in the price basis of the quote. */
  readonly amounts: readonly bigint[];
}

function taxOf(quote: Quote, lines: readonly QuoteLine[], amounts: readonly bigint[]): bigint {
  const taxIn = (amount: bigint, bp: bigint): bigint =>
    quote.taxMode === 'exclusive'
      ? round({ n: amount * bp, d: 10_000n })
      : amount - round({ n: amount * 10_000n, d: 10_000n + bp });
  const bp = (rate: string): bigint => (Number.isNaN(Number(rate)) ? 0n : BigInt(rate));
  if (quote.taxRounding === 'perLine') {
    return total(lines.map((item, index) => taxIn(amounts[index] ?? 0n, bp(item.taxRate))));
  }
  const rates = [...new Set(lines.map((item) => item.taxRate))];
  return total(
    rates.map((rate) => taxIn(total(amounts.filter((_, index) => lines[index]?.taxRate === rate)), bp(rate))),
  );
}

/** The quote by the oracle: no rounding-off, no tiers; bundles, gifts, options and all discounts. */
export function oracle(quote: Quote): OracleTotals {
  const items = quote.lines.filter((item) => item.kind === 'item' && (!item.optional || item.selected));
  const amounts = items.map((item) => {
    if (item.gift) return 0n;
    const gross = round({ n: BigInt(item.quantity) * BigInt(item.unitPrice), d: 10_000n });
    return gross - discountOf(item.discount, gross);
  });
  for (const bundle of quote.lines.filter((item) => item.kind === 'bundle')) {
    const members = items.flatMap((item, index) => (item.bundleId === bundle.id && !item.gift ? [index] : []));
    const shares = deal(
      BigInt(bundle.bundlePrice),
      members.map((index) => amounts[index] ?? 0n),
    );
    members.forEach((member, index) => {
      amounts[member] = shares[index] ?? 0n;
    });
  }
  const subtotal = total(amounts);
  const bp = quote.strategy === 'channel' ? BigInt(quote.channelDiscount) : 0n;
  const channelDiscount = round({ n: subtotal * bp, d: 10_000n });
  deal(channelDiscount, amounts).forEach((share, index) => {
    amounts[index] = (amounts[index] ?? 0n) - share;
  });
  const taking = items.flatMap((item, index) => (item.excludeFromOrderDiscount ? [] : [index]));
  const weights = taking.map((index) => amounts[index] ?? 0n);
  const orderDiscount = discountOf(quote.orderDiscount, total(weights));
  deal(orderDiscount, weights).forEach((share, index) => {
    const at = taking[index] ?? 0;
    amounts[at] = (amounts[at] ?? 0n) - share;
  });
  const tax = taxOf(quote, items, amounts);
  const net = quote.taxMode === 'exclusive' ? total(amounts) : total(amounts) - tax;
  return { subtotal, channelDiscount, orderDiscount, net, tax, amounts };
}

const baseLine = line();
const baseQuote = quoteOf([]);
const rates = ['1300', '900', '600', '300', '100', '0', 'exempt', 'outOfScope'];

/** A source of equally spread numbers in [0, 1). */
export type Random = () => number;

/** A small seeded generator (mulberry32), so that a failing case can be made again from its seed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One case of P13: a quote of one to five lines, small and large amounts, all modes. */
export function moneyCase(random: Random): Quote {
  const upTo = (limit: number): number => Math.floor(random() * (limit + 1));
  const chance = (share: number): boolean => random() < share;
  const amount = (): number => upTo(10 ** upTo(9));
  const discount = (): Discount => {
    if (chance(0.5)) return { type: 'none' };
    return chance(0.7) ? { type: 'percent', bp: upTo(10_000) } : { type: 'amount', minor: amount() };
  };
  const withBundle = chance(0.2);
  const items = Array.from(
    { length: 1 + upTo(4) },
    (_, index): QuoteLine => ({
      ...baseLine,
      id: `item-${index}`,
      quantity: chance(0.5) ? upTo(100) * 10_000 : upTo(5_000_000),
      unitPrice: amount(),
      discount: discount(),
      gift: chance(0.05),
      optional: chance(0.2),
      selected: chance(0.5),
      bundleId: withBundle && chance(0.5) ? 'bundle' : '',
      excludeFromOrderDiscount: chance(0.2),
      taxRate: rates[upTo(chance(0.5) ? 1 : rates.length - 1)] ?? '1300',
    }),
  );
  const bundle: QuoteLine = { ...baseLine, id: 'bundle', kind: 'bundle', bundlePrice: amount() };
  return {
    ...baseQuote,
    lines: withBundle ? [bundle, ...items] : items,
    taxMode: chance(0.5) ? 'exclusive' : 'inclusive',
    taxRounding: chance(0.5) ? 'perLine' : 'perRate',
    strategy: chance(0.3) ? 'channel' : 'direct',
    channelDiscount: upTo(5000),
    orderDiscount: discount(),
  };
}

/** What differs between calculator and oracle on a quote, or `undefined` where they agree to the last minor unit. */
export function moneyDifference(quote: Quote): string | undefined {
  const totals = computeQuote(quote);
  const exact = oracle(quote);
  const counting = totals.lines.filter((row, index) => row.counts && quote.lines[index]?.kind === 'item');
  const pairs: [string, number, bigint][] = [
    ['subtotal', totals.subtotal, exact.subtotal],
    ['channelDiscount', totals.channelDiscount, exact.channelDiscount],
    ['orderDiscount', totals.orderDiscount, exact.orderDiscount],
    ['net', totals.net, exact.net],
    ['tax', totals.tax, exact.tax],
    ['total', totals.total, exact.net + exact.tax],
    ['lines', counting.length, BigInt(exact.amounts.length)],
    ...counting.map((row, index): [string, number, bigint] => [
      `line ${index}`,
      quote.taxMode === 'exclusive' ? row.net : row.total,
      exact.amounts[index] ?? -1n,
    ]),
  ];
  const wrong = pairs.find(([, computed, expected]) => BigInt(computed) !== expected);
  return wrong && `${wrong[0]}: ${wrong[1]} instead of ${wrong[2]}`;
}
