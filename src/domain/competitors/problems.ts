import type { Localized } from '../kernel/fields';
import { percentToDecimal } from '../kernel/percent';
import { type Problem, problem } from '../kernel/result';
import { weightSum } from './weights';

/** A name for the words of a problem, in either language; the other one where one is empty. */
export function bothNames(name: Localized): { readonly zh: string; readonly en: string } {
  const zh = name.zh.trim() || name.en.trim() || '—';
  return { zh, en: name.en.trim() || zh };
}

/** `market.weightsOff` {sum}: weights that do not sum to 100 % (DOMAIN.md §4). */
export function weightsOff(weights: readonly number[]): Problem {
  return problem('market.weightsOff', { sum: percentToDecimal(weightSum(weights)) });
}
