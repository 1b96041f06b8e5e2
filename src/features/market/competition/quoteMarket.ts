import { LineMark } from './LineMark';
import { QuotePricesFrame } from './QuotePricesFrame';
import { QuotePricesPanel } from './QuotePricesPanel';

/** The competitors' prices in the quote editor (R29): what the app hands to it. */
export const quoteMarket = { Frame: QuotePricesFrame, Mark: LineMark, Panel: QuotePricesPanel } as const;
