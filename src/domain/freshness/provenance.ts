import { z } from 'zod';
import * as f from '../kernel/fields';

/** Where a statement about the market comes from (R14, R16). */
export const sourceKinds = [
  'report',
  'conference',
  'media',
  'website',
  'survey',
  'interview',
  'focusGroup',
  'customer',
  'partner',
  'tender',
  'own',
  'other',
] as const;
export const reliabilities = ['low', 'medium', 'high'] as const;

/**
 * What every statement about the market carries. Its age counts from the later of `date` and `verifiedOn`; one
 * without a date never reaches a client (N1, N10).
 */
export const provenance = {
  source: f.text(500),
  sourceKind: f.choice(sourceKinds),
  /** Day it was observed or captured. */
  date: f.date(),
  /** Day somebody last found it still true. */
  verifiedOn: f.date(),
  verifiedBy: f.text(),
  reliability: f.choice(reliabilities),
};
export interface Provenance {
  readonly source: string;
  readonly sourceKind: '' | (typeof sourceKinds)[number];
  readonly date: string;
  readonly verifiedOn: string;
  readonly verifiedBy: string;
  readonly reliability: '' | (typeof reliabilities)[number];
}

/** Kinds of statements that grow old each at its own pace (N10). */
export const factKinds = [
  'price',
  'feature',
  'share',
  'fact',
  'cell',
  'rating',
  'research',
  'swotFactor',
  'script',
] as const;
export type FactKind = (typeof factKinds)[number];

/** After `days` without a look a statement of the kind is stale; `verifier` is asked to look. Kept on our company. */
export const freshnessRuleSchema = z.object({
  kind: z.enum(factKinds),
  days: z.int().min(1).max(3650),
  verifier: f.text(),
});
export type FreshnessRule = z.infer<typeof freshnessRuleSchema>;
