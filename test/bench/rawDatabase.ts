/** IndexedDB with nothing around it: what the data layer is measured against. */

export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

export function openRaw(name: string): Promise<IDBDatabase> {
  return done(indexedDB.open(name));
}

/** A store with the indexes that customers have, so that a raw write does the same work on disk. */
export function makeRaw(name: string, indexesOf: IDBObjectStore): Promise<IDBDatabase> {
  const paths = [...indexesOf.indexNames].map((index) => indexesOf.index(index).keyPath);
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore('customer', { keyPath: 'id' });
    for (const [index, path] of paths.entries()) store.createIndex(`i${index}`, path);
  };
  return done(request);
}

export async function removeDatabase(name: string): Promise<void> {
  await done(indexedDB.deleteDatabase(name));
}

/** All rows of a store in pages, by primary key. */
export async function* rawPages(database: IDBDatabase, limit: number): AsyncGenerator<{ id: string }[]> {
  for (let last = ''; ; ) {
    const store = database.transaction('customer').objectStore('customer');
    const rows = (await done(store.getAll(IDBKeyRange.lowerBound(last, true), limit))) as { id: string }[];
    if (rows.length > 0) yield rows;
    const end = rows.at(-1);
    if (!end || rows.length < limit) return;
    last = end.id;
  }
}
