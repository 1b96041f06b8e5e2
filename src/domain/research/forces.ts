import { z } from 'zod';
import type { ScoreExplanation } from '../kernel/explanation';
import * as f from '../kernel/fields';

/** The five forces that press on a part of the market (MARKET.md, table 3). */
export const forceNames = ['rivalry', 'newEntrants', 'substitutes', 'suppliers', 'buyers'] as const;
export type ForceName = (typeof forceNames)[number];

const forceSchema = z.object({
  /** How strongly it presses: 1 hardly to 5 very strongly; `null` = not rated. */
  strength: z.int().min(1).max(5).nullable().default(null),
  /** What makes it so; internal. */
  note: f.text(2000),
  source: f.text(500),
  /** Day it was judged. */
  date: f.date(),
});
export type Force = z.infer<typeof forceSchema>;

const blank = (): Force => ({ strength: null, note: '', source: '', date: '' });
const force = () => forceSchema.default(blank);

/** All five; a force nobody has looked at is blank. */
export const forcesSchema = z
  .object({
    rivalry: force(),
    newEntrants: force(),
    substitutes: force(),
    suppliers: force(),
    buyers: force(),
  })
  .default(() => ({
    rivalry: blank(),
    newEntrants: blank(),
    substitutes: blank(),
    suppliers: blank(),
    buyers: blank(),
  }));
export type Forces = z.infer<typeof forcesSchema>;

export type Pressure = 'low' | 'medium' | 'high';

/** What the five forces come to. */
export interface FiveForces {
  /** Forces without a rating: while there are any, there is no mean. */
  readonly missing: readonly ForceName[];
  readonly pressure: Pressure | null;
  /**
   * One row a force with its name as id and label, value and part in 1/10,000 of a point; the total is the mean, 1.0 to
   * 5.0 (3.2 = 32,000).
   */
  readonly explanation: ScoreExplanation;
}

/** Each of the five weighs the same, basis points. */
const weight = 2000;

/**
 * The mean pressure of the five forces, exact: five whole ratings at a fifth each. [design] The scale of 1 to 5 in
 * three equal parts: low up to 2⅓, high from 3⅔, medium between; the forces weigh the same, since no source says by how
 * much one counts for more. Source: MARKET.md, table 3 (“five-force sheet 1–5”).
 */
export function fiveForces({ forces }: { readonly forces: Forces }): FiveForces {
  const rows = forceNames.map((id) => {
    const { strength } = forces[id];
    const value = strength === null ? null : strength * 10_000;
    const part = strength === null ? null : strength * weight;
    return { id, label: { zh: id, en: id }, weight, value, part };
  });
  const missing = forceNames.filter((name) => forces[name].strength === null);
  const total = missing.length > 0 ? null : rows.reduce((sum, row) => sum + (row.part ?? 0), 0);
  const notes = missing.length > 0 ? ['incomplete'] : [];
  return { missing, pressure: pressureOf(total), explanation: { code: 'fiveForces', rows, total, notes } };
}

function pressureOf(mean: number | null): Pressure | null {
  if (mean === null) return null;
  if (3 * mean <= 70_000) return 'low';
  return 3 * mean >= 110_000 ? 'high' : 'medium';
}
