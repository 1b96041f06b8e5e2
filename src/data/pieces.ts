import Dexie, { RangeSet } from 'dexie';
import { problem } from '../domain/kernel/result';
import type { Database } from './database';
import { Refusal } from './failure';

/** Rows asked of the database, or handed to it, at once: the page goes on drawing between two pieces of a large write. */
export const pieceSize = 500;
/** From so many rows on, rows go straight to IndexedDB: Dexie keeps book of every key of them, which nobody needs then. */
const manyRows = 200;
/** Milliseconds of work before other work gets its turn. */
const turn = 12;

export interface BulkOptions {
  /** Called as the work goes on, with rows done and rows in all. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Ends the work; nothing is stored then (`write.cancelled`). */
  readonly signal?: AbortSignal;
}

/** Each row is gone through so often: checked, stored, entered in the log. */
const passes = 3;

/** Counts what is done, and ends the work when that is wished. */
export class Progress {
  private done = 0;

  constructor(
    private readonly of: number,
    private readonly options: BulkOptions,
  ) {}

  /** @throws Refusal where the work was cancelled. */
  add(rows: number): void {
    this.done += rows;
    this.options.onProgress?.(Math.min(this.of, Math.floor(this.done / passes)), this.of);
    if (this.options.signal?.aborted) throw new Refusal(problem('write.cancelled'));
  }
}

export async function inPieces<T>(rows: readonly T[], work: (piece: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += pieceSize) await work(rows.slice(start, start + pieceSize));
}

/** Works through many rows outside a transaction; other work gets its turn in between. */
export async function inTurns<T>(rows: Iterable<T>, work: (row: T) => void): Promise<void> {
  let since = performance.now();
  for (const row of rows) {
    work(row);
    if (performance.now() - since < turn) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  }
}

/**
 * Rows to be put, added or deleted inside a Dexie transaction, `many` telling that they are part of a large write. After it
 * has landed, {@link announceAll} tells live queries.
 */
export function putRows(
  database: Database,
  table: string,
  way: 'put' | 'add' | 'delete',
  rows: readonly unknown[],
  many: boolean,
): PromiseLike<unknown> {
  if (rows.length === 0) return Dexie.Promise.resolve(undefined);
  if (!many) {
    if (way === 'delete') return database.table(table).bulkDelete(rows as string[]);
    return way === 'put' ? database.table(table).bulkPut(rows) : database.table(table).bulkAdd(rows);
  }
  const store = Dexie.currentTransaction.idbtrans.objectStore(table);
  return new Dexie.Promise((resolve, reject) => {
    let last: IDBRequest | undefined;
    for (const row of rows) {
      last = way === 'delete' ? store.delete(row as string) : store[way](row);
      last.onerror = (event) => reject((event.target as IDBRequest).error);
    }
    if (last) last.onsuccess = () => resolve(undefined);
  });
}

export function isMany(rows: number): boolean {
  return rows >= manyRows;
}

/** Tells the live queries of all windows to look again. */
export function announceAll(): void {
  Dexie.on.storagemutated.fire({ all: new RangeSet(Dexie.minKey, Dexie.maxKey) });
}
