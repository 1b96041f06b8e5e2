import DealPage from '../features/deals/DealPage';
import { DealCompetition } from '../features/market/competition/DealCompetition';
import { quoteMarket } from '../features/market/competition/quoteMarket';
import { QuoteEditor } from '../features/quotes/QuoteEditor';

/** The deal workspace with the quote editor and the competition in its tabs: features do not know each other, the app joins them. */
export default function DealRoute() {
  return (
    <DealPage
      quoteEditor={(slot) => <QuoteEditor {...slot} market={quoteMarket} />}
      competition={(slot) => <DealCompetition {...slot} />}
    />
  );
}
