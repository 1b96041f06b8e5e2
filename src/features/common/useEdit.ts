import { useCallback, useRef } from 'react';
import type { WriteOperation } from '@/data/api';
import { useStore } from '@/data/react';
import type { EntityName, RecordMap } from '@/domain/entities';
import { useWrite } from './useWrite';

/** Changed fields, or how they follow from the record as it stands when the write comes to its turn. */
export type Edited<Record> = Partial<Record> | ((now: Record) => Partial<Record>);

/** Changes a record; with a function of the newest one, two quick edits of the same list never lose one. */
export type Edit<Name extends EntityName> = (change: Edited<RecordMap[Name]>, message?: string) => void;

/** Edits one record, one write after the other. */
export function useEdit<Name extends EntityName>(entity: Name, id: string): Edit<Name> {
  const store = useStore();
  const write = useWrite();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(
    (change, message) => {
      const turn = queue.current.then(async () => {
        let changes = change;
        if (typeof changes === 'function') {
          const now = await store.get(entity, id);
          // What was deleted meanwhile is not written to from a screen that has not noticed.
          if (!now || now.deletedAt > 0) return;
          changes = changes(now);
        }
        // Entity and changes are of the same name: both follow from `entity`.
        const operation = { type: 'update', entity, id, changes } as WriteOperation;
        await write([operation], message === undefined ? undefined : { message });
      });
      // One that fails must not hold up the next.
      queue.current = turn.catch((error: unknown) => console.error(error));
    },
    [store, write, entity, id],
  );
}

/** A list chosen anew on a screen that showed `shown`, brought to what is stored `now`: only what was picked or dropped. */
export function rechosen(now: readonly string[], shown: readonly string[], next: readonly string[]): string[] {
  const kept = now.filter((each) => next.includes(each) || !shown.includes(each));
  return [...kept, ...next.filter((each) => !shown.includes(each) && !kept.includes(each))];
}
