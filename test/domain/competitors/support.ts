import {
  type Comparison,
  comparisonEntity,
  type FeatureCell,
  featureCellSchema,
  featureSchema,
  type Rating,
  ratingSchema,
  successFactorSchema,
} from '@/domain/competitors/comparison';
import { type Competitor, competitorEntity } from '@/domain/competitors/competitor';
import { type PriceEntry, priceEntryEntity } from '@/domain/competitors/priceEntry';
import { type Criterion, criterionSchema } from '@/domain/deals/opportunity';
import { type Product, productEntity } from '@/domain/products/product';

export const today = '2026-03-05';
const base = { createdAt: 0, updatedAt: 0 };
export const named = (text: string) => ({ zh: text, en: text });

export const product = (partial: Partial<Product> = {}): Product =>
  productEntity.schema.parse({
    ...base,
    id: 'licence',
    code: 'L',
    name: named('Licence'),
    unit: { zh: '套', en: 'set' },
    listPrice: { minor: 9_800_000, currency: 'CNY' },
    ...partial,
  });

let number = 0;
export const price = (partial: Partial<PriceEntry> = {}): PriceEntry => {
  number += 1;
  return priceEntryEntity.schema.parse({
    ...base,
    id: `price-${String(number).padStart(4, '0')}`,
    competitorId: 'x',
    productId: 'licence',
    price: 11_200_000,
    date: '2026-03-01',
    ...partial,
  });
};

export const comparison = (partial: Partial<Comparison> = {}): Comparison =>
  comparisonEntity.schema.parse({ ...base, id: 'comparison', competitorIds: ['x', 'y'], ...partial });

export const feature = (id: string, weight = 0) => featureSchema.parse({ id, name: named(id), weight });
export const cell = (featureId: string, companyId: string, value: FeatureCell['value']): FeatureCell =>
  featureCellSchema.parse({ featureId, companyId, value });
export const factor = (id: string, weight = 0) => successFactorSchema.parse({ id, name: named(id), weight });
export const rating = (factorId: string, companyId: string, value: number | null): Rating =>
  ratingSchema.parse({ factorId, companyId, rating: value });
export const criterion = (partial: Partial<Criterion> & { id: string }): Criterion =>
  criterionSchema.parse({ name: named(partial.id), ...partial });
export const competitor = (partial: Partial<Competitor> = {}): Competitor =>
  competitorEntity.schema.parse({ ...base, id: 'x', name: 'X', ...partial });

/** The example of DOMAIN.md §4. */
export const profileExample = (): Comparison => {
  const weights = [2500, 2000, 2000, 1500, 2000];
  const given: Record<string, number[]> = { us: [4, 3, 3, 2, 3], x: [3, 4, 2, 3, 2], y: [2, 2, 4, 4, 3] };
  return comparison({
    factors: weights.map((weight, index) => factor(`f${index}`, weight)),
    ratings: Object.entries(given).flatMap(([id, list]) => list.map((value, index) => rating(`f${index}`, id, value))),
  });
};
