import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Problem, Result } from '../../domain/kernel/result';

/** How long a pause in typing is before a valid draft is stored, milliseconds. */
const idleTime = 600;

export interface DraftOptions<T> {
  readonly value: T;
  readonly toText: (value: T) => string;
  readonly parse: (text: string) => Result<T>;
  readonly onCommit: (value: T) => void;
  readonly equals?: (a: T, b: T) => boolean;
  /** Enter stores; not in text of several lines. */
  readonly commitOnEnter?: boolean;
}

/**
 * A field's own text while it is being typed. Validates at once; stores on blur, Enter or a pause; never stores what is
 * invalid; Escape goes back to what is stored; a valid draft is stored when the field disappears.
 */
export function useDraft<T>(options: DraftOptions<T>) {
  const { value, toText } = options;
  const stored = toText(value);
  const [draft, setDraft] = useState<string | null>(null);
  const focused = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef({ options, draft });
  latest.current = { options, draft };
  /** What was handed out last, so that one text is never stored twice while the writing is under way. */
  const handedOut = useRef<string | null>(null);

  const commit = useCallback((): boolean => {
    clearTimeout(timer.current);
    const { options: now, draft: text } = latest.current;
    if (text === null) return true;
    const parsed = now.parse(text);
    if (!parsed.ok) return false;
    const equals = now.equals ?? Object.is;
    if (!equals(parsed.value, now.value) && handedOut.current !== text) {
      handedOut.current = text;
      now.onCommit(parsed.value);
    }
    return true;
  }, []);

  useEffect(() => {
    // What is stored changed: a field that nobody types in follows it.
    void stored;
    handedOut.current = null;
    if (!focused.current) setDraft(null);
  }, [stored]);
  useEffect(() => () => void commit(), [commit]);

  const parsed = draft === null ? undefined : options.parse(draft);
  const problem: Problem | undefined = parsed && !parsed.ok ? parsed.error : undefined;

  return {
    text: draft ?? stored,
    problem,
    commit,
    change: (text: string) => {
      setDraft(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(commit, idleTime);
    },
    /** Stores a value that was picked instead of typed. */
    pick: (next: T) => {
      clearTimeout(timer.current);
      setDraft(null);
      options.onCommit(next);
    },
    onFocus: () => {
      focused.current = true;
    },
    onBlur: (_event?: FocusEvent) => {
      focused.current = false;
      if (commit()) {
        const text = latest.current.draft;
        const result = text === null ? undefined : latest.current.options.parse(text);
        // Shown in its normal form until the store answers.
        if (result?.ok)
          setDraft(
            latest.current.options.toText(result.value) === stored ? null : latest.current.options.toText(result.value),
          );
      }
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter' && options.commitOnEnter !== false) commit();
      if (event.key === 'Escape' && draft !== null && draft !== stored) {
        event.stopPropagation();
        clearTimeout(timer.current);
        setDraft(null);
        latest.current = { options, draft: null };
      }
    },
  };
}
