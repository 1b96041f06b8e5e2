import { z } from 'zod';
import * as f from '../kernel/fields';

export const instalmentNames = ['deposit', 'prepayment', 'onArrival', 'onAcceptance', 'retention', 'balance'] as const;
export const instalmentTriggers = [
  'signing',
  'effective',
  'shipment',
  'arrival',
  'acceptance',
  'warrantyEnd',
  'fixedDate',
] as const;

/** One row of a payment schedule (DOMAIN.md §11). */
export const instalmentSchema = z.object({
  id: z.string(),
  name: f.choiceOf(instalmentNames, 'prepayment'),
  /** Share in basis points, or a fixed amount in minor units of the quote's currency. */
  share: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('percent'), bp: z.int().min(0).max(10_000) }),
      z.object({ type: z.literal('amount'), minor: z.int().nonnegative() }),
    ])
    .default({ type: 'percent', bp: 0 }),
  trigger: f.choiceOf(instalmentTriggers, 'signing'),
  days: z.int().min(0).max(3650).default(0),
  dayType: f.choiceOf(['calendar', 'working'], 'calendar'),
  /** For trigger `fixedDate`. */
  date: f.date(),
  invoiceFirst: f.flag(),
});
export type Instalment = z.infer<typeof instalmentSchema>;

/** The three terms of R74, structured so that the contract can take them over. */
export const quoteTermsSchema = z.object({
  payment: z
    .object({
      schedule: z.array(instalmentSchema).max(36).default([]),
      /** Percent rows take their share of the whole (`total`) or of what fixed amounts leave (`remainder`). §11. */
      percentOf: f.choiceOf(['total', 'remainder'], 'total'),
      method: f.choice(['transfer', 'acceptanceDraft', 'letterOfCredit', 'cheque']),
      note: f.localizedMultiline(),
    })
    .prefault({}),
  delivery: z
    .object({
      method: f.choice(['onSite', 'express', 'freight', 'pickup', 'electronic']),
      days: f.integer(0, 3650),
      dayType: f.choiceOf(['calendar', 'working'], 'calendar'),
      from: f.choiceOf(['signing', 'effective', 'prepayment'], 'effective'),
      place: f.localized(),
      note: f.localizedMultiline(),
    })
    .prefault({}),
  afterSales: z
    .object({
      warrantyMonths: f.integer(0, 240),
      responseHours: f.integer(0, 720),
      note: f.localizedMultiline(),
    })
    .prefault({}),
});
export type QuoteTerms = z.infer<typeof quoteTermsSchema>;
