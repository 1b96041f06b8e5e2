import { createContext, useContext } from 'react';

/** What this window wrote and may take back, newest last; and whether it may write at all. */
export interface Writes {
  push(transactionId: string): void;
  remove(transactionId: string): void;
  last(): string | undefined;
  readOnly(): boolean;
  setReadOnly(value: boolean): void;
}

const longest = 200;

export function createWrites(): Writes {
  const stack: string[] = [];
  let locked = false;
  return {
    push(transactionId) {
      stack.push(transactionId);
      if (stack.length > longest) stack.shift();
    },
    remove(transactionId) {
      const at = stack.lastIndexOf(transactionId);
      if (at >= 0) stack.splice(at, 1);
    },
    last: () => stack[stack.length - 1],
    readOnly: () => locked,
    setReadOnly(value) {
      locked = value;
    },
  };
}

const WritesContext = createContext<Writes>(createWrites());
export const WritesProvider = WritesContext.Provider;
export const useWrites = (): Writes => useContext(WritesContext);
