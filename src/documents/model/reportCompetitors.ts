import type { Company } from '../../domain/company/company';
import { type Comparison, us } from '../../domain/competitors/comparison';
import type { Competitor, CompetitorFact, CompetitorFactKind } from '../../domain/competitors/competitor';
import { cellOf, coverage } from '../../domain/competitors/featureMatrix';
import { positioning } from '../../domain/competitors/positioning';
import type { PriceEntry } from '../../domain/competitors/priceEntry';
import { competitorBasket, type PriceRow, priceTable } from '../../domain/competitors/priceTable';
import { profileMatrix, ratingOf } from '../../domain/competitors/profileMatrix';
import { standing } from '../../domain/competitors/standing';
import { ageOf } from '../../domain/freshness/age';
import type { Product } from '../../domain/products/product';
import type { CompetitorReportInput, ReportCompetitor, ReportFact, ReportPriceRow } from './report';
import {
  companiesOf,
  competitorName,
  provenanceOf,
  type ReportRequest,
  rangeOf,
  reportBase,
  scoreOf,
  sourceOf,
  standingOf,
} from './reportParts';

/** Everything a competitor analysis is made from; products and prices of the comparison's competitors. */
export interface CompetitorReportRecords {
  readonly company: Company;
  readonly comparison: Comparison;
  readonly competitors: readonly Competitor[];
  readonly products: readonly Product[];
  readonly prices: readonly PriceEntry[];
}

function priceRowOf(row: PriceRow): ReportPriceRow {
  return {
    name: row.product.name,
    ours: row.ours
      ? {
          minor: row.ours.minor,
          currency: row.ours.currency,
          unit: row.ours.unit,
          period: row.ours.period,
          quantity: row.ours.quantity,
          taxBasis: row.ours.taxBasis,
        }
      : null,
    cells: [...row.cells].map(([competitorId, cell]) => ({
      competitorId,
      item: cell.entry.item,
      source: cell.entry.source,
      date: cell.entry.date,
      age: cell.age,
      price: cell.comparable ? { minor: cell.comparable.minor, ...rangeOf(cell.comparable) } : null,
      conversions: cell.comparable?.conversions ?? [],
      problem: cell.problem,
      theirGap: cell.theirGap,
      ourGap: cell.ourGap,
      index: cell.index,
    })),
    marketIndex: row.marketIndex,
  };
}

/** Facts of one kind, newest first; those without a date last. */
function factsOfKind(
  facts: readonly CompetitorFact[],
  kind: CompetitorFactKind,
  company: Company,
  today: string,
): ReportFact[] {
  return facts
    .filter((fact) => fact.kind === kind && fact.text.trim() !== '')
    .sort((a, b) => (a.date === b.date ? 0 : a.date > b.date ? -1 : 1))
    .map((fact) => ({ text: fact.text, answer: fact.answer, ...provenanceOf(fact, 'fact', company, today) }));
}

function competitorOf(competitor: Competitor, records: CompetitorReportRecords, today: string): ReportCompetitor {
  const { company } = records;
  const products = new Map(records.products.map((product) => [product.id, product.name]));
  const facts = (kind: CompetitorFactKind) => factsOfKind(competitor.facts, kind, company, today);
  return {
    source: sourceOf('competitor', competitor),
    name: competitorName(competitor),
    level: competitor.level,
    threat: competitor.threat,
    headquarters: competitor.headquarters,
    website: competitor.website,
    profile: competitor.profile,
    products: competitor.products.map(({ name, productId, note }) => ({
      name,
      ours: products.get(productId) ?? null,
      note,
    })),
    features: competitor.features.map((feature) => ({
      name: feature.name,
      note: feature.note,
      evidence: feature.evidence,
      ...provenanceOf(feature, 'feature', company, today),
    })),
    shares: competitor.shares.map((share) => ({
      share: share.share,
      period: share.period,
      market: share.market,
      ...provenanceOf(share, 'share', company, today),
    })),
    facts: {
      product: facts('product'),
      pricing: facts('pricing'),
      marketing: facts('marketing'),
      review: facts('review'),
      strategy: facts('strategy'),
      strength: facts('strength'),
      weakness: facts('weakness'),
      news: facts('news'),
    },
  };
}

