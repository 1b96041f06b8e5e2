import QuotePage from '../features/quotes/QuotePage';

/** The quote on its own page. */
export default function QuoteRoute() {
  return <QuotePage />;
}
