import type { BackupContent } from '../data/transfer/envelope';
import { evidenceNeeds, marketNeeds, wantsMarket } from '../documents/model/marketNeeds';
import type { MarketRecords } from '../documents/model/marketRecords';
import type { Company } from '../domain/company/company';
import type { Proposal } from '../domain/proposals/proposal';
import type { Quote } from '../domain/quoting/quote';

/** What a proposal of a workspace file takes from its market desk; `undefined` where it takes nothing. */
export function marketRecords(
  { records }: BackupContent,
  parts: { readonly proposal: Proposal; readonly quote: Quote; readonly company: Company },
  today: string,
): MarketRecords | undefined {
  const { proposal, quote, company } = parts;
  if (!wantsMarket(proposal)) return undefined;
  const opportunity = records.opportunity.find((each) => each.id === quote.opportunityId);
  const needs = marketNeeds(proposal, opportunity, quote);
  const products = new Set(needs.productIds);
  const swots = records.swot.filter((each) => needs.swotIds.includes(each.id));
  const links = new Set(evidenceNeeds(proposal, swots).map((link) => link.id));
  const { research, competitor, priceEntry, comparison, customer } = records;
  const evidence = [...research, ...competitor, ...priceEntry, ...comparison, ...customer]
    .filter((record) => links.has(record.id))
    .map((record) => [record.id, record] as const);
  return {
    competitors: records.competitor,
    priceEntries: records.priceEntry.filter((entry) => products.has(entry.productId)),
    products: records.product.filter((product) => products.has(product.id)),
    comparison: records.comparison.find((each) => each.id === needs.comparisonId),
    dealComparison: records.comparison.find((each) => each.id === needs.dealComparisonId),
    swots,
    research: records.research.filter((each) => needs.researchIds.includes(each.id)),
    evidence: new Map(evidence),
    rules: company.freshness,
    today,
  };
}
