import { getCompany } from '@/data/queries/company';
import { listPage } from '@/data/queries/list';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import { leadingQuote } from '@/domain/deals/amount';
import { showingOf } from '@/domain/presentation/showing';

const mostQuotes = 50;
/** The catalogue is looked through only where nothing is quoted yet. */
const mostProducts = 500;

/** What is shown of a deal, and the quote it is picked from; `undefined` while loading, `null` where there is no deal. */
export function useShowing(dealId: string, quoteId: string) {
  return useLive(
    async (store) => {
      const deal = await store.get('opportunity', dealId);
      if (!deal || deal.deletedAt > 0) return null;
      const [customer, company, quotes] = await Promise.all([
        store.get('customer', deal.customerId),
        getCompany(store),
        related(store, 'quote', 'opportunityId', deal.id, { limit: mostQuotes }),
      ]);
      const quote = quotes.find(({ id }) => id === quoteId) ?? leadingQuote(quotes);
      const wanted = [...deal.needs, ...(quote?.lines ?? [])].map((each) => each.productId);
      const named = await store.getMany(
        'product',
        [...new Set(wanted)].filter((id) => id !== ''),
      );
      const quoted = quote?.lines.some((line) => line.productId !== '') === true;
      const catalogue = quoted
        ? []
        : (await listPage(store, 'product', { order: 'updatedAt', direction: 'desc', limit: mostProducts })).rows;
      const known = new Map(catalogue.map((product) => [product.id, product]));
      for (const product of named) if (product && product.deletedAt === 0) known.set(product.id, product);
      return { showing: showingOf({ deal, customer, company, products: [...known.values()], quote }), quote };
    },
    [dealId, quoteId],
  );
}
