import { z } from 'zod';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

export const proposalStatuses = ['draft', 'sent', 'accepted', 'declined'] as const;

/**
 * What a proposal takes from the market desk. `basis` of a chosen strategy or research entry is what it said when it was
 * chosen: once it says something else, it is to be reviewed and is not printed until somebody has (N2).
 */
export const proposalMarketSchema = z.object({
  comparisonId: f.reference('comparison'),
  /** Empty = the competitors of the deal, or else of the comparison. */
  competitorIds: z.array(z.string()).max(30).default([]),
  prices: f.flag(),
  features: f.flag(),
  whyUs: f.flag(),
  maskNames: f.flag(),
  strategies: z
    .array(z.object({ swotId: z.string(), strategyId: z.string(), basis: z.string().max(50_000).default('') }))
    .max(40)
    .default([]),
  research: z
    .array(z.object({ researchId: z.string(), basis: z.string().max(50_000).default('') }))
    .max(40)
    .default([]),
});
export type ProposalMarket = z.infer<typeof proposalMarketSchema>;

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
    market: proposalMarketSchema.prefault({}),
  }),
  searchText: (proposal) => [proposal.title.zh, proposal.title.en],
});
export type Proposal = RecordOf<typeof proposalEntity>;
