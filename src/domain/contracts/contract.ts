import { z } from 'zod';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';
import { quoteTermsSchema } from '../quoting/terms';

/** States of a contract, in order (DOMAIN.md §10). */
export const contractStatuses = [
  'draft',
  'inReview',
  'reviewed',
  'issued',
  'negotiating',
  'signed',
  'inForce',
  'completed',
  'terminated',
  'void',
] as const;
export type ContractStatus = (typeof contractStatuses)[number];

/** A change to a built-in clause of the contract template, or a clause of its own. */
export const clauseChoiceSchema = z.object({
  /** Id of the built-in clause; clauses of one's own have a UUID. */
  id: z.string(),
  /** Which rung of the ladder: preferred, acceptable or bottom line. */
  level: f.choiceOf(['preferred', 'acceptable', 'fallback'], 'preferred'),
  included: f.flag(true),
  /** Replaces title and text of the built-in clause where filled. Paragraphs are separated by newlines. */
  title: f.localized(),
  text: f.localizedMultiline(),
  /** Clause of one's own that limits or excludes liability: printed bold and underlined (Art. 496). */
  limitsLiability: f.flag(),
  /** For clauses of one's own: the built-in clause it stands behind. */
  after: f.text(60),
});
export type ClauseChoice = z.infer<typeof clauseChoiceSchema>;

/** A sales contract made from one quote version. */
export const contractEntity = defineEntity({
  name: 'contract',
  schema: z.object({
    ...f.recordBase,
    /** Empty until first issued (§12). */
    number: f.text(80),
    status: f.choiceOf(contractStatuses, 'draft'),
    title: f.localized(),
    quoteId: f.reference('quote'),
    opportunityId: f.reference('opportunity'),
    customerId: f.reference('customer'),
    language: f.choiceOf(['zh-CN', 'en'], 'zh-CN'),
    /** Party A is the buyer by default. */
    partyA: f.choiceOf(['buyer', 'seller'], 'buyer'),
    signingPlace: f.localized(),
    signingDate: f.date(),
    /** Payment, delivery and after-sales as agreed; taken over from the quote. */
    terms: quoteTermsSchema.prefault({}),
    /** Total copies, and how many each party keeps. */
    copies: z.int().min(2).max(99).default(4),
    copiesEach: z.int().min(1).max(49).default(2),
    /** Penalty for late payment or delivery, basis points a day. */
    latePenalty: z.int().min(0).max(1000).default(5),
    dispute: f.choiceOf(['courtSeller', 'courtBuyer', 'courtContract', 'arbitration'], 'courtSeller'),
    arbitrationBody: f.localized(),
    confidentialityYears: z.int().min(0).max(50).default(3),
    acceptanceDays: z.int().min(0).max(365).default(7),
    clauses: z.array(clauseChoiceSchema).max(200).default([]),
    /** Annexes: texts of service standard and acceptance standard. */
    serviceStandard: f.localizedMultiline(),
    acceptanceStandard: f.localizedMultiline(),
    parentId: f.reference('contract'),
    internalNote: f.multiline().meta({ field: { kind: 'multiline', internal: true } }),
  }),
  searchText: (contract) => [contract.number, contract.title.zh, contract.title.en],
  frozen: (contract) =>
    ['draft', 'inReview', 'reviewed', 'negotiating'].includes(contract.status)
      ? undefined
      : [
          'number',
          'title',
          'quoteId',
          'customerId',
          'partyA',
          'signingPlace',
          'terms',
          'copies',
          'copiesEach',
          'latePenalty',
          'dispute',
          'arbitrationBody',
          'confidentialityYears',
          'acceptanceDays',
          'clauses',
          'serviceStandard',
          'acceptanceStandard',
        ],
});
export type Contract = RecordOf<typeof contractEntity>;
