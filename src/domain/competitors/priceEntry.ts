import { z } from 'zod';
import { provenance } from '../freshness/provenance';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

/** What a price is paid for: once, or again and again. */
export const pricePeriods = ['oneOff', 'perMonth', 'perQuarter', 'perYear'] as const;
export type PricePeriod = (typeof pricePeriods)[number];

/** One line of the price ledger (N1, DOMAIN.md §5). Internal but for what a fresh, dated comparison prints. */
export const priceEntryEntity = defineEntity({
  name: 'priceEntry',
  schema: z.object({
    ...f.recordBase,
    competitorId: f.reference('competitor'),
    /** Their name for it. */
    item: f.text(),
    /** Our counterpart. */
    productId: f.reference('product'),
    /** As theirs counts: a set, a user. Empty = that of our counterpart. */
    unit: f.text(40),
    period: f.choiceOf(pricePeriods, 'oneOff'),
    /** Holds from this quantity upward, 1/10,000 of the unit. */
    quantityFrom: z.int().min(0).max(1_000_000_000_000).default(10_000),
    taxBasis: f.choiceOf(['exclusive', 'inclusive'], 'exclusive'),
    /** Needed to take the tax out or put it in. */
    taxRate: f.taxRate(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default('CNY'),
    /** Minor units per unit and period. */
    price: z.int().nonnegative().nullable().default(null),
    /** Upper end of a range, whose lower end is `price`; `null` = one price. */
    priceMax: z.int().nonnegative().nullable().default(null),
    /** Units of our currency for one unit of `currency`, as a decimal; empty = the same currency, or not known. */
    exchangeRate: z
      .string()
      .regex(/^(\d{1,9}(\.\d{1,8})?)?$/)
      .default(''),
    kind: f.choiceOf(['list', 'quoted', 'deal', 'estimate'], 'list'),
    ...provenance,
    /** The last day they promised it for; empty = not said. */
    validUntil: f.date(),
    note: f.multiline().meta({ field: { kind: 'multiline', internal: true } }),
  }),
  searchText: (entry) => [entry.item, entry.source],
});
export type PriceEntry = RecordOf<typeof priceEntryEntity>;
