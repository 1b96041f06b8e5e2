import { getCompany } from '@/data/queries/company';
import { pricesOfProducts } from '@/data/queries/prices';
import { related } from '@/data/queries/related';
import type { Store } from '@/data/store';
import { quotePrices } from '@/domain/competitors/quotePrices';
import { contactEntity, customerEntity } from '@/domain/customers/customer';
import { dealAmount, leadingQuote } from '@/domain/deals/amount';
import type { Opportunity } from '@/domain/deals/opportunity';
import { mayReachClient } from '@/domain/freshness/age';
import type { Lead } from '@/domain/leads/lead';
import { processById, stageOf } from '@/domain/process/processOf';
import type { Product } from '@/domain/products/product';
import { computeQuote } from '@/domain/quoting/calculator';
import type { Quote } from '@/domain/quoting/quote';
import type { ScriptFacts } from '@/domain/scripts/variables';

export interface TalkOf {
  readonly customerId: string;
  readonly opportunityId: string;
  /** Empty = the deal's contact, else the customer's main one. */
  readonly contactId: string;
  /** A lead is no customer yet; its company and person stand in for them. */
  readonly leadId?: string | undefined;
}

const bound = 100;
const threats = ['high', 'medium', 'low', ''] as const;

function live<T extends { readonly deletedAt: number }>(record: T | undefined): T | undefined {
  return record && record.deletedAt === 0 ? record : undefined;
}

/** The competitor that a deal is most about: the greatest threat, of equals the first named. */
function mainCompetitor(deal: Opportunity | undefined): string {
  const ranked = [...(deal?.competitors ?? [])].sort((a, b) => threats.indexOf(a.threat) - threats.indexOf(b.threat));
  return ranked[0]?.competitorId ?? '';
}

/**
 * By how much the first line of the quote that can be compared is dearer (+) than the competitor's, basis points. Only a
 * price that is fresh may be told to a client (N1); `null` without one.
 */
async function priceGapOf(
  store: Store,
  quote: Quote | undefined,
  competitorId: string,
  products: readonly Product[],
): Promise<number | null> {
  if (!quote || competitorId === '' || products.length === 0) return null;
  const [company, entries] = await Promise.all([
    getCompany(store),
    pricesOfProducts(
      store,
      products.map(({ id }) => id),
    ),
  ]);
  const rows = quotePrices({
    quote,
    totals: computeQuote(quote),
    products,
    entries,
    competitorIds: [competitorId],
    rules: company.freshness,
    today: store.environment.today(),
    homeCurrency: company.defaultCurrency,
  });
  for (const { cells } of rows) {
    const cell = cells.get(competitorId);
    if (cell?.ourGap && mayReachClient(cell.age)) return cell.ourGap.tenths * 10;
  }
  return null;
}

/** The company of a lead, or its person where it has none, as a customer; the person as the contact. */
function factsOfLead(lead: Lead): Pick<ScriptFacts, 'customer' | 'contact'> {
  const base = { id: lead.id, createdAt: lead.createdAt, updatedAt: lead.updatedAt };
  const { name, companyName, jobTitle, location, need } = lead;
  const called = companyName.trim() || name.trim();
  return {
    ...(called === ''
      ? {}
      : { customer: customerEntity.schema.parse({ ...base, name: called, location, businessPain: need }) }),
    ...(name.trim() === '' ? {} : { contact: contactEntity.schema.parse({ ...base, name, jobTitle }) }),
  };
}

/**
 * What the variables of a line are filled with, for a talk with somebody: every part by its index, at most 100 of each
 * kind. What is not there is left out, and its variables show as missing.
 */
export async function loadScriptFacts(store: Store, of: TalkOf): Promise<ScriptFacts> {
  const get = async <
    Name extends 'opportunity' | 'lead' | 'customer' | 'contact' | 'product' | 'competitor' | 'pipeline',
  >(
    entity: Name,
    id: string,
  ) => (id === '' ? undefined : live(await store.get(entity, id)));
  const [deal, lead] = await Promise.all([get('opportunity', of.opportunityId), get('lead', of.leadId ?? '')]);
  const led = lead ? factsOfLead(lead) : {};
  const customerId = of.customerId || deal?.customerId || '';
  const contactId = of.contactId || deal?.contactId || '';
  const ofDeal = { limit: bound } as const;
  const [company, customer, named, quotes, proposals, contracts, pipeline] = await Promise.all([
    getCompany(store),
    get('customer', customerId),
    get('contact', contactId),
    deal ? related(store, 'quote', 'opportunityId', deal.id, ofDeal) : [],
    deal ? related(store, 'proposal', 'opportunityId', deal.id, ofDeal) : [],
    deal ? related(store, 'contract', 'opportunityId', deal.id, ofDeal) : [],
    get('pipeline', deal?.pipelineId ?? ''),
  ]);
  const people = named || customerId === '' ? [] : await related(store, 'contact', 'customerId', customerId, ofDeal);
  const contact = named ?? people.find((each) => each.primary);
  const quote = leadingQuote(quotes);
  const lines = (quote?.lines ?? []).flatMap(({ productId }) => (productId === '' ? [] : [productId]));
  const wanted = [...new Set([...lines, ...(deal?.needs ?? []).flatMap(({ productId }) => productId || [])])];
  const found = await store.getMany('product', wanted.slice(0, bound));
  const products = found.flatMap((record) => live(record) ?? []);
  const competitorId = mainCompetitor(deal);
  const [competitor, priceGap] = await Promise.all([
    get('competitor', competitorId),
    priceGapOf(store, quote, competitorId, products),
  ]);
  const stage = deal ? stageOf(deal, processById(deal.pipelineId, pipeline ? [pipeline] : [])) : undefined;
  const [product] = products;
  const [proposal] = proposals;
  const [contract] = contracts;
  return {
    company,
    me: company.signatoryName,
    ...led,
    ...(customer ? { customer } : {}),
    ...(contact ? { contact } : {}),
    ...(deal ? { deal } : {}),
    ...(stage ? { stageName: stage.name } : {}),
    ...(quote ? { quote } : {}),
    quoteTotal: dealAmount(quotes) ?? null,
    ...(product ? { product } : {}),
    ...(competitor ? { competitor } : {}),
    priceGap,
    ...(proposal ? { proposal } : {}),
    ...(contract ? { contract } : {}),
    today: store.environment.today(),
  };
}
