import type { TaxRateRow } from '@/domain/company/company';
import { defaultTaxRates, taxRatesOn } from '@/domain/company/defaults';
import { formatPercent } from '@/i18n/formats';
import type { Resources } from '@/i18n/resources';
import { useLanguage, useT } from '@/i18n/setup';
import { localText } from './catalogue';

export type ProductField = keyof Resources['products']['fields'];
type Options = Resources['products']['options'];
type OptionKey = { [Field in keyof Options]: `${Field}.${keyof Options[Field] & string}` }[keyof Options];

/** Labels of a product's fields and their options; field names come from the schema. */
export function useProductWords() {
  const t = useT('products');
  return {
    label: (field: string) => t(`fields.${field as ProductField}`),
    option: (field: string, option: string) => (option === '' ? '' : t(`options.${`${field}.${option}` as OptionKey}`)),
  };
}

/** Words of a tax treatment: `1300` → 13 %, exempt, out of scope. */
export function useRateWords(): (rate: string) => string {
  const t = useT('products');
  return (rate) => (rate === 'exempt' || rate === 'outOfScope' ? t(`tax.${rate}`) : formatPercent(Number(rate)));
}

/**
 * Rates that the company's dated table offers on `today` (DOMAIN.md §8: the program offers rates, it never chooses).
 * The rate a product already has stays on offer, marked, when the table no longer holds it.
 */
export function useRateOptions(rows: readonly TaxRateRow[], today: string, current: string) {
  const t = useT('products');
  const language = useLanguage();
  const words = useRateWords();
  const valid = taxRatesOn(rows.length > 0 ? rows : defaultTaxRates(), today);
  const options = new Map<string, string>();
  for (const row of valid) {
    const label = localText(row.label, language);
    if (!options.has(row.rate))
      options.set(
        row.rate,
        label.includes(words(row.rate)) ? label : [words(row.rate), label].filter(Boolean).join(' · '),
      );
  }
  if (current !== '' && !options.has(current)) options.set(current, t('tax.expired', { rate: words(current) }));
  return [...options].map(([value, label]) => ({ value, label }));
}
