import { type Comparable, comparablePrice, type OurPrice, ourListPrice } from '@/domain/competitors/comparablePrice';
import type { PriceEntry } from '@/domain/competitors/priceEntry';
import { competitorGap, type Gap, ourGap, priceIndex } from '@/domain/competitors/priceGap';
import { type Age, ageOf } from '@/domain/freshness/age';
import { type Problem, problem } from '@/domain/kernel/result';
import type { Product } from '@/domain/products/product';
import type { MarketContext } from '../useMarketContext';

/** A line of the ledger against our own price of the same quantity step. */
export interface LedgerRow {
  readonly entry: PriceEntry;
  readonly product: Product | undefined;
  readonly ours: OurPrice | null;
  readonly comparable: Comparable | null;
  /** Why there is no gap; `null` where there is one. */
  readonly problem: Problem | null;
  readonly theirGap: Gap | null;
  readonly ourGap: Gap | null;
  /** Tenths. */
  readonly index: number | null;
  readonly age: Age;
}

/** Our catalogue price for the quantity from which theirs holds. */
export function ourPriceFor(entry: PriceEntry, product: Product | undefined, currency: string): OurPrice | null {
  const ours = product ? ourListPrice(product, entry.quantityFrom) : null;
  // Exchange rates of entries lead to our company's currency, not to that of a price list in another one.
  return ours && ours.currency !== currency ? { ...ours, home: { currency, exchangeRate: '' } } : ours;
}

/** One line computed; cheap, so only the lines on the screen are. */
export function ledgerRow(entry: PriceEntry, product: Product | undefined, context: MarketContext): LedgerRow {
  const ours = ourPriceFor(entry, product, context.currency);
  const result = ours ? comparablePrice(entry, ours) : null;
  const comparable = result?.ok ? result.value : null;
  const theirs = comparable?.minor ?? null;
  const own = ours?.minor ?? null;
  const theirGap = competitorGap(own, theirs);
  return {
    entry,
    product,
    ours,
    comparable,
    theirGap,
    ourGap: ourGap(own, theirs),
    index: priceIndex(own, theirs),
    age: ageOf(entry, 'price', context.rules, context.today),
    problem: theirGap ? null : reason(entry, ours, result && !result.ok ? result.error : null),
  };
}

function reason(entry: PriceEntry, ours: OurPrice | null, refused: Problem | null): Problem {
  if (entry.productId === '') return problem('price.noCounterpart');
  if (ours && ours.minor === 0) return problem('price.oursZero');
  return refused ?? problem('price.oursMissing');
}
