import type { SalesRules } from '../company/salesRules';
import type { ScoreExplanation } from '../kernel/explanation';
import { allocate, halfUp } from '../kernel/rounding';
import { type BantAnswer, type BantItem, bantItems } from './qualification';
import { bantWords } from './strings';

export type BantBand = 'A' | 'B' | 'C' | 'D' | 'F';

export interface BantScore {
  /** 0–3 in 1/10,000: 25,000 is 2.5. */
  readonly value: number;
  /** The value rounded to one decimal, half up, in tenths: what bands and gates compare. */
  readonly tenths: number;
  readonly band: BantBand;
  /** Items nobody has answered; they count 0. */
  readonly missing: readonly BantItem[];
  /** Code `bant`: weights in basis points, values and parts in 1/10,000 of a point. Notes: `incomplete`, `weightsOff`. */
  readonly explanation: ScoreExplanation;
}

const whole = 10_000;
const bands: readonly (readonly [from: number, band: BantBand])[] = [
  [25, 'A'],
  [20, 'B'],
  [15, 'C'],
  [10, 'D'],
];

/**
 * `BANT = Σ weight × score`, 0–3, with its band on the value rounded to one decimal (DOMAIN.md §1). An unanswered item
 * counts 0 and is listed. Weights that do not sum to 100 % are taken in proportion, and a note says so; all of them 0
 * gives 0.
 */
export function bantScore(answers: readonly BantAnswer[], weights: SalesRules['bant']): BantScore {
  const scores = new Map(answers.map((answer) => [answer.item, answer.score]));
  const sum = bantItems.reduce((total, item) => total + weights[item], 0);
  const products = bantItems.map((item) => BigInt(weights[item] * (scores.get(item) ?? 0)));
  const points = products.reduce((total, product) => total + product, 0n);
  const value = sum === 0 ? 0 : Number(halfUp(points * BigInt(whole), BigInt(sum)));
  const parts = allocate(BigInt(value), products);
  const missing = bantItems.filter((item) => (scores.get(item) ?? null) === null);
  // From the exact value: rounding what is rounded already would lift 1.44996 to 1.5.
  const tenths = sum === 0 ? 0 : Number(halfUp(points * 10n, BigInt(sum)));
  const rows = bantItems.map((id, index) => {
    const score = scores.get(id) ?? null;
    return {
      id,
      label: bantWords[id].name,
      weight: weights[id],
      value: score === null ? null : score * whole,
      part: Number(parts[index] ?? 0n),
    };
  });
  const notes = [...(missing.length > 0 ? ['incomplete'] : []), ...(sum === whole ? [] : ['weightsOff'])];
  return {
    value,
    tenths,
    band: bands.find(([from]) => tenths >= from)?.[1] ?? 'F',
    missing,
    explanation: { code: 'bant', rows, total: value, notes },
  };
}
