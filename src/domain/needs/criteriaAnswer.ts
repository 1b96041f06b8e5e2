import { type Criterion, criterionSchema } from '../deals/opportunity';
import type { Localized } from '../kernel/fields';

/** Criteria that a deal may have. */
const most = 40;

const isBlank = (text: Localized): boolean => `${text.zh}${text.en}`.trim() === '';

/** Nothing says more of it than its name: then taking the answer back takes it out. */
const isBare = (each: Criterion): boolean =>
  each.weight === 0 &&
  each.featureIds.length === 0 &&
  each.factorId === '' &&
  each.ratings.length === 0 &&
  isBlank(each.handling);

/** The criteria that a question made, in their order. */
export function criteriaOf(criteria: readonly Criterion[], questionId: string): readonly Criterion[] {
  return criteria.filter(({ id }) => id.startsWith(`q:${questionId}.`));
}

/** The points of an answer: one a line, or divided as one writes lists in a line; none twice. */
export function pointsOf(answer: string): readonly string[] {
  const points = answer.split(/[\n;\u3001\uff1b]/u).map((point) => point.trim());
  return [...new Set(points.filter((point) => point !== ''))];
}

/**
 * The criteria of a deal after a question about them was answered (R60, R65): each point is a criterion, so that “why us”
 * starts from what the customer said. Answering again renames those that the question made before; what is no longer named
 * goes, unless it was weighted or rated since. A new one has no weight: how much it counts is for the seller to say.
 */
export function answerCriteria(
  criteria: readonly Criterion[],
  questionId: string,
  points: readonly Localized[],
  side: keyof Localized,
): Criterion[] {
  const own = criteriaOf(criteria, questionId);
  const left = new Set(own);
  const same = points.map((point) => {
    const found = [...left].find((each) => each.name[side] === point[side]);
    if (found) left.delete(found);
    return found;
  });
  const named = new Map<string, Criterion>();
  const added: Criterion[] = [];
  const taken = new Set(own.map(({ id }) => id));
  points.forEach((point, index) => {
    const known = same[index] ?? [...left][0];
    if (known) {
      left.delete(known);
      named.set(known.id, { ...known, name: { ...known.name, ...nonBlank(point) } });
      return;
    }
    let number = 1;
    while (taken.has(`q:${questionId}.${number}`)) number += 1;
    const id = `q:${questionId}.${number}`;
    taken.add(id);
    added.push(criterionSchema.parse({ id, name: point }));
  });
  const kept = criteria.flatMap((each) => {
    if (!left.has(each)) return [named.get(each.id) ?? each];
    const name = { ...each.name, [side]: '' };
    if (!isBlank(name)) return [{ ...each, name }];
    return isBare(each) ? [] : [each];
  });
  return [...kept, ...added.slice(0, Math.max(0, most - kept.length))];
}

function nonBlank(text: Localized): Partial<Localized> {
  return Object.fromEntries(Object.entries(text).filter(([, words]) => words !== ''));
}
