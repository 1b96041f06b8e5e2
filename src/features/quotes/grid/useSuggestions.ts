import { useEffect, useState } from 'react';
import { findIds } from '@/data/queries/search';
import { useStore } from '@/data/react';
import type { Product } from '@/domain/products/product';
import type { CellContext } from './cells';
import type { Grid } from './useGrid';

export type Suggestion =
  | { readonly type: 'product'; readonly key: string; readonly product: Product }
  | { readonly type: 'rate'; readonly key: string; readonly label: string };

const noSuggestions: readonly Suggestion[] = [];

/** What the cell being typed offers: products by what was typed of the name or code, or the company's tax rates. */
export function useSuggestions(grid: Grid, context: CellContext): readonly Suggestion[] {
  const store = useStore();
  const text = grid.editing?.text.trim() ?? '';
  const kind = grid.lineAt(grid.active.row).kind;
  const wantsProducts = grid.editing !== null && grid.active.column === 'item' && kind === 'item' && text !== '';
  const [products, setProducts] = useState<readonly Suggestion[]>(noSuggestions);

  useEffect(() => {
    if (!wantsProducts) {
      setProducts(noSuggestions);
      return;
    }
    let current = true;
    void findIds(store, 'product', text, 8).then(async ({ ids }) => {
      const found = await store.getMany('product', ids);
      if (!current) return;
      const active = found.filter((product) => product?.active && product.deletedAt === 0);
      setProducts(active.flatMap((product) => (product ? [{ type: 'product', key: product.id, product }] : [])));
    });
    return () => {
      current = false;
    };
  }, [store, text, wantsProducts]);

  if (wantsProducts) return products;
  if (grid.editing !== null && grid.active.column === 'taxRate')
    return context.rates.map((choice) => ({ type: 'rate', key: choice.rate, label: choice.hint || choice.label }));
  return noSuggestions;
}
