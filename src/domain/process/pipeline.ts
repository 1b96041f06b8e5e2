import { z } from 'zod';
import { customerTypes } from '../customers/customer';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

export const strategies = ['direct', 'channel'] as const;
export type Strategy = (typeof strategies)[number];

/** The roles of a deal's team: iron triangle (R129) and customer success (R130). */
export const teamRoles = ['account', 'solution', 'delivery', 'success'] as const;
export type TeamRole = (typeof teamRoles)[number];

/** What a gate can ask of a deal (DOMAIN.md §13); `manual` is ticked by hand. `process/gates.ts` decides each. */
export const checkIds = [
  'manual',
  'profileMatched',
  'source',
  'class',
  'ironTriangle',
  'partnerNamed',
  'demoHeld',
  'pain',
  'decisionMap',
  'partnerInformed',
  'needSheet',
  'needsConfirmed',
  'budgetRange',
  'executiveMeetings',
  'meddpicc',
  'bant',
  'firstReply',
  'twoWayContact',
  'proposalSent',
  'threeTerms',
  'marginOk',
  'feasibility',
  'partnerTerms',
  'contractClean',
  'signedDate',
  'orderReview',
  'sponsorInformed',
  'partnerAgreement',
  'acceptance',
  'firstVisit',
  'survey',
  'customerPlan',
  'partnerReport',
] as const;
export type CheckId = (typeof checkIds)[number];

/**
 * One exit rule of a stage. It counts for deals whose customer type and strategy it names (`''` = all). `lift` takes a
 * requirement of the same check away (SMEs need no demo); `require` of the more specific rule replaces the general one.
 */
export const gateRuleSchema = z.object({
  id: z.string().max(60),
  check: z.enum(checkIds).default('manual').catch('manual'),
  effect: f.choiceOf(['require', 'lift'], 'require'),
  customerType: f.choice(customerTypes),
  strategy: f.choice(strategies),
  /** What is to be reached: a count, percent of MEDDPICC, BANT in tenths, working days; `null` = the check's own. */
  threshold: f.integer(0, 100_000),
  /** What a manual check asks; for others a remark that stands beside it. */
  text: f.localized(),
});
export type GateRule = z.infer<typeof gateRuleSchema>;

export const stepSchema = z.object({
  id: z.string().max(60),
  text: f.localized(),
  role: f.choice(teamRoles),
  /** May be left out (R10). */
  optional: f.flag(),
});
export type ProcessStep = z.infer<typeof stepSchema>;

export const toolKinds = ['note', 'screen', 'material', 'script', 'link'] as const;
export const toolSchema = z.object({
  id: z.string().max(60),
  label: f.localized(),
  kind: f.choiceOf(toolKinds, 'note'),
  /** A screen's key, the id of a material or script, or an address. */
  target: f.text(500),
});
export type ProcessTool = z.infer<typeof toolSchema>;

/** One stage (link, node) of a process: goal, operating steps, tools, what decides it, and when it may be left (R7). */
export const pipelineStageSchema = z.object({
  id: z.string().max(60),
  name: f.localized(),
  phase: f.localized(),
  goal: f.localizedMultiline(),
  /** What decides this node (R93–R99). */
  decides: f.localizedMultiline(),
  steps: z.array(stepSchema).max(60).default([]),
  tools: z.array(toolSchema).max(40).default([]),
  exit: z.array(gateRuleSchema).max(60).default([]),
  /** Whether the exit rules hold deals back (U40). */
  gated: f.flag(true),
  hidden: f.flag(),
  /** Chance of closing by default, basis points. */
  probability: f.percent(),
  /** Days after which a deal rots here, by customer type; `null` = never. */
  rotKeyAccount: f.integer(1, 1000),
  rotSme: f.integer(1, 1000),
  /** Days the stage should take, for “too long” lists; `null` = not set. */
  targetDays: f.integer(1, 1000),
});
export type PipelineStage = z.infer<typeof pipelineStageSchema>;

/**
 * One version of a process of one's own. A published version is frozen: deals that run in it keep it (R12); a change makes
 * the next version of its series. The built-in templates A–E are no records (`templates/`), they are copied to be changed.
 */
export const pipelineEntity = defineEntity({
  name: 'pipeline',
  schema: z.object({
    ...f.recordBase,
    seriesId: z.string().max(60),
    version: z.int().min(1).default(1),
    status: f.choiceOf(['draft', 'published'], 'draft'),
    /** Epoch ms, 0 = never. */
    publishedAt: z.int().nonnegative().default(0),
    name: f.localized(),
    description: f.localizedMultiline(),
    /** The template or version it was copied from. */
    basedOn: f.text(60),
    /** `stages`: deals run through it; `view`: an overview of work that deals do not enter (template E). */
    kind: f.choiceOf(['stages', 'view'], 'stages'),
    stages: z.array(pipelineStageSchema).max(40).default([]),
    /** No longer offered to new deals. */
    retired: f.flag(),
  }),
  searchText: (pipeline) => [pipeline.name.zh, pipeline.name.en],
  frozen: (pipeline) =>
    pipeline.status === 'published'
      ? ['seriesId', 'version', 'status', 'publishedAt', 'name', 'description', 'basedOn', 'kind', 'stages']
      : undefined,
});
export type Pipeline = RecordOf<typeof pipelineEntity>;

/** A process as everything but its editor sees it: a built-in template or a version of one's own. */
export type Process = Pick<Pipeline, 'id' | 'seriesId' | 'version' | 'name' | 'description' | 'kind' | 'stages'>;
