import { z } from 'zod';
import { pricePeriods } from '../competitors/priceEntry';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';
import { priceTierSchema } from '../quoting/quote';

/** As many as a product carries. */
export const mostValueBlocks = 20;

/**
 * One thing a product does, where it is used, and what the customer gains by it (R63); `unique`: nobody else has it.
 * Client-facing.
 */
export const valueBlockSchema = z.object({
  id: z.string(),
  feature: f.localized(),
  scenario: f.localizedMultiline(),
  value: f.localizedMultiline(),
  unique: f.flag(),
});
export type ValueBlock = z.infer<typeof valueBlockSchema>;

/** Something we sell. Prices are without tax; tiers count from their quantity upward. */
export const productEntity = defineEntity({
  name: 'product',
  schema: z.object({
    ...f.recordBase,
    code: f.requiredText(60),
    name: f.localized(),
    group: f.text(80),
    kind: f.choiceOf(['software', 'hardware', 'service', 'other'], 'other'),
    unit: f.localized(),
    /** What the list price is paid for: once, or each month, quarter or year. */
    period: f.choiceOf(pricePeriods, 'oneOff'),
    listPrice: f.money(),
    cost: f.money({ internal: true }),
    taxRate: f.taxRate(),
    tiers: z.array(priceTierSchema).max(50).default([]),
    description: f.localizedMultiline(),
    valueBlocks: z.array(valueBlockSchema).max(mostValueBlocks).default([]),
    pictureId: f.blob(),
    active: f.flag(true),
  }),
  searchText: (product) => [product.code, product.name.zh, product.name.en, product.group],
});
export type Product = RecordOf<typeof productEntity>;
