import { addMonths, compareDates, daysBetween, isValidDate } from '../kernel/dates';
import { type Problem, problem } from '../kernel/result';
import { boxLetters, factorLabels } from './labels';
import { type Factor, quadrants, type Swot } from './swot';

/** More factors in a box than this are not weighed any more (DOMAIN.md §6). */
export const factorsPerBox = 7;

/** What makes two texts the same to a reader: width, case and spaces do not count. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}

function tooMany(factors: readonly Factor[]): Problem[] {
  return quadrants.flatMap((quadrant) => {
    const count = factors.filter((factor) => factor.quadrant === quadrant).length;
    if (count <= factorsPerBox) return [];
    return [problem('swot.tooMany', { box: boxLetters[quadrant], count, max: factorsPerBox })];
  });
}

function duplicates(factors: readonly Factor[], labels: ReadonlyMap<string, string>): Problem[] {
  const seen = new Map<string, string>();
  return factors.flatMap((factor, index) => {
    const texts = [`zh ${plain(factor.text.zh)}`, `en ${plain(factor.text.en)}`].filter((text) => text.length > 3);
    const second = labels.get(factor.id) ?? '';
    const first = texts.map((text) => seen.get(text)).find((label) => label !== undefined);
    for (const text of texts) if (!seen.has(text)) seen.set(text, second);
    return first === undefined ? [] : [problem('swot.duplicate', { first, second }, `factors.${index}.text`)];
  });
}

function withoutEvidence(factors: readonly Factor[], labels: ReadonlyMap<string, string>): Problem[] {
  return factors.flatMap(({ id, evidence }, index) =>
    evidence.length > 0
      ? []
      : [problem('swot.noEvidence', { factor: labels.get(id) ?? '' }, `factors.${index}.evidence`)],
  );
}

/** The last day of the quarter after a review; empty where there was none, or it lies ahead. */
function reviewDue(reviewedOn: string, today: string): string {
  if (!isValidDate(reviewedOn) || compareDates(reviewedOn, today) > 0) return '';
  return addMonths(reviewedOn, 3);
}

function review({ reviewedOn }: Pick<Swot, 'reviewedOn'>, today: string): Problem[] {
  const due = reviewDue(reviewedOn, today);
  if (due === '') return [problem('swot.neverReviewed', undefined, 'reviewedOn')];
  if (compareDates(due, today) >= 0) return [];
  return [problem('swot.stale', { date: reviewedOn, days: daysBetween(due, today) }, 'reviewedOn')];
}

/**
 * What a SWOT is warned of; nothing of it stops anybody. Codes: `swot.tooMany` {box, count, max}, `swot.duplicate`
 * {first, second} (in two boxes or in one), `swot.noEvidence` {factor}, `swot.neverReviewed`, `swot.stale` {date, days}
 * once a quarter has passed since the review. Whether scores can be computed `factorEvaluation` and `position` say.
 * Source: DOMAIN.md §6.
 */
export function swotProblems(swot: Pick<Swot, 'factors' | 'reviewedOn'>, today: string): Problem[] {
  const labels = factorLabels(swot.factors);
  return [
    ...tooMany(swot.factors),
    ...duplicates(swot.factors, labels),
    ...withoutEvidence(swot.factors, labels),
    ...review(swot, today),
  ];
}
