import Dexie, { cmp, type DBCoreIndex, type ObservabilitySet, RangeSet } from 'dexie';
import type { EntityName } from '../domain/entities';
import type { Change } from './api';
import type { Database } from './database';
import type { Row } from './rows';

/** A record as it is to be stored, and its line in the log. */
export interface DirectChange {
  readonly row: Row;
  readonly line: Change;
}

/**
 * Changes one record and the log, nothing else, in one strict transaction of three requests: what Dexie does around them
 * takes longer than they do. `change` is told what is stored and says what is to be; `undefined` = the write concerns more
 * and has to go the long way. Live queries hear of it as they do from Dexie. Returns whether it was stored.
 */
export function changeDirectly(
  database: Database,
  entity: EntityName,
  id: string,
  change: (stored: Row | undefined) => DirectChange | undefined,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const transaction = database.backendDB().transaction([entity, 'change'], 'readwrite', { durability: 'strict' });
    const rows = transaction.objectStore(entity);
    const asked: IDBRequest<Row | undefined> = rows.get(id);
    let touched: ObservabilitySet | undefined;
    asked.onsuccess = () => {
      const stored = asked.result;
      let next: DirectChange | undefined;
      try {
        next = change(stored);
        if (next) {
          rows.put(next.row);
          transaction.objectStore('change').add(next.line);
        }
        // Nothing more will be asked: the database need not wait for us to hear of each answer.
        transaction.commit();
      } catch (error) {
        reject(error);
        transaction.abort();
      }
      touched = next && {
        ...touch(database, entity, stored, next.row),
        ...touch(database, 'change', undefined, next.line),
      };
    };
    transaction.onabort = () => reject(transaction.error);
    transaction.oncomplete = () => {
      resolve(touched !== undefined);
      if (touched) Dexie.on.storagemutated.fire(touched);
    };
  });
}

const waiting = new WeakMap<Database, Promise<unknown>>();

/** Writes land in the order in which they were asked for, whichever way each of them goes. */
export function inOrder<T>(database: Database, write: () => Promise<T>): Promise<T> {
  const before = waiting.get(database);
  const now = before ? before.then(write) : write();
  waiting.set(
    database,
    now.catch(() => undefined),
  );
  return now;
}

/** The keys that a new form of a row touches, as live queries compare them with those that they have read. */
function touch(database: Database, table: string, before: object | undefined, after: object): ObservabilitySet {
  const { primaryKey, indexes } = database.table(table).core.schema;
  const parts: ObservabilitySet = {};
  const add = (index: string, keys: readonly unknown[]) => {
    parts[`idb://${database.name}/${table}/${index}`] = new RangeSet().addKeys([...keys] as string[]);
  };
  add('', keysOf(primaryKey, after));
  // Dexie's name for “which rows there are”; questions that only count look at it.
  if (!before) add(':dels', keysOf(primaryKey, after));
  for (const index of indexes) {
    const [old, next] = [before ? keysOf(index, before) : [], keysOf(index, after)];
    if (cmp(old, next) !== 0) add(index.name ?? '', [...old, ...next]);
  }
  return parts;
}

function keysOf(index: DBCoreIndex, row: object): readonly unknown[] {
  const key: unknown = index.extractKey?.(row);
  if (key === undefined || key === null) return [];
  return index.multiEntry && Array.isArray(key) ? key : [key];
}
