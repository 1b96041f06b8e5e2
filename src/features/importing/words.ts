import { useCallback } from 'react';
import type { ImportKind } from '@/domain/exchange/columns';
import type { Problem } from '@/domain/kernel/result';
import { columnLabels, languages, optionWords } from '@/features/common/tables/labels';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';

/** The name of a column, by its id or by the field it is stored in, in the language of the screen. */
export function useColumnLabel(kind: ImportKind): (id: string) => string {
  const index = languages.indexOf(useLanguage());
  return useCallback(
    (id) => {
      const labels = columnLabels(kind);
      return labels[id]?.[index] ?? labels[`${id}.zh`]?.[index] ?? id;
    },
    [kind, index],
  );
}

/** The options of a choice with their names in the language of the screen. */
export function useOptions(kind: ImportKind): (column: string) => { value: string; label: string }[] {
  const index = languages.indexOf(useLanguage());
  return (column) =>
    Object.entries(optionWords(kind)[column] ?? {}).map(([value, words]) => ({ value, label: words[index] ?? value }));
}

/** A problem of a row in words, with the column that it belongs to. */
export function useReason(kind: ImportKind): (found: Problem) => string {
  const t = useT('importing');
  const label = useColumnLabel(kind);
  const words = useProblemText();
  return useCallback(
    (found) => {
      const text = words(found);
      return found.field ? t('preview.reason', { column: label(found.field.replace(/\.\d+$/, '')), text }) : text;
    },
    [t, label, words],
  );
}
