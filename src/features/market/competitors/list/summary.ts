import { related, usedBy } from '@/data/queries/related';
import type { Store } from '@/data/store';
import type { Competitor } from '@/domain/competitors/competitor';
import { pricesInForce } from '@/domain/competitors/priceTable';
import type { Opportunity } from '@/domain/deals/opportunity';
import { ageOf } from '@/domain/freshness/age';
import { factsOf } from '@/domain/freshness/facts';
import { ledgerRow } from '../prices/ledger';
import { loadProducts } from '../prices/useLedger';
import type { MarketContext } from '../useMarketContext';

/** What the list says of a competitor beside its own fields. */
export interface CompetitorSummary {
  /** Statements on the competitor and its prices in force. */
  readonly fresh: number;
  readonly stale: number;
  /** Day of the newest price; empty without one. */
  readonly newestPrice: string;
  /** Of the newest prices, how many are dearer than ours, cheaper, level. */
  readonly higher: number;
  readonly lower: number;
  readonly level: number;
  readonly openDeals: number;
}

/** Newest prices looked at for one line of the list. */
const pricesRead = 200;

/** Open deals in which a competitor takes part. */
export async function dealsAgainst(store: Store, competitorId: string): Promise<Opportunity[]> {
  const deals = await usedBy(store, 'opportunity', competitorId);
  return deals.filter((deal) => deal.competitors.some((each) => each.competitorId === competitorId));
}

export async function summarise(
  store: Store,
  competitor: Competitor,
  context: MarketContext,
): Promise<CompetitorSummary> {
  const [entries, deals] = await Promise.all([
    related(store, 'priceEntry', 'competitorId', competitor.id, { limit: pricesRead }),
    dealsAgainst(store, competitor.id),
  ]);
  const inForce = pricesInForce(entries, context.today);
  const products = await loadProducts(store, [...new Set(inForce.map((entry) => entry.productId))].filter(Boolean));
  const rows = inForce.map((entry) => ledgerRow(entry, products.get(entry.productId), context));
  const ages = [
    ...factsOf('competitor', competitor).map((fact) => ageOf(fact.dated, fact.kind, context.rules, context.today)),
    ...rows.map((row) => row.age),
  ];
  const fresh = ages.filter((age) => age.state === 'fresh').length;
  const gaps = rows.flatMap((row) => (row.theirGap ? [row.theirGap] : []));
  return {
    fresh,
    stale: ages.length - fresh,
    newestPrice: inForce.find((entry) => entry.date !== '')?.date ?? '',
    higher: gaps.filter((gap) => gap.tenths > 0).length,
    lower: gaps.filter((gap) => gap.tenths < 0).length,
    level: gaps.filter((gap) => gap.level).length,
    openDeals: deals.filter((deal) => deal.outcome === 'open').length,
  };
}
