import type { Company } from '../../domain/company/company';
import { ageOf } from '../../domain/freshness/age';
import type { Localized } from '../../domain/kernel/fields';
import type { Problem, Result } from '../../domain/kernel/result';
import { swotProblems } from '../../domain/swot/checks';
import { compareSwots } from '../../domain/swot/compare';
import { factorEvaluation, position } from '../../domain/swot/evaluation';
import { type EvidenceRecord, evidenceReview, strategyReview } from '../../domain/swot/review';
import type { Evidence, Swot, SwotSnapshot } from '../../domain/swot/swot';
import { factorLabels, strategyCodes, towsPairs } from '../../domain/swot/tows';
import type { ReportScore, SwotReportInput } from './report';
import { competitorName, type ReportRequest, reportBase, scoreOf, sourceOf } from './reportParts';

/** Everything a SWOT report is made from. */
export interface SwotReportRecords {
  readonly company: Company;
  readonly swot: Swot;
  /** Name of the product, competitor or customer that it is about; of the region, in words. */
  readonly subjectName: Localized;
  /** Records that factors rest on, by id; those that are gone are missing. */
  readonly evidence: ReadonlyMap<string, EvidenceRecord>;
  /** The latest one before. */
  readonly snapshot?: SwotSnapshot | undefined;
}

/** Pairs that are printed. */
const printedPairs = 20;

const both = (text: string): Localized => ({ zh: text, en: text });

/** What a piece of evidence is called: the statement itself, short of everything around it. */
export function evidenceLabel(evidence: Pick<Evidence, 'part'>, record: EvidenceRecord): Localized {
  if ('facts' in record) {
    const name = competitorName(record);
    const prefixed = (text: Localized): Localized => ({
      zh: `${name.zh} · ${text.zh || text.en}`,
      en: `${name.en} · ${text.en || text.zh}`,
    });
    const feature = record.features.find((piece) => piece.id === evidence.part);
    if (feature) return prefixed(feature.name);
    const fact = record.facts.find((piece) => piece.id === evidence.part);
    if (fact) return prefixed(both(fact.text));
    const share = record.shares.find((piece) => piece.id === evidence.part);
    return share ? prefixed(both(`${share.market} ${share.period}`.trim())) : name;
  }
  if ('cells' in record) {
    const [row] = evidence.part.split('/');
    const found = [...record.features, ...record.factors].find((piece) => piece.id === row);
    return found?.name ?? record.title;
  }
  if ('priceMax' in record) return both(record.item || record.source);
  if ('growthRate' in record) return record.title;
  return both(record.name);
}

function orNull<T>(result: Result<T, readonly Problem[]>): T | null {
  return result.ok ? result.value : null;
}

/** The same problem may come from several rules. */
function distinct(problems: readonly Problem[]): Problem[] {
  const known = new Map(problems.map((each) => [JSON.stringify([each.code, each.params]), each]));
  return [...known.values()];
}

function comparisonOf({ swot, snapshot }: SwotReportRecords): SwotReportInput['comparison'] {
  if (!snapshot) return null;
  const found = compareSwots(snapshot, swot);
  return {
    label: snapshot.label,
    takenOn: snapshot.takenOn,
    internal: found.before.ife,
    external: found.before.efe,
    x: found.before.x,
    y: found.before.y,
    added: found.added.map(({ quadrant, text }) => ({ quadrant, text })),
    removed: found.removed.map(({ quadrant, text }) => ({ quadrant, text })),
    changed: found.changed.map(({ before, after, fields }) => ({
      quadrant: after.quadrant,
      before: before.text,
      after: after.text,
      fields,
    })),
  };
}

function strategiesOf(swot: Swot, today: string): SwotReportInput['strategies'] {
  const codes = strategyCodes(swot.strategies, swot.factors);
  const labels = factorLabels(swot.factors);
  return swot.strategies.map((strategy) => {
    const review = strategyReview(strategy, swot.factors);
    const open = strategy.state !== 'done' && strategy.state !== 'dropped';
    return {
      id: strategy.id,
      title: codes.get(strategy.id)?.title ?? strategy.kind,
      kind: strategy.kind,
      text: strategy.text,
      owner: strategy.owner,
      due: strategy.due,
      state: strategy.state,
      overdue: open && strategy.due !== '' && strategy.due < today,
      toReview:
        review.state === 'current'
          ? []
          : review.changed.map(({ factorId, was }) => ({ label: labels.get(factorId) ?? null, was })),
    };
  });
}

/** The SWOT and TOWS report: everything the desk shows (DOMAIN.md §6), with what each score is made of (N20). Pure. */
export function swotReportInput(records: SwotReportRecords, request: ReportRequest): SwotReportInput {
  const { company, swot, evidence } = records;
  const { factors } = swot;
  const { today } = request;
  const labels = factorLabels(factors);
  const evaluations = {
    internal: factorEvaluation(factors, 'internal'),
    external: factorEvaluation(factors, 'external'),
    place: position(factors),
  };
  const place = orNull(evaluations.place);
  const score = (result: (typeof evaluations)['internal']): ReportScore | null =>
    result.ok ? scoreOf(result.value, 'rating', '', 10_000) : null;
  const pairs = towsPairs(factors, swot.links);
  const failures = Object.values(evaluations).flatMap((result) => (result.ok ? [] : result.error));
  return {
    ...reportBase(company, request),
    kind: 'swotReport',
    title: swot.title,
    source: sourceOf('swot', swot),
    subjectKind: swot.subjectKind,
    subjectName: records.subjectName,
    reviewedOn: swot.reviewedOn,
    factors: factors.map((factor) => ({
      id: factor.id,
      label: labels.get(factor.id) ?? '',
      quadrant: factor.quadrant,
      text: factor.text,
      weight: factor.weight,
      rating: factor.rating,
      impact: factor.impact,
      owner: factor.owner,
      date: factor.date,
      age: ageOf(factor, 'swotFactor', company.freshness, today),
      evidence: factor.evidence.map((link) => {
        const record = evidence.get(link.id);
        return { text: record ? evidenceLabel(link, record) : both(''), state: evidenceReview(link, record) };
      }),
    })),
    internal: score(evaluations.internal),
    external: score(evaluations.external),
    position: place
      ? {
          x: place.x,
          y: place.y,
          kinds: place.kinds,
          weak: place.weak,
          rows: scoreOf(place.explanation, 'impact', '', 10_000).rows.filter((row) => labels.has(row.id)),
        }
      : null,
    pairs: pairs.slice(0, printedPairs).map((pair) => ({
      kind: pair.kind,
      internal: labels.get(pair.internal.id) ?? '',
      external: labels.get(pair.external.id) ?? '',
      internalText: pair.internal.text,
      externalText: pair.external.text,
      link: pair.link,
      score: pair.score,
    })),
    pairCount: pairs.length,
    strategies: strategiesOf(swot, today),
    problems: distinct([...failures, ...swotProblems(swot, today)]),
    comparison: comparisonOf(records),
  };
}
