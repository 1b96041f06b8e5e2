import type { Opportunity } from '../deals/opportunity';
import type { Localized } from '../kernel/fields';
import type { Customer } from './customer';

const blank = (text: string): boolean => text.trim() === '';
const inBoth = (texts: readonly Localized[]): string =>
  texts
    .flatMap(({ zh, en }) => [zh, en])
    .filter((text) => !blank(text))
    .join('\n');

/** Deals that tell of the customer: open ones first, then the newest; lost and deleted ones do not. */
function telling(deals: readonly Opportunity[]): readonly Opportunity[] {
  const rank = (deal: Opportunity) => (deal.outcome === 'open' ? 0 : 1);
  return deals
    .filter((deal) => deal.deletedAt === 0 && deal.outcome !== 'lost')
    .sort((a, b) => rank(a) - rank(b) || b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
}

/**
 * A customer as it is known: where its profile says nothing of budget, pain or technical need, what the need sheets of its
 * deals say of them counts, so that it is not asked again. The very record where they add nothing.
 */
export function knownCustomer(customer: Customer, deals: readonly Opportunity[]): Customer {
  const told = telling(deals);
  const noBudget = customer.budgetMin === null && customer.budgetMax === null;
  const budget = noBudget
    ? told.find(({ budgetMin, budgetMax }) => budgetMin !== null || budgetMax !== null)
    : undefined;
  const pain = blank(customer.businessPain) ? inBoth(told.flatMap(({ needs }) => needs.map((need) => need.pain))) : '';
  const technical = blank(customer.technicalNeed)
    ? inBoth(told.flatMap(({ technicalNeeds }) => technicalNeeds.map((need) => need.text)))
    : '';
  if (!budget && pain === '' && technical === '') return customer;
  return {
    ...customer,
    ...(budget ? { budgetMin: budget.budgetMin, budgetMax: budget.budgetMax } : {}),
    ...(pain === '' ? {} : { businessPain: pain }),
    ...(technical === '' ? {} : { technicalNeed: technical }),
  };
}
