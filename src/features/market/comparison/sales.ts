import { listPage } from '@/data/queries/list';
import type { Store } from '@/data/store';
import { normaliseWeights } from '@/domain/competitors/weights';
import { computeQuote } from '@/domain/quoting/calculator';

/** Newest quotes that are looked through. */
const quotesRead = 500;

/** Net sold by product, minor units, from the accepted ones among the newest quotes in a currency. */
export async function salesByProduct(store: Store, currency: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await listPage(store, 'quote', { order: 'updatedAt', direction: 'desc', limit: quotesRead });
  const sold = new Map<string, number>();
  for (const quote of rows) {
    if (quote.status !== 'accepted' || quote.currency !== currency) continue;
    const totals = new Map(computeQuote(quote).lines.map((line) => [line.id, line]));
    for (const line of quote.lines) {
      const net = totals.get(line.id);
      if (line.productId === '' || !net?.counts || net.net <= 0) continue;
      sold.set(line.productId, (sold.get(line.productId) ?? 0) + net.net);
    }
  }
  return sold;
}

/** Weights (basis points, together 10,000) of products by what was sold of them; `null` where nothing was. */
export function salesWeights(productIds: readonly string[], sold: ReadonlyMap<string, number>): number[] | null {
  const amounts = productIds.map((id) => sold.get(id) ?? 0);
  return amounts.some((amount) => amount > 0) ? normaliseWeights(amounts) : null;
}
