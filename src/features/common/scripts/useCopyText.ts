import { useCallback } from 'react';
import { useT } from '@/i18n/setup';
import { notifyMessage, notifyProblem } from '@/ui';
import type { Filled } from './ScriptText';

/** Puts a text on the clipboard and says so, with what is still missing in it; gives whether that worked. */
export function useCopyText(): (filled: Filled) => Promise<boolean> {
  const t = useT('scripts');
  return useCallback(
    async ({ text, missing }) => {
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        // No permission, or the window has lost the focus.
        notifyProblem(t('copy.refused'));
        return false;
      }
      notifyMessage(missing.length > 0 ? t('copy.withGaps', { names: missing.join(t('copy.comma')) }) : t('copy.done'));
      return true;
    },
    [t],
  );
}
