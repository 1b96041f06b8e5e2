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
    notes: f.multiline().meta({ field: { kind: 'multiline', internal: true } }),
  }),
  searchText: (opportunity) => [opportunity.title.zh, opportunity.title.en],
});
export type Opportunity = RecordOf<typeof opportunityEntity>;
