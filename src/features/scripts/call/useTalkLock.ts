import { useCallback, useEffect, useRef, useState } from 'react';

/** Whether this window leads a talk: `asking` for a moment, `other` = another window does. */
export type Lead = 'asking' | 'mine' | 'other';

const patience = 400;

/**
 * Of several windows only one leads a talk; the next one goes on when that one is closed or breaks down, and any other can
 * take it over. A host without locks has one window.
 */
export function useTalkLock(talkId: string): { readonly lead: Lead; readonly takeOver: () => void } {
  const has = 'locks' in navigator;
  const [lead, setLead] = useState<Lead>(has ? 'asking' : 'mine');
  const ask = useRef<(steal: boolean) => void>(() => undefined);
  useEffect(() => {
    if (!('locks' in navigator)) return;
    const ended = new AbortController();
    let release = () => {};
    const held = () =>
      new Promise<void>((resolve) => {
        release = resolve;
        setLead('mine');
      });
    const request = async (steal: boolean): Promise<void> => {
      try {
        await navigator.locks.request(`dealwright.talk.${talkId}`, steal ? { steal } : { signal: ended.signal }, held);
      } catch {
        // Taken over by another window, or this one is done with it.
      }
      if (ended.signal.aborted) return;
      setLead('other');
      void request(false);
    };
    ask.current = (steal) => void request(steal);
    ask.current(false);
    const timer = setTimeout(() => setLead((now) => (now === 'asking' ? 'other' : now)), patience);
    return () => {
      clearTimeout(timer);
      ended.abort();
      release();
    };
  }, [talkId]);
  return { lead, takeOver: useCallback(() => ask.current(true), []) };
}
