import { useCallback, useState } from 'react';
import { listPage } from '@/data/queries/list';
import { related } from '@/data/queries/related';
import { findIds } from '@/data/queries/search';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import { dealAmount } from '@/domain/deals/amount';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Money } from '@/domain/kernel/fields';

export interface ListedDeal {
  readonly deal: Opportunity;
  readonly customer: string;
  readonly amount: Money | undefined;
}

const step = 60;
const searched = 200;

async function candidates(
  store: Store,
  needle: string,
  limit: number,
): Promise<{ deals: Opportunity[]; more: boolean }> {
  if (needle === '') {
    const page = await listPage(store, 'opportunity', { order: 'updatedAt', direction: 'desc', limit });
    return { deals: [...page.rows], more: page.next !== null };
  }
  const own = await findIds(store, 'opportunity', needle, searched);
  const found = new Map<string, Opportunity>();
  for (const deal of await store.getMany('opportunity', own.ids)) if (deal) found.set(deal.id, deal);
  // A deal is also found by its customer's name.
  const customers = await findIds(store, 'customer', needle, 20);
  for (const id of customers.ids)
    for (const deal of await related(store, 'opportunity', 'customerId', id, { limit: 50 })) found.set(deal.id, deal);
  return { deals: [...found.values()].sort((a, b) => b.updatedAt - a.updatedAt), more: false };
}

/** Deals by latest change, with customer and amount; more pages as one scrolls. */
export function useDealList(text: string, stage: string) {
  const [limit, setLimit] = useState(step);
  const needle = text.trim();
  const found = useLive(
    async (store) => {
      const { deals, more } = await candidates(store, needle, limit);
      const shown = deals.filter((deal) => deal.deletedAt === 0 && (stage === '' || deal.stage === stage));
      const names = new Map<string, string>();
      const ids = [...new Set(shown.map((deal) => deal.customerId))];
      for (const customer of await store.getMany('customer', ids)) if (customer) names.set(customer.id, customer.name);
      const rows = await Promise.all(
        shown.map(
          async (deal): Promise<ListedDeal> => ({
            deal,
            customer: names.get(deal.customerId) ?? '',
            amount: dealAmount(await related(store, 'quote', 'opportunityId', deal.id, { limit: 20 })),
          }),
        ),
      );
      return { rows, more };
    },
    [needle, stage, limit],
  );
  const onRange = useCallback(
    (_first: number, last: number) => {
      if (found?.more && last >= found.rows.length - 10) setLimit((current) => current + step);
    },
    [found],
  );
  return { rows: found?.rows ?? [], loading: found === undefined, onRange };
}
