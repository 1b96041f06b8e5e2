import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Store } from './store';

const StoreContext = createContext<Store | null>(null);
export const StoreProvider = StoreContext.Provider;

const everyHalfMinute = 30_000;
const watchers = new Set<() => void>();
const look = () => {
  for (const watcher of watchers) watcher();
};
let timer: ReturnType<typeof setInterval> | undefined;

/** By the clock each time, not by one timer until midnight: a machine that slept overnight is no exception. */
function onClock(watcher: () => void): () => void {
  if (watchers.size === 0) {
    timer = setInterval(look, everyHalfMinute);
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
  }
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(timer);
    removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}

/** What `read` makes of the clock (a day, an hour), and again when that changes; within half a minute, or as the window comes back. */
export function useClock<T extends string | number>(read: () => T): T {
  return useSyncExternalStore(onClock, read);
}

function useWorkspace(): { store: Store; day: string } {
  const store = useContext(StoreContext);
  if (!store) throw new Error('useStore: no StoreProvider above');
  return { store, day: useClock(() => store.environment.today()) };
}

/** The open workspace; must be used under a `StoreProvider`. Who uses it is drawn again when the day of its clock changes. */
export function useStore(): Store {
  return useWorkspace().store;
}

/**
 * The result of a query, and again after every write (also another window's) that touches what it read, and on a new
 * day; `undefined` until the first one is there. Keep queries bounded by index and limit. `deps` as for an effect.
 */
export function useLive<T>(query: (store: Store) => Promise<T>, deps: readonly unknown[]): T | undefined {
  const { store, day } = useWorkspace();
  const generation = useSyncExternalStore(store.onSwitch, () => store.generation);
  return useLiveQuery(() => query(store), [store, generation, day, ...deps]);
}
