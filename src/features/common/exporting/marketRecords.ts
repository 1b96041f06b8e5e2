import type { PageCursor } from '@/data/api';
import { listPage } from '@/data/queries/list';
import { pricesOfProducts } from '@/data/queries/prices';
import type { Store } from '@/data/store';
import {
  chosenCompetitors,
  comparesCompanies,
  evidenceNeeds,
  marketNeeds,
  wantsMarket,
} from '@/documents/model/marketNeeds';
import type { MarketRecords } from '@/documents/model/marketRecords';
import type { Company } from '@/domain/company/company';
import type { Competitor } from '@/domain/competitors/competitor';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Proposal } from '@/domain/proposals/proposal';
import type { Quote } from '@/domain/quoting/quote';
import type { EvidenceRecord } from '@/domain/swot/review';

/** Newest prices read of each product: enough for what may be shown, however long the ledger is. */
const pricesEach = 500;
/** Names to be masked; nobody watches more competitors than this. */
const mostCompetitors = 1000;

const evidenceEntities = ['research', 'competitor', 'priceEntry', 'comparison', 'customer'] as const;

const found = <T>(rows: readonly (T | undefined)[]): T[] => rows.filter((row) => row !== undefined);

/** All competitors, deleted ones too: the name of any of them may stand in a text that is to name none. */
async function everyCompetitor(store: Store): Promise<Competitor[]> {
  const all: Competitor[] = [];
  for (const scope of ['live', 'archived', 'deleted'] as const) {
    let after: PageCursor | null = null;
    do {
      const page: Awaited<ReturnType<typeof listPage<'competitor'>>> = await listPage(store, 'competitor', {
        order: 'name',
        scope,
        limit: 200,
        after,
      });
      all.push(...page.rows);
      after = page.next;
    } while (after !== null && all.length < mostCompetitors);
  }
  return all;
}

/** What a proposal takes from the market desk, by index and bounded; `undefined` where it takes nothing. */
export async function loadMarketRecords(
  store: Store,
  parts: {
    readonly proposal: Proposal;
    readonly opportunity: Opportunity | undefined;
    readonly quote: Quote;
    readonly company: Company;
  },
  today: string,
): Promise<MarketRecords | undefined> {
  const { proposal, opportunity, quote, company } = parts;
  if (!wantsMarket(proposal)) return undefined;
  const needs = marketNeeds(proposal, opportunity, quote);
  const priced = proposal.market.prices ? needs.productIds : [];
  const [comparison, dealComparison, products, priceEntries, swots, research, everyone] = await Promise.all([
    store.get('comparison', needs.comparisonId),
    needs.dealComparisonId === '' ? undefined : store.get('comparison', needs.dealComparisonId),
    store.getMany('product', priced),
    pricesOfProducts(store, priced, pricesEach),
    store.getMany('swot', needs.swotIds),
    store.getMany('research', needs.researchIds),
    proposal.market.maskNames ? everyCompetitor(store) : [],
  ]);
  const columns = comparesCompanies(proposal) ? chosenCompetitors(proposal, opportunity, comparison) : [];
  const chosen = found(await store.getMany('competitor', columns));
  const known = new Set(chosen.map((competitor) => competitor.id));
  const links = evidenceNeeds(proposal, found(swots));
  const evidence = await Promise.all(
    evidenceEntities.map((entity) =>
      store.getMany(entity, [...new Set(links.flatMap((link) => (link.entity === entity ? [link.id] : [])))]),
    ),
  );
  return {
    competitors: [...chosen, ...everyone.filter((competitor) => !known.has(competitor.id))],
    priceEntries,
    products: found(products),
    comparison,
    dealComparison,
    swots: found(swots),
    research: found(research),
    evidence: new Map(evidence.flatMap((rows) => found<EvidenceRecord>(rows)).map((record) => [record.id, record])),
    rules: company.freshness,
    today,
  };
}
