import { type Comparison, us } from '../../domain/competitors/comparison';
import { type WhyUsRow, whyUs } from '../../domain/competitors/criteria';
import { cellOf } from '../../domain/competitors/featureMatrix';
import { ageOf, mayReachClient } from '../../domain/freshness/age';
import type { FactKind, Provenance } from '../../domain/freshness/provenance';
import type { Localized } from '../../domain/kernel/fields';
import { sourceOf } from './gatherQuote';
import type { ClientMarket } from './market';
import { rivalName } from './marketNames';
import { inBoth, notice, rivalParams } from './marketNotice';
import { addFact, joined, type MarketScope, type Unnamed } from './marketScope';

const ourselves: Localized = { zh: '', en: '' };

/**
 * The comparison with nothing in it but what is fresh today, for the companies printed. What was left out is counted, by
 * company and once for all parts of the document.
 */
export function freshComparison(scope: MarketScope, comparison: Comparison): Comparison {
  const { market, notices } = scope;
  const companies = new Map(scope.rivals.map((rival) => [rival.id, rivalName(rival)]));
  const labels = new Map([...comparison.features, ...comparison.factors].map((part) => [part.id, part.name] as const));
  const old = new Map<string, Localized[]>();
  const keep = (fact: Provenance & { readonly companyId: string }, part: string, kind: FactKind): boolean => {
    const name = labels.get(part);
    const company = fact.companyId === us ? ourselves : companies.get(fact.companyId);
    if (!name || !company) return false;
    const age = ageOf(fact, kind, market.rules, market.today);
    const label = fact.companyId === us ? name : joined(company, name);
    addFact(scope, `${kind}.${part}.${fact.companyId}`, label, age);
    if (mayReachClient(age)) return true;
    old.set(fact.companyId, [...(old.get(fact.companyId) ?? []), name]);
    return false;
  };
  const cells = comparison.cells.filter((cell) => cell.value !== 'unknown' && keep(cell, cell.featureId, 'cell'));
  const ratings = comparison.ratings.filter((each) => each.rating !== null && keep(each, each.factorId, 'rating'));
  for (const [companyId, parts] of old) {
    const rival = scope.rivals.find((each) => each.id === companyId);
    const few = parts.slice(0, 5);
    const more = parts.length > few.length ? ' …' : '';
    notices.push(
      notice(rival ? 'cellsStale' : 'ownCellsStale', { entity: 'comparison', id: comparison.id }, companyId, {
        ...(rival ? rivalParams(rival) : {}),
        ...inBoth('parts', {
          zh: few.map((part) => part.zh || part.en).join('\u3001') + more,
          en: few.map((part) => part.en || part.zh).join(', ') + more,
        }),
      }),
    );
  }
  return { ...comparison, cells, ratings };
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
 * the whole table where their weights do not sum to 100 %.
 */
export function clientWhyUs(
  scope: MarketScope,
  comparison: Comparison | undefined,
): Unnamed<NonNullable<ClientMarket['whyUs']>> | null {
  const { notices, rivals } = scope;
  const { opportunity } = scope.records;
  if (!opportunity || opportunity.criteria.length === 0) return null;
  const about = { entity: 'opportunity', id: opportunity.id } as const;
  const { criteria } = opportunity;
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
