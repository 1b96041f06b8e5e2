import { useCallback, useEffect, useRef, useState } from 'react';
import { useLive, useStore } from '@/data/react';
import type { Swot } from '@/domain/swot/swot';
import { useWrite } from '@/features/common';

/** What changes, computed from the newest state; `null` = nothing. */
export type SwotChange = (swot: Swot) => Partial<Swot> | null;

/** A SWOT as it is being worked on: edits show at once and are written one by one behind the screen. */
export interface SwotDraft {
  readonly swot: Swot;
  /** One write, one step of undo; with a message, which offers the undo. */
  readonly edit: (change: SwotChange, message?: string) => void;
}

/** The draft; `undefined` while loading, `null` where there is no such SWOT (or it lies in the recycle bin). */
export function useSwotDraft(id: string): SwotDraft | undefined | null {
  const store = useStore();
  const write = useWrite();
  const live = useLive(async (source) => ({ record: await source.get('swot', id) }), [id]);
  const [local, setLocal] = useState<Swot | null>(null);
  const pending = useRef(0);
  const awaitedRev = useRef(0);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const stored = live?.record;
  const shown = local?.id === id ? local : stored;
  const latest = useRef<Swot | undefined>(shown);
  latest.current = shown;

  useEffect(() => {
    if (local && stored && pending.current === 0 && stored.rev >= awaitedRev.current) setLocal(null);
  }, [local, stored]);

  const edit = useCallback(
    (change: SwotChange, message?: string) => {
      const current = latest.current;
      const changes = current ? change(current) : null;
      if (!current || !changes) return;
      const next = { ...current, ...changes };
      latest.current = next;
      setLocal(next);
      pending.current += 1;
      queue.current = queue.current.then(async () => {
        const result = await write([{ type: 'update', entity: 'swot', id, changes }], message ? { message } : {});
        // Looked up before this counts as done: until then no older state may take the place of what was typed.
        const fresh = await store.get('swot', id);
        awaitedRev.current = fresh?.rev ?? 0;
        pending.current -= 1;
        // What was refused must not stay on the screen as if it were stored.
        if (pending.current === 0) setLocal((state) => (result.ok && state ? { ...state } : (fresh ?? null)));
      });
    },
    [store, write, id],
  );

  if (!live) return undefined;
  if (!shown || shown.deletedAt > 0) return null;
  return { swot: shown, edit };
}
