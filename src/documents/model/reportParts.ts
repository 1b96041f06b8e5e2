import type { Company } from '../../domain/company/company';
import { type Comparison, cellValues, us } from '../../domain/competitors/comparison';
import type { Competitor } from '../../domain/competitors/competitor';
import type { PriceRow } from '../../domain/competitors/priceTable';
import type { Standing, StandingPoint } from '../../domain/competitors/standing';
import { ageOf, type Dated } from '../../domain/freshness/age';
import type { FactKind } from '../../domain/freshness/provenance';
import type { ScoreExplanation } from '../../domain/kernel/explanation';
import type { Localized } from '../../domain/kernel/fields';
import type { DocumentLanguage } from '../../domain/quoting/totals';
import type {
  ReportCompany,
  ReportPictures,
  ReportPoint,
  ReportProvenance,
  ReportScore,
  ReportSource,
  ReportStand,
} from './report';

/** What is asked for, beside the records. */
export interface ReportRequest {
  readonly language: DocumentLanguage;
  /** Business date: that of the report, and the day that ages are counted to. */
  readonly today: string;
  readonly pictures?: ReportPictures;
}

type Stored = { readonly id: string; readonly rev: number };

export function sourceOf(entity: string, record: Stored): ReportSource {
  return { entity, id: record.id, rev: record.rev };
}

/** What every report carries. */
export function reportBase(company: Company, request: ReportRequest) {
  return {
    language: request.language,
    date: request.today,
    companyName: company.legalName,
    pictures: request.pictures ?? {},
  };
}

/** How a competitor is called in tables. */
export function competitorName(competitor: Pick<Competitor, 'name' | 'nameEn' | 'shortName'>): Localized {
  return {
    zh: competitor.shortName || competitor.name,
    en: competitor.nameEn || competitor.shortName || competitor.name,
  };
}

/** How we are called in tables. */
export function ownName(company: Company): Localized {
  return {
    zh: company.shortName.zh || company.legalName.zh,
    en: company.shortName.en || company.legalName.en,
  };
}

/** The columns of a comparison: we come first. A competitor that is gone keeps its column, without a name. */
export function companiesOf(
  company: Company,
  comparison: Pick<Comparison, 'competitorIds'>,
  competitors: readonly Competitor[],
): ReportCompany[] {
  const byId = new Map(competitors.map((competitor) => [competitor.id, competitor]));
  return [
    { id: us, name: ownName(company) },
    ...comparison.competitorIds.map((id) => {
      const competitor = byId.get(id);
      return { id, name: competitor ? competitorName(competitor) : { zh: '', en: '' } };
    }),
  ];
}

/** Source, day and age of a statement. */
export function provenanceOf(
  fact: Dated & { readonly source: string },
  kind: FactKind,
  company: Company,
  today: string,
): ReportProvenance {
  return { source: fact.source, date: fact.date, age: ageOf(fact, kind, company.freshness, today) };
}

function stand(point: StandingPoint, side: string | number | null, currency: string): ReportStand {
  switch (point.kind) {
    case 'feature':
      return { type: 'value', value: cellValues.find((value) => value === side) ?? 'unknown' };
    case 'factor':
      return { type: 'rating', rating: typeof side === 'number' ? side : null };
    case 'price':
      return { type: 'price', minor: typeof side === 'number' ? side : null, currency };
  }
}

function pointsOf(points: readonly StandingPoint[], priceRows: readonly PriceRow[]): ReportPoint[] {
  const currencies = new Map(priceRows.map((row) => [row.product.id, row.ours?.currency ?? '']));
  return points.map((point) => {
    const currency = currencies.get(point.id) ?? '';
    return {
      label: point.label,
      ours: stand(point, point.ours, currency),
      theirs: stand(point, point.theirs, currency),
    };
  });
}

/** “Where we win, where we lose” as printed. */
export function standingOf(found: Standing, priceRows: readonly PriceRow[]) {
  return {
    win: pointsOf(found.win, priceRows),
    lose: pointsOf(found.lose, priceRows),
    unknown: found.unknown.length,
  };
}

/** The two ends of a price. */
export function rangeOf(price: { readonly minMinor: number; readonly maxMinor: number }) {
  return { minMinor: price.minMinor, maxMinor: price.maxMinor };
}

/** An explanation of a score as printed (N20). `scale`: what its values are multiplied by to be 1/10,000. */
export function scoreOf(
  explanation: ScoreExplanation,
  unit: ReportScore['unit'],
  subject: string,
  scale = 1,
): ReportScore {
  return {
    subject,
    unit,
    rows: explanation.rows.map(({ id, label, weight, value, part }) => ({
      id,
      label,
      weight,
      value: value === null ? null : value * scale,
      part,
    })),
    total: explanation.total,
  };
}
