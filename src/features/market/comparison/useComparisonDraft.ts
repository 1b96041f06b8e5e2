import { useCallback, useEffect, useRef, useState } from 'react';
import { useLive, useStore } from '@/data/react';
import type { Comparison } from '@/domain/competitors/comparison';
import { useHotkey, useUndo, useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';

export type ComparisonChanges = Partial<
  Pick<
    Comparison,
    | 'title'
    | 'competitorIds'
    | 'features'
    | 'cells'
    | 'factors'
    | 'ratings'
    | 'basket'
    | 'mapX'
    | 'mapY'
    | 'notes'
    | 'deletedAt'
  >
>;

export interface EditOptions {
  /** Words of the message that offers undo. */
  readonly message?: string;
  /** Stored together with what follows at once: for keys in a grid, each of which would else write the whole matrix. */
  readonly later?: boolean;
}

/** Gives the changes from the newest state; `null` = nothing to do. */
export type ComparisonEdit = (
  change: (comparison: Comparison) => ComparisonChanges | null,
  options?: EditOptions,
) => void;

/** A comparison as it is being worked on: edits show at once and are written one after the other behind the screen. */
export interface ComparisonDraft {
  readonly comparison: Comparison;
  readonly edit: ComparisonEdit;
}

/** Pause in typing after which what was typed into a grid is stored, milliseconds. */
const pause = 700;

/** The draft; `undefined` while loading, `null` where there is no such comparison. Ctrl/⌘ Z takes back a burst of keys. */
export function useComparisonDraft(id: string): ComparisonDraft | undefined | null {
  const store = useStore();
  const write = useWrite();
  const undo = useUndo();
  const t = useT('common');
  const live = useLive(async (source) => ({ record: await source.get('comparison', id) }), [id]);
  const [local, setLocal] = useState<Comparison | null>(null);
  const unsent = useRef<ComparisonChanges | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const pending = useRef(0);
  const awaitedRev = useRef(0);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const stored = live?.record;
  const shown = local?.id === id ? local : stored;
  const latest = useRef<Comparison | undefined>(shown);
  latest.current = shown;

  useEffect(() => {
    if (local && stored && pending.current === 0 && !unsent.current && stored.rev >= awaitedRev.current) setLocal(null);
  }, [local, stored]);

  const flush = useCallback(
    (message?: string) => {
      clearTimeout(timer.current);
      const changes = unsent.current;
      if (!changes) return;
      unsent.current = null;
      pending.current += 1;
      queue.current = queue.current.then(async () => {
        const result = await write([{ type: 'update', entity: 'comparison', id, changes }], message ? { message } : {});
        // Looked up before this counts as done: until then no older state may take the place of what was typed.
        const fresh = await store.get('comparison', id);
        awaitedRev.current = fresh?.rev ?? 0;
        pending.current -= 1;
        // What was refused must not stay on the screen as if it were stored.
        if (pending.current === 0)
          setLocal((state) => (result.ok && state ? { ...state, ...unsent.current } : (fresh ?? null)));
      });
    },
    [store, write, id],
  );

  const edit = useCallback<ComparisonEdit>(
    (change, options) => {
      const current = latest.current;
      const changes = current ? change(current) : null;
      if (!current || !changes) return;
      const next = { ...current, ...changes };
      latest.current = next;
      setLocal(next);
      unsent.current = { ...unsent.current, ...changes };
      clearTimeout(timer.current);
      if (options?.later) timer.current = setTimeout(() => flush(), pause);
      else flush(options?.message);
    },
    [flush],
  );

  useEffect(() => {
    const leave = () => flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      flush();
    };
  }, [flush]);

  const takeBack = async () => {
    flush();
    await queue.current;
    await undo();
  };
  useHotkey('mod+z', () => void takeBack(), { label: t('actions.undo') });

  if (!live) return undefined;
  if (!shown) return null;
  return { comparison: shown, edit };
}
