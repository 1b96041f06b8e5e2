import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PageCursor } from '@/data/api';
import { countPricesOfCompetitor, pricesOfCompetitor } from '@/data/queries/prices';
import { findIds } from '@/data/queries/search';
import { useLive, useStore } from '@/data/react';
import type { Store } from '@/data/store';
import type { PriceEntry } from '@/domain/competitors/priceEntry';
import type { Product } from '@/domain/products/product';
import type { MarketContext } from '../useMarketContext';
import { type LedgerRow, ledgerRow } from './ledger';

const pageSize = 200;
const mostFound = 2000;

/** Live products by id. */
export async function loadProducts(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Product>> {
  const products = await store.getMany('product', ids);
  return new Map(
    products.flatMap((product) => (product && product.deletedAt === 0 ? [[product.id, product] as const] : [])),
  );
}

const counterpartsOf = (entries: readonly PriceEntry[]): string[] => [
  ...new Set(entries.map((entry) => entry.productId).filter((id) => id !== '')),
];

/** The products that entries are compared with, live. */
export function useCounterparts(ids: readonly string[]): ReadonlyMap<string, Product> | undefined {
  const key = [...new Set(ids)]
    .filter((id) => id !== '')
    .sort()
    .join(' ');
  return useLive((store: Store) => loadProducts(store, key === '' ? [] : key.split(' ')), [key]);
}

interface Loaded {
  readonly entries: readonly PriceEntry[];
  readonly products: ReadonlyMap<string, Product>;
  readonly total: number;
  readonly next: PageCursor | null;
}

async function search(store: Store, competitorId: string, text: string): Promise<Loaded> {
  const { ids } = await findIds(store, 'priceEntry', text, mostFound);
  const found = await store.getMany('priceEntry', ids);
  const entries = found
    .filter((entry): entry is PriceEntry => entry !== undefined && entry.competitorId === competitorId)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const products = await loadProducts(store, counterpartsOf(entries));
  return { entries, products, total: entries.length, next: null };
}

/**
 * The ledger of one competitor, newest first. Pages are read by key as far as one scrolls, each once; what is written
 * reads them again. Lines are computed as they show.
 */
export function useLedger(competitorId: string, text: string, context: MarketContext) {
  const store = useStore();
  const needle = text.trim();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const latest = useRef(loaded);
  latest.current = loaded;
  // Counting looks at the whole ledger, so that a change anywhere in it is noticed; a new object tells of each.
  const signal = useLive(
    async (from: Store) => ({
      total: await countPricesOfCompetitor(from, competitorId),
      found: needle === '' ? null : await search(from, competitorId, needle),
    }),
    [competitorId, needle],
  );
  const reading = useRef(false);

  useEffect(() => {
    if (!signal) return;
    if (signal.found) {
      setLoaded(signal.found);
      return;
    }
    let current = true;
    // As many as were there, and what was added.
    const limit = Math.max(pageSize, (latest.current?.entries.length ?? 0) + 1);
    void pricesOfCompetitor(store, competitorId, { limit }).then(async ({ rows, next }) => {
      const products = await loadProducts(store, counterpartsOf(rows));
      if (current) setLoaded({ entries: rows, products, total: signal.total, next });
    });
    return () => {
      current = false;
    };
  }, [signal, store, competitorId]);

  const onRange = useCallback(
    (_first: number, end: number) => {
      const now = latest.current;
      if (reading.current || !now?.next || end < now.entries.length - pageSize / 2) return;
      reading.current = true;
      void pricesOfCompetitor(store, competitorId, { after: now.next, limit: pageSize }).then(
        async ({ rows, next }) => {
          const unknown = counterpartsOf(rows).filter((id) => !now.products.has(id));
          const products =
            unknown.length === 0 ? now.products : new Map([...now.products, ...(await loadProducts(store, unknown))]);
          reading.current = false;
          // Something else was read meanwhile: that counts.
          if (latest.current === now) setLoaded({ ...now, entries: [...now.entries, ...rows], products, next });
        },
      );
    },
    [store, competitorId],
  );

  const rowAt = useMemo(() => {
    const computed = new Map<number, LedgerRow>();
    return (index: number): LedgerRow | undefined => {
      const entry = loaded?.entries[index];
      if (!entry) return undefined;
      const row = computed.get(index) ?? ledgerRow(entry, loaded.products.get(entry.productId), context);
      computed.set(index, row);
      return row;
    };
  }, [loaded, context]);
  return { rowCount: loaded?.entries.length ?? 0, total: loaded?.total ?? 0, rowAt, onRange, loading: loaded === null };
}
