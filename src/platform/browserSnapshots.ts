import { fail, ok, problem, type Result } from '../domain/kernel/result';
import type { Platform, SnapshotInfo } from './platform';
import { expiredSnapshots } from './retention';

/**
 * Snapshots of a plain web page: a database of their own, apart from the workspace, so that losing or restoring the one
 * leaves the other alone. Sizes stand apart from bytes: a list reads no bytes.
 */
export function browserSnapshots(name = 'dealwright-snapshots'): Platform['snapshots'] {
  const run = async <T>(mode: IDBTransactionMode, work: (stores: Stores) => IDBRequest<T>): Promise<Result<T>> => {
    try {
      const database = await open(name);
      try {
        const transaction = database.transaction(['infos', 'bytes'], mode);
        const request = work({ infos: transaction.objectStore('infos'), bytes: transaction.objectStore('bytes') });
        await finished(transaction);
        return ok(request.result);
      } finally {
        database.close();
      }
    } catch (error) {
      const full = error instanceof DOMException && error.name === 'QuotaExceededError';
      return fail(problem(full ? 'file.diskFull' : 'file.snapshotFailed'));
    }
  };
  const list = () => run<SnapshotInfo[]>('readonly', ({ infos }) => infos.getAll());
  return {
    async write(bytes) {
      const at = Date.now();
      const info: SnapshotInfo = {
        id: `${new Date(at).toISOString()}-${crypto.randomUUID()}`,
        at,
        size: bytes.byteLength,
      };
      const written = await run('readwrite', (stores) => {
        stores.bytes.put(bytes.slice(), info.id);
        return stores.infos.put(info);
      });
      if (!written.ok) return written;
      const all = await list();
      for (const id of all.ok ? expiredSnapshots(all.value, at) : []) {
        await run('readwrite', (stores) => {
          stores.bytes.delete(id);
          return stores.infos.delete(id);
        });
      }
      return ok(info);
    },
    list,
    async read(id) {
      const found = await run<Uint8Array | undefined>('readonly', (stores) => stores.bytes.get(id));
      if (!found.ok) return found;
      return found.value ? ok(found.value) : fail(problem('file.snapshotGone'));
    },
  };
}

interface Stores {
  readonly infos: IDBObjectStore;
  readonly bytes: IDBObjectStore;
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('infos', { keyPath: 'id' });
      request.result.createObjectStore('bytes');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}
