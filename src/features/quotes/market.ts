import type { ComponentType, ReactNode } from 'react';
import type { Quote } from '@/domain/quoting/quote';
import type { QuoteTotals } from '@/domain/quoting/totals';

/** What the market desk, which is another feature, shows in the quote editor; the app hands it in. */
export interface QuoteMarket {
  /** Stands around the editor and reads what the others show, for the quote as it is being typed. */
  readonly Frame: ComponentType<{
    readonly quote: Quote;
    readonly totals: QuoteTotals;
    readonly children: ReactNode;
  }>;
  /** Beside a line. */
  readonly Mark: ComponentType<{ readonly lineId: string }>;
  /** In the seller's panel. */
  readonly Panel: ComponentType<{ readonly activeLineId: string; readonly onLine: (lineId: string) => void }>;
}
