import { useCallback, useReducer } from 'react';
import { useStore } from '@/data/react';
import type { Store } from '@/data/store';
import { noPicks, type Picks } from '@/domain/quoting/options';

/** What was picked outlives the page: looking something up in between loses nothing. */
const kept = new WeakMap<Store, Map<string, Picks>>();

/** What a customer picked of a quote and nobody has taken over yet, kept while the window lives. */
export function usePicks(quoteId: string): readonly [Picks, (picks: Picks) => void] {
  const store = useStore();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const change = useCallback(
    (picks: Picks) => {
      const all = kept.get(store) ?? new Map<string, Picks>();
      kept.set(store, all);
      if (picks === noPicks) all.delete(quoteId);
      else all.set(quoteId, picks);
      redraw();
    },
    [store, quoteId],
  );
  return [kept.get(store)?.get(quoteId) ?? noPicks, change];
}
