import { z } from 'zod';
import { freshnessRuleSchema } from '../freshness/provenance';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';
import { quoteTermsSchema } from '../quoting/terms';
import { salesRulesSchema } from './salesRules';

/** One row of the dated tax-rate table (DOMAIN.md §8). The program offers rates; it never chooses one. */
export const taxRateRowSchema = z.object({
  id: z.string(),
  /** As {@link f.taxRate}: `1300`, `exempt`, `outOfScope`. */
  rate: f.taxRate(),
  label: f.localized(),
  validFrom: f.date(),
  validTo: f.date(),
});
export type TaxRateRow = z.infer<typeof taxRateRowSchema>;

const staffSchema = z.object({
  id: z.string(),
  name: f.text(),
  role: f.localized(),
  phone: f.phone(),
  email: f.email(),
});
export type Staff = z.infer<typeof staffSchema>;

/** Proof that we can do what we say: used as evidence in proposals. */
const referenceCaseSchema = z.object({ id: z.string(), title: f.localized(), text: f.localizedMultiline() });

/** “Our company”: there is one record of it, with the id {@link companyId}. */
export const companyEntity = defineEntity({
  name: 'company',
  schema: z.object({
    ...f.recordBase,
    legalName: f.localized(),
    shortName: f.localized(),
    creditCode: f.creditCode(),
    address: f.localized(),
    legalRepresentative: f.text(),
    phone: f.phone(),
    email: f.email(),
    website: f.text(),
    bank: f.text(),
    bankAccount: f.text(60),
    taxpayerType: f.choiceOf(['general', 'smallScale'], 'general'),
    logoId: f.blob(),
    contacts: z.array(staffSchema).max(100).default([]),
    /** Who signs for us. */
    signatoryName: f.text(),
    signatoryTitle: f.localized(),
    /** Place where contracts are signed by default. */
    signingPlace: f.localized(),
    aboutUs: f.localizedMultiline(),
    cases: z.array(referenceCaseSchema).max(200).default([]),
    defaultCurrency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default('CNY')
      .meta({ field: { kind: 'choice' } }),
    defaultTaxMode: f.choiceOf(['exclusive', 'inclusive'], 'exclusive'),
    defaultTaxRounding: f.choiceOf(['perLine', 'perRate'], 'perLine'),
    defaultTerms: quoteTermsSchema.prefault({}),
    /** Days a new quote stays valid. */
    defaultValidityDays: z.int().min(1).max(3650).default(30),
    taxRates: z.array(taxRateRowSchema).max(100).default([]),
    /** Below this margin a quote needs approval (internal). */
    marginFloor: f.percent(2000),
    /** Above this discount a quote needs approval (internal). */
    discountLimit: f.percent(2000),
    /** How long each kind of statement about the market stays fresh, and who looks again; missing kinds: the defaults. */
    freshness: z.array(freshnessRuleSchema).max(50).default([]),
    /** Day the market was last reviewed as a whole; the quarterly review is due three months later (R14). */
    marketReviewedOn: f.date(),
    /** How we sell: processes by type of deal, weights, limits of classes, cadence. */
    sales: salesRulesSchema.prefault({}),
    /** The company token of number patterns. */
    numberCode: f.text(12),
    contractNumberPattern: z.string().max(80).default('HT-{year4}-{device}-{sequence:4}'),
    quoteNumberPattern: z.string().max(80).default('BJ-{year4}-{device}-{sequence:4}'),
  }),
  searchText: () => [],
});
export type Company = RecordOf<typeof companyEntity>;

/** The fixed id of the only company record. */
export const companyId = 'company';
