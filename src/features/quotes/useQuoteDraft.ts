import { useCallback, useEffect, useRef, useState } from 'react';
import { useLive, useStore } from '@/data/react';
import type { Quote } from '@/domain/quoting/quote';
import { useWrite, useWrites } from '@/features/common';

/** A quote as it is being worked on: edits show at once and are written one by one behind the screen. */
export interface QuoteDraft {
  readonly quote: Quote;
  /** One committed edit: one write, one step of undo. */
  readonly edit: (changes: Partial<Quote>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Resolves when everything edited so far is stored. */
  readonly settled: () => Promise<void>;
}

/** The draft; `undefined` while loading, `null` where there is no such quote (or it lies in the recycle bin). */
export function useQuoteDraft(quoteId: string): QuoteDraft | undefined | null {
  const store = useStore();
  const write = useWrite();
  const writes = useWrites();
  const live = useLive(async (source) => ({ record: await source.get('quote', quoteId) }), [quoteId]);
  const [local, setLocal] = useState<Quote | null>(null);
  const pending = useRef(0);
  const awaitedRev = useRef(0);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const done = useRef<string[]>([]);
  const undone = useRef<string[]>([]);
  const stored = live?.record;
  const shown = local?.id === quoteId ? local : stored;
  const latest = useRef<Quote | undefined>(shown);
  latest.current = shown;

  useEffect(() => {
    if (local && stored && pending.current === 0 && stored.rev >= awaitedRev.current) setLocal(null);
  }, [local, stored]);

  useEffect(() => {
    if (quoteId === '') return;
    done.current = [];
    undone.current = [];
  }, [quoteId]);

  // Writes and undos follow one another in the order they were asked for.
  const enqueue = useCallback(
    (task: () => Promise<boolean>) => {
      pending.current += 1;
      queue.current = queue.current.then(async () => {
        const landed = await task();
        // Looked up before this task counts as done: until then no older state may take the place of what was typed.
        const fresh = await store.get('quote', quoteId);
        awaitedRev.current = fresh?.rev ?? 0;
        pending.current -= 1;
        // What was refused must not stay on the screen as if it were stored.
        if (pending.current === 0) setLocal((current) => (landed && current ? { ...current } : (fresh ?? null)));
      });
    },
    [store, quoteId],
  );

  const edit = useCallback(
    (changes: Partial<Quote>) => {
      if (!latest.current) return;
      const next = { ...latest.current, ...changes };
      latest.current = next;
      setLocal(next);
      enqueue(async () => {
        const result = await write([{ type: 'update', entity: 'quote', id: quoteId, changes }]);
        if (result.ok) {
          done.current.push(result.value.transactionId);
          undone.current = [];
        }
        return result.ok;
      });
    },
    [enqueue, write, quoteId],
  );

  const takeBack = useCallback(
    (from: { current: string[] }, to: { current: string[] }) =>
      enqueue(async () => {
        const transaction = from.current.pop();
        if (transaction === undefined) return true;
        writes.take(transaction);
        const result = await store.undo(transaction);
        if (result.ok) to.current.push(result.value.transactionId);
        return false;
      }),
    [enqueue, store, writes],
  );
  const undo = useCallback(() => takeBack(done, undone), [takeBack]);
  const redo = useCallback(() => takeBack(undone, done), [takeBack]);
  const settled = useCallback(() => queue.current, []);

  if (!live) return undefined;
  if (!shown || shown.deletedAt > 0) return null;
  return { quote: shown, edit, undo, redo, settled };
}
