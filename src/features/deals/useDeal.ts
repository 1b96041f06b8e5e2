import { useLive } from '@/data/react';
import { loadDealFacts } from '@/features/common/dealFacts';

/** A deal with all that is known of it, its customer (also a deleted one) and quotes, newest first; `undefined` while loading. */
export function useDeal(id: string) {
  return useLive(
    async (store) => {
      const deal = await store.get('opportunity', id);
      if (!deal || deal.deletedAt > 0) return { facts: undefined };
      const customer = await store.get('customer', deal.customerId);
      return { facts: await loadDealFacts(store, deal), customer };
    },
    [id],
  );
}
