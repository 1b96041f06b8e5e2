import type { ScoredFact } from '../../domain/freshness/score';
import type { Localized } from '../../domain/kernel/fields';
import { computeQuote } from '../../domain/quoting/calculator';
import type { DocumentRecords, DocumentRequest } from './gather';
import { clientFeatures, clientWhyUs, freshComparison } from './gatherMarketCompare';
import { clientPrices } from './gatherMarketPrices';
import { clientResearch, clientStrategies } from './gatherMarketTexts';
import type { ClientMarket, ClientMarketText } from './market';
import { type MarketNames, maskedNames, plainNames } from './marketNames';
import { chosenCompetitors, comparesCompanies } from './marketNeeds';
import { inBoth, type MarketNotice, notice, rivalParams } from './marketNotice';
import type { MarketScope } from './marketScope';

/** What a proposal takes from the market desk, what it leaves out, and how fresh it is. */
export interface GatheredMarket {
  /** `null` where nothing is left to print. */
  readonly market: ClientMarket | null;
  readonly notices: readonly MarketNotice[];
  /** The dated statements it draws on, also those left out for their age: for its freshness score (N10). */
  readonly facts: readonly ScoredFact[];
}

const nothing: GatheredMarket = { market: null, notices: [], facts: [] };

function openScope(records: DocumentRecords): MarketScope | null {
  const { market, proposal, opportunity, quote } = records;
  if (!market || !proposal) return null;
  const comparison = market.comparison?.deletedAt === 0 ? market.comparison : undefined;
  const scope: MarketScope = {
    records,
    market,
    rivals: [],
    comparison,
    quote,
    totals: computeQuote(quote),
    notices: [],
    facts: new Map(),
  };
  if (!comparesCompanies(proposal)) return scope;
  const rivals = chosenCompetitors(proposal, opportunity, comparison).flatMap((id) => {
    const rival = market.competitors.find((each) => each.id === id);
    if (rival?.deletedAt === 0) return [rival];
    const name = rival ? rivalParams(rival) : inBoth('competitor', { zh: '', en: '' });
    scope.notices.push(notice('competitorMissing', { entity: 'competitor', id }, '', name));
    return [];
  });
  if (rivals.length === 0) scope.notices.push(notice('noCompetitors', { entity: 'proposal', id: proposal.id }));
  return { ...scope, rivals };
}

const blank = (text: Localized | undefined) => !text || (text.zh.trim() === '' && text.en.trim() === '');

/** Enough of a text to know it by. */
const excerptLength = 60;

/** Places of the document that a person wrote and that name a competitor who is to stay unnamed. */
function ownTexts(records: DocumentRecords, names: MarketNames): MarketNotice[] {
  const { company, customer, proposal, opportunity, quote } = records;
  const found: MarketNotice[] = [];
  const look = (
    entity: 'company' | 'customer' | 'proposal' | 'opportunity' | 'quote',
    id: string,
    part: string,
    text: Localized,
  ) => {
    const name = names.namedIn(text);
    if (name === '') return;
    const excerpt = { zh: text.zh.slice(0, excerptLength), en: text.en.slice(0, excerptLength) };
    found.push(notice('nameInText', { entity, id }, part, { name, ...inBoth('excerpt', excerpt) }));
  };
  if (proposal) {
    const { title, subtitle, aboutUs, situation, solution, delivery, afterSales, nextSteps, appendix } = proposal;
    const texts = { title, subtitle, aboutUs, situation, solution, delivery, afterSales, nextSteps, appendix };
    for (const [part, text] of Object.entries(texts)) look('proposal', proposal.id, part, text);
  }
  if (opportunity) {
    if (blank(proposal?.title)) look('opportunity', opportunity.id, 'title', opportunity.title);
    look('opportunity', opportunity.id, 'situation', opportunity.situation);
    for (const need of opportunity.needs) {
      for (const part of ['pain', 'capability', 'evidence'] as const) {
        look('opportunity', opportunity.id, `${need.id}.${part}`, need[part]);
      }
    }
  }
  if (blank(proposal?.situation) && blank(opportunity?.situation)) {
    look('customer', customer.id, 'businessPain', { zh: customer.businessPain, en: '' });
    look('customer', customer.id, 'technicalNeed', { zh: customer.technicalNeed, en: '' });
  }
  if (blank(proposal?.aboutUs)) look('company', company.id, 'aboutUs', company.aboutUs);
  for (const [index, each] of company.cases.entries()) {
    look('company', company.id, `cases.${index}.title`, each.title);
    look('company', company.id, `cases.${index}.text`, each.text);
  }
  look('quote', quote.id, 'title', quote.title);
  look('quote', quote.id, 'note', quote.note);
  for (const part of ['payment', 'delivery', 'afterSales'] as const) {
    look('quote', quote.id, `terms.${part}`, quote.terms[part].note);
  }
  for (const line of quote.lines) {
    look('quote', quote.id, line.id, line.name);
    look('quote', quote.id, `${line.id}.description`, line.description);
  }
  return found;
}

