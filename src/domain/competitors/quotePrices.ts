import type { FreshnessRule } from '../freshness/provenance';
import { one } from '../kernel/quantity';
import { halfUp } from '../kernel/rounding';
import type { Product } from '../products/product';
import type { Quote, QuoteLine } from '../quoting/quote';
import type { LineTotals, QuoteTotals } from '../quoting/totals';
import type { OurPrice } from './comparablePrice';
import type { PriceEntry } from './priceEntry';
import { type PriceCell, pricesInForce, priceTable } from './priceTable';

type QuoteTerms = Pick<Quote, 'currency' | 'exchangeRate' | 'taxMode'>;

/**
 * What one unit of a quote line really costs the customer: after all discounts, in the quote's currency and tax mode,
 * half-up to the minor unit. An option that is not chosen has no share of order discounts. `null` for a gift, no quantity,
 * and lines without an amount. The period is that of the product.
 */
export function ourLinePrice(
  line: QuoteLine,
  totals: LineTotals,
  product: Product,
  quote: QuoteTerms,
  homeCurrency: string,
): OurPrice | null {
  if (line.kind !== 'item' || line.gift || line.quantity <= 0) return null;
  const counted = quote.taxMode === 'inclusive' ? totals.total : totals.net;
  const amount = totals.counts ? counted : totals.amount;
  const named = line.unit.zh.trim() !== '' || line.unit.en.trim() !== '';
  return {
    productId: product.id,
    minor: Number(halfUp(BigInt(amount) * BigInt(one), BigInt(line.quantity))),
    currency: quote.currency,
    unit: named ? line.unit : product.unit,
    period: product.period,
    quantity: line.quantity,
    taxBasis: quote.taxMode,
    taxRate: line.taxRate,
    ...(quote.currency === homeCurrency ? {} : { home: { currency: homeCurrency, exchangeRate: quote.exchangeRate } }),
  };
}

/** A quote line against the competitors' prices for its product. */
export interface LinePrices {
  readonly line: QuoteLine;
  readonly product: Product;
  readonly ours: OurPrice | null;
  /** By competitor id, in the order asked for. */
  readonly cells: ReadonlyMap<string, PriceCell>;
}

/**
 * The lines of a quote whose product has a price of any of the competitors named, each compared with what the line really
 * costs (R29, DOMAIN.md §5). In the order of the lines.
 */
export function quotePrices(input: {
  readonly quote: QuoteTerms & Pick<Quote, 'lines'>;
  readonly totals: QuoteTotals;
  readonly products: readonly Product[];
  readonly entries: readonly PriceEntry[];
  readonly competitorIds: readonly string[];
  readonly rules: readonly FreshnessRule[];
  readonly today: string;
  readonly homeCurrency: string;
}): LinePrices[] {
  const { quote, competitorIds, rules, today, homeCurrency } = input;
  const products = new Map(input.products.map((product) => [product.id, product]));
  const totals = new Map(input.totals.lines.map((line) => [line.id, line]));
  const byProduct = new Map<string, PriceEntry[]>(input.products.map((product) => [product.id, []]));
  for (const entry of pricesInForce(input.entries, today)) byProduct.get(entry.productId)?.push(entry);
  return quote.lines.flatMap((line) => {
    const product = products.get(line.productId);
    const lineTotals = totals.get(line.id);
    const entries = byProduct.get(line.productId);
    if (!product || !lineTotals || !entries || line.kind !== 'item') return [];
    const ours = ourLinePrice(line, lineTotals, product, quote, homeCurrency);
    const [row] = priceTable({
      // A line that has no price of its own is compared with nothing, not with the catalogue.
      products: [ours ? product : { ...product, listPrice: null }],
      entries,
      competitorIds,
      rules,
      today,
      ...(ours ? { ours: new Map([[product.id, ours]]) } : {}),
    });
    return row && row.cells.size > 0 ? [{ line, product, ours, cells: row.cells }] : [];
  });
}
