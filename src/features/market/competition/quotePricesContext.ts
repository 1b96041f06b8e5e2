import { createContext, useContext } from 'react';
import type { Competitor } from '@/domain/competitors/competitor';
import type { LinePrices } from '@/domain/competitors/quotePrices';
import type { Customer } from '@/domain/customers/customer';
import type { Quote } from '@/domain/quoting/quote';

/** What the parts of the quote editor show of the market. */
export interface QuotePrices {
  readonly quote: Quote;
  /** Lines that have prices to compare with, by line id, in their order. */
  readonly lines: ReadonlyMap<string, LinePrices>;
  /** Those of the deal, else all that have a price for one of the products. */
  readonly competitors: ReadonlyMap<string, Competitor>;
  readonly ofDeal: boolean;
  /** Whether any line is of a product of the catalogue, without which nothing can be compared. */
  readonly hasProducts: boolean;
  readonly customer: Customer | undefined;
  readonly openCard: (competitorId: string) => void;
}

export const QuotePricesContext = createContext<QuotePrices | null>(null);

/** `null` until it is read. */
export function useQuotePrices(): QuotePrices | null {
  return useContext(QuotePricesContext);
}
