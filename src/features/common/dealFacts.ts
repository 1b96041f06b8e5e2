import { getCompany } from '@/data/queries/company';
import { listPage } from '@/data/queries/list';
import { related } from '@/data/queries/related';
import { useLive, useStore } from '@/data/react';
import type { Store } from '@/data/store';
import type { Activity } from '@/domain/activities/activity';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { DealFacts } from '@/domain/process/gates';

/** How many of each kind are looked at: a deal has fewer, and a customer with more has its newest in there. */
const bound = 200;

/** All that is known of a deal and that gates and scores ask for; every part by its index, at most 200 of each kind. */
export async function loadDealFacts(store: Store, deal: Opportunity): Promise<DealFacts> {
  const { id, customerId, partnerId } = deal;
  const ofCustomer = customerId !== '';
  const [customer, contacts, own, theirs, quotes, proposals, contracts, company, profiles, partner] = await Promise.all(
    [
      ofCustomer ? store.get('customer', customerId) : undefined,
      ofCustomer ? related(store, 'contact', 'customerId', customerId, { limit: bound }) : [],
      related(store, 'activity', 'opportunityId', id, { limit: bound }),
      ofCustomer ? related(store, 'activity', 'customerId', customerId, { limit: bound }) : [],
      related(store, 'quote', 'opportunityId', id, { limit: bound }),
      related(store, 'proposal', 'opportunityId', id, { limit: bound }),
      related(store, 'contract', 'opportunityId', id, { limit: bound }),
      getCompany(store),
      listPage(store, 'targetProfile', { order: 'updatedAt', direction: 'desc', limit: bound }),
      partnerId === '' ? undefined : store.get('partner', partnerId),
    ],
  );
  // What was done for another deal of the customer counts for that one.
  const activities = new Map<string, Activity>();
  for (const each of [...own, ...theirs])
    if (each.opportunityId === '' || each.opportunityId === id) activities.set(each.id, each);
  return {
    deal,
    customer: live(customer),
    contacts,
    activities: [...activities.values()].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)),
    quotes,
    proposals,
    contracts,
    company,
    profiles: profiles.rows,
    partner: live(partner),
    today: store.environment.today(),
  };
}

function live<T extends { readonly deletedAt: number }>(record: T | undefined): T | undefined {
  return record && record.deletedAt === 0 ? record : undefined;
}

/** {@link loadDealFacts}, live; `undefined` while loading, and where there is no such deal. */
export function useDealFacts(dealId: string): DealFacts | undefined {
  const store = useStore();
  return useLive(async () => {
    const deal = await store.get('opportunity', dealId);
    return deal && deal.deletedAt === 0 ? await loadDealFacts(store, deal) : undefined;
  }, [store, dealId]);
}
