import { z } from 'zod';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

export const quadrants = ['strength', 'weakness', 'opportunity', 'threat'] as const;
export type Quadrant = (typeof quadrants)[number];
export const strategyKinds = ['SO', 'WO', 'ST', 'WT'] as const;
export type StrategyKind = (typeof strategyKinds)[number];
export const strategyStates = ['proposed', 'accepted', 'running', 'done', 'dropped'] as const;
export type StrategyState = (typeof strategyStates)[number];
export const subjectKinds = ['company', 'product', 'region', 'competitor', 'customer'] as const;

/**
 * What a factor rests on. `part` names a fact, feature or share inside the record; `basis` is the text of the piece when
 * the link was made: once it reads otherwise, the factor is to be reviewed (N2).
 */
export const evidenceSchema = z.object({
  entity: z.enum(['research', 'competitor', 'priceEntry', 'comparison', 'customer']),
  id: z.string(),
  part: z.string().max(60).default(''),
  basis: z.string().max(4000).default(''),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** DOMAIN.md §6. */
export const factorSchema = z.object({
  id: z.string(),
  quadrant: f.choiceOf(quadrants, 'strength'),
  text: f.localized(),
  /** Basis points. Strengths and weaknesses together sum to 10,000, and so do opportunities and threats. */
  weight: z.int().min(0).max(10_000).default(0),
  /** IFE: weakness 1 or 2, strength 3 or 4. EFE: how well we respond, 1–4. */
  rating: z.int().min(1).max(4).nullable().default(null),
  /** 1–5. */
  impact: z.int().min(1).max(5).nullable().default(null),
  evidence: z.array(evidenceSchema).max(50).default([]),
  /** Day it was written or last looked at. */
  date: f.date(),
  owner: f.text(),
  note: f.multiline(),
});
export type Factor = z.infer<typeof factorSchema>;

/** How much an internal factor has to do with an external one, 1–3; no entry = 0. */
export const factorLinkSchema = z.object({
  internalId: z.string(),
  externalId: z.string(),
  strength: z.int().min(1).max(3),
});
export type FactorLink = z.infer<typeof factorLinkSchema>;

/** A TOWS strategy: names its factors; `basis` holds how each read when a person last stood by the strategy (N2). */
export const strategySchema = z.object({
  id: z.string(),
  kind: f.choiceOf(strategyKinds, 'SO'),
  text: f.localized(),
  /** What a proposal says of it; empty = nothing may be printed. */
  clientText: f.localizedMultiline(),
  factorIds: z.array(z.string()).max(40).default([]),
  basis: z
    .array(z.object({ factorId: z.string(), text: z.string().max(4000) }))
    .max(40)
    .default([]),
  owner: f.text(),
  due: f.date(),
  state: f.choiceOf(strategyStates, 'proposed'),
  note: f.multiline(),
});
export type Strategy = z.infer<typeof strategySchema>;

/** A SWOT analysis with its TOWS grid and strategies. */
export const swotEntity = defineEntity({
  name: 'swot',
  schema: z.object({
    ...f.recordBase,
    title: f.localized(),
    subjectKind: f.choiceOf(subjectKinds, 'company'),
    /** Product, competitor or customer; empty for company and region. */
    subjectId: z.string().max(60).default(''),
    /** The region in words. */
    subjectText: f.text(),
    factors: z.array(factorSchema).max(400).default([]),
    links: z.array(factorLinkSchema).max(40_000).default([]),
    strategies: z.array(strategySchema).max(400).default([]),
    /** Day the whole was last gone through (a quarter makes it stale, §6). */
    reviewedOn: f.date(),
    notes: f.multiline().meta({ field: { kind: 'multiline', internal: true } }),
  }),
  searchText: (swot) => [swot.title.zh, swot.title.en],
});
export type Swot = RecordOf<typeof swotEntity>;

/** A SWOT as it stood on a day, to compare quarters with; never changed. */
export const swotSnapshotEntity = defineEntity({
  name: 'swotSnapshot',
  schema: z.object({
    ...f.recordBase,
    swotId: f.reference('swot'),
    /** E.g. `2026 Q3`. */
    label: f.text(60),
    takenOn: f.date(),
    note: f.text(2000),
    factors: z.array(factorSchema).max(400).default([]),
    links: z.array(factorLinkSchema).max(40_000).default([]),
    strategies: z.array(strategySchema).max(400).default([]),
  }),
  searchText: () => [],
  frozen: () => ['swotId', 'takenOn', 'factors', 'links', 'strategies'],
});
export type SwotSnapshot = RecordOf<typeof swotSnapshotEntity>;
