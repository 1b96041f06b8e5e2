import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Something the user can do now, with its key; the command palette lists those that have a label. */
export interface Command {
  /** `n`, `/`, `e`, `Escape`, `mod+z`; `mod` is Ctrl, on a Mac the command key. */
  readonly keys: string;
  readonly label?: string | undefined;
  readonly run: () => void;
  /** Also while typing in a field. */
  readonly whileTyping?: boolean | undefined;
}

const active: { readonly get: () => Command }[] = [];
const listeners = new Set<() => void>();
let snapshot: readonly Command[] = [];

function changed() {
  snapshot = active.map((entry) => entry.get());
  for (const listener of listeners) listener();
}

/** The commands of what is on the screen, newest last. */
export function useCommands(): readonly Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => snapshot,
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function matches(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.toLowerCase().split('+');
  const key = parts[parts.length - 1];
  const mod = parts.includes('mod');
  if (mod !== (event.ctrlKey || event.metaKey) || event.altKey) return false;
  if (mod && parts.includes('shift') !== event.shiftKey) return false;
  return event.key.toLowerCase() === key;
}

const modal = '[role="dialog"][aria-modal="true"]';
let overlayOpen = false;

// A panel or menu that Escape closes may be gone before the key bubbles up here; the same key must not also leave the page.
function noteOverlay(event: KeyboardEvent) {
  overlayOpen = document.querySelector(event.key === 'Escape' ? '[role="dialog"], [role="menu"]' : modal) !== null;
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return;
  const typing = isTyping(event.target);
  const dialog = overlayOpen || document.querySelector(modal) !== null;
  for (const entry of [...active].reverse()) {
    const command = entry.get();
    if (!matches(event, command.keys)) continue;
    const always = command.whileTyping === true;
    if (typing && !always) continue;
    // An open panel or question has the keyboard for itself.
    if (dialog && !always && !command.keys.includes('mod')) continue;
    event.preventDefault();
    command.run();
    return;
  }
}

/** Runs `run` at its key for as long as the component is on the screen; the newest owner of a key wins. */
export function useHotkey(
  keys: string,
  run: () => void,
  options?: { readonly label?: string; readonly whileTyping?: boolean; readonly enabled?: boolean },
): void {
  const latest = useRef<Command>({ keys, run });
  latest.current = { keys, run, label: options?.label, whileTyping: options?.whileTyping };
  const enabled = options?.enabled ?? true;
  const label = options?.label;
  useEffect(() => {
    if (!enabled) return;
    void label;
    const entry = { get: () => latest.current };
    if (active.length === 0) {
      window.addEventListener('keydown', noteOverlay, true);
      window.addEventListener('keydown', onKeyDown);
    }
    active.push(entry);
    changed();
    return () => {
      active.splice(active.indexOf(entry), 1);
      if (active.length === 0) {
        window.removeEventListener('keydown', noteOverlay, true);
        window.removeEventListener('keydown', onKeyDown);
      }
      changed();
    };
  }, [enabled, label]);
}

/** A key as people write it: `mod+z` → `Ctrl Z` or `⌘Z`. */
export function keyWords(keys: string): string {
  const mac = /Mac|iP(hone|ad)/.test(navigator.userAgent);
  return keys
    .split('+')
    .map((part) =>
      part === 'mod'
        ? mac
          ? '\u2318'
          : 'Ctrl'
        : part === 'Escape'
          ? 'Esc'
          : part.charAt(0).toUpperCase() + part.slice(1),
    )
    .join(mac ? '' : ' ');
}
