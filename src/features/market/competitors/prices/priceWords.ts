import type { PriceEntry } from '@/domain/competitors/priceEntry';
import type { Localized } from '@/domain/kernel/fields';
import { localizedText } from '@/features/common';
import { formatMoney, formatQuantity } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';

interface Terms {
  readonly unit: string | Localized;
  readonly period: PriceEntry['period'];
  readonly taxBasis: PriceEntry['taxBasis'];
}

/** A price and its terms in words. */
export function usePriceWords() {
  const t = useT('competitors');
  const m = useT('market');
  const language = useLanguage();
  return {
    /** The price, or both ends of a range; a dash where there is none. */
    price: (entry: Pick<PriceEntry, 'price' | 'priceMax' | 'currency'>): string => {
      if (entry.price === null) return m('gaps.none');
      const low = formatMoney(entry.price, entry.currency, language);
      if (entry.priceMax === null || entry.priceMax === entry.price) return low;
      return `${low} – ${formatMoney(entry.priceMax, entry.currency, language, { symbol: 'none' })}`;
    },
    /** From which quantity on it holds. */
    step: (quantity: number): string => t('prices.fromQuantity', { quantity: formatQuantity(quantity) }),
    terms: ({ unit, period, taxBasis }: Terms): string => {
      const per = typeof unit === 'string' ? unit : localizedText(unit, language);
      return [per, m(`periods.${period}`), m(`taxBases.${taxBasis}`)].filter((part) => part !== '').join(' · ');
    },
  };
}
