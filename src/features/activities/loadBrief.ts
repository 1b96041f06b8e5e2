import { related } from '@/data/queries/related';
import type { Store } from '@/data/store';
import type { BriefFacts } from '@/domain/activities/brief';

const bound = 100;

/** What the brief of a deal or of a customer is made of, each part by its index; `undefined` where there is no such record. */
export async function loadBriefFacts(
  store: Store,
  of: 'deal' | 'customer',
  id: string,
): Promise<BriefFacts | undefined> {
  const deal = of === 'deal' ? await store.get('opportunity', id) : undefined;
  if (of === 'deal' && (!deal || deal.deletedAt > 0)) return undefined;
  const customerId = deal ? deal.customerId : id;
  const customer = customerId === '' ? undefined : await store.get('customer', customerId);
  if (of === 'customer' && (!customer || customer.deletedAt > 0)) return undefined;
  const page = { limit: bound } as const;
  const [contacts, activities, quotes, tasks, competitors] = await Promise.all([
    customerId === '' ? [] : related(store, 'contact', 'customerId', customerId, page),
    customerId === ''
      ? related(store, 'activity', 'opportunityId', id, page)
      : related(store, 'activity', 'customerId', customerId, page),
    deal
      ? related(store, 'quote', 'opportunityId', deal.id, page)
      : related(store, 'quote', 'customerId', customerId, page),
    deal
      ? related(store, 'task', 'opportunityId', deal.id, page)
      : related(store, 'task', 'customerId', customerId, page),
    store.getMany('competitor', deal?.competitors.map(({ competitorId }) => competitorId) ?? []),
  ]);
  return {
    deal,
    customer,
    contacts,
    // What was done for another deal of the customer counts for that one.
    activities: deal
      ? activities.filter(({ opportunityId }) => opportunityId === '' || opportunityId === deal.id)
      : activities,
    quotes,
    tasks,
    competitors: competitors.flatMap((record) => (record ? [record] : [])),
    today: store.environment.today(),
  };
}
