import { useCallback, useReducer } from 'react';
import { useStore } from '@/data/react';
import type { Store } from '@/data/store';
import { type Activity, type AgendaItem, agendaItemSchema } from '@/domain/activities/activity';

/** What is typed into a quick log and not stored yet. `null` = not chosen, so what the line says counts. */
export interface LogDraft {
  readonly text: string;
  readonly kind: Activity['kind'] | null;
  /** `contact:<id>` or `customer:<id>`. */
  readonly who: string | null;
  readonly next: string;
  readonly when: string;
  /** The day it happened, empty = today. */
  readonly date: string;
  /** The time of day, `HH:MM`; empty = none is known. */
  readonly time: string;
  readonly direction: Activity['direction'] | null;
  readonly awaitsReply: boolean | null;
  readonly executive: boolean;
  readonly effective: boolean;
  readonly mood: Activity['mood'];
  readonly attendeeIds: readonly string[];
  readonly materialIds: readonly string[];
  readonly blobIds: readonly string[];
  readonly agenda: Activity['agenda'] | null;
  readonly questions: Activity['questions'];
  readonly duration: Activity['duration'];
  readonly cost: Activity['cost'];
  readonly gift: Activity['gift'];
}

export const emptyDraft: LogDraft = {
  text: '',
  kind: null,
  who: null,
  next: '',
  when: '',
  date: '',
  time: '',
  direction: null,
  awaitsReply: null,
  executive: false,
  effective: true,
  mood: '',
  attendeeIds: [],
  materialIds: [],
  blobIds: [],
  agenda: null,
  questions: [],
  duration: null,
  cost: null,
  gift: null,
};

/** Drafts outlive the screen they were typed on: leaving it by mistake loses nothing. */
const kept = new WeakMap<Store, Map<string, LogDraft>>();

/** The draft of one place of a workspace, kept while the window lives. */
export function useLogDraft(place: string) {
  const store = useStore();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const change = useCallback(
    (next: (now: LogDraft) => LogDraft) => {
      const drafts = kept.get(store) ?? new Map<string, LogDraft>();
      kept.set(store, drafts);
      const changed = next(drafts.get(place) ?? emptyDraft);
      if (changed === emptyDraft) drafts.delete(place);
      else drafts.set(place, changed);
      redraw();
    },
    [store, place],
  );
  return [kept.get(store)?.get(place) ?? emptyDraft, change] as const;
}

/** The agenda that a demo begins with: opening, product, and time kept free for questions (R64, R66). */
export function demoAgenda(
  words: { readonly opening: string; readonly product: string; readonly questions: string; readonly next: string },
  nextId: () => string,
): AgendaItem[] {
  const item = (text: string, minutes: number, questions = false) =>
    agendaItemSchema.parse({ id: nextId(), text, minutes, questions });
  return [item(words.opening, 10), item(words.product, 30), item(words.questions, 15, true), item(words.next, 5)];
}
