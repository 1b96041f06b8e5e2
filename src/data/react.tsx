import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Store } from './store';

const StoreContext = createContext<Store | null>(null);
export const StoreProvider = StoreContext.Provider;

/** The open workspace; must be used under a `StoreProvider`. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('useStore: no StoreProvider above');
  return store;
}

/**
 * The result of a query, and again after every write (also another window's) that touches what it read; `undefined`
 * until the first one is there. Keep queries bounded by index and limit. `deps` as for an effect.
 */
export function useLive<T>(query: (store: Store) => Promise<T>, deps: readonly unknown[]): T | undefined {
  const store = useStore();
  const generation = useSyncExternalStore(store.onSwitch, () => store.generation);
  return useLiveQuery(() => query(store), [store, generation, ...deps]);
}
