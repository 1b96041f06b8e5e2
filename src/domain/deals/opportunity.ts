import { z } from 'zod';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

/** The seven stages of R2, in order. */
export const stages = ['research', 'demo', 'confirmation', 'negotiation', 'closing', 'service', 'improvement'] as const;
export type Stage = (typeof stages)[number];

/** A need of the customer and how we meet it (pain → capability → evidence, R67). Texts are client-facing. */
export const needSchema = z.object({
  id: z.string(),
  pain: f.localizedMultiline(),
  kind: f.choiceOf(['stated', 'latent'], 'stated'),
  capability: f.localizedMultiline(),
  evidence: f.localizedMultiline(),
  productId: f.reference('product'),
});
export type Need = z.infer<typeof needSchema>;

/** How we stand against one competitor in this deal; texts that are filled take the place of the card's. Internal. */
export const dealCompetitorSchema = z.object({
  competitorId: f.reference('competitor'),
  position: f.choice(['incumbent', 'new']),
  threat: f.choice(['low', 'medium', 'high']),
  /** Set when the deal is decided: whom we beat, to whom we lost. */
  outcome: f.choice(['wonAgainst', 'lostTo']),
  strengths: f.multiline(),
  weaknesses: f.multiline(),
  answers: f.multiline(),
  note: f.multiline(),
});
export type DealCompetitor = z.infer<typeof dealCompetitorSchema>;

/**
 * What the customer decides by, with its weight in basis points (N14). The rating of a company, 1–4, follows from
 * features or a success factor of the deal's comparison, or is given by hand on a day: without one it never reaches a
 * client, nor when it is stale (N1). `handling`: what we say where others are stronger; client-facing, like the name.
 */
export const criterionSchema = z.object({
  id: z.string(),
  name: f.localized(),
  weight: z.int().min(0).max(10_000).default(0),
  measure: f.choiceOf(['features', 'factor', 'rated'], 'rated'),
  featureIds: z.array(z.string()).max(50).default([]),
  factorId: z.string().max(60).default(''),
  ratings: z
    .array(z.object({ companyId: z.string(), rating: z.int().min(1).max(4), date: f.date() }))
    .max(31)
    .default([]),
  handling: f.localizedMultiline(),
});
export type Criterion = z.infer<typeof criterionSchema>;

/** A deal: the spine that carries everything typed before (R1). */
export const opportunityEntity = defineEntity({
  name: 'opportunity',
  schema: z.object({
    ...f.recordBase,
    title: f.localized(),
    customerId: f.reference('customer'),
    contactId: f.reference('contact'),
    stage: f.choiceOf(stages, 'research'),
    /** Every entry into a stage, oldest first. */
    stageHistory: z
      .array(z.object({ stage: z.enum(stages), at: z.int() }))
      .max(1000)
      .default([]),
    outcome: f.choiceOf(['open', 'won', 'lost'], 'open'),
    outcomeReason: f.text(),
    expectedClose: f.date(),
    budgetMin: f.money(),
    budgetMax: f.money(),
    nextStep: f.text(),
    nextStepDate: f.date(),
    /** Customer's situation, client-facing, feeds the proposal. */
    situation: f.localizedMultiline(),
    needs: z.array(needSchema).max(100).default([]),
    /** Who follows it. */
    owner: f.text(),
    /** The research entry it came from (R21). */
    researchId: f.reference('research'),
    competitors: z
      .array(dealCompetitorSchema)
      .max(30)
      .default([])
      .meta({ field: { kind: 'structure', internal: true } }),
    criteria: z.array(criterionSchema).max(40).default([]),
    /** Whose features and factors the criteria use. */
    comparisonId: f.reference('comparison'),
    notes: f.multiline().meta({ field: { kind: 'multiline', internal: true } }),
  }),
  searchText: (opportunity) => [opportunity.title.zh, opportunity.title.en],
});
export type Opportunity = RecordOf<typeof opportunityEntity>;
