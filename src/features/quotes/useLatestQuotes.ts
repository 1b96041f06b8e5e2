import { useCallback, useState } from 'react';
import { listPage } from '@/data/queries/list';
import { related } from '@/data/queries/related';
import { findIds } from '@/data/queries/search';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import type { Quote, QuoteStatus } from '@/domain/quoting/quote';
import { recordPages } from '@/features/common/tables/pages';

export interface ListedQuote {
  readonly quote: Quote;
  readonly customer: string;
}

const step = 100;
const searched = 200;

async function candidates(store: Store, needle: string, limit: number): Promise<{ quotes: Quote[]; more: boolean }> {
  if (needle === '') {
    const page = await listPage(store, 'quote', { order: 'updatedAt', direction: 'desc', limit });
    return { quotes: [...page.rows], more: page.next !== null };
  }
  const own = await findIds(store, 'quote', needle, searched);
  const quotes = (await store.getMany('quote', own.ids)).filter((quote) => quote !== undefined);
  // A quote is also found by its customer's name.
  const customers = await findIds(store, 'customer', needle, 20);
  for (const id of customers.ids) quotes.push(...(await related(store, 'quote', 'customerId', id, { limit: 50 })));
  return { quotes, more: false };
}

/** The same for an export: every series whose latest version has the status, page by page. */
export async function* latestQuotePages(
  store: Store,
  text: string,
  status: QuoteStatus | '',
): AsyncGenerator<readonly ListedQuote[]> {
  for await (const page of recordPages(store, 'quote', text, (quote) => status === '' || quote.status === status)) {
    const rows: ListedQuote[] = [];
    for (const quote of page) {
      const series = await related(store, 'quote', 'seriesId', quote.seriesId);
      if (series.some((other) => other.version > quote.version)) continue;
      rows.push({ quote, customer: (await store.get('customer', quote.customerId))?.name ?? '' });
    }
    yield rows;
  }
}

/** The latest version of each series among the quotes that fit, newest change first; more pages as one scrolls. */
export function useLatestQuotes(text: string, status: QuoteStatus | '') {
  const [limit, setLimit] = useState(step);
  const needle = text.trim();
  const found = useLive(
    async (store) => {
      const { quotes, more } = await candidates(store, needle, limit);
      const latest = new Map<string, Quote>();
      for (const quote of quotes) {
        const known = latest.get(quote.seriesId);
        if (quote.deletedAt === 0 && (!known || known.version < quote.version)) latest.set(quote.seriesId, quote);
      }
      const shown = [...latest.values()]
        .filter((quote) => status === '' || quote.status === status)
        .sort((a, b) => b.updatedAt - a.updatedAt);
      const ids = [...new Set(shown.map((quote) => quote.customerId))];
      const names = new Map<string, string>();
      for (const customer of await store.getMany('customer', ids)) if (customer) names.set(customer.id, customer.name);
      const rows: ListedQuote[] = shown.map((quote) => ({ quote, customer: names.get(quote.customerId) ?? '' }));
      return { rows, more };
    },
    [needle, status, limit],
  );
  const rows = found?.rows ?? [];
  const onRange = useCallback(
    (_first: number, last: number) => {
      if (found?.more && last >= found.rows.length - 20) setLimit((current) => current + step);
    },
    [found],
  );
  return { rows, loading: found === undefined, onRange };
}
