import { z } from 'zod';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';
import { searchableOf } from '../kernel/richText';
import { audience, exchanged, lineEvidenceSchema, lineOriginSchema, verification } from './parts';
import type { SearchPart } from './script';

export const objectionCategories = [
  'price',
  'noBudget',
  'function',
  'competitor',
  'trust',
  'delivery',
  'service',
  'authority',
  'timing',
  'noNeed',
  'other',
] as const;
export type ObjectionCategory = (typeof objectionCategories)[number];

/** One answer to an objection; its evidence is part of it (R52). */
export const objectionAnswerSchema = z.object({
  id: z.string().max(60),
  /** Marked up, with variables, as the lines of scripts. */
  text: f.localizedMultiline(),
  hint: f.localizedMultiline(),
  evidence: z.array(lineEvidenceSchema).max(20).default([]),
  origin: lineOriginSchema.nullable().default(null),
  /** No longer offered; what was said with it still counts. */
  retired: f.flag(),
});
export type ObjectionAnswer = z.infer<typeof objectionAnswerSchema>;

/** What a card is found by: the objection in all its words, tags, and what the answers say in either language. */
export function objectionSearchParts(objection: {
  readonly text: f.Localized;
  readonly alsoSaid: readonly string[];
  readonly tags: readonly string[];
  readonly answers: readonly Pick<ObjectionAnswer, 'id' | 'text'>[];
}): readonly SearchPart[] {
  const { text: said, alsoSaid, tags, answers } = objection;
  return [
    ...[said.zh, said.en, ...alsoSaid, ...tags].map((text) => ({ lineId: '', text })),
    ...answers.flatMap(({ id, text }) => [text.zh, text.en].map((each) => ({ lineId: id, text: searchableOf(each) }))),
  ];
}

/** A doubt that customers bring up, and our answers to it (R54, R77, N8). */
export const objectionEntity = defineEntity({
  name: 'objection',
  schema: z.object({
    ...f.recordBase,
    /** In the words of the customer. */
    text: f.localized(),
    /** Other words for the same. */
    alsoSaid: z.array(f.text(500)).max(30).default([]),
    category: f.choiceOf(objectionCategories, 'other'),
    /** What is really behind it, and how to find out. */
    behind: f.localizedMultiline(),
    ...audience,
    answers: z.array(objectionAnswerSchema).max(30).default([]),
    /** The piece of an analysis it was made from: a competitor's objection, usually. */
    origin: lineOriginSchema.nullable().default(null),
    /** `draft`: made from a lost deal or heard in a talk, not yet gone through. */
    status: f.choiceOf(['draft', 'ready', 'retired'], 'ready'),
    /** The lost deal that brought it up (U49). */
    opportunityId: f.reference('opportunity'),
    ...verification,
    owner: f.text(),
    favourite: f.flag(),
    tags: f.tags(),
    ...exchanged,
    notes: f.multiline(),
  }),
  searchText: (objection) => objectionSearchParts(objection).map(({ text }) => text),
});
export type Objection = RecordOf<typeof objectionEntity>;

export const objectionResults = ['resolved', 'partly', 'unresolved'] as const;
export type ObjectionResult = (typeof objectionResults)[number];

/**
 * An objection that was heard (N8): by whom, where the deal stood, which answer was given and whether it helped. What it
 * counts under (stage, persona, type, competitors) is kept as it was then. Never changed by the card.
 */
export const objectionUseEntity = defineEntity({
  name: 'objectionUse',
  schema: z.object({
    ...f.recordBase,
    objectionId: f.reference('objection'),
    answerId: f.text(60),
    /** The customer's own words, where they were written down. */
    heard: f.text(1000),
    /** Empty = not known yet. */
    result: f.choice(objectionResults),
    customerId: f.reference('customer'),
    opportunityId: f.reference('opportunity'),
    contactId: f.reference('contact'),
    quoteId: f.reference('quote'),
    talkId: f.reference('talk'),
    pipelineId: f.text(60),
    stage: f.text(60),
    persona: f.text(60),
    customerType: f.text(60),
    competitorIds: z.array(z.string().max(60)).max(30).default([]),
    /** Epoch ms. */
    at: z.int().nonnegative(),
    by: f.text(),
    note: f.multiline(),
  }),
  searchText: () => [],
});
export type ObjectionUse = RecordOf<typeof objectionUseEntity>;
