import type { Company } from '@/domain/company/company';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Environment } from '@/domain/kernel/ids';
import { newQuote } from '@/domain/quoting/create';

/** A first quote of a deal: customer, contact, and the budget where it is in the currency we quote in. */
export function quoteOf(
  env: Environment,
  deal: Pick<Opportunity, 'id' | 'title' | 'customerId' | 'contactId' | 'budgetMin' | 'budgetMax'>,
  company: Company,
) {
  const budget = (money: Opportunity['budgetMin']) =>
    money?.currency === company.defaultCurrency ? money.minor : null;
  return newQuote(env, {
    company,
    title: deal.title,
    customerId: deal.customerId,
    contactId: deal.contactId,
    opportunityId: deal.id,
    budgetMin: budget(deal.budgetMin),
    budgetMax: budget(deal.budgetMax),
  });
}
