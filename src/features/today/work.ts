import { listPage } from '@/data/queries/list';
import type { Store } from '@/data/store';
import type { Opportunity } from '@/domain/deals/opportunity';
import { addDays, daysBetween } from '@/domain/kernel/dates';
import type { Paper } from '@/domain/papers/paper';
import type { Quote } from '@/domain/quoting/quote';

/** Newest records looked at; a bound, so that the page costs the same with any number of records. */
const recent = 400;
const expiresWithin = 14;
const stepsWithin = 7;
const shown = 8;

export interface Work {
  readonly overdue: readonly Opportunity[];
  readonly dueToday: readonly Opportunity[];
  readonly dueSoon: readonly Opportunity[];
  readonly drafts: readonly Quote[];
  readonly expiring: readonly { readonly quote: Quote; readonly days: number }[];
  readonly papers: readonly Paper[];
  readonly customerNames: ReadonlyMap<string, string>;
  readonly openDeals: readonly Opportunity[];
}

/** What waits for the user on a day: next steps of open deals, drafts, quotes about to expire, the last papers. */
export async function loadWork(store: Store, today: string): Promise<Work> {
  const newest = { order: 'updatedAt', direction: 'desc', scope: 'live' } as const;
  const [deals, quotes, papers] = await Promise.all([
    listPage(store, 'opportunity', { ...newest, limit: recent }),
    listPage(store, 'quote', { ...newest, limit: recent }),
    listPage(store, 'paper', { ...newest, limit: 6 }),
  ]);
  const openDeals = deals.rows.filter((deal) => deal.outcome === 'open');
  const steps = openDeals
    .filter((deal) => deal.nextStepDate !== '')
    .sort((a, b) => a.nextStepDate.localeCompare(b.nextStepDate));
  const until = addDays(today, stepsWithin);
  const drafts = quotes.rows.filter((quote) => quote.status === 'draft').slice(0, shown);
  const expiring = quotes.rows
    .filter((quote) => quote.status === 'sent' && quote.validUntil !== '')
    .map((quote) => ({ quote, days: daysBetween(today, quote.validUntil) }))
    .filter(({ days }) => days >= 0 && days <= expiresWithin)
    .sort((a, b) => a.days - b.days)
    .slice(0, shown);
  const ids = [...steps, ...drafts, ...expiring.map(({ quote }) => quote)].map((record) => record.customerId);
  const wanted = [...new Set(ids.filter((id) => id !== ''))];
  const customers = await store.getMany('customer', wanted);
  return {
    overdue: steps.filter((deal) => deal.nextStepDate < today).slice(0, shown),
    dueToday: steps.filter((deal) => deal.nextStepDate === today),
    dueSoon: steps.filter((deal) => deal.nextStepDate > today && deal.nextStepDate <= until).slice(0, shown),
    drafts,
    expiring,
    papers: papers.rows,
    customerNames: new Map(
      customers.flatMap((customer) => (customer ? [[customer.id, customer.shortName || customer.name] as const] : [])),
    ),
    openDeals,
  };
}
