import { useCallback, useRef } from 'react';
import type { WriteOperation } from '@/data/api';
import { useStore } from '@/data/react';
import type { RecordMap } from '@/domain/entities';
import { useWrite } from '@/features/common';

/** Changes a record as it stands when the write comes to its turn, so that two quick edits never lose one. */
export type Edit<Name extends 'research' | 'segment'> = (
  change: (now: RecordMap[Name]) => Partial<RecordMap[Name]>,
  message?: string,
) => void;

export function useEdit<Name extends 'research' | 'segment'>(entity: Name, id: string): Edit<Name> {
  const store = useStore();
  const write = useWrite();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(
    (change, message) => {
      queue.current = queue.current.then(async () => {
        const now = await store.get(entity, id);
        if (!now || now.deletedAt > 0) return;
        // Entity and changes are of the same name: both follow from `entity`.
        const operation = { type: 'update', entity, id, changes: change(now) } as WriteOperation;
        await write([operation], message === undefined ? undefined : { message });
      });
    },
    [store, write, entity, id],
  );
}
