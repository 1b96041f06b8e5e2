import { useCallback } from 'react';
import { useStore } from '@/data/react';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { notifyMessage, notifyProblem, notifyUndo } from '@/ui';
import { type Named, namedEntities, recordTitle } from './titles';
import { type DoneWrite, useWrites } from './writes';

const isNamed = (entity: string): entity is Named => (namedEntities as readonly string[]).includes(entity);

/** What a write was about, in words: on another page nobody sees what came back. Empty where nothing names it. */
function useWordsOf(): (done: DoneWrite) => Promise<string> {
  const store = useStore();
  const language = useLanguage();
  const t = useT('common');
  const n = useT('navigation');
  return useCallback(
    async ({ words, first, count = 1 }) => {
      if (words) return words;
      if (!first || !isNamed(first.entity)) return '';
      const record = await store.get(first.entity, first.id);
      const title = record ? recordTitle(first.entity, record, language) : '';
      const name = [n(`entities.${first.entity}`), title].filter((part) => part !== '').join(' \u00b7 ');
      return count > 1 ? t('andOthers', { name, count }) : name;
    },
    [store, language, t, n],
  );
}

/** Does again what was taken back, the last of it when none is named. Says what came of it. */
export function useRedo(): (transactionId?: string) => Promise<void> {
  const store = useStore();
  const writes = useWrites();
  const problemText = useProblemText();
  const wordsOf = useWordsOf();
  const t = useT('common');
  return useCallback(
    async (transactionId) => {
      const wanted = writes.takeUndone(transactionId);
      if (!wanted) return;
      const result = await store.undo(wanted.transactionId);
      if (!result.ok) return notifyProblem(problemText(result.error));
      const done = { ...wanted, transactionId: result.value.transactionId };
      writes.redone(done);
      const what = await wordsOf(done);
      notifyMessage(what === '' ? t('redone') : t('redoneOf', { what }));
    },
    [store, writes, problemText, wordsOf, t],
  );
}

/**
 * Takes back one transaction, or the last one of this window when none is named. Says what it was, and offers to do it
 * again.
 */
export function useUndo(): (transactionId?: string) => Promise<void> {
  const store = useStore();
  const writes = useWrites();
  const problemText = useProblemText();
  const wordsOf = useWordsOf();
  const redo = useRedo();
  const t = useT('common');
  return useCallback(
    async (transactionId) => {
      const wanted = writes.take(transactionId) ?? (transactionId === undefined ? undefined : { transactionId });
      if (!wanted) return;
      // Named before: what it made may be gone afterwards.
      const what = await wordsOf(wanted);
      const message = what === '' ? t('undone') : t('undoneOf', { what });
      if (wanted.takeBack) {
        const result = await wanted.takeBack();
        if (result.ok) notifyMessage(message);
        else notifyProblem(problemText(result.error));
        return;
      }
      const result = await store.undo(wanted.transactionId);
      if (!result.ok) return notifyProblem(problemText(result.error));
      const back = result.value.transactionId;
      writes.tookBack({ ...wanted, transactionId: back });
      notifyUndo({ message, undoLabel: t('actions.redo'), onUndo: () => void redo(back) });
    },
    [store, writes, problemText, wordsOf, redo, t],
  );
}
