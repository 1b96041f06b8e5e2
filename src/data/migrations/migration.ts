import type { Transaction } from 'dexie';

/** One step of the stored form. Steps only add; a released step is never edited. */
export interface Migration {
  readonly version: number;
  /** Tables that are new or get other indexes, in Dexie's notation; `_` holds derived keys (`rows.ts`). */
  readonly tables: Readonly<Record<string, string>>;
  /** Moves rows of the version before. Must be safe on rows that carry junk. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
