import type { Money } from '../kernel/fields';
import { computeQuote } from '../quoting/calculator';
import type { Quote } from '../quoting/quote';

/** The quote that speaks for a deal: the accepted one, else the newest that was not turned down. */
export function leadingQuote(quotes: readonly Quote[]): Quote | undefined {
  const newest = [...quotes].sort((a, b) => b.createdAt - a.createdAt || b.version - a.version);
  const open = newest.find((quote) => quote.status === 'draft' || quote.status === 'sent');
  return newest.find((quote) => quote.status === 'accepted') ?? open ?? newest[0];
}

/** Total including tax of the leading quote. */
export function dealAmount(quotes: readonly Quote[]): Money | undefined {
  const quote = leadingQuote(quotes);
  return quote ? { minor: computeQuote(quote).total, currency: quote.currency } : undefined;
}
