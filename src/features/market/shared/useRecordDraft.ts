import { useCallback, useEffect, useRef, useState } from 'react';
import type { WriteOperation } from '@/data/api';
import { useLive, useStore } from '@/data/react';
import type { RecordMap } from '@/domain/entities';
import { useHotkey, useUndo, useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';

export interface EditOptions {
  /** Words of the message that offers undo. */
  readonly message?: string | undefined;
  /** Stored together with what follows at once: for keys in a grid, each of which would else write the whole record. */
  readonly later?: boolean;
}

/** Records that are large and worked on fast. */
type Drafted = 'comparison' | 'swot';

/** One edit, one step of undo: gives what changes from the newest state; `null` = nothing. */
export type Edit<Name extends Drafted> = (
  change: (record: RecordMap[Name]) => Partial<RecordMap[Name]> | null,
  options?: EditOptions,
) => void;

/** A record as it is being worked on: edits show at once and are written one after the other behind the screen. */
export interface RecordDraft<Name extends Drafted> {
  readonly record: RecordMap[Name];
  readonly edit: Edit<Name>;
}

/** Pause in typing after which what was typed into a grid is stored, milliseconds. */
const pause = 700;

/** The draft; `undefined` while loading, `null` where there is no such record. Ctrl/⌘ Z takes back a burst of keys. */
export function useRecordDraft<Name extends Drafted>(entity: Name, id: string): RecordDraft<Name> | undefined | null {
  const store = useStore();
  const write = useWrite();
  const undo = useUndo();
  const t = useT('common');
  const live = useLive(async (source) => ({ record: await source.get(entity, id) }), [entity, id]);
  const [local, setLocal] = useState<RecordMap[Name] | null>(null);
  const unsent = useRef<Partial<RecordMap[Name]> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const pending = useRef(0);
  const awaitedRev = useRef(0);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const stored = live?.record;
  const shown = local?.id === id ? local : stored;
  const latest = useRef<RecordMap[Name] | undefined>(shown);
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
      const turn = queue.current.then(async () => {
        const operation = { type: 'update', entity, id, changes } as unknown as WriteOperation;
        const result = await write([operation], message ? { message } : {});
        // Looked up before this counts as done: until then no older state may take the place of what was typed.
        const fresh = await store.get(entity, id);
        awaitedRev.current = fresh?.rev ?? 0;
        pending.current -= 1;
        // What was refused must not stay on the screen as if it were stored.
        if (pending.current === 0)
          setLocal((state) => (result.ok && state ? { ...state, ...unsent.current } : (fresh ?? null)));
      });
      // One that fails must not hold up the next, nor stay on the screen.
      queue.current = turn.catch((error: unknown) => {
        console.error(error);
        pending.current -= 1;
        if (pending.current === 0) setLocal(null);
      });
    },
    [store, write, entity, id],
  );

  const edit = useCallback<Edit<Name>>(
    (change, options) => {
      const current = latest.current;
      const changes = current ? change(current) : null;
      if (!current || !changes) return;
      const next = { ...current, ...changes };
      latest.current = next;
      setLocal(next);
      unsent.current = { ...unsent.current, ...changes } as Partial<RecordMap[Name]>;
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
  return shown ? { record: shown, edit } : null;
}
