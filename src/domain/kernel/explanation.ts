import type { Localized } from './fields';

/** One row behind a score: a weight, a value, and what they contribute. `null` = not known, left out. */
export interface ScoreRow {
  readonly id: string;
  readonly label: Localized;
  /** Basis points. */
  readonly weight: number | null;
  /** In the unit that the score's `code` says. */
  readonly value: number | null;
  /** Contribution, in 1/10,000 of the score's unit. */
  readonly part: number | null;
}

/**
 * Why a score is what it is (N20): every score of the product carries one, and screens and reports print the same.
 * `code` names the score; its words, and the words of `notes`, are made from it by the screen or document.
 */
export interface ScoreExplanation {
  readonly code: string;
  readonly rows: readonly ScoreRow[];
  /** 1/10,000 of the score's unit; `null` where it cannot be computed. */
  readonly total: number | null;
  readonly notes: readonly string[];
}
