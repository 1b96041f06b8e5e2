import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from '@/data/react';
import { loadValue, type ValueResult, type ValueScope } from './loadValue';

export interface ValueWork {
  readonly result: ValueResult | undefined;
  readonly progress: { readonly done: number; readonly of: number } | undefined;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Works the value table of a scope out, at once and again on demand; the last one stays while the next is made. */
export function useValue(scope: ValueScope): ValueWork {
  const store = useStore();
  const [result, setResult] = useState<ValueResult>();
  const [progress, setProgress] = useState<ValueWork['progress']>();
  const running = useRef<AbortController>(undefined);
  const cancel = useCallback(() => {
    running.current?.abort();
    setProgress(undefined);
  }, []);
  const start = useCallback(() => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setProgress({ done: 0, of: 0 });
    void loadValue(store, scope, {
      signal: controller.signal,
      onProgress: (done, of) => {
        if (!controller.signal.aborted) setProgress({ done, of });
      },
    }).then((found) => {
      if (controller.signal.aborted) return;
      setResult(found);
      setProgress(undefined);
    });
  }, [store, scope]);
  useEffect(() => {
    start();
    return () => running.current?.abort();
  }, [start]);
  return { result, progress, start, cancel };
}
