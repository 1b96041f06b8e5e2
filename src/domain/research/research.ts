import { z } from 'zod';
import { industries, regions } from '../customers/customer';
import { basisText } from '../freshness/basis';
import { provenance } from '../freshness/provenance';
import { addMonths, compareDates, isValidDate } from '../kernel/dates';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';
import type { Quadrant } from '../swot/swot';
import { forcesSchema } from './forces';
import { questionSchema } from './survey';

/** R13 and R16. */
export const researchKinds = ['trend', 'competitorMove', 'customerBehaviour', 'quantitative', 'qualitative'] as const;
export type ResearchKind = (typeof researchKinds)[number];
export const researchMethods = ['survey', 'interview', 'focusGroup', 'desk', 'observation'] as const;

/** R15: from this yearly growth on a market counts as growing, basis points. */
export const defaultGrowthThreshold = 1000;

/** One entry of the research log (R13–R16). */
export const researchEntity = defineEntity({
  name: 'research',
  schema: z.object({
    ...f.recordBase,
    kind: f.choiceOf(researchKinds, 'trend'),
    method: f.choice(researchMethods),
    title: f.localized(),
    /** What was found; internal. */
    text: f.multiline(),
    /** The same for a client: a paragraph a proposal may take. */
    statement: f.localizedMultiline(),
    ...provenance,
    /** People asked, for surveys and groups; the base of the response rate of every question that names none. */
    sampleSize: f.integer(0, 100_000_000),
    /** Yearly growth found, basis points; may be negative. */
    growthRate: z.int().min(-10_000).max(1_000_000).nullable().default(null),
    growthThreshold: z.int().min(0).max(1_000_000).default(defaultGrowthThreshold),
    disruptive: f.flag(),
    disruptiveNote: f.multiline(),
    competitorId: f.reference('competitor'),
    customerId: f.reference('customer'),
    segmentId: f.reference('segment'),
    /** R16: what was asked, and what came back. */
    questions: z.array(questionSchema).max(100).default([]),
    /** Who took part in an interview or focus group. */
    participants: f.multiline(),
    attachmentIds: z.array(z.string()).max(20).default([]),
    tags: f.tags(),
    /** What it means for us, and what was decided (decision log, R118). */
    conclusion: f.multiline(),
    decision: f.multiline(),
    decidedOn: f.date(),
    decidedBy: f.text(),
  }),
  searchText: (entry) => [entry.title.zh, entry.title.en, entry.source, ...entry.tags],
});
export type Research = RecordOf<typeof researchEntity>;

/** A part of the market (R17, R18): the customers of some regions, industries and sizes, and what they need. */
export const segmentEntity = defineEntity({
  name: 'segment',
  schema: z.object({
    ...f.recordBase,
    name: f.localized(),
    /** Empty lists and empty limits leave the question open. */
    regions: z.array(z.enum(regions)).max(20).default([]),
    industries: z.array(z.enum(industries)).max(30).default([]),
    employeesMin: f.integer(0, 10_000_000),
    employeesMax: f.integer(0, 10_000_000),
    need: f.localizedMultiline(),
    /** What we are to them. */
    positioning: f.localizedMultiline(),
    /** Yearly market volume. */
    volume: f.money(),
    growthRate: z.int().min(-10_000).max(1_000_000).nullable().default(null),
    forces: forcesSchema,
    source: f.text(500),
    date: f.date(),
    notes: f.multiline().meta({ field: { kind: 'multiline', internal: true } }),
  }),
  searchText: (segment) => [segment.name.zh, segment.name.en],
});
export type Segment = RecordOf<typeof segmentEntity>;

/**
 * What an entry says, as a proposal that takes it remembers it (N2): title, finding, client text and growth. Its age and
 * source are judged by themselves.
 */
export function researchBasis(
  research: Pick<Research, 'title' | 'text' | 'statement' | 'growthRate' | 'disruptive'>,
): string {
  const { title, text, statement, growthRate, disruptive } = research;
  const found = disruptive ? 'disruptive' : '';
  return basisText([title.zh, title.en, text, statement.zh, statement.en, growthRate, found], 50_000);
}

/** Whether the growth found reaches the threshold (R15); `null` without a figure. */
export function isGrowing(research: Pick<Research, 'growthRate' | 'growthThreshold'>): boolean | null {
  return research.growthRate === null ? null : research.growthRate >= research.growthThreshold;
}

/**
 * When the market is to be reviewed as a whole again: three months after the last time (R14). Never reviewed, or on a
 * day ahead: due today. Overdue from the day after.
 */
export function nextReview(marketReviewedOn: string, today: string): { due: string; overdue: boolean } {
  const reviewed = isValidDate(marketReviewedOn) && compareDates(marketReviewedOn, today) <= 0;
  const due = reviewed ? addMonths(marketReviewedOn, 3) : today;
  return { due, overdue: compareDates(due, today) < 0 };
}

/**
 * The box of a SWOT that an entry most likely belongs to (R15): a growing market and what customers do are
 * opportunities; a shrinking market, a disruptive technology and a move of a competitor are threats.
 */
export function suggestedQuadrant(
  research: Pick<Research, 'kind' | 'growthRate' | 'growthThreshold' | 'disruptive'>,
): Quadrant {
  if (isGrowing(research)) return 'opportunity';
  if (research.disruptive || (research.growthRate ?? 0) < 0) return 'threat';
  return research.kind === 'competitorMove' ? 'threat' : 'opportunity';
}
