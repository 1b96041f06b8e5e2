import { z } from 'zod';
import { provenance } from '../freshness/provenance';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

/** Stands for ourselves where a column or point is a company. */
export const us = 'us';

/** DOMAIN.md §7; `unknown` is also what a cell that does not exist says. */
export const cellValues = ['yes', 'partly', 'no', 'planned', 'unknown'] as const;
export type CellValue = (typeof cellValues)[number];

/** What a company can be placed by on the positioning map. */
export const positioningMeasures = ['priceIndex', 'basketIndex', 'profileScore', 'coverage', 'share'] as const;
export type PositioningMeasure = (typeof positioningMeasures)[number];

const weight = () => z.int().min(0).max(10_000).default(0);

/** A row of the feature matrix: something a buyer looks for. `weight` in basis points. */
export const featureSchema = z.object({ id: z.string(), name: f.localized(), group: f.text(80), weight: weight() });
export type Feature = z.infer<typeof featureSchema>;

/** What one company (an id, or {@link us}) has of one feature. Note and evidence are internal. */
export const featureCellSchema = z.object({
  featureId: z.string(),
  companyId: z.string(),
  value: f.choiceOf(cellValues, 'unknown'),
  note: f.text(2000),
  evidence: f.text(2000),
  ...provenance,
});
export type FeatureCell = z.infer<typeof featureCellSchema>;

/** A success factor of the competitive profile matrix (DOMAIN.md §4). Weights sum to 10,000. */
export const successFactorSchema = z.object({ id: z.string(), name: f.localized(), weight: weight() });
export type SuccessFactor = z.infer<typeof successFactorSchema>;

/** 1 major weakness, 2 minor weakness, 3 minor strength, 4 major strength; `null` = not rated. */
export const ratingSchema = z.object({
  factorId: z.string(),
  companyId: z.string(),
  rating: z.int().min(1).max(4).nullable().default(null),
  evidence: f.text(2000),
  ...provenance,
});
export type Rating = z.infer<typeof ratingSchema>;

/** A product's part in what we sell, basis points; the parts of a basket sum to 10,000 (DOMAIN.md §5). */
export const basketItemSchema = z.object({ id: z.string(), productId: f.reference('product'), weight: weight() });
export type BasketItem = z.infer<typeof basketItemSchema>;

/** One comparison of us with several competitors: features, competitive profile, price basket, positioning map. */
export const comparisonEntity = defineEntity({
  name: 'comparison',
  schema: z.object({
    ...f.recordBase,
    title: f.localized(),
    /** Columns, in order. */
    competitorIds: z.array(z.string()).max(30).default([]),
    features: z.array(featureSchema).max(300).default([]),
    cells: z.array(featureCellSchema).max(9300).default([]),
    factors: z.array(successFactorSchema).max(100).default([]),
    ratings: z.array(ratingSchema).max(3100).default([]),
    basket: z.array(basketItemSchema).max(200).default([]),
    mapX: f.choiceOf(positioningMeasures, 'priceIndex'),
    mapY: f.choiceOf(positioningMeasures, 'profileScore'),
    notes: f.multiline().meta({ field: { kind: 'multiline', internal: true } }),
  }),
  searchText: (comparison) => [comparison.title.zh, comparison.title.en],
});
export type Comparison = RecordOf<typeof comparisonEntity>;
