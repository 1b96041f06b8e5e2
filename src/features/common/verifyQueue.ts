import { listPage } from '@/data/queries/list';
import { related, usedBy } from '@/data/queries/related';
import type { Store } from '@/data/store';
import { us } from '@/domain/competitors/comparison';
import { leadingQuote } from '@/domain/deals/amount';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { FreshnessRule } from '@/domain/freshness/provenance';
import { type VerifyItem, verifyQueue } from '@/domain/freshness/queue';
import type { Money } from '@/domain/kernel/fields';
import { currencyOf, rateFraction } from '@/domain/kernel/money';
import { halfUp } from '@/domain/kernel/rounding';
import { computeQuote } from '@/domain/quoting/calculator';

/**
 * Records looked at: the newest; of words to customers, those that nobody has touched for longest. Bounds, so that the queue
 * costs the same with any number of records.
 */
const most = {
  competitor: 200,
  priceEntry: 300,
  comparison: 100,
  research: 300,
  swot: 100,
  opportunity: 100,
  script: 200,
  objection: 300,
} as const;

export interface QueueRequest {
  readonly rules: readonly FreshnessRule[];
  readonly today: string;
}

async function recordsOf(store: Store) {
  const newest = { order: 'updatedAt', direction: 'desc', scope: 'live' } as const;
  const [competitors, comparisons, research, swots, deals, scripts, objections] = await Promise.all([
    listPage(store, 'competitor', { ...newest, limit: most.competitor }),
    listPage(store, 'comparison', { ...newest, limit: most.comparison }),
    listPage(store, 'research', { ...newest, order: 'date', limit: most.research }),
    listPage(store, 'swot', { ...newest, limit: most.swot }),
    listPage(store, 'opportunity', { ...newest, limit: most.opportunity }),
    listPage(store, 'script', { ...newest, direction: 'asc', limit: most.script }),
    listPage(store, 'objection', { ...newest, direction: 'asc', limit: most.objection }),
  ]);
  const prices = await Promise.all(
    competitors.rows.map(({ id }) => related(store, 'priceEntry', 'competitorId', id, { limit: most.priceEntry })),
  );
  return {
    competitors: competitors.rows,
    priceEntries: prices.flat(),
    comparisons: comparisons.rows,
    research: research.rows,
    swots: swots.rows,
    deals: deals.rows,
    scripts: scripts.rows,
    objections: objections.rows,
  };
}

/** How many statements about the market, scripts and answers wait to be looked at again. */
export async function countToVerify(store: Store, request: QueueRequest): Promise<number> {
  return verifyQueue({ ...(await recordsOf(store)), ...request, stakes: new Map() }).length;
}

/** The “verify these” queue (N10), by the money at stake in `currency`, then by how long each is overdue. */
export async function loadVerifyQueue(
  store: Store,
  request: QueueRequest & { readonly currency: string },
): Promise<VerifyItem[]> {
  const records = await recordsOf(store);
  const waiting = verifyQueue({ ...records, ...request, stakes: new Map() });
  const about = new Set(waiting.map((item) => item.competitorId).filter((id) => id !== '' && id !== us));
  const stakes = await stakesOf(store, [...about], request.currency);
  return stakes.size === 0 ? waiting : verifyQueue({ ...records, ...request, stakes });
}

/** Amounts of the open deals in which each competitor takes part; a deal in another currency counts by its quote's rate. */
async function stakesOf(store: Store, competitorIds: readonly string[], currency: string) {
  const amounts = new Map<string, Promise<number>>();
  const amountOf = (deal: Opportunity) => {
    const known = amounts.get(deal.id) ?? dealAmount(store, deal, currency);
    amounts.set(deal.id, known);
    return known;
  };
  const stakes = new Map<string, Money>();
  for (const id of competitorIds) {
    const deals = await usedBy(store, 'opportunity', id, most.opportunity);
    const open = deals.filter(
      (deal) => deal.outcome === 'open' && deal.competitors.some((rival) => rival.competitorId === id),
    );
    if (open.length === 0) continue;
    const parts = await Promise.all(open.map(amountOf));
    stakes.set(id, { minor: parts.reduce((sum, part) => sum + part, 0), currency });
  }
  return stakes;
}

/**
 * Total of the deal's leading quote, minor units of `currency`; before there is one the upper end of the budget. 0 where
 * there is neither, or no rate for its currency.
 */
async function dealAmount(store: Store, deal: Opportunity, currency: string): Promise<number> {
  const quote = leadingQuote(await related(store, 'quote', 'opportunityId', deal.id, { limit: 20 }));
  if (!quote) return deal.budgetMax?.currency === currency ? deal.budgetMax.minor : 0;
  const { total } = computeQuote(quote);
  if (quote.currency === currency) return total;
  const rate = rateFraction(quote.exchangeRate);
  if (!rate) return 0;
  const up = 10n ** BigInt(currencyOf(currency).exponent);
  const down = 10n ** BigInt(currencyOf(quote.currency).exponent);
  return Number(halfUp(BigInt(total) * rate.numerator * up, rate.denominator * down));
}
