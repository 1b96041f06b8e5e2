import { related } from '@/data/queries/related';
import { findIds } from '@/data/queries/search';
import type { Store } from '@/data/store';
import type { Quote, QuoteStatus } from '@/domain/quoting/quote';
import { readRecords } from '@/features/common/list/readRecords';
import { useListing } from '@/features/common/list/useListing';
import { recordPages } from '@/features/common/tables/pages';
import { recordTitle } from '@/features/common/titles';
import { type Language, useLanguage } from '@/i18n/setup';

export interface ListedQuote {
  readonly quote: Quote;
  readonly customer: string;
}

/** Of the quotes that have the status, those that are the latest version of their series. */
async function latestOf(store: Store, quotes: readonly Quote[], status: QuoteStatus | ''): Promise<Quote[]> {
  const newest = new Map<string, Quote>();
  for (const quote of quotes) {
    const known = newest.get(quote.seriesId);
    if (!known || known.version < quote.version) newest.set(quote.seriesId, quote);
  }
  const shown = [...newest.values()].filter((quote) => status === '' || quote.status === status);
  const latest = await Promise.all(
    shown.map(async (quote) => {
      const series = await related(store, 'quote', 'seriesId', quote.seriesId);
      return series.every((other) => other.version <= quote.version);
    }),
  );
  return shown.filter((_quote, index) => latest[index]);
}

async function withCustomers(store: Store, quotes: readonly Quote[], language: Language): Promise<ListedQuote[]> {
  const names = new Map<string, string>();
  const ids = [...new Set(quotes.map((quote) => quote.customerId))];
  for (const customer of await store.getMany('customer', ids))
    if (customer) names.set(customer.id, recordTitle('customer', customer, language));
  return quotes.map((quote) => ({ quote, customer: names.get(quote.customerId) ?? '' }));
}

/** A quote is also found by its customer's name. */
async function ofCustomers(store: Store, search: string): Promise<readonly Quote[]> {
  const customers = await findIds(store, 'customer', search, 20);
  const found = customers.ids.map((id) => related(store, 'quote', 'customerId', id, { limit: 50 }));
  return (await Promise.all(found)).flat();
}

/** All series whose latest version has the status, page by page, for an export. */
export async function* latestQuotePages(
  store: Store,
  text: string,
  status: QuoteStatus | '',
  language: Language,
): AsyncGenerator<readonly ListedQuote[]> {
  for await (const page of recordPages(store, 'quote', text))
    yield await withCustomers(store, await latestOf(store, page, status), language);
}

/** The latest version of each series that fits, newest change first; more of them as one scrolls. */
export function useLatestQuotes(text: string, status: QuoteStatus | '') {
  const language = useLanguage();
  const search = text.trim();
  return useListing(JSON.stringify(['quote', search, status, language]), async (store, asked) => {
    const keep = (quotes: readonly Quote[]) => latestOf(store, quotes, status);
    const alsoFound = () => ofCustomers(store, search);
    const found = await readRecords(store, 'quote', { search, keep, alsoFound }, asked);
    return { ...found, rows: await withCustomers(store, found.rows, language) };
  });
}
