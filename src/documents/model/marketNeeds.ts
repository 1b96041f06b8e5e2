import type { Comparison } from '../../domain/competitors/comparison';
import type { Opportunity } from '../../domain/deals/opportunity';
import type { Proposal } from '../../domain/proposals/proposal';
import type { Quote } from '../../domain/quoting/quote';
import type { Evidence, Swot } from '../../domain/swot/swot';

/** The records of the market desk that a proposal asks for, by id. */
export interface MarketNeeds {
  readonly comparisonId: string;
  /** Empty where it is the same one. */
  readonly dealComparisonId: string;
  readonly productIds: readonly string[];
  readonly swotIds: readonly string[];
  readonly researchIds: readonly string[];
}

/** Whether the proposal takes anything from the market desk, be it names that its texts must not hold. */
export function wantsMarket({ market }: Proposal): boolean {
  return (
    comparesCompanies({ market }) || market.maskNames || market.strategies.length > 0 || market.research.length > 0
  );
}

/** Whether it sets us beside competitors. */
export function comparesCompanies({ market }: Pick<Proposal, 'market'>): boolean {
  return market.prices || market.features || market.whyUs;
}

/** Which records to read. What a proposal leaves open follows from its deal. */
export function marketNeeds(proposal: Proposal, opportunity: Opportunity | undefined, quote: Quote): MarketNeeds {
  const { market } = proposal;
  const unique = (ids: readonly string[]) => [...new Set(ids)].filter((id) => id !== '');
  const ofDeal = opportunity?.comparisonId ?? '';
  const comparisonId = market.comparisonId || ofDeal;
  return {
    comparisonId,
    dealComparisonId: market.whyUs && ofDeal !== comparisonId ? ofDeal : '',
    productIds: unique(quote.lines.map((line) => line.productId)),
    swotIds: unique(market.strategies.map((each) => each.swotId)),
    researchIds: unique(market.research.map((each) => each.researchId)),
  };
}

/** What the factors of a proposal's strategies rest on. */
export function evidenceNeeds({ market }: Proposal, swots: readonly Swot[]): Pick<Evidence, 'entity' | 'id'>[] {
  return market.strategies.flatMap(({ swotId, strategyId }) => {
    const swot = swots.find((each) => each.id === swotId);
    const factorIds = swot?.strategies.find((each) => each.id === strategyId)?.factorIds ?? [];
    return (swot?.factors ?? []).flatMap((factor) => (factorIds.includes(factor.id) ? factor.evidence : []));
  });
}

/** The competitors of a proposal, in order: its own choice, else those of the deal, else those of the comparison. */
export function chosenCompetitors(
  proposal: Proposal,
  opportunity: Opportunity | undefined,
  comparison: Comparison | undefined,
): readonly string[] {
  const own = proposal.market.competitorIds;
  const deal = opportunity?.competitors.map((each) => each.competitorId) ?? [];
  const chosen = own.length > 0 ? own : deal.length > 0 ? deal : (comparison?.competitorIds ?? []);
  return [...new Set(chosen)].filter((id) => id !== '');
}
