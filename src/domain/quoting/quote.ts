import { z } from 'zod';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';
import { quoteTermsSchema } from './terms';

export const discountSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('none') }),
  z.object({ type: z.literal('percent'), bp: z.int().min(0).max(10_000) }),
  z.object({ type: z.literal('amount'), minor: z.int().nonnegative() }),
]);
export type Discount = z.infer<typeof discountSchema>;

/** From `from` (1/10,000 of the unit) upward the unit price is `unitPrice` (minor units). */
export const priceTierSchema = z.object({ from: z.int().nonnegative(), unitPrice: z.int().nonnegative() });
export type PriceTier = z.infer<typeof priceTierSchema>;

/**
 * A quote line (DOMAIN.md §8). `item` has an amount; `bundle` is a package whose price spreads over the lines that
 * name it in `bundleId`; `heading` and `text` have none. Amounts are minor units of the quote's currency; in mode
 * `inclusive` prices contain the tax.
 */
export const quoteLineSchema = z.object({
  id: z.string(),
  kind: f.choiceOf(['item', 'bundle', 'heading', 'text'], 'item'),
  productId: f.reference('product'),
  code: f.text(60),
  name: f.localized(),
  description: f.localizedMultiline(),
  unit: f.localized(),
  /** 1/10,000 of the unit. */
  quantity: z.int().min(0).max(1_000_000_000_000).default(10_000),
  unitPrice: z.int().nonnegative().default(0),
  /** Catalogue price at the time the line was made; `null` for ad-hoc lines. */
  listPrice: z.int().nonnegative().nullable().default(null),
  tiers: z.array(priceTierSchema).max(50).default([]),
  /** `manual`: typed by hand and not moved by tiers. */
  priceSource: f.choiceOf(['list', 'tier', 'agreed', 'manual'], 'manual'),
  discount: discountSchema.default({ type: 'none' }),
  gift: f.flag(),
  /** Shown value of a gift, minor units. */
  giftValue: z.int().nonnegative().default(0),
  optional: f.flag(),
  /** Whether an optional line is chosen; without meaning otherwise. */
  selected: f.flag(true),
  /** Optional lines that share a group exclude each other. */
  optionGroup: f.text(60),
  bundleId: f.text(60),
  /** Price of the whole bundle, minor units; only for kind `bundle`. */
  bundlePrice: z.int().nonnegative().default(0),
  excludeFromOrderDiscount: f.flag(),
  taxRate: f.taxRate(),
  /** Cost without tax, per unit, minor units; internal. */
  unitCost: z
    .int()
    .nonnegative()
    .nullable()
    .default(null)
    .meta({ field: { kind: 'money', internal: true } }),
  internalNote: f.multiline().meta({ field: { kind: 'multiline', internal: true } }),
});
export type QuoteLine = z.infer<typeof quoteLineSchema>;

export const quoteStatuses = ['draft', 'sent', 'accepted', 'notChosen', 'declined'] as const;
export type QuoteStatus = (typeof quoteStatuses)[number];

/** One version of a quote. Versions of one quote share `seriesId` and `number` (§8 Versions). */
export const quoteEntity = defineEntity({
  name: 'quote',
  schema: z.object({
    ...f.recordBase,
    seriesId: z.string().max(60),
    version: z.int().min(1).default(1),
    /** Without the version suffix; empty until first issued (§12). */
    number: f.text(80),
    status: f.choiceOf(quoteStatuses, 'draft'),
    title: f.localized(),
    opportunityId: f.reference('opportunity'),
    customerId: f.reference('customer'),
    contactId: f.reference('contact'),
    /** Language its documents are written in by default. */
    language: f.choiceOf(['zh-CN', 'en'], 'zh-CN'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default('CNY'),
    /** Units of the company's default currency for one unit of `currency`, as a decimal string; empty = same currency. */
    exchangeRate: z
      .string()
      .regex(/^(\d{1,9}(\.\d{1,8})?)?$/)
      .default(''),
    exchangeRateDate: f.date(),
    taxMode: f.choiceOf(['exclusive', 'inclusive'], 'exclusive'),
    taxRounding: f.choiceOf(['perLine', 'perRate'], 'perLine'),
    strategy: f.choiceOf(['direct', 'channel'], 'direct'),
    /** Counts only with strategy `channel`. */
    channelDiscount: f.percent(),
    orderDiscount: discountSchema.default({ type: 'none' }),
    /** Rounding-off: taken off the total including tax, minor units, shown as its own line. */
    roundOff: z.int().nonnegative().default(0),
    lines: z.array(quoteLineSchema).max(2000).default([]),
    issueDate: f.date(),
    validUntil: f.date(),
    terms: quoteTermsSchema.prefault({}),
    /** Client-facing remark. */
    note: f.localizedMultiline(),
    /** Customer's budget, minor units of `currency`; internal. */
    budgetMin: z.int().nonnegative().nullable().default(null),
    budgetMax: z.int().nonnegative().nullable().default(null),
    /** Recorded approval of a margin below the floor or a discount above the limit; internal. */
    approval: z
      .object({ by: z.string().max(200), at: z.int(), note: z.string().max(2000).default('') })
      .nullable()
      .default(null),
    internalNote: f.multiline().meta({ field: { kind: 'multiline', internal: true } }),
    /** Set when sent: client data, texts, rates and totals as they were, canonical JSON, with its SHA-256 (hex). */
    frozen: z.object({ at: z.int(), snapshot: z.string(), sha256: z.string() }).nullable().default(null),
  }),
  searchText: (quote) => [quote.number, quote.title.zh, quote.title.en],
  frozen: (quote) =>
    quote.status === 'draft' && quote.frozen === null
      ? undefined
      : [
          'seriesId',
          'version',
          'number',
          'title',
          'customerId',
          'contactId',
          'currency',
          'exchangeRate',
          'taxMode',
          'taxRounding',
          'strategy',
          'channelDiscount',
          'orderDiscount',
          'roundOff',
          'lines',
          'issueDate',
          'validUntil',
          'terms',
          'note',
          'approval',
          'frozen',
        ],
});
export type Quote = RecordOf<typeof quoteEntity>;
