import { type ReactNode, useCallback } from 'react';
import type { WriteOperation, WriteReceipt } from '@/data/api';
import { useStore } from '@/data/react';
import type { Problem, Result } from '@/domain/kernel/result';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { notifyMessage, notifyProblem, notifyUndo } from '@/ui';
import { useWrites } from './writes';

export interface WriteOptions {
  /** Shown when it is done. Without it the write is silent, as for fields that store by themselves. */
  readonly message?: ReactNode;
  /** Whether Ctrl/⌘ Z and the message may take it back; yes unless told. */
  readonly undoable?: boolean;
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
      const result = await store.write(operations);
      if (!result.ok) {
        notifyProblem(words(result.error));
        return result;
      }
      const undoable = options?.undoable ?? true;
      if (undoable) writes.push(result.value.transactionId);
      if (options?.message) {
        const { transactionId } = result.value;
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

/** Takes back one transaction, or the last one of this window when none is named. Says what came of it. */
export function useUndo(): (transactionId?: string) => Promise<void> {
  const store = useStore();
  const writes = useWrites();
  const words = useProblemText();
  const t = useT('common');
  return useCallback(
    async (transactionId) => {
      const wanted = transactionId ?? writes.last();
      if (wanted === undefined) return;
      writes.remove(wanted);
      const result = await store.undo(wanted);
      if (result.ok) notifyMessage(t('undone'));
      else notifyProblem(words(result.error));
    },
    [store, writes, words, t],
  );
}
