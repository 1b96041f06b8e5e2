import Dexie from 'dexie';
import type { RecordMap } from '../../domain/entities';
import type { Page, PageCursor } from '../api';
import { fromRow, scopes } from '../rows';
import type { Store } from '../store';
import { related } from './related';

type PriceEntry = RecordMap['priceEntry'];

/**
 * The live prices of competitors for the given products, product by product, each newest date first. Read by index, at
 * most `limitPerProduct` of each: the ledger behind them may be as long as it likes. Entries without a date come last.
 */
export async function pricesOfProducts(
  store: Store,
  productIds: readonly string[],
  limitPerProduct = 200,
): Promise<PriceEntry[]> {
  const wanted = [...new Set(productIds)].filter((id) => id !== '');
  const found = await Promise.all(
    wanted.map((id) => related(store, 'priceEntry', 'productId', id, { limit: limitPerProduct })),
  );
  return found.flat();
}

export interface PriceRequest {
  /** Default `desc`: newest date first, entries without a date last. */
  readonly direction?: 'asc' | 'desc';
  /** Continue after this place. */
  readonly after?: PageCursor | null;
  /** Default 100. */
  readonly limit?: number;
}

/**
 * One page of a competitor's live prices in order of their date, by index from where the last page ended: the last page
 * of 50,000 prices is as fast as the first, also where all of them are of one day.
 */
export async function pricesOfCompetitor(
  store: Store,
  competitorId: string,
  request: PriceRequest = {},
): Promise<Page<PriceEntry>> {
  const { direction = 'desc', after, limit = 100 } = request;
  const descending = direction === 'desc';
  const all = [competitorId, scopes.indexOf('live')];
  const start = after && !descending ? [...all, ...after] : all;
  const end = after && descending ? [...all, ...after] : [...all, Dexie.maxKey];
  const range = store.database
    .rows('priceEntry')
    .where('[competitorId+_.scope+date+id]')
    .between(start, end, !after, !after);
  const rows = await (descending ? range.reverse() : range).limit(limit + 1).toArray();
  const shown = rows.slice(0, limit).map((row) => fromRow('priceEntry', row));
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last ? [last.date, last.id] : null };
}

/** How many live prices a competitor's ledger holds, counted by index; also what tells a live query that it changed. */
export function countPricesOfCompetitor(store: Store, competitorId: string): Promise<number> {
  const all = [competitorId, scopes.indexOf('live')];
  return store.database
    .rows('priceEntry')
    .where('[competitorId+_.scope+date+id]')
    .between(all, [...all, Dexie.maxKey])
    .count();
}
