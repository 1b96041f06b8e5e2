import type { Company } from '../company/company';
import { type Environment, newId } from '../kernel/ids';
import { type Unsaved, unsaved } from '../quoting/create';
import type { Quote } from '../quoting/quote';
import { type Proposal, proposalEntity } from './proposal';

/**
 * A proposal draft on one quote version. Its texts stay empty: the document derives them from company, deal and quote
 * until somebody writes another.
 */
export function newProposalFromQuote(quote: Quote, _company: Company, env: Environment): Unsaved<Proposal> {
  return unsaved(
    proposalEntity.schema.parse({
      id: newId(env),
      createdAt: 0,
      updatedAt: 0,
      quoteId: quote.id,
      opportunityId: quote.opportunityId,
      customerId: quote.customerId,
      title: { ...quote.title },
    }),
  );
}
