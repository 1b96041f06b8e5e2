import i18next from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../domain/kernel/result';

/**
 * The words of a problem in the screen's language. A code without words gives the general sentence with the code in it, so
 * that a report of the user still says what it was.
 */
export function problemText(problem: Problem): string {
  const key = `problems:${problem.code}`;
  // The codes are data, so the typed key is not known here; the parity test holds the words themselves.
  const translate = i18next.t as (key: string, params?: object) => string;
  const known =
    i18next.exists(key) && typeof i18next.getResource(currentLanguage(), 'problems', problem.code) !== 'object';
  // The same refusal may need other words for another kind of record: `frozen_pipeline` beside `frozen`.
  if (known) return translate(key, { ...problem.params, context: problem.params?.entity });
  return translate('problems:unknown', { code: problem.code });
}

function currentLanguage(): string {
  return i18next.language === 'en' ? 'en' : 'zh-CN';
}

/** {@link problemText} that follows a change of language. */
export function useProblemText(): (problem: Problem) => string {
  const language = useTranslation().i18n.language;
  return useCallback(
    (problem: Problem) => {
      void language;
      return problemText(problem);
    },
    [language],
  );
}
