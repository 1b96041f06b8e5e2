import { useCallback, useMemo, useRef, useState } from 'react';
import { pricesOfCompetitor } from '@/data/queries/prices';
import { findIds } from '@/data/queries/search';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import type { PriceEntry } from '@/domain/competitors/priceEntry';
import type { Product } from '@/domain/products/product';
import type { MarketContext } from '../useMarketContext';
import { type LedgerRow, ledgerRow } from './ledger';

const pageSize = 200;
const mostFound = 2000;

async function loadEntries(store: Store, competitorId: string, text: string, limit: number) {
  if (text.trim() === '') {
    const page = await pricesOfCompetitor(store, competitorId, { limit });
    return { entries: page.rows, complete: page.next === null };
  }
  const { ids } = await findIds(store, 'priceEntry', text, mostFound);
  const found = await store.getMany('priceEntry', ids);
  const entries = found.filter(
    (entry): entry is PriceEntry => entry !== undefined && entry.competitorId === competitorId,
  );
  return { entries: entries.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)), complete: true };
}

/** Live products by id. */
export async function loadProducts(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Product>> {
  const products = await store.getMany('product', ids);
  return new Map(
    products.flatMap((product) => (product && product.deletedAt === 0 ? [[product.id, product] as const] : [])),
  );
}

/** The products that entries are compared with, live. */
export function useCounterparts(ids: readonly string[]): ReadonlyMap<string, Product> | undefined {
  const key = [...new Set(ids)]
    .filter((id) => id !== '')
    .sort()
    .join(' ');
  return useLive((store: Store) => loadProducts(store, key === '' ? [] : key.split(' ')), [key]);
}

/** The ledger of one competitor, newest first; grows page by page as one scrolls, lines are computed as they show. */
export function useLedger(competitorId: string, text: string, context: MarketContext) {
  const [limit, setLimit] = useState(pageSize);
  const answer = useLive(
    async (store: Store) => {
      const found = await loadEntries(store, competitorId, text, limit);
      const ids = new Set(found.entries.map((entry) => entry.productId).filter((id) => id !== ''));
      return { ...found, products: await loadProducts(store, [...ids]) };
    },
    [competitorId, text.trim(), limit],
  );
  // The last answer stays on the screen until the next one is there.
  const last = useRef(answer);
  if (answer) last.current = answer;
  const loaded = last.current;
  const entries = useMemo(() => loaded?.entries ?? [], [loaded]);
  const rowAt = useMemo(() => {
    const computed = new Map<number, LedgerRow>();
    return (index: number): LedgerRow | undefined => {
      const entry = entries[index];
      if (!entry || !loaded) return undefined;
      const row = computed.get(index) ?? ledgerRow(entry, loaded.products.get(entry.productId), context);
      computed.set(index, row);
      return row;
    };
  }, [entries, loaded, context]);
  const complete = loaded?.complete ?? true;
  const onRange = useCallback(
    (_first: number, end: number) => {
      if (!complete && end >= entries.length - pageSize / 2) setLimit(entries.length + pageSize);
    },
    [complete, entries.length],
  );
  return { rowCount: entries.length, rowAt, onRange, loading: loaded === undefined, complete };
}
