import { z } from 'zod';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

export const proposalStatuses = ['draft', 'sent', 'accepted', 'declined'] as const;

/**
 * A proposal on top of one quote version. Empty texts are derived from company, deal and quote when the
 * document is built; a filled text takes their place.
 */
export const proposalEntity = defineEntity({
  name: 'proposal',
  schema: z.object({
    ...f.recordBase,
    quoteId: f.reference('quote'),
    opportunityId: f.reference('opportunity'),
    customerId: f.reference('customer'),
    status: f.choiceOf(proposalStatuses, 'draft'),
    title: f.localized(),
    subtitle: f.localized(),
    aboutUs: f.localizedMultiline(),
    situation: f.localizedMultiline(),
    solution: f.localizedMultiline(),
    delivery: f.localizedMultiline(),
    afterSales: f.localizedMultiline(),
    nextSteps: f.localizedMultiline(),
    appendix: f.localizedMultiline(),
  }),
  searchText: (proposal) => [proposal.title.zh, proposal.title.en],
});
export type Proposal = RecordOf<typeof proposalEntity>;
