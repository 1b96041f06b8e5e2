import type { ScoreExplanation } from '../kernel/explanation';
import { percentToDecimal } from '../kernel/percent';
import { type Problem, problem } from '../kernel/result';
import { type Comparison, type Rating, us } from './comparison';
import { bothNames, weightsOff } from './problems';
import { weightsAreWhole } from './weights';

/** From this weight on a single factor may decide everything (DOMAIN.md §4), basis points. */
const heavyWeight = 3000;
/** Scores nearer than 0.1 show “no clear difference” (DOMAIN.md §4), 1/10,000. */
const clearDifference = 1000;

export interface CompanyProfile {
  /** A competitor's id, or `us`. */
  readonly companyId: string;
  /** 1/10,000: 31,000 is 3.10. `null` where a rating is missing or the weights do not sum to 100 %. */
  readonly score: number | null;
  /** Ids of the factors without a rating. */
  readonly missing: readonly string[];
  /**
   * Code `profile`: weights in basis points, values and parts in 1/10,000, the parts sum to the total. Notes:
   * `incomplete`, `weightsOff`.
   */
  readonly explanation: ScoreExplanation;
}

export interface ProfileMatrix {
  /** Why nothing is computed: `market.noFactors`, `market.weightsOff` {sum}. */
  readonly problems: readonly Problem[];
  /** `market.weightHigh` {zh, en, weight} for each weight from 30 % on. */
  readonly warnings: readonly Problem[];
  /** Ourselves first, then the competitors in their order. */
  readonly companies: readonly CompanyProfile[];
}

const indexes = new WeakMap<readonly Rating[], ReadonlyMap<string, ReadonlyMap<string, Rating>>>();

function indexOf(ratings: readonly Rating[]): ReadonlyMap<string, ReadonlyMap<string, Rating>> {
  const known = indexes.get(ratings);
  if (known) return known;
  const index = new Map<string, Map<string, Rating>>();
  for (const rating of ratings) {
    const row = index.get(rating.companyId);
    if (row) row.set(rating.factorId, rating);
    else index.set(rating.companyId, new Map([[rating.factorId, rating]]));
  }
  indexes.set(ratings, index);
  return index;
}

/** How a company is rated on a success factor; `undefined` where nobody has. The later of two entries counts. */
export function ratingOf(comparison: Comparison, factorId: string, companyId: string): Rating | undefined {
  return indexOf(comparison.ratings).get(companyId)?.get(factorId);
}

function profileOf(comparison: Comparison, companyId: string, whole: boolean): CompanyProfile {
  const ratings = indexOf(comparison.ratings).get(companyId);
  const rows = comparison.factors.map((factor) => {
    const rating = ratings?.get(factor.id)?.rating ?? null;
    return {
      id: factor.id,
      label: factor.name,
      weight: factor.weight,
      value: rating === null ? null : rating * 10_000,
      // Basis points times a rating are 1/10,000 of the score already.
      part: rating === null ? null : factor.weight * rating,
    };
  });
  const missing = rows.filter((row) => row.value === null).map((row) => row.id);
  const notes = [...(missing.length > 0 ? ['incomplete'] : []), ...(whole ? [] : ['weightsOff'])];
  const score = notes.length > 0 ? null : rows.reduce((sum, row) => sum + (row.part ?? 0), 0);
  return { companyId, score, missing, explanation: { code: 'profile', rows, total: score, notes } };
}

/** The competitive profile matrix: `score = Σ weight × rating`, 1.0 to 4.0, midpoint 2.5 (DOMAIN.md §4). */
export function profileMatrix(comparison: Comparison): ProfileMatrix {
  const weights = comparison.factors.map((factor) => factor.weight);
  const whole = weightsAreWhole(weights);
  const problems: Problem[] = [];
  if (weights.length === 0) problems.push(problem('market.noFactors'));
  else if (!whole) problems.push(weightsOff(weights));
  const warnings = comparison.factors
    .filter((factor) => factor.weight >= heavyWeight)
    .map(({ id, name, weight }) =>
      problem('market.weightHigh', { ...bothNames(name), weight: percentToDecimal(weight) }, id),
    );
  const companies = [us, ...comparison.competitorIds].map((id) => profileOf(comparison, id, whole));
  return { problems, warnings, companies };
}

/** Whether two scores or ratings, 1/10,000, are at least 0.1 apart; nearer ones show “no clear difference” (§4). */
export function clearlyDifferent(a: number, b: number): boolean {
  return Math.abs(a - b) >= clearDifference;
}
