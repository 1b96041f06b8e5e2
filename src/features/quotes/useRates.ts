import { useCallback, useMemo } from 'react';
import type { Company } from '@/domain/company/company';
import { defaultTaxRates, taxRatesOn } from '@/domain/company/defaults';
import { inLanguage } from '@/domain/quoting/totals';
import { formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import type { RateChoice } from './grid/cells';

/** The rates the company's table offers on a day, and the short words of any rate. The program never chooses one. */
export function useRates(company: Company | undefined, date: string) {
  const t = useT('quotes');
  const language = useLanguage();
  const rateLabel = useCallback(
    (rate: string): string =>
      rate === 'exempt' || rate === 'outOfScope' ? t(`rate.${rate}`) : formatPercent(Number(rate)),
    [t],
  );
  const rates = useMemo((): readonly RateChoice[] => {
    const table = company && company.taxRates.length > 0 ? company.taxRates : defaultTaxRates();
    return taxRatesOn(table, date).map((row) => ({
      rate: row.rate,
      label: rateLabel(row.rate),
      hint: inLanguage(row.label, language),
    }));
  }, [company, date, language, rateLabel]);
  return { rates, rateLabel };
}
