import { useMemo } from 'react';
import { useCompany } from '@/features/common';
import { type Freshness, useFreshness } from '../shared/useFreshness';

/** What ages and comparisons depend on: the day, our company's rules and its currency. */
export interface MarketContext extends Freshness {
  readonly currency: string;
}

export function useMarketContext(): MarketContext {
  const freshness = useFreshness();
  const currency = useCompany()?.defaultCurrency ?? 'CNY';
  return useMemo(() => ({ ...freshness, currency }), [freshness, currency]);
}
