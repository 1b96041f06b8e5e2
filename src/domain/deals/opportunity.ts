import { z } from 'zod';
import { moods } from '../activities/activity';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';
import { strategies, teamRoles } from '../process/pipeline';
import { bantAnswerSchema, bantItems, meddpiccAnswerSchema, meddpiccItems } from '../qualification/qualification';

/** What never leaves the house. */
const internal = <Schema extends z.ZodType>(schema: Schema): Schema =>
  schema.meta({ field: { ...f.fieldMeta(schema), internal: true } });

export const lossCategories = [
  'price',
  'function',
  'delivery',
  'service',
  'relationship',
  'noBudget',
  'noDecision',
  'timing',
  'other',
] as const;

/** The stages of template A (R2), in order: what a deal runs through unless it names another process. */
export const stages = ['research', 'demo', 'confirmation', 'negotiation', 'closing', 'service', 'improvement'] as const;

/**
 * One line of a deal's event log (DOMAIN.md §13), from which every figure derives: an entry into a stage, or how it
 * was decided. `amount` is the deal's then; lines of the first versions know neither by whom nor how much.
 */
export const stageEventSchema = z.object({
  kind: f.choiceOf(['stage', 'won', 'lost', 'reopened'], 'stage'),
  stage: z.string().max(60),
  /** Epoch ms. */
  at: z.int(),
  by: f.text(),
  amount: f.money(),
  pipelineId: f.text(60),
});
export type StageEvent = z.infer<typeof stageEventSchema>;

/** Why a gate was passed although a rule was not met: by whom, and when (N4). */
export const waiverSchema = z.object({
  id: z.string(),
  pipelineId: f.text(60),
  stage: z.string().max(60),
  ruleId: z.string().max(60),
  check: z.string().max(60),
  reason: f.requiredText(500),
  by: f.requiredText(),
  at: z.int(),
});
export type Waiver = z.infer<typeof waiverSchema>;

/** Something promised, by us or by the customer. */
export const promiseSchema = z.object({
  id: z.string(),
  text: f.text(500),
  by: f.choiceOf(['us', 'customer'], 'us'),
  due: f.date(),
  /** Epoch ms, 0 = open. */
  doneAt: z.int().nonnegative().default(0),
});
export type DealPromise = z.infer<typeof promiseSchema>;

/** What a role signed: that the solution is feasible (R68), the order reviewed, the work handed over (R130). */
export const signOffSchema = z.object({
  id: z.string(),
  subject: f.choiceOf(['feasibility', 'order', 'handover'], 'feasibility'),
  role: f.choiceOf(teamRoles, 'account'),
  /** The stage that was handed over; empty for the other subjects. */
  stage: f.text(60),
  by: f.requiredText(),
  at: z.int(),
  note: f.multiline(),
});
export type SignOff = z.infer<typeof signOffSchema>;

/** One question at a node (R103), to the customer or to the team (R136): 1–5. */
export const nodeFeedbackSchema = z.object({
  id: z.string(),
  stage: z.string().max(60),
  from: f.choiceOf(['customer', 'team'], 'customer'),
  score: f.integer(1, 5),
  text: f.multiline(),
  at: z.int(),
  by: f.text(),
});
export type NodeFeedback = z.infer<typeof nodeFeedbackSchema>;

/** A need of the customer and how we meet it (pain → capability → evidence, R67). Texts are client-facing. */
export const needSchema = z.object({
  id: z.string(),
  pain: f.localizedMultiline(),
  kind: f.choiceOf(['stated', 'latent'], 'stated'),
  capability: f.localizedMultiline(),
  evidence: f.localizedMultiline(),
  productId: f.reference('product'),
});
export type Need = z.infer<typeof needSchema>;

/** A technical need that is no pain: what must run with what, how many, how fast. Client-facing. */
export const technicalNeedSchema = z.object({ id: z.string(), text: f.localizedMultiline(), must: f.flag(true) });

/**
 * What the customer confirmed on a day (R62): a frozen copy of the need sheet, printed as the need confirmation sheet.
 */
export const needConfirmationSchema = z.object({
  id: z.string(),
  date: f.date(),
  contactId: f.reference('contact'),
  /** Name as confirmed, so that the sheet reads the same when the contact is gone. */
  confirmedBy: f.text(),
  method: f.choiceOf(['meeting', 'email', 'phone', 'message', 'signature'], 'meeting'),
  situation: f.localizedMultiline(),
  needs: z.array(needSchema).max(100).default([]),
  technicalNeeds: z.array(technicalNeedSchema).max(100).default([]),
  budgetMin: f.money(),
  budgetMax: f.money(),
  timeline: f.text(),
  note: f.multiline(),
});
export type NeedConfirmation = z.infer<typeof needConfirmationSchema>;

/** How we stand against one competitor in this deal; texts that are filled take the place of the card's. Internal. */
export const dealCompetitorSchema = z.object({
  competitorId: f.reference('competitor'),
  position: f.choice(['incumbent', 'new']),
  threat: f.choice(['low', 'medium', 'high']),
  /** Set when the deal is decided: whom we beat, to whom we lost. */
  outcome: f.choice(['wonAgainst', 'lostTo']),
  strengths: f.multiline(),
  weaknesses: f.multiline(),
  answers: f.multiline(),
  note: f.multiline(),
});
export type DealCompetitor = z.infer<typeof dealCompetitorSchema>;

