import { useEffect, useSyncExternalStore } from 'react';
import type { Platform } from '@/platform/platform';
import { usePlatform } from '@/platform/react';

let last: number | undefined;
let asked = false;
const listeners = new Set<() => void>();

/** Tells all who show it when the newest automatic backup was made, epoch ms. */
export function noteSnapshot(at: number): void {
  last = at;
  for (const listener of listeners) listener();
}

async function look(platform: Platform): Promise<void> {
  const list = await platform.snapshots.list();
  const newest = list.ok ? Math.max(0, ...list.value.map((snapshot) => snapshot.at)) : 0;
  if (newest > (last ?? 0)) noteSnapshot(newest);
}

/** When the newest automatic backup was made, epoch ms; `undefined` while there is none. */
export function useLastSnapshot(): number | undefined {
  const platform = usePlatform();
  useEffect(() => {
    if (asked) return;
    asked = true;
    void look(platform);
  }, [platform]);
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => last,
  );
}
