import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';

/** A deal with customer, contact and its quotes (newest first); `undefined` while loading. */
export function useDeal(id: string) {
  return useLive(
    async (store) => {
      const deal = await store.get('opportunity', id);
      const customer = deal ? await store.get('customer', deal.customerId) : undefined;
      const contact = deal && deal.contactId !== '' ? await store.get('contact', deal.contactId) : undefined;
      const quotes = deal ? await related(store, 'quote', 'opportunityId', id) : [];
      return { deal, customer, contact, quotes };
    },
    [id],
  );
}
