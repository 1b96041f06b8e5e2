import { useRef } from 'react';
import type { Page, PageCursor } from '@/data/api';
import { countOf, listPage } from '@/data/queries/list';
import { findIds } from '@/data/queries/search';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import type { Product } from '@/domain/products/product';

export interface ProductQuery {
  readonly scope: 'live' | 'deleted';
  readonly text: string;
  readonly order: 'code' | 'name' | 'updatedAt';
  readonly direction: 'asc' | 'desc';
}

export interface ProductListResult {
  readonly rows: readonly Product[];
  /** All in the scope, or all that the search found; larger than the rows where there are more than can be listed. */
  readonly total: number;
}

/** A catalogue is listed whole, because its groups are counted; a larger one is searched. */
const mostListed = 5000;
const pageSize = 500;

export async function loadProducts(store: Store, query: ProductQuery): Promise<ProductListResult> {
  if (query.text.trim() !== '') {
    const { ids, total } = await findIds(store, 'product', query.text, mostListed, query.scope);
    const records = await store.getMany('product', ids);
    const rows = records.filter((record): record is Product => record !== undefined);
    const sign = query.direction === 'asc' ? 1 : -1;
    return { rows: rows.sort((a, b) => sign * compare(a, b, query.order)), total };
  }
  const rows: Product[] = [];
  let after: PageCursor | null = null;
  do {
    const page: Page<Product> = await listPage(store, 'product', {
      order: query.order,
      direction: query.direction,
      scope: query.scope,
      limit: pageSize,
      after,
    });
    rows.push(...page.rows);
    after = page.next;
  } while (after && rows.length < mostListed);
  return { rows, total: await countOf(store, 'product', query.scope) };
}

function compare(a: Product, b: Product, order: ProductQuery['order']): number {
  if (order === 'updatedAt') return a.updatedAt - b.updatedAt;
  return order === 'code'
    ? a.code.localeCompare(b.code)
    : (a.name.zh || a.name.en).localeCompare(b.name.zh || b.name.en);
}

/** The catalogue as a live query; keeps the last answer on the screen until the next one is there. */
export function useProductList(query: ProductQuery): ProductListResult | undefined {
  const answer = useLive((store: Store) => loadProducts(store, query), [JSON.stringify(query)]);
  const last = useRef(answer);
  if (answer) last.current = answer;
  return last.current;
}
