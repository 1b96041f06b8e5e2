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
 * Rows to be put or added inside a Dexie transaction, `many` telling that they are part of a large write. After it has
 * landed, {@link announceAll} tells live queries.
 */
export function putRows(
  database: Database,
  table: string,
  way: 'put' | 'add',
  rows: readonly unknown[],
  many: boolean,
): PromiseLike<unknown> {
  if (rows.length === 0) return Dexie.Promise.resolve(undefined);
  if (!many) return way === 'put' ? database.table(table).bulkPut(rows) : database.table(table).bulkAdd(rows);
  const store = Dexie.currentTransaction.idbtrans.objectStore(table);
  return new Dexie.Promise((resolve, reject) => {
    let last: IDBRequest | undefined;
    for (const row of rows) {
      last = store[way](row);
      last.onerror = (event) => reject((event.target as IDBRequest).error);
    }
    if (last) last.onsuccess = () => resolve(undefined);
  });
}

/**
 * Removes rows by their ids, all of which are there. Rows of a large write mostly lie side by side and go in one stroke:
 * a database takes long to remove them one by one.
 */
export async function deleteRows(
  database: Database,
  table: string,
  ids: readonly string[],
  many: boolean,
): Promise<void> {
  if (!many) {
    if (ids.length > 0) await database.table(table).bulkDelete([...ids]);
    return;
  }
  const parts = [[...new Set(ids)].sort()];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [first] = part;
    const last = part.at(-1);
    if (first === undefined || last === undefined) continue;
    const range = database.table(table).where(':id').between(first, last, true, true);
    const found = await range.count();
    if (found === 0) continue;
    if (found === part.length) {
      await deleteRange(table, IDBKeyRange.bound(first, last));
    } else {
      const middle = part.length >> 1;
      parts.push(part.slice(middle), part.slice(0, middle));
    }
  }
}

function deleteRange(table: string, range: IDBKeyRange): PromiseLike<unknown> {
  const store = Dexie.currentTransaction.idbtrans.objectStore(table);
  return new Dexie.Promise((resolve, reject) => {
    const request = store.delete(range);
    request.onsuccess = () => resolve(undefined);
    request.onerror = () => reject(request.error);
  });
}

export function isMany(rows: number): boolean {
  return rows >= manyRows;
}

/** Tells the live queries of all windows to look again. */
export function announceAll(): void {
  Dexie.on.storagemutated.fire({ all: new RangeSet(Dexie.minKey, Dexie.maxKey) });
}
