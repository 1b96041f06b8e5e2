import { useCallback } from 'react';
import { type CellValue, cellValues } from '@/domain/competitors/comparison';
import type { StandingPoint } from '@/domain/competitors/standing';
import { useCompany } from '@/features/common';
import { formatMoney } from '@/i18n/formats';
import { type Language, useLanguage, useT } from '@/i18n/setup';

const isValue = (value: unknown): value is CellValue => cellValues.some((known) => known === value);

/** What one side has of a point, in the language of these words: a value, a rating, or an amount. */
export function pointText(
  point: StandingPoint,
  side: 'ours' | 'theirs',
  words: { readonly values: Readonly<Record<CellValue, string>>; readonly language: Language },
  currency: string,
): string {
  const value = point[side];
  if (value === null) return point.kind === 'feature' ? words.values.unknown : '\u2014';
  if (point.kind === 'price') return formatMoney(Number(value), currency, words.language);
  return isValue(value) ? words.values[value] : String(value);
}

/** {@link pointText} in the language of the screen; without a currency of its own, amounts are in ours. */
export function usePointWords(): (point: StandingPoint, side: 'ours' | 'theirs', currency?: string) => string {
  const m = useT('market');
  const language = useLanguage();
  const home = useCompany()?.defaultCurrency ?? 'CNY';
  return useCallback(
    (point, side, currency) => {
      const values = m('values', { returnObjects: true });
      return pointText(point, side, { values, language }, currency ?? home);
    },
    [m, language, home],
  );
}
