import { useEffect, useRef, useState } from 'react';
import { useStore } from '@/data/react';
import type { Store } from '@/data/store';
import { useRunningTalk } from '@/features/common/talking/useRunningTalk';

/**
 * What talks tell, read when the screen opens, when `key` changes, and when a talk begins or ends: not after every step
 * of the one that goes on, which must not wait for figures.
 */
export function useSettled<T>(read: (store: Store) => Promise<T>, key: string): T | undefined {
  const store = useStore();
  const running = useRunningTalk();
  const runningId = running === undefined ? undefined : (running?.id ?? '');
  const latest = useRef(read);
  latest.current = read;
  const [found, setFound] = useState<{ readonly key: string; readonly value: T }>();
  useEffect(() => {
    if (runningId === undefined) return undefined;
    let stopped = false;
    const load = async () => {
      const value = await latest.current(store);
      if (!stopped) setFound({ key, value });
    };
    void load();
    return () => {
      stopped = true;
    };
  }, [store, key, runningId]);
  return found?.key === key ? found.value : undefined;
}
