import { type Comparison, us } from '../competitors/comparison';
import type { Competitor } from '../competitors/competitor';
import type { PriceEntry } from '../competitors/priceEntry';
import type { Opportunity } from '../deals/opportunity';
import { localDay } from '../kernel/dates';
import type { Localized } from '../kernel/fields';
import type { Research } from '../research/research';
import type { Objection } from '../scripts/objection';
import type { Script } from '../scripts/script';
import type { Swot } from '../swot/swot';
import type { Dated } from './age';
import type { FactKind } from './provenance';

/** The records that hold dated statements. */
export interface FactRecords {
  competitor: Competitor;
  priceEntry: PriceEntry;
  comparison: Comparison;
  research: Research;
  swot: Swot;
  /** Ratings given by hand on what the customer decides by. */
  opportunity: Opportunity;
  /** What the team says to customers. */
  script: Script;
  objection: Objection;
}
export type FactEntity = keyof FactRecords;

/** One dated statement inside a record. */
export interface Fact {
  readonly kind: FactKind;
  readonly entity: FactEntity;
  /** Of the record. */
  readonly id: string;
  /** Id of the piece inside the record, {@link cellPart} for a cell or rating; empty = the record itself. */
  readonly part: string;
  readonly label: Localized;
  /** Whom it is about: a competitor, ourselves (`us`), or empty. */
  readonly competitorId: string;
  readonly dated: Dated;
  /** Who is asked to look; empty or absent = whoever the rule of the kind names. */
  readonly verifier?: string;
}

const inBoth = (text: string): Localized => ({ zh: text, en: text });

/** The `part` of a cell (feature, company) or a rating (success factor or criterion, company). */
export function cellPart(rowId: string, companyId: string): string {
  return `${rowId}/${companyId}`;
}

function ofCompetitor(record: Competitor): Fact[] {
  const base = { entity: 'competitor', id: record.id, competitorId: record.id } as const;
  return [
    ...record.features.map((dated) => ({
      ...base,
      kind: 'feature' as const,
      part: dated.id,
      label: dated.name,
      dated,
    })),
    ...record.facts.map((dated) => ({
      ...base,
      kind: 'fact' as const,
      part: dated.id,
      label: inBoth(dated.text),
      dated,
    })),
    ...record.shares.map((dated) => {
      const label = inBoth([dated.market, dated.period].filter((text) => text !== '').join(' '));
      return { ...base, kind: 'share' as const, part: dated.id, label, dated };
    }),
  ];
}

/** Cells that say nothing, and those of a row or column that is gone, are no statements. */
function ofComparison(record: Comparison): Fact[] {
  const columns = new Set([us, ...record.competitorIds]);
  const features = new Map(record.features.map((feature) => [feature.id, feature.name]));
  const factors = new Map(record.factors.map((factor) => [factor.id, factor.name]));
  const facts: Fact[] = [];
  const add = (
    kind: 'cell' | 'rating',
    rowId: string,
    companyId: string,
    label: Localized | undefined,
    dated: Dated,
  ) => {
    if (label === undefined || !columns.has(companyId)) return;
    const part = cellPart(rowId, companyId);
    facts.push({ kind, entity: 'comparison', id: record.id, part, label, competitorId: companyId, dated });
  };
  for (const cell of record.cells) {
    if (cell.value !== 'unknown') add('cell', cell.featureId, cell.companyId, features.get(cell.featureId), cell);
  }
  for (const rating of record.ratings) {
    if (rating.rating !== null) add('rating', rating.factorId, rating.companyId, factors.get(rating.factorId), rating);
  }
  return facts;
}

function ofSwot(record: Swot): Fact[] {
  const competitorId = record.subjectKind === 'competitor' ? record.subjectId : '';
  return record.factors.map((factor) => ({
    kind: 'swotFactor',
    entity: 'swot',
    id: record.id,
    part: factor.id,
    label: factor.text,
    competitorId,
    dated: { date: factor.date },
  }));
}

/** Hand ratings of a deal that is still open; what follows from a comparison is looked at there. */
function ofDeal(record: Opportunity): Fact[] {
  if (record.outcome !== 'open') return [];
  const columns = new Set([us, ...record.competitors.map((each) => each.competitorId)]);
  return record.criteria.flatMap((criterion) =>
    criterion.measure !== 'rated'
      ? []
      : criterion.ratings
          .filter((rating) => columns.has(rating.companyId))
          .map(({ companyId, date }) => ({
            kind: 'rating' as const,
            entity: 'opportunity' as const,
            id: record.id,
            part: cellPart(criterion.id, companyId),
            label: criterion.name,
            competitorId: companyId,
            dated: { date },
          })),
  );
}

/** Words about one competitor are at stake where that competitor is; about several, nowhere in particular. */
function wordsOf(record: Script | Objection) {
  const { id, competitorIds, verifier } = record;
  const competitorId = competitorIds.length === 1 ? (competitorIds[0] ?? '') : '';
  return { kind: 'script', id, part: '', competitorId, verifier } as const;
}

const readers: { readonly [Entity in FactEntity]: (record: FactRecords[Entity]) => Fact[] } = {
  competitor: ofCompetitor,
  comparison: ofComparison,
  swot: ofSwot,
  opportunity: ofDeal,
  priceEntry: (record) => {
    const { id, competitorId } = record;
    return [
      { kind: 'price', entity: 'priceEntry', id, part: '', label: inBoth(record.item), competitorId, dated: record },
    ];
  },
  // Approving is looking; a script that was never approved, or is no longer said, need not be looked at.
  script: (record) => {
    const { status, title, verifiedOn, verifyDays } = record;
    if (status !== 'approved') return [];
    return [{ ...wordsOf(record), entity: 'script', label: title, dated: { date: verifiedOn, verifyDays } }];
  },
  objection: (record) => {
    const { status, text, createdAt, verifiedOn, verifyDays } = record;
    if (status !== 'ready') return [];
    const dated = { date: verifiedOn || localDay(createdAt), verifyDays };
    return [{ ...wordsOf(record), entity: 'objection', label: text, dated }];
  },
  research: (record) => {
    const { id, competitorId } = record;
    return [{ kind: 'research', entity: 'research', id, part: '', label: record.title, competitorId, dated: record }];
  },
};

/** The dated statements that a record holds, each of which grows old by itself (N10). */
export function factsOf<Entity extends FactEntity>(entity: Entity, record: FactRecords[Entity]): Fact[] {
  return readers[entity](record);
}
