import { type Comparison, us } from '../../domain/competitors/comparison';
import { type WhyUsRow, whyUs } from '../../domain/competitors/criteria';
import { cellOf } from '../../domain/competitors/featureMatrix';
import type { Criterion, Opportunity } from '../../domain/deals/opportunity';
import { type Age, ageOf, mayReachClient } from '../../domain/freshness/age';
import type { FactKind, Provenance } from '../../domain/freshness/provenance';
import type { Localized } from '../../domain/kernel/fields';
import { sourceOf } from './gatherQuote';
import type { ClientMarket } from './market';
import { rivalName } from './marketNames';
import { inBoth, type MarketNotice, notice, rivalParams } from './marketNotice';
import { addFact, joined, type MarketScope, type Unnamed } from './marketScope';

/** What is left out for its age, by company, in the order found. */
type LeftOut = Map<string, Localized[]>;

/** Puts a statement about a company down for the score, and tells whether it may be printed; if not, it is counted. */
function printable(
  scope: MarketScope,
  old: LeftOut,
  fact: { readonly id: string; readonly companyId: string; readonly name: Localized; readonly age: Age },
): boolean {
  const rival = scope.rivals.find((each) => each.id === fact.companyId);
  addFact(scope, fact.id, rival ? joined(rivalName(rival), fact.name) : fact.name, fact.age);
  if (mayReachClient(fact.age)) return true;
  old.set(fact.companyId, [...(old.get(fact.companyId) ?? []), fact.name]);
  return false;
}

/** One notice a company, with the first few of what is left out. */
function sayLeftOut(scope: MarketScope, about: MarketNotice['about'], old: LeftOut): void {
  for (const [companyId, parts] of old) {
    const rival = scope.rivals.find((each) => each.id === companyId);
    const few = parts.slice(0, 5);
    const more = parts.length > few.length ? ' …' : '';
    scope.notices.push(
      notice(rival ? 'cellsStale' : 'ownCellsStale', about, companyId, {
        ...(rival ? rivalParams(rival) : {}),
        ...inBoth('parts', {
          zh: few.map((part) => part.zh || part.en).join('\u3001') + more,
          en: few.map((part) => part.en || part.zh).join(', ') + more,
        }),
      }),
    );
  }
}

/**
 * The comparison with nothing in it but what is fresh today, for the companies printed. What was left out is counted, by
 * company and once for all parts of the document.
 */
export function freshComparison(scope: MarketScope, comparison: Comparison): Comparison {
  const { market, rivals } = scope;
  const companies = new Set([us, ...rivals.map((rival) => rival.id)]);
  const labels = new Map([...comparison.features, ...comparison.factors].map((part) => [part.id, part.name] as const));
  const old: LeftOut = new Map();
  const keep = (fact: Provenance & { readonly companyId: string }, part: string, kind: FactKind): boolean => {
    const { companyId } = fact;
    const name = labels.get(part);
    if (!name || !companies.has(companyId)) return false;
    const age = ageOf(fact, kind, market.rules, market.today);
    return printable(scope, old, { id: `${kind}.${part}.${companyId}`, companyId, name, age });
  };
  const cells = comparison.cells.filter((cell) => cell.value !== 'unknown' && keep(cell, cell.featureId, 'cell'));
  const ratings = comparison.ratings.filter((each) => each.rating !== null && keep(each, each.factorId, 'rating'));
  sayLeftOut(scope, { entity: 'comparison', id: comparison.id }, old);
  return { ...comparison, cells, ratings };
}

/** The criteria with no rating given by hand in them but those that are fresh today, for the companies printed. */
function freshCriteria(scope: MarketScope, opportunity: Opportunity): readonly Criterion[] {
  const { market, rivals } = scope;
  const old: LeftOut = new Map();
  const criteria = opportunity.criteria.map((criterion) => {
    if (criterion.measure !== 'rated') return criterion;
    const ratings = [us, ...rivals.map((rival) => rival.id)].flatMap((companyId) => {
      const rating = criterion.ratings.findLast((each) => each.companyId === companyId);
      if (!rating) return [];
      const age = ageOf(rating, 'rating', market.rules, market.today);
      const id = `rating.${criterion.id}.${companyId}`;
      return printable(scope, old, { id, companyId, name: criterion.name, age }) ? [rating] : [];
    });
    return { ...criterion, ratings };
  });
  sayLeftOut(scope, { entity: 'opportunity', id: opportunity.id }, old);
  return criteria;
}

