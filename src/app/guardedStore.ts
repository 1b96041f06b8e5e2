import type { Store } from '@/data/store';
import { fail, problem } from '@/domain/kernel/result';
import type { Writes } from '@/features/common';

/** The store as screens get it: it refuses to write while the disk is nearly full (DOMAIN.md §19). */
export function guardedStore(store: Store, writes: Writes): Store {
  const refused = async () => fail(problem('storage.readOnly'));
  const guarded: Pick<Store, 'write' | 'undo'> = {
    write: (operations, options) => (writes.readOnly() ? refused() : store.write(operations, options)),
    undo: (transactionId, options) => (writes.readOnly() ? refused() : store.undo(transactionId, options)),
  };
  // The rest, getters of the moving database included, stays the store's own.
  return Object.assign(Object.create(store) as Store, guarded);
}
