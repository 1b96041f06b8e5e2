import { type ReactNode, useCallback } from 'react';
import type { WriteOperation, WriteReceipt } from '@/data/api';
import type { BulkOptions } from '@/data/pieces';
import { useStore } from '@/data/react';
import type { Problem, Result } from '@/domain/kernel/result';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { notifyMessage, notifyProblem, notifyUndo } from '@/ui';
import { useUndo } from './useUndo';
import { useWrites } from './writes';

export interface WriteOptions {
  /** Shown when it is done. Without it the write is silent, as for fields that store by themselves. */
  readonly message?: ReactNode;
  /** Whether Ctrl/⌘ Z and the message may take it back; yes unless told. */
  readonly undoable?: boolean;
  /** Tells of many rows how far they are, and lets them be cancelled. */
  readonly bulk?: BulkOptions;
}

export type Write = (
  operations: readonly WriteOperation[],
  options?: WriteOptions,
) => Promise<Result<WriteReceipt, Problem>>;

/** The way screens write: through the one door, with a message that offers undo, and problems in words. */
export function useWrite(): Write {
  const store = useStore();
  const writes = useWrites();
  const words = useProblemText();
  const undo = useUndo();
  const t = useT('common');
  return useCallback(
    async (operations, options) => {
      const result = await store.write(operations, options?.bulk);
      if (!result.ok) {
        notifyProblem(words(result.error));
        return result;
      }
      const { transactionId, ids } = result.value;
      const undoable = options?.undoable ?? true;
      const [entity, id] = [operations[0]?.entity, ids[0]];
      if (undoable)
        writes.push({
          transactionId,
          count: new Set(ids).size,
          ...(entity && id !== undefined ? { first: { entity, id } } : {}),
        });
      if (options?.message) {
        if (undoable)
          notifyUndo({
            message: options.message,
            undoLabel: t('actions.undo'),
            onUndo: () => void undo(transactionId),
          });
        else notifyMessage(options.message);
      }
      return result;
    },
    [store, writes, words, undo, t],
  );
}
