import { share } from '../deals/figuresFunnel';
import type { ScoreExplanation } from '../kernel/explanation';
import { type RateLabel, rateLabels } from './stringsFigures';

/** Below so many known results a rate says nothing (N8). */
export const sampleFrom = 5;

/** A success rate with what it rests on. */
export interface Rate {
  /** Results that somebody noted: the base of the rate. */
  readonly known: number;
  /** Of them, those that count as success. */
  readonly good: number;
  /** good ÷ known, basis points half-up; `null` where no result is known. */
  readonly rateBp: number | null;
  /** Fewer than {@link sampleFrom} known results. */
  readonly tooFew: boolean;
  /** Values are counts; total and parts are basis points. Note: `tooFew`, or `nothingKnown` without a total. */
  readonly explanation: ScoreExplanation;
}

/** How often each result occurred. */
export type Counts<Label extends RateLabel> = Readonly<Record<Label, number>>;

/** The rate of the results named `good` among all that are counted (N8, N20). `code` names the rate. */
export function rateOf<Label extends RateLabel>(
  code: string,
  counts: Counts<Label>,
  good: readonly NoInfer<Label>[],
): Rate {
  const labels = Object.keys(counts) as Label[];
  const sum = (of: readonly Label[]) => of.reduce((total, label) => total + counts[label], 0);
  const known = sum(labels);
  const rateBp = share(sum(good), known);
  const tooFew = known < sampleFrom;
  const rows = labels.map((id) => ({
    id,
    label: rateLabels[id],
    weight: null,
    value: counts[id],
    part: good.includes(id) ? share(counts[id], known) : 0,
  }));
  const notes = known === 0 ? ['nothingKnown'] : tooFew ? ['tooFew'] : [];
  return { known, good: sum(good), rateBp, tooFew, explanation: { code, rows, total: rateBp, notes } };
}

/** Rates that rest on enough first, the best of them first; then those with more results. */
export function byRate(a: Rate, b: Rate): number {
  if (a.tooFew !== b.tooFew) return a.tooFew ? 1 : -1;
  return (a.tooFew ? 0 : (b.rateBp ?? 0) - (a.rateBp ?? 0)) || b.known - a.known;
}