/**
 * What the customer decides by, with its weight in basis points (N14). The rating of a company, 1–4, follows from
 * features or a success factor of the deal's comparison, or is given by hand on a day: without one it never reaches a
 * client, nor when it is stale (N1). `handling`: what we say where others are stronger; client-facing, like the name.
 */
export const criterionSchema = z.object({
  id: z.string(),
  name: f.localized(),
  weight: z.int().min(0).max(10_000).default(0),
  measure: f.choiceOf(['features', 'factor', 'rated'], 'rated'),
  featureIds: z.array(z.string()).max(50).default([]),
  factorId: z.string().max(60).default(''),
  ratings: z
    .array(z.object({ companyId: z.string(), rating: z.int().min(1).max(4), date: f.date() }))
    .max(31)
    .default([]),
  handling: f.localizedMultiline(),
});
export type Criterion = z.infer<typeof criterionSchema>;

/** A deal: the spine that carries everything typed before (R1). */
export const opportunityEntity = defineEntity({
  name: 'opportunity',
  schema: z.object({
    ...f.recordBase,
    title: f.localized(),
    customerId: f.reference('customer'),
    contactId: f.reference('contact'),
    /** The process it runs in: id of a built-in template or of a published version; empty = template A. */
    pipelineId: f.text(60),
    /** Id of a stage of that process. */
    stage: z.string().max(60).default('research'),
    /** The event log, oldest first. */
    stageHistory: internal(z.array(stageEventSchema).max(1000).default([])),
    strategy: f.choiceOf(strategies, 'direct'),
    /** Own chance of closing in basis points, in place of the stage's; `null` = the stage's. */
    probability: internal(f.integer(0, 10_000)),
    forecast: internal(f.choiceOf(['pipeline', 'bestCase', 'commit', 'omitted'], 'pipeline')),
    /** Estimate while there is no quote. */
    estimate: f.money({ internal: true }),
    outcome: f.choiceOf(['open', 'won', 'lost'], 'open'),
    outcomeReason: internal(f.text()),
    lostCategory: internal(f.choice(lossCategories)),
    expectedClose: f.date(),
    budgetMin: f.money(),
    budgetMax: f.money(),
    nextStep: internal(f.text()),
    nextStepDate: f.date(),
    /** Customer's situation, client-facing, feeds the proposal. */
    situation: f.localizedMultiline(),
    needs: z.array(needSchema).max(100).default([]),
    /** Who follows it. */
    owner: f.text(),
    /** The research entry it came from (R21). */
    researchId: f.reference('research'),
    competitors: internal(z.array(dealCompetitorSchema).max(30).default([])),
    criteria: z.array(criterionSchema).max(40).default([]),
    /** Whose features and factors the criteria use. */
    comparisonId: f.reference('comparison'),
    /** Names of the iron triangle and of customer success (R129, R130). */
    team: z
      .object({ account: f.text(), solution: f.text(), delivery: f.text(), success: f.text() })
      .default(() => ({ account: '', solution: '', delivery: '', success: '' })),
    signOffs: internal(z.array(signOffSchema).max(200).default([])),
    waivers: internal(z.array(waiverSchema).max(200).default([])),
    /** Manual checks of gates that were ticked, by id of the rule: epoch ms. */
    checked: internal(z.record(z.string(), z.int()).default({})),
    /** Steps of the process that were done or left out, by id. */
    stepsDone: internal(z.record(z.string(), z.object({ at: z.int(), by: f.text(), skipped: f.flag() })).default({})),
    promises: internal(z.array(promiseSchema).max(200).default([])),
    feedback: internal(z.array(nodeFeedbackSchema).max(200).default([])),
    partnerId: f.reference('partner'),
    /** What is agreed with the partner in this deal (R101). */
    partnerTerms: internal(
      z
        .object({
          involvement: f.choice(['present', 'informed']),
          involvedOn: f.date(),
          discount: f.integer(0, 10_000),
          price: f.money(),
          agreementNumber: f.text(60),
          visitReportOn: f.date(),
        })
        .default(() => ({
          involvement: '' as const,
          involvedOn: '',
          discount: null,
          price: null,
          agreementNumber: '',
          visitReportOn: '',
        })),
    ),
    technicalNeeds: z.array(technicalNeedSchema).max(100).default([]),
    timeline: f.text(),
    /** Intention to buy and what it is taken from (R59); attitude before the purchase (R61). */
    intention: internal(f.choice(['none', 'weak', 'clear', 'strong'])),
    intentionEvidence: internal(f.multiline()),
    attitude: internal(f.choice(moods)),
    questionnaireId: f.text(60),
    answers: internal(z.record(z.string(), z.string().max(20_000)).default({})),
    bant: internal(z.array(bantAnswerSchema).max(bantItems.length).default([])),
    meddpicc: internal(z.array(meddpiccAnswerSchema).max(meddpiccItems.length).default([])),
    confirmations: z.array(needConfirmationSchema).max(50).default([]),
    /** Days on which what a gate asks for happened, and what comes after the sale (R98, R99). */
    sponsorInformedOn: f.date(),
    deliveredOn: f.date(),
    acceptedOn: f.date(),
    firstVisitOn: f.date(),
    surveyOn: f.date(),
    customerPlan: internal(f.multiline()),
    /** What else they could buy from us (R99). */
    upsell: internal(f.multiline()),
    notes: internal(f.multiline()),
  }),
  searchText: (opportunity) => [opportunity.title.zh, opportunity.title.en],
});
export type Opportunity = RecordOf<typeof opportunityEntity>;