/** The feature table; a feature or company of which nothing is known is left out, single gaps say “not verified”. */
export function clientFeatures(
  scope: MarketScope,
  comparison: Comparison,
): Unnamed<NonNullable<ClientMarket['features']>> | null {
  const { notices, rivals } = scope;
  const about = { entity: 'comparison', id: comparison.id } as const;
  const cellValue = (featureId: string, companyId: string) => cellOf(comparison, featureId, companyId).value;
  const known = (featureId: string, companyId: string) => cellValue(featureId, companyId) !== 'unknown';
  const columns = rivals.filter((rival) => {
    const any = comparison.features.some((feature) => known(feature.id, rival.id));
    if (!any && comparison.features.length > 0) {
      notices.push(notice('featuresUnknown', about, `features.${rival.id}`, rivalParams(rival)));
    }
    return any;
  });
  if (columns.length === 0) return null;
  const rows = comparison.features.filter((feature) => {
    const any = known(feature.id, us) || columns.some((rival) => known(feature.id, rival.id));
    if (!any) notices.push(notice('featureUnknown', about, feature.id, inBoth('item', feature.name)));
    return any;
  });
  return {
    rivalIds: columns.map((rival) => rival.id),
    print: (names) => ({
      source: sourceOf('comparison', comparison),
      companies: columns.map((rival) => names.of(rival.id)),
      rows: rows.map((feature) => ({
        field: `features.${comparison.features.indexOf(feature)}`,
        name: names.text(feature.name),
        ours: cellValue(feature.id, us),
        theirs: columns.map((rival) => cellValue(feature.id, rival.id)),
      })),
    }),
  };
}

/**
 * “Why us” by the customer's own criteria (N14). Criteria that nobody could be rated by are left out and said so, and
 * the whole table where their weights do not sum to 100 %. A criterion that others lead is printed without an answer too,
 * and said so.
 */
export function clientWhyUs(
  scope: MarketScope,
  comparison: Comparison | undefined,
): Unnamed<NonNullable<ClientMarket['whyUs']>> | null {
  const { notices, rivals } = scope;
  const { opportunity } = scope.records;
  if (!opportunity || opportunity.criteria.length === 0) return null;
  const about = { entity: 'opportunity', id: opportunity.id } as const;
  const criteria = freshCriteria(scope, opportunity);
  const result = whyUs({ criteria, comparison, competitorIds: rivals.map((rival) => rival.id) });
  if (!result.ok) {
    const [first] = result.error;
    notices.push(notice('criteriaWeights', about, 'criteria', first?.params));
    return null;
  }
  const rated = (row: WhyUsRow, companyId: string) => row.ratings.get(companyId) ?? null;
  const columns = rivals.filter((rival) => {
    const any = result.value.rows.some((row) => rated(row, rival.id) !== null);
    if (!any) notices.push(notice('ratingsUnknown', about, `criteria.${rival.id}`, rivalParams(rival)));
    return any;
  });
  const rows = result.value.rows.filter((row) => {
    const any = [us, ...columns.map((rival) => rival.id)].some((id) => rated(row, id) !== null);
    if (!any) notices.push(notice('criterionUnknown', about, row.criterion.id, inBoth('item', row.criterion.name)));
    return any;
  });
  if (columns.length === 0 || rows.length === 0) return null;
  for (const { lead, criterion } of rows) {
    const silent = criterion.handling.zh.trim() === '' && criterion.handling.en.trim() === '';
    if (lead === 'them' && silent) {
      notices.push(notice('handlingMissing', about, `handling.${criterion.id}`, inBoth('item', criterion.name)));
    }
  }
  const score = (id: string) => result.value.scores.get(id)?.total ?? null;
  return {
    rivalIds: columns.map((rival) => rival.id),
    print: (names) => ({
      source: sourceOf('opportunity', opportunity),
      companies: columns.map((rival) => names.of(rival.id)),
      ours: score(us),
      theirs: columns.map((rival) => score(rival.id)),
      rows: rows.map((row) => ({
        field: `criteria.${criteria.indexOf(row.criterion)}`,
        name: names.text(row.criterion.name),
        weight: row.criterion.weight,
        ours: rated(row, us),
        theirs: columns.map((rival) => rated(row, rival.id)),
        lead: row.lead,
        leaders: columns.flatMap((rival, index) => (row.strongest.includes(rival.id) ? [index] : [])),
        handling: names.text(row.lead === 'them' ? row.criterion.handling : { zh: '', en: '' }),
      })),
    }),
  };
}
