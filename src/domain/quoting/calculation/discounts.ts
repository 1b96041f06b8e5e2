import { allocate, halfUp } from '../../kernel/rounding';
import type { Quote } from '../quote';
import { amountInBundle, sum, type WorkLine } from './lines';

/** What a discount on several lines was taken from, and how much it came to. */
export interface SpreadDiscount {
  readonly base: bigint;
  readonly discount: bigint;
}

/** Partner discount on the sum of all counting lines, half-up once; only with strategy `channel` (DOMAIN.md §8). */
export function spreadChannelDiscount(quote: Quote, counting: readonly WorkLine[]): SpreadDiscount {
  const amounts = counting.map(amountInBundle);
  const base = sum(amounts);
  if (quote.strategy !== 'channel' || quote.channelDiscount === 0) return { base, discount: 0n };
  const discount = halfUp(base * BigInt(quote.channelDiscount), 10_000n);
  const shares = allocate(discount, amounts);
  counting.forEach((work, index) => {
    work.channelDiscount = shares[index] ?? 0n;
  });
  return { base, discount };
}

/** Whether the line, or the bundle it is in, takes no part in the order discount. */
export function isExcluded(work: WorkLine): boolean {
  return work.line.excludeFromOrderDiscount || (work.bundle?.excludeFromOrderDiscount ?? false);
}

/**
 * Order discount: percent of the sum half-up once, or an amount that is never more than its base; spread over the lines
 * that take part by largest remainder in proportion to their net (DOMAIN.md §8).
 */
export function spreadOrderDiscount(quote: Quote, counting: readonly WorkLine[]): SpreadDiscount {
  const included = counting.filter((work) => !isExcluded(work));
  const amounts = included.map((work) => amountInBundle(work) - work.channelDiscount);
  const base = sum(amounts);
  const discount = orderDiscountOf(quote, base);
  const shares = allocate(discount, amounts);
  included.forEach((work, index) => {
    work.orderDiscount = shares[index] ?? 0n;
  });
  return { base, discount };
}

function orderDiscountOf(quote: Quote, base: bigint): bigint {
  const { orderDiscount } = quote;
  if (orderDiscount.type === 'percent') return halfUp(base * BigInt(orderDiscount.bp), 10_000n);
  if (orderDiscount.type === 'none') return 0n;
  const wanted = BigInt(orderDiscount.minor);
  return wanted > base ? base : wanted;
}
