import { quoteMarket } from '../features/market/competition/quoteMarket';
import QuotePage from '../features/quotes/QuotePage';

/** The quote on its own page, with the competitors' prices beside its lines. */
export default function QuoteRoute() {
  return <QuotePage market={quoteMarket} />;
}
