import { useCallback } from 'react';
import { type CellValue, cellValues } from '@/domain/competitors/comparison';
import type { StandingPoint } from '@/domain/competitors/standing';
import { useCompany } from '@/features/common';
import { formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';

const isValue = (value: unknown): value is CellValue => cellValues.some((known) => known === value);

/** What one side has of a point in words: a value, a rating, or an amount. */
export function usePointWords(): (point: StandingPoint, side: 'ours' | 'theirs', currency?: string) => string {
  const m = useT('market');
  const language = useLanguage();
  const company = useCompany();
  const home = company?.defaultCurrency ?? 'CNY';
  return useCallback(
    (point, side, currency) => {
      const value = point[side];
      if (value === null) return point.kind === 'feature' ? m('values.unknown') : '\u2014';
      if (point.kind === 'price') return formatMoney(Number(value), currency ?? home, language);
      return isValue(value) ? m(`values.${value}`) : String(value);
    },
    [m, language, home],
  );
}