/** Where each company stands by the two measures of the comparison; shares are the latest known. */
function mapOf(
  { comparison, competitors }: CompetitorReportRecords,
  priceRows: readonly PriceRow[],
  today: string,
): CompetitorReportInput['map'] {
  const shares = new Map(
    competitors.flatMap(({ id, shares: known }) => {
      const [latest] = known.filter(({ date }) => date <= today).sort((a, b) => (a.date > b.date ? -1 : 1));
      return latest ? [[id, latest.share] as const] : [];
    }),
  );
  const { mapX: measureX, mapY: measureY } = comparison;
  const { points, missing, meanX, meanY } = positioning({ comparison, measureX, measureY, priceRows, shares });
  if (points.length < 2 || meanX === null || meanY === null) return null;
  return { measureX, measureY, points, meanX, meanY, missing: missing.map(({ companyId }) => companyId) };
}

/**
 * The competitor analysis of a comparison: what the domain says of prices (§5), features (§7), profile (§4) and of where
 * we win and lose, and all that is known of each competitor. Stale facts are in it, with their age. Pure.
 */
export function competitorReportInput(records: CompetitorReportRecords, request: ReportRequest): CompetitorReportInput {
  const { company, comparison, competitors } = records;
  const { today } = request;
  const ids = comparison.competitorIds;
  const rules = company.freshness;
  const basketIds = new Set(comparison.basket.map((item) => item.productId));
  const rows = priceTable({
    products: records.products,
    entries: records.prices,
    competitorIds: ids,
    rules,
    today,
    homeCurrency: company.defaultCurrency,
  });
  const compared = rows.filter((row) => row.cells.size > 0 || basketIds.has(row.product.id));
  const companies = companiesOf(company, comparison, competitors);
  const covered = companies.map(({ id }) => coverage(comparison, id));
  const profile = profileMatrix(comparison);
  const baskets =
    comparison.basket.length === 0
      ? []
      : ids.map((id) => ({ id, found: competitorBasket(rows, comparison.basket, id) }));
  const byId = new Map(competitors.map((competitor) => [competitor.id, competitor]));
  return {
    ...reportBase(company, request),
    kind: 'competitorReport',
    title: comparison.title,
    source: sourceOf('comparison', comparison),
    companies,
    standings: ids.map((id) => ({ competitorId: id, ...standingOf(standing(comparison, id, compared), compared) })),
    competitors: ids.flatMap((id) => {
      const competitor = byId.get(id);
      return competitor ? [competitorOf(competitor, records, today)] : [];
    }),
    prices: compared.map(priceRowOf),
    baskets: baskets.map(({ id, found }) => ({
      competitorId: id,
      index: found.ok ? found.value.index : null,
      problems: found.ok ? [] : found.error,
    })),
    features: comparison.features.map((feature) => ({
      name: feature.name,
      group: feature.group,
      weight: feature.weight,
      values: companies.map(({ id }) => {
        const cell = cellOf(comparison, feature.id, id);
        const known = cell.value !== 'unknown';
        return { value: cell.value, note: cell.note, age: known ? ageOf(cell, 'cell', rules, today) : null };
      }),
    })),
    coverage: covered.map(({ bp, knownBp }) => ({ bp, knownBp })),
    factors: comparison.factors.map((factor) => ({
      name: factor.name,
      weight: factor.weight,
      ratings: companies.map(({ id }) => ratingOf(comparison, factor.id, id)?.rating ?? null),
    })),
    scores: profile.companies.map(({ score, missing }) => ({ score, missing: missing.length })),
    map: mapOf(records, rows, today),
    problems: [...(comparison.factors.length === 0 ? [] : profile.problems), ...profile.warnings],
    explanations: {
      profile:
        comparison.factors.length === 0
          ? []
          : profile.companies.map(({ companyId, explanation }) => scoreOf(explanation, 'rating', companyId)),
      coverage:
        comparison.features.length === 0
          ? []
          : covered.map(({ explanation }, index) => scoreOf(explanation, 'share', companies[index]?.id ?? us)),
      basket: baskets.flatMap(({ id, found }) => (found.ok ? [scoreOf(found.value.explanation, 'index', id)] : [])),
    },
  };
}
