import { createContext, useContext } from 'react';
import type { EntityName } from '@/domain/entities';
import type { Problem, Result } from '@/domain/kernel/result';

/** Something that this window wrote. */
export interface DoneWrite {
  readonly transactionId: string;
  /** What it was, in words; without them the first of its records names it. */
  readonly words?: string;
  /** The first record that was written, and how many there were. */
  readonly first?: { readonly entity: EntityName; readonly id: string };
  readonly count?: number;
  /** Takes it back in a way of its own, after which it cannot be done again; else the store does. */
  readonly takeBack?: () => Promise<Result<unknown, Problem>>;
}

/** What this window wrote and may take back, newest last; what it took back; and whether it may write at all. */
export interface Writes {
  /** A new write: what was taken back before it cannot be done again. */
  push(done: DoneWrite): void;
  /** The same, for a write that was done again. */
  redone(done: DoneWrite): void;
  /** Removes a write and gives it, or the last one where none is named. */
  take(transactionId?: string): DoneWrite | undefined;
  /** What was taken back, under the transaction that did so. */
  tookBack(done: DoneWrite): void;
  /** Removes what was taken back and gives it, or the last of it where none is named. */
  takeUndone(transactionId?: string): DoneWrite | undefined;
  readOnly(): boolean;
  setReadOnly(value: boolean): void;
}

const longest = 200;

function put(stack: DoneWrite[], done: DoneWrite): void {
  stack.push(done);
  if (stack.length > longest) stack.shift();
}

function takeFrom(stack: DoneWrite[], wanted: string | undefined): DoneWrite | undefined {
  if (wanted === undefined) return stack.pop();
  const at = stack.findLastIndex(({ transactionId }) => transactionId === wanted);
  return at < 0 ? undefined : stack.splice(at, 1)[0];
}

export function createWrites(): Writes {
  const done: DoneWrite[] = [];
  const undone: DoneWrite[] = [];
  let locked = false;
  return {
    push(write) {
      put(done, write);
      undone.length = 0;
    },
    redone: (write) => put(done, write),
    take: (transactionId) => takeFrom(done, transactionId),
    tookBack: (write) => put(undone, write),
    takeUndone: (transactionId) => takeFrom(undone, transactionId),
    readOnly: () => locked,
    setReadOnly(value) {
      locked = value;
    },
  };
}

const WritesContext = createContext<Writes>(createWrites());
export const WritesProvider = WritesContext.Provider;
export const useWrites = (): Writes => useContext(WritesContext);
