import DealPage from '../features/deals/DealPage';
import { QuoteEditor } from '../features/quotes/QuoteEditor';

/** The deal workspace with the quote editor in its quote tab: features do not know each other, the app joins them. */
export default function DealRoute() {
  return <DealPage quoteEditor={(slot) => <QuoteEditor {...slot} />} />;
}
