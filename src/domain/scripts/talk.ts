import { z } from 'zod';
import { activityKinds } from '../activities/activity';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';
import { scenarios, talkOutcomes } from './script';

/** More steps than any real talk; a walk that reaches them ends by itself. */
export const maximumSteps = 1000;

/**
 * One step of a talk, in the order it happened: arriving at a node and leaving it by an exit. `text` is what the node said
 * then, so that the record reads the same when the script has changed.
 */
export const talkStepSchema = z.object({
  nodeId: z.string().max(60),
  /** Epoch ms of arriving. */
  at: z.int().nonnegative(),
  text: f.text(2000),
  exitId: f.text(60),
  /** In the form of `needs/answers.ts`. */
  answer: z.string().max(20_000).default(''),
  /** The line was copied, to be sent. */
  copied: f.flag(),
  /** Whether it helped, where somebody said so. */
  worked: f.choice(['yes', 'no']),
});
export type TalkStep = z.infer<typeof talkStepSchema>;

/**
 * A talk that was led by a script. While `endedAt` is 0 it is going on, and can be taken up again after a crash. What it
 * counts under is kept as it was then.
 */
export const talkEntity = defineEntity({
  name: 'talk',
  schema: z.object({
    ...f.recordBase,
    scriptId: f.reference('script'),
    /** The approved version, or empty for the working copy. */
    versionId: f.reference('scriptVersion'),
    version: z.int().nonnegative().default(0),
    scenario: f.choiceOf(scenarios, 'opening'),
    customerId: f.reference('customer'),
    opportunityId: f.reference('opportunity'),
    contactId: f.reference('contact'),
    leadId: f.reference('lead'),
    kind: f.choiceOf(activityKinds, 'call'),
    startedAt: z.int().nonnegative(),
    endedAt: z.int().nonnegative().default(0),
    steps: z.array(talkStepSchema).max(maximumSteps).default([]),
    /** Notes taken on the way. */
    notes: f.multiline(),
    outcome: f.choice(talkOutcomes),
    nextStep: f.text(),
    nextStepDate: f.date(),
    /** What it left in the timeline. */
    activityId: f.reference('activity'),
    pipelineId: f.text(60),
    stage: f.text(60),
    persona: f.text(60),
    customerType: f.text(60),
    competitorIds: z.array(z.string().max(60)).max(30).default([]),
    by: f.text(),
  }),
  searchText: () => [],
});
export type Talk = RecordOf<typeof talkEntity>;

/** One task of a practice (R131): what came up, what was answered, how it was rated (0–3; a quiz: 0 or 3). */
export const practiceItemSchema = z.object({
  id: z.string().max(60),
  /** Of a role-play: the node; of a quiz: the objection. */
  nodeId: f.text(60),
  objectionId: f.text(60),
  prompt: f.text(2000),
  given: z.string().max(5000).default(''),
  score: f.integer(0, 3),
});
export type PracticeItem = z.infer<typeof practiceItemSchema>;

/** One practice of one person, with its score. */
export const practiceEntity = defineEntity({
  name: 'practice',
  schema: z.object({
    ...f.recordBase,
    kind: f.choiceOf(['rolePlay', 'quiz'], 'rolePlay'),
    person: f.requiredText(),
    scriptId: f.reference('script'),
    /** As it was called then. */
    title: f.localized(),
    startedAt: z.int().nonnegative(),
    /** 0 = broken off. */
    endedAt: z.int().nonnegative().default(0),
    items: z.array(practiceItemSchema).max(500).default([]),
    /** Basis points of what could be reached; `null` = nothing rated. */
    score: f.integer(0, 10_000),
  }),
  searchText: () => [],
});
export type Practice = RecordOf<typeof practiceEntity>;
