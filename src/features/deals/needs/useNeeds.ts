import { listPage } from '@/data/queries/list';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import type { Opportunity } from '@/domain/deals/opportunity';

const mostQuestionnaires = 100;
/** The products that were changed last; those that needs name are read beside them. */
const mostProducts = 500;
const mostQuotes = 50;

/** What the needs of a deal are seen with; `undefined` while loading. */
export function useNeeds(deal: Pick<Opportunity, 'id' | 'customerId' | 'contactId' | 'needs'>) {
  const named = deal.needs
    .map((need) => need.productId)
    .filter((id) => id !== '')
    .join(' ');
  return useLive(
    async (store) => {
      const [customer, contact, questionnaires, products, linked, quotes] = await Promise.all([
        store.get('customer', deal.customerId),
        store.get('contact', deal.contactId),
        listPage(store, 'questionnaire', { order: 'updatedAt', direction: 'desc', limit: mostQuestionnaires }),
        listPage(store, 'product', { order: 'updatedAt', direction: 'desc', limit: mostProducts }),
        store.getMany('product', named === '' ? [] : named.split(' ')),
        related(store, 'quote', 'opportunityId', deal.id, { limit: mostQuotes }),
      ]);
      const known = new Map(products.rows.map((product) => [product.id, product]));
      for (const product of linked) if (product && product.deletedAt === 0) known.set(product.id, product);
      return { customer, contact, questionnaires: questionnaires.rows, products: [...known.values()], quotes };
    },
    [deal.id, deal.customerId, deal.contactId, named],
  );
}
