import { z } from 'zod';
import { provenance } from '../freshness/provenance';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

/** R22. */
export const competitorLevels = ['main', 'secondary', 'potential', 'substitute'] as const;
export type CompetitorLevel = (typeof competitorLevels)[number];

/** R23 (product, pricing, marketing, review), R28 (strategy), strengths, weaknesses and news. */
export const competitorFactKinds = [
  'product',
  'pricing',
  'marketing',
  'review',
  'strategy',
  'strength',
  'weakness',
  'news',
] as const;
export type CompetitorFactKind = (typeof competitorFactKinds)[number];

/** One statement about a competitor, dated and sourced; internal. */
export const competitorFactSchema = z.object({
  id: z.string(),
  kind: f.choiceOf(competitorFactKinds, 'product'),
  text: f.multiline(),
  /** What we say to it: to their strength, or to use their weakness. */
  answer: f.multiline(),
  attachmentId: f.blob(),
  ...provenance,
});
export type CompetitorFact = z.infer<typeof competitorFactSchema>;

/** A core feature of theirs with its evidence: three to five are asked for, never forced (R25). */
export const competitorFeatureSchema = z.object({
  id: z.string(),
  name: f.localized(),
  note: f.multiline(),
  evidence: f.text(2000),
  ...provenance,
});
export type CompetitorFeature = z.infer<typeof competitorFeatureSchema>;

/** Share of a market in a period (R24); basis points. */
export const marketShareSchema = z.object({
  id: z.string(),
  share: f.percent(),
  /** As the source says it: `2025`, `2026 H1`. */
  period: f.text(40),
  market: f.text(),
  ...provenance,
});
export type MarketShare = z.infer<typeof marketShareSchema>;

/** Something they sell, and what of ours stands against it. */
export const competitorProductSchema = z.object({
  id: z.string(),
  name: f.text(),
  productId: f.reference('product'),
  note: f.multiline(),
});
export type CompetitorProduct = z.infer<typeof competitorProductSchema>;

/** What customers say for them, and our reply; one without a reply is still to be answered. */
export const objectionSchema = z.object({
  id: z.string(),
  objection: f.text(1000),
  reply: f.multiline(),
  /** The lost deal that brought it up (U49). */
  opportunityId: f.reference('opportunity'),
});
export type CompetitorObjection = z.infer<typeof objectionSchema>;

/** A competitor. Nothing but its name may reach a client, and that only unmasked. */
export const competitorEntity = defineEntity({
  name: 'competitor',
  schema: z.object({
    ...f.recordBase,
    name: f.requiredText(),
    nameEn: f.text(),
    shortName: f.text(60),
    level: f.choiceOf(competitorLevels, 'main'),
    /** How dangerous to us. */
    threat: f.choice(['low', 'medium', 'high']),
    headquarters: f.text(),
    website: f.text(),
    /** Who they are, in three lines. */
    profile: f.multiline(),
    products: z.array(competitorProductSchema).max(200).default([]),
    features: z.array(competitorFeatureSchema).max(100).default([]),
    facts: z.array(competitorFactSchema).max(2000).default([]),
    shares: z.array(marketShareSchema).max(500).default([]),
    objections: z.array(objectionSchema).max(100).default([]),
    /** Questions to the customer that lead to where they are weak. */
    landmines: z
      .array(z.object({ id: z.string(), text: f.text(1000) }))
      .max(100)
      .default([]),
    tags: f.tags(),
    notes: f.multiline().meta({ field: { kind: 'multiline', internal: true } }),
  }),
  searchText: (competitor) => [competitor.name, competitor.nameEn, competitor.shortName, ...competitor.tags],
});
export type Competitor = RecordOf<typeof competitorEntity>;
