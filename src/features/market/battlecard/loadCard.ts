import { getCompany } from '@/data/queries/company';
import { related, usedBy } from '@/data/queries/related';
import type { Store } from '@/data/store';
import { type Battlecard, battlecard } from '@/domain/competitors/battlecard';
import type { Comparison } from '@/domain/competitors/comparison';
import { priceTable } from '@/domain/competitors/priceTable';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { DocumentLanguage } from '@/domain/quoting/totals';
import { loadPrices } from '../shared/loadPrices';

export interface CardRecords {
  readonly card: Battlecard;
  readonly deal: Opportunity | null;
  readonly comparison: Comparison | null;
}

const researchRead = 50;
const cardsRead = 100;

/** The deal's comparison where it has this competitor, else the one of theirs that was worked on last. */
async function comparisonFor(store: Store, competitorId: string, deal: Opportunity | null): Promise<Comparison | null> {
  const own = deal && deal.comparisonId !== '' ? await store.get('comparison', deal.comparisonId) : undefined;
  if (own && own.deletedAt === 0 && own.competitorIds.includes(competitorId)) return own;
  const using = await usedBy(store, 'comparison', competitorId);
  const newest = using
    .filter((comparison) => comparison.competitorIds.includes(competitorId))
    .sort((a, b) => b.updatedAt - a.updatedAt)[0];
  return newest ?? null;
}

/**
 * Reads what the battlecard of a competitor says, for a deal where one is named; `null` without such a competitor. Answers
 * of the library come in `language`.
 */
export async function loadCard(
  store: Store,
  competitorId: string,
  dealId: string,
  language: DocumentLanguage,
): Promise<CardRecords | null> {
  const competitor = await store.get('competitor', competitorId);
  if (!competitor || competitor.deletedAt > 0) return null;
  const found = dealId === '' ? undefined : await store.get('opportunity', dealId);
  const deal = found && found.deletedAt === 0 ? found : null;
  const [company, prices, research, comparison, cards] = await Promise.all([
    getCompany(store),
    loadPrices(store, [competitorId]),
    related(store, 'research', 'competitorId', competitorId, { limit: researchRead }),
    comparisonFor(store, competitorId, deal),
    usedBy(store, 'objection', competitorId, cardsRead),
  ]);
  const rules = company.freshness;
  const today = store.environment.today();
  const homeCurrency = company.defaultCurrency;
  const priceRows = priceTable({ ...prices, competitorIds: [competitorId], rules, today, homeCurrency });
  const card = battlecard({
    competitor,
    research,
    priceRows,
    comparison,
    deal: deal?.competitors.find((each) => each.competitorId === competitorId) ?? null,
    library: { cards, language },
    rules,
    today,
  });
  return { card, deal, comparison };
}
