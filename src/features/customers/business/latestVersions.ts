import type { Quote } from '@/domain/quoting/quote';

/** One entry a quote: the accepted version, else the highest. Keeps the order in which series first appear. */
export function latestVersions(quotes: readonly Quote[]): readonly Quote[] {
  const bySeries = new Map<string, Quote>();
  for (const quote of quotes) {
    if (quote.deletedAt > 0) continue;
    const known = bySeries.get(quote.seriesId);
    if (!known || rank(quote) > rank(known)) bySeries.set(quote.seriesId, quote);
  }
  return [...bySeries.values()];
}

const mostVersions = 1_000_000;
function rank(quote: Quote): number {
  return quote.version + (quote.status === 'accepted' ? mostVersions : 0);
}
