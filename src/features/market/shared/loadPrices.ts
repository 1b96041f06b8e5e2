import { related } from '@/data/queries/related';
import type { Store } from '@/data/store';
import type { Competitor } from '@/domain/competitors/competitor';
import type { PriceEntry } from '@/domain/competitors/priceEntry';
import type { Product } from '@/domain/products/product';

/** Newest prices that are read of each competitor; older ones are history, and out of force long since. */
const pricesRead = 1000;

export interface PriceRecords {
  readonly competitors: readonly Competitor[];
  readonly entries: readonly PriceEntry[];
  /** Those asked for first, then the counterparts of what the competitors sell. */
  readonly products: readonly Product[];
}

/** What a price table of some competitors is made of: their newest prices, and our products against them. */
export async function loadPrices(
  store: Store,
  competitorIds: readonly string[],
  productIds: readonly string[] = [],
): Promise<PriceRecords> {
  const found = await store.getMany('competitor', competitorIds);
  const competitors = found.filter((record): record is Competitor => record !== undefined && record.deletedAt === 0);
  const entries = (
    await Promise.all(
      competitors.map(({ id }) => related(store, 'priceEntry', 'competitorId', id, { limit: pricesRead })),
    )
  ).flat();
  const wanted = new Set([
    ...productIds,
    ...competitors.flatMap((competitor) => competitor.products.map((product) => product.productId)),
    ...entries.map((entry) => entry.productId),
  ]);
  wanted.delete('');
  const products = (await store.getMany('product', [...wanted])).filter(
    (record): record is Product => record !== undefined && record.deletedAt === 0,
  );
  return { competitors, entries, products };
}
