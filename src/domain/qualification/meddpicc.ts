import type { ScoreExplanation } from '../kernel/explanation';
import { allocate, halfUp } from '../kernel/rounding';
import { type BantItem, type MeddpiccAnswer, type MeddpiccItem, meddpiccItems } from './qualification';
import { meddpiccWords } from './strings';

export interface MeddpiccScore {
  /** Basis points of what could be reached; `null` where every item is switched off. */
  readonly bp: number | null;
  /** Items of which nothing is known yet. */
  readonly missing: readonly MeddpiccItem[];
  /** Code `meddpicc`: values in 1/10,000 of a point (`null` = switched off), parts in basis points. Notes: `incomplete`, `off`. */
  readonly explanation: ScoreExplanation;
}

/** What MEDDPICC leaves out to be MEDDIC (DOMAIN.md §2). */
export const beyondMeddic: readonly MeddpiccItem[] = ['paperProcess', 'competition'];

/** What each item says about BANT (DOMAIN.md §2): so both sheets tell of the same deal. Competition has no counterpart. */
export const bantItemsOf: Readonly<Record<MeddpiccItem, readonly BantItem[]>> = {
  metrics: ['need'],
  economicBuyer: ['authority', 'budget'],
  decisionCriteria: ['need'],
  decisionProcess: ['timeline'],
  paperProcess: ['timeline'],
  pain: ['need'],
  champion: ['authority'],
  competition: [],
};

/**
 * `MEDDPICC % = Σ score / (3 × items)`, items switched off left out of both sums, rounded half-up to basis points
 * (DOMAIN.md §2). An item that is not answered is unknown, which is 0.
 */
export function meddpiccScore(answers: readonly MeddpiccAnswer[]): MeddpiccScore {
  const byItem = new Map(answers.map((answer) => [answer.item, answer]));
  const off = (item: MeddpiccItem) => byItem.get(item)?.off === true;
  const score = (item: MeddpiccItem) => (off(item) ? 0 : (byItem.get(item)?.score ?? 0));
  const on = meddpiccItems.filter((item) => !off(item));
  const points = on.reduce((sum, item) => sum + score(item), 0);
  const bp = on.length === 0 ? null : Number(halfUp(BigInt(points) * 10_000n, BigInt(3 * on.length)));
  const parts = allocate(
    BigInt(bp ?? 0),
    meddpiccItems.map((item) => BigInt(score(item))),
  );
  const missing = on.filter((item) => score(item) === 0);
  const rows = meddpiccItems.map((id, index) => ({
    id,
    label: meddpiccWords[id].name,
    weight: null,
    value: off(id) ? null : score(id) * 10_000,
    part: off(id) ? null : Number(parts[index] ?? 0n),
  }));
  const notes = [...(missing.length > 0 ? ['incomplete'] : []), ...(on.length < meddpiccItems.length ? ['off'] : [])];
  return { bp, missing, explanation: { code: 'meddpicc', rows, total: bp, notes } };
}
