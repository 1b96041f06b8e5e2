import { useCallback, useEffect, useState } from 'react';
import { useStore } from '@/data/react';
import { type FunnelRow, readDeals } from './readDeals';

export interface FunnelDeals {
  /** `undefined` while they are read. */
  readonly rows: readonly FunnelRow[] | undefined;
  readonly progress: { readonly read: number; readonly of: number };
  /** Epoch ms at which they were read. */
  readonly at: number;
  readonly again: () => void;
}

/** All deals as they were when the page opened: figures do not follow every keystroke elsewhere. */
export function useFunnelDeals(): FunnelDeals {
  const store = useStore();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{ rows: readonly FunnelRow[]; at: number }>();
  const [progress, setProgress] = useState({ read: 0, of: 0 });
  useEffect(() => {
    void round;
    const stop = new AbortController();
    const { signal } = stop;
    setState(undefined);
    setProgress({ read: 0, of: 0 });
    void readDeals(store, { signal, onProgress: (read, of) => signal.aborted || setProgress({ read, of }) }).then(
      (rows) => signal.aborted || setState({ rows, at: store.environment.now() }),
    );
    return () => stop.abort();
  }, [store, round]);
  const again = useCallback(() => setRound((last) => last + 1), []);
  return { rows: state?.rows, at: state?.at ?? 0, progress, again };
}
