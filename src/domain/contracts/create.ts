import type { Company } from '../company/company';
import { type Environment, newId } from '../kernel/ids';
import { copyTerms, type Unsaved, unsaved } from '../quoting/create';
import type { Quote } from '../quoting/quote';
import { type Contract, contractEntity } from './contract';
import { salesContractTitle } from './strings';

/**
 * A contract draft on one quote version: customer, deal, language and the three terms are taken over as they stand,
 * the place of signing comes from our company. Buyer is party A by default (DOMAIN.md §10).
 */
export function newContractFromQuote(quote: Quote, company: Company, env: Environment): Unsaved<Contract> {
  return unsaved(
    contractEntity.schema.parse({
      id: newId(env),
      createdAt: 0,
      updatedAt: 0,
      title: { ...salesContractTitle },
      quoteId: quote.id,
      opportunityId: quote.opportunityId,
      customerId: quote.customerId,
      language: quote.language,
      signingPlace: { ...company.signingPlace },
      terms: copyTerms(quote.terms, env),
    }),
  );
}
