import Dexie, { type Table } from 'dexie';
import type { EntityName } from '../domain/entities';
import { fail, ok, type Problem, problem, type Result } from '../domain/kernel/result';
import type { LogRow } from './log';
import { latestVersion, migrations } from './migrations/list';
import type { Migration } from './migrations/migration';
import type { Row } from './rows';
import type { Tally } from './tally';

export interface Counter {
  readonly entity: EntityName;
  readonly live: number;
  readonly archived: number;
  readonly deleted: number;
}

/** State of one entity's search index: a stamp per chunk, raised whenever the chunk is rewritten. */
export interface SearchHead {
  readonly entity: EntityName;
  readonly stamps: readonly number[];
  /** Rows in the last chunk. */
  readonly fill: number;
  /** Lines were written while nobody knew how they sound (`sounds.ts`); `derive.ts` writes them again. */
  readonly behind?: boolean;
}

/**
 * A packed part of the search index; ids, texts and their sounds (`sounds.ts`) are joined by line feeds, `scopes` has one
 * digit per row.
 */
export interface SearchChunk {
  readonly entity: EntityName;
  readonly no: number;
  readonly ids: string;
  readonly texts: string;
  readonly sounds?: string;
  readonly scopes: string;
}

export interface MetaRow {
  readonly key: string;
  readonly value: string;
}

/** In `meta`: the version whose derived keys all rows have; the work in progress stands beside it. */
export const derivedMark = 'derived';
/** The version whose keys and search lines this code writes; raise it when their rules change. */
export const deriveVersion = 4;

/** Dexie counts versions in tens underneath. */
const nativeFactor = 10;

/** The database. Only `write.ts` and `transfer/` change it. */
export class Database extends Dexie {
  declare readonly change: Table<LogRow, string>;
  declare readonly counter: Table<Counter, string>;
  declare readonly searchHead: Table<SearchHead, string>;
  declare readonly searchChunk: Table<SearchChunk, [string, number]>;
  declare readonly tally: Table<Tally, string>;
  declare readonly meta: Table<MetaRow, string>;

  constructor(name: string, list: readonly Migration[] = migrations) {
    // Without a cache each query sees what is stored; 'strict' waits for the disk, so that what was acknowledged stays.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    for (const migration of list) {
      const version = this.version(migration.version).stores({ ...migration.tables });
      if (migration.upgrade) version.upgrade(migration.upgrade);
    }
    // What is new has nothing that keys would have to be derived for (`derive.ts`).
    this.on('populate', (transaction) => {
      const form = latestVersion(list);
      const value = String(form === latestVersion() ? deriveVersion : form);
      void transaction.table('meta').put({ key: derivedMark, value });
    });
  }

  rows(entity: EntityName): Table<Row, string> {
    return this.table(entity);
  }
}

/**
 * The version that is stored under a name; 0 where there is none. Asked before Dexie opens it: Dexie would go on with a
 * newer database without a word.
 */
export async function storedVersion(name: string): Promise<number> {
  if (typeof indexedDB.databases === 'function') {
    const found = (await indexedDB.databases()).find((info) => info.name === name);
    return (found?.version ?? 0) / nativeFactor;
  }
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    // There was none: do not make one.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve(version / nativeFactor);
    };
    request.onerror = () => {
      if (request.error?.name === 'AbortError') resolve(0);
      else reject(request.error);
    };
  });
}

export interface OpenOptions {
  readonly migrations?: readonly Migration[];
  /**
   * Called with the old database, still in its old form, before it is migrated. A failure stops the opening: nothing is
   * migrated that was not saved before.
   */
  readonly beforeMigration?: (old: Dexie, from: number, to: number) => Promise<Result<unknown, Problem>>;
}

/**
 * Opens (or makes, or migrates) a database. Problems: `database.newer` where a newer program has written it,
 * `database.migrationBackup` where it could not be saved before a migration, `database.cannotOpen`.
 */
export async function openDatabase(name: string, options: OpenOptions = {}): Promise<Result<Database, Problem>> {
  const list = options.migrations ?? migrations;
  const wanted = latestVersion(list);
  try {
    const stored = await storedVersion(name);
    if (stored > wanted) return fail(problem('database.newer', { stored, known: wanted }));
    if (stored > 0 && stored < wanted && options.beforeMigration) {
      const old = new Dexie(name);
      try {
        await old.open();
        const saved = await options.beforeMigration(old, stored, wanted);
        if (!saved.ok) return fail(problem('database.migrationBackup', { reason: saved.error.code }));
      } finally {
        old.close();
      }
    }
    const database = new Database(name, list);
    await database.open();
    return ok(database);
  } catch (error) {
    return fail(problem('database.cannotOpen', { reason: error instanceof Error ? error.name : String(error) }));
  }
}
