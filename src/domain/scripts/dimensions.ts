import type { Talk } from './talk';

/** What talks and objections that were heard can be told apart by (N8). */
export const dimensions = ['stage', 'persona', 'competitor', 'customerType'] as const;
export type Dimension = (typeof dimensions)[number];

/** What is kept of the moment of a talk, or of an objection. */
export type Situated = Pick<Talk, 'stage' | 'persona' | 'customerType' | 'competitorIds'>;

/** Under which values something counts; with several competitors under each of them, empty = none was noted. */
export function countsUnder(
  { stage, persona, customerType, competitorIds }: Situated,
  by: Dimension,
): readonly string[] {
  if (by === 'competitor') return competitorIds.length === 0 ? [''] : competitorIds;
  return [by === 'stage' ? stage : by === 'persona' ? persona : customerType];
}

/** One value of a dimension, to look at by itself. */
export interface Situation {
  readonly by: Dimension;
  readonly key: string;
}

/** Those that count under a value; `null` = all. */
export function inSituation<T extends Situated>(rows: readonly T[], of: Situation | null): readonly T[] {
  return of === null ? rows : rows.filter((row) => countsUnder(row, of.by).includes(of.key));
}
