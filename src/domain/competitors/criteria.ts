import type { Criterion } from '../deals/opportunity';
import { type Age, ageOf } from '../freshness/age';
import type { FreshnessRule } from '../freshness/provenance';
import type { ScoreExplanation } from '../kernel/explanation';
import { wholeBp } from '../kernel/percent';
import { fail, ok, type Problem, problem, type Result } from '../kernel/result';
import { allocate, halfUp } from '../kernel/rounding';
import { type Comparison, us } from './comparison';
import { exactCoverage } from './featureMatrix';
import { weightsOff } from './problems';
import { clearlyDifferent, ratingOf } from './profileMatrix';
import { weightsAreWhole } from './weights';

/** One line of “why us”. Ratings are 1–4 in 1/10,000, `null` = not known. */
export interface WhyUsRow {
  readonly criterion: Criterion;
  /** By company id, `us` among them. */
  readonly ratings: ReadonlyMap<string, number | null>;
  /** Who is ahead by 0.1 or more of those known; `unknown` where we, or all of them, are not rated. */
  readonly lead: 'us' | 'them' | 'level' | 'unknown';
  /** Those whom nobody is clearly ahead of. */
  readonly strongest: readonly string[];
}

export interface WhyUs {
  /** By falling weight. */
  readonly rows: readonly WhyUsRow[];
  /**
   * By company id. Code `criteria`: weights in basis points, values and parts in 1/10,000, the parts sum to the total. Note
   * `incomplete`: a rating is missing, so there is no total.
   */
  readonly scores: ReadonlyMap<string, ScoreExplanation>;
}

/**
 * The rating of a company on a criterion, 1–4 in 1/10,000: given by hand, a success factor's, or from 1 + 3 × coverage of
 * the features named (N14, §7), half-up. `null` where nobody rated it, nothing is known, or the comparison is gone.
 */
export function criterionRating(
  criterion: Criterion,
  comparison: Comparison | null | undefined,
  companyId: string,
): number | null {
  if (criterion.measure === 'rated') {
    const rated = criterion.ratings.findLast((rating) => rating.companyId === companyId);
    return rated ? rated.rating * 10_000 : null;
  }
  if (!comparison) return null;
  if (criterion.measure === 'factor') {
    if (!comparison.factors.some((factor) => factor.id === criterion.factorId)) return null;
    const rating = ratingOf(comparison, criterion.factorId, companyId)?.rating ?? null;
    return rating === null ? null : rating * 10_000;
  }
  const named = new Set(criterion.featureIds);
  const { worth, known } = exactCoverage(
    comparison,
    companyId,
    comparison.features.filter((feature) => named.has(feature.id)),
  );
  return known === 0n ? null : 10_000 + Number(halfUp(3n * worth, known));
}

/** The ratings of a criterion after one is given by hand on the day `today`, or taken away (`null`). */
export function rateByHand(
  criterion: Pick<Criterion, 'ratings'>,
  companyId: string,
  rating: number | null,
  today: string,
): Criterion['ratings'] {
  const others = criterion.ratings.filter((each) => each.companyId !== companyId);
  return rating === null ? others : [...others, { companyId, rating, date: today }];
}

/** The ratings of a criterion, found still true on the day `today`. */
export function ratingsStillTrue(criterion: Pick<Criterion, 'ratings'>, today: string): Criterion['ratings'] {
  return criterion.ratings.map((rating) => ({ ...rating, date: today }));
}

/** The age of the hand ratings of a criterion that is furthest from fresh; `null` where none of these companies has one. */
export function handRatingAge(
  criterion: Pick<Criterion, 'measure' | 'ratings'>,
  companyIds: readonly string[],
  rules: readonly FreshnessRule[],
  today: string,
): Age | null {
  if (criterion.measure !== 'rated') return null;
  const urgency = ({ state, days }: Age) => {
    if (state === 'undated' || state === 'future') return Number.POSITIVE_INFINITY;
    return days ?? 0;
  };
  return criterion.ratings
    .filter((rating) => companyIds.includes(rating.companyId))
    .map((rating) => ageOf(rating, 'rating', rules, today))
    .reduce<Age | null>((worst, age) => (worst && urgency(worst) >= urgency(age) ? worst : age), null);
}

function whyUsRow(criterion: Criterion, ratings: ReadonlyMap<string, number | null>): WhyUsRow {
  const ours = ratings.get(us) ?? null;
  const known = [...ratings].flatMap(([id, rating]) => (rating === null ? [] : [{ id, rating }]));
  const best = Math.max(...known.map(({ rating }) => rating));
  const strongest = known.filter(({ rating }) => !clearlyDifferent(rating, best)).map(({ id }) => id);
  if (ours === null || known.length < 2) return { criterion, ratings, lead: 'unknown', strongest };
  const theirs = Math.max(...known.filter(({ id }) => id !== us).map(({ rating }) => rating));
  const lead = !clearlyDifferent(ours, theirs) ? 'level' : ours > theirs ? 'us' : 'them';
  return { criterion, ratings, lead, strongest };
}

function scoreOf(rows: readonly WhyUsRow[], companyId: string): ScoreExplanation {
  const values = rows.map((row) => row.ratings.get(companyId) ?? null);
  const products = rows.map((row, index) => BigInt(row.criterion.weight) * BigInt(values[index] ?? 0));
  const complete = values.every((value) => value !== null);
  const total = halfUp(
    products.reduce((sum, product) => sum + product, 0n),
    BigInt(wholeBp),
  );
  const parts = allocate(total, products);
  return {
    code: 'criteria',
    rows: rows.map(({ criterion }, index) => {
      const value = values[index] ?? null;
      return {
        id: criterion.id,
        label: criterion.name,
        weight: criterion.weight,
        value,
        part: value === null ? null : Number(parts[index] ?? 0n),
      };
    }),
    total: complete ? Number(total) : null,
    notes: complete ? [] : ['incomplete'],
  };
}

/**
 * “Why us” by the customer's own weighted criteria (N14), computed as a competitive profile (DOMAIN.md §4). Codes:
 * `market.noCriteria`, `market.weightsOff` {sum}.
 */
export function whyUs(input: {
  readonly criteria: readonly Criterion[];
  readonly comparison: Comparison | null | undefined;
  readonly competitorIds: readonly string[];
}): Result<WhyUs, readonly Problem[]> {
  const { criteria, comparison } = input;
  if (criteria.length === 0) return fail([problem('market.noCriteria')]);
  const weights = criteria.map((criterion) => criterion.weight);
  if (!weightsAreWhole(weights)) return fail([weightsOff(weights)]);
  const companies = [...new Set([us, ...input.competitorIds])];
  const rows = [...criteria]
    .sort((a, b) => b.weight - a.weight)
    .map((criterion) =>
      whyUsRow(criterion, new Map(companies.map((id) => [id, criterionRating(criterion, comparison, id)]))),
    );
  return ok({ rows, scores: new Map(companies.map((id) => [id, scoreOf(rows, id)])) });
}