/**
 * The market part of a proposal, made for the client: only facts that are dated and fresh today, unknown never as no,
 * names masked on request, and of strategies and research only the texts meant for clients (N1, N2, N10, N14).
 * Everything left out is in `notices`.
 */
export function gatherMarket(records: DocumentRecords, request: Pick<DocumentRequest, 'kind'>): GatheredMarket {
  const scope = request.kind === 'proposal' ? openScope(records) : null;
  if (!scope || !records.proposal) return nothing;
  const { market: choice, id } = records.proposal;
  const compares = scope.rivals.length > 0;
  const asked = scope.comparison;
  const about = { entity: 'proposal', id } as const;
  if (choice.features && compares && !asked) scope.notices.push(notice('comparisonMissing', about));
  // Criteria name features and factors of the deal's comparison, whatever the proposal shows beside them.
  const ofDeal = scope.market.dealComparison;
  const other = choice.whyUs && ofDeal?.deletedAt === 0 ? ofDeal : undefined;
  const usesComparison = compares && (choice.features || (choice.whyUs && !other));
  const fresh = asked && usesComparison ? freshComparison(scope, asked) : undefined;
  const criteriaBasis = compares && other ? freshComparison(scope, other) : fresh;
  const whyUs = compares && choice.whyUs ? clientWhyUs(scope, criteriaBasis) : null;
  if (choice.whyUs && compares && !records.opportunity?.criteria.length)
    scope.notices.push(notice('noCriteria', about));
  const features = choice.features && fresh ? clientFeatures(scope, fresh) : null;
  const prices = compares && choice.prices ? clientPrices(scope) : null;
  const strategies = clientStrategies(scope);
  const research = clientResearch(scope);

  const parts = [whyUs, features, prices];
  const columns = scope.rivals
    .map((rival) => rival.id)
    .filter((rivalId) => parts.some((part) => part?.rivalIds.includes(rivalId)));
  const names = choice.maskNames
    ? maskedNames(scope.market.competitors, columns)
    : plainNames(scope.market.competitors);
  const text = (each: ClientMarketText) => ({ ...each, text: names.text(each.text) });
  const market: ClientMarket = {
    whyUs: whyUs?.print(names) ?? null,
    features: features?.print(names) ?? null,
    prices: prices?.print(names) ?? null,
    strategies: strategies.map(text),
    research: research.map(text),
  };
  scope.notices.push(...ownTexts(records, names));
  const empty = parts.every((part) => part === null) && strategies.length === 0 && research.length === 0;
  return { market: empty ? null : market, notices: scope.notices, facts: [...scope.facts.values()] };
}

/** What the document leaves out, and why: codes `notice.*`. They stop nothing. */
export function gatherMarketNotices(
  records: DocumentRecords,
  request: Pick<DocumentRequest, 'kind'>,
): readonly MarketNotice[] {
  return gatherMarket(records, request).notices;
}
