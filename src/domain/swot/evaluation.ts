import type { ScoreExplanation, ScoreRow } from '../kernel/explanation';
import { percentToDecimal } from '../kernel/percent';
import { fail, ok, type Problem, problem, type Result } from '../kernel/result';
import { factorLabels, type Side, sideOf } from './labels';
import type { Factor, StrategyKind } from './swot';

/** Weights of a side may miss 1 by this much, basis points (DOMAIN.md §4, §6). */
const tolerance = 10;
const whole = 10_000;
/** A position nearer to the centre than 0.5, a tenth of the largest possible, is called weak. */
const weakBelow = 5000;

const boxesOf: Readonly<Record<Side, string>> = { internal: 'S+W', external: 'O+T' };

/** Sum of the weights of a side, basis points. */
export function sideWeight(factors: readonly Factor[], side: Side): number {
  return factors.reduce((sum, factor) => (sideOf(factor.quadrant) === side ? sum + factor.weight : sum), 0);
}

/** `swot.noFactors` {side, boxes} or `swot.weights` {side, boxes, sum}; `sum` is a percentage without its sign. */
function weightProblems(factors: readonly Factor[], side: Side): Problem[] {
  const boxes = boxesOf[side];
  if (!factors.some((factor) => sideOf(factor.quadrant) === side)) return [problem('swot.noFactors', { side, boxes })];
  const sum = sideWeight(factors, side);
  if (Math.abs(sum - whole) <= tolerance) return [];
  return [problem('swot.weights', { side, boxes, sum: percentToDecimal(sum) })];
}

/** IFE: a weakness is rated 1 or 2, a strength 3 or 4. EFE: 1 to 4 for both. */
function inPlace({ quadrant }: Factor, rating: number): boolean {
  if (quadrant === 'weakness') return rating <= 2;
  if (quadrant === 'strength') return rating >= 3;
  return true;
}

/**
 * The internal or external factor evaluation (IFE, EFE): Σ weight × rating in 1/10,000, so that 2.50 is 25,000; the
 * middle is 2.50. A row's value is the rating. Not computed, and why, with: `swot.noFactors`, `swot.weights`,
 * `swot.ratingMissing` {factor}, `swot.ratingPlace` {factor}; `factor` is its label. Source: DOMAIN.md §6.
 */
export function factorEvaluation(factors: readonly Factor[], side: Side): Result<ScoreExplanation, readonly Problem[]> {
  const labels = factorLabels(factors);
  const problems = weightProblems(factors, side);
  const rows: ScoreRow[] = [];
  factors.forEach((entry, index) => {
    if (sideOf(entry.quadrant) !== side) return;
    const { id, text, weight, rating } = entry;
    const factor = labels.get(id) ?? '';
    const field = `factors.${index}.rating`;
    if (rating === null) problems.push(problem('swot.ratingMissing', { factor }, field));
    else if (!inPlace(entry, rating)) problems.push(problem('swot.ratingPlace', { factor }, field));
    rows.push({ id, label: text, weight, value: rating, part: rating === null ? null : weight * rating });
  });
  if (problems.length > 0) return fail(problems);
  const total = rows.reduce((sum, row) => sum + (row.part ?? 0), 0);
  return ok({ code: side === 'internal' ? 'ife' : 'efe', rows, total, notes: [] });
}

/** Where a SWOT points. */
export interface Position {
  /** 1/10,000, between −5 and 5: strengths less weaknesses. */
  readonly x: number;
  /** Opportunities less threats. */
  readonly y: number;
  /** One; on an axis the two beside it; in the centre all four. */
  readonly kinds: readonly StrategyKind[];
  /** Nearer to the centre than 0.5: the tendency is there, and no more. */
  readonly weak: boolean;
  /** One row a factor, value = impact, part signed; then the rows `x` and `y` with their sums. */
  readonly explanation: ScoreExplanation;
}

function kindsAt(x: number, y: number): StrategyKind[] {
  const across = x > 0 ? ['S'] : x < 0 ? ['W'] : ['S', 'W'];
  const up = y > 0 ? ['O'] : y < 0 ? ['T'] : ['O', 'T'];
  return up.flatMap((external) => across.map((internal) => `${internal}${external}` as StrategyKind));
}

const sign = ({ quadrant }: Factor): number => (quadrant === 'strength' || quadrant === 'opportunity' ? 1 : -1);

/**
 * The position vector of weights and impacts: x = Σ over S − Σ over W, y = Σ over O − Σ over T. Not computed, and why,
 * with: `swot.noFactors`, `swot.weights`, `swot.impactMissing` {factor}. Source: DOMAIN.md §6; “weak” is our own.
 */
export function position(factors: readonly Factor[]): Result<Position, readonly Problem[]> {
  const labels = factorLabels(factors);
  const problems = [...weightProblems(factors, 'internal'), ...weightProblems(factors, 'external')];
  const sums = { internal: 0, external: 0 };
  const rows: ScoreRow[] = factors.map((entry, index) => {
    const { id, text, weight, impact } = entry;
    if (impact === null) {
      problems.push(problem('swot.impactMissing', { factor: labels.get(id) ?? '' }, `factors.${index}.impact`));
      return { id, label: text, weight, value: null, part: null };
    }
    const part = sign(entry) * weight * impact;
    sums[sideOf(entry.quadrant)] += part;
    return { id, label: text, weight, value: impact, part };
  });
  if (problems.length > 0) return fail(problems);
  const { internal: x, external: y } = sums;
  const sumRow = (id: 'x' | 'y', part: number) => ({ id, label: { zh: id, en: id }, weight: null, value: null, part });
  const kinds = kindsAt(x, y);
  const weak = x * x + y * y < weakBelow * weakBelow;
  const explanation: ScoreExplanation = {
    code: 'position',
    rows: [...rows, sumRow('x', x), sumRow('y', y)],
    total: null,
    notes: weak ? ['weak'] : [],
  };
  return ok({ x, y, kinds, weak, explanation });
}
