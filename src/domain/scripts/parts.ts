import { z } from 'zod';
import { customerTypes, decisionRoles } from '../customers/customer';
import * as f from '../kernel/fields';

const ids = (max: number) => z.array(z.string().max(60)).max(max).default([]);

/**
 * What a line rests on (R52): a case or another material, a figure or statement of the market, a source typed by hand.
 * `part` names the piece inside the record; `basis` is how it read when the link was made (N2).
 */
export const lineEvidenceSchema = z.object({
  id: z.string().max(60),
  kind: f.choiceOf(['case', 'figure', 'source'], 'source'),
  entity: z.enum(['', 'material', 'research', 'competitor', 'priceEntry', 'comparison', 'customer']).default(''),
  recordId: f.text(60),
  part: f.text(60),
  /** A source in words, for `entity` empty: `IDC 2026 H1`, an address. */
  text: f.text(500),
  basis: z.string().max(4000).default(''),
});
export type LineEvidence = z.infer<typeof lineEvidenceSchema>;

/** The evidence that names something. What only says which kind is wanted, as in the starter set, is none yet (R52). */
export function givenEvidence(evidence: readonly LineEvidence[]): readonly LineEvidence[] {
  return evidence.filter(({ entity, text }) => entity !== '' || text.trim() !== '');
}

/**
 * The analysis a line was made from (N2): a TOWS strategy of a SWOT (`part` = its id), or a line of a competitor's battlecard
 * (a fact, an objection, a landmine). While it reads as `basis` the line stands; otherwise it is to be reviewed.
 */
export const lineOriginSchema = z.object({
  entity: z.enum(['swot', 'competitor']),
  recordId: z.string().max(60),
  part: z.string().max(60),
  basis: z.string().max(50_000).default(''),
});
export type LineOrigin = z.infer<typeof lineOriginSchema>;

/** For whom and when words are meant; an empty list = for all. */
export const audience = {
  /** Ids of stages: those of template A, or of a process of one's own. */
  stages: ids(40),
  customerTypes: z.array(z.enum(customerTypes)).max(customerTypes.length).default([]),
  personas: z.array(z.enum(decisionRoles)).max(decisionRoles.length).default([]),
  productIds: ids(50),
  competitorIds: ids(50),
};

/** Who looks whether the words are still true, and how often (N10). */
export const verification = {
  verifier: f.text(),
  /** Days; `null` = the house's interval for scripts. */
  verifyDays: f.integer(1, 3650),
  verifiedOn: f.date(),
  verifiedBy: f.text(),
};

/**
 * What travels in packs keeps its id everywhere. The sums of its content at the exchanges so far, newest first, tell what it
 * descends from (`portable.ts`).
 */
export const exchanged = { packSums: z.array(z.string().max(40)).max(20).default([]) };
