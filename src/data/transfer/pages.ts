import type { Database } from '../database';

/** Rows by table; all of them land in one transaction. */
export type Page = readonly (readonly [table: string, rows: readonly object[]])[];

/**
 * Writes pages into a database that is being filled: straight to IndexedDB, since nobody watches it and there are many
 * rows. While a page goes to disk the next one waits behind it and a third is made; never more are held.
 */
export class PageWriter {
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly database: Database) {}

  /** Resolves when another page may be made; rejects where one before this could not be stored. */
  async write(page: Page): Promise<void> {
    const before = this.last;
    this.last = Promise.all([before, this.store(page)]).then(() => undefined);
    // Whoever waits for it gets the failure; until then it is not an unhandled one.
    this.last.catch(() => undefined);
    await before;
  }

  /** Resolves when all pages are stored. */
  settled(): Promise<void> {
    return this.last;
  }

  private async store(page: Page): Promise<void> {
    const tables = page.map(([table]) => table);
    const transaction = this.database.backendDB().transaction(tables, 'readwrite', { durability: 'strict' });
    const committed = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
    });
    try {
      for (const [table, rows] of page) {
        const store = transaction.objectStore(table);
        for (const row of rows) store.put(row);
      }
    } catch (error) {
      transaction.abort();
      await committed.catch(() => undefined);
      throw error;
    }
    await committed;
  }
}
