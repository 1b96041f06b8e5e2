import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

interface Wanted {
  readonly id: string;
  readonly editing: boolean;
}

/**
 * A row that was made or moved is drawn when it is stored; the keyboard goes along. What is typed on the way to a row
 * that is to be written in is kept for its field.
 */
export function useWanted(options: {
  /** Has the keyboard on the way. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly editing: string;
  readonly setEditing: (id: string) => void;
  /** False = the row is not drawn yet. */
  readonly focusRow: (id: string) => boolean;
}) {
  const { frame, editing, setEditing, focusRow } = options;
  const wanted = useRef<Wanted | null>(null);
  const typed = useRef('');

  useLayoutEffect(() => {
    const next = wanted.current;
    if (next === null || !focusRow(next.id)) return;
    wanted.current = null;
    if (next.editing) setEditing(next.id);
  });

  const want = (id: string, withText: boolean) => {
    wanted.current = { id, editing: withText };
    typed.current = '';
    if (withText) frame.current?.focus();
  };
  const giveUp = () => {
    const back = wanted.current === null ? editing : '';
    wanted.current = null;
    typed.current = '';
    setEditing('');
    if (back !== '') focusRow(back);
  };
  /** True = the field is not there yet, and the key was meant for it. */
  const onKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    const { key, target } = event;
    const loading = editing !== '' && target instanceof HTMLElement && target.dataset.row === editing;
    if (!wanted.current?.editing && !loading) return false;
    if (key === 'Escape') giveUp();
    else if (key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) typed.current += key;
    return true;
  };
  const takeTyped = useCallback(() => {
    const text = typed.current;
    typed.current = '';
    return text;
  }, []);
  return { want, onKey, takeTyped };
}
