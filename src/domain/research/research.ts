import { z } from 'zod';
import { industries, regions } from '../customers/customer';
import { provenance } from '../freshness/provenance';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

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
    /** People asked, for surveys and groups. */
    sampleSize: f.integer(0, 100_000_000),
    /** Yearly growth found, basis points; may be negative. */
    growthRate: z.int().min(-10_000).max(1_000_000).nullable().default(null),
    growthThreshold: z.int().min(0).max(1_000_000).default(defaultGrowthThreshold),
    disruptive: f.flag(),
    disruptiveNote: f.multiline(),
    competitorId: f.reference('competitor'),
    customerId: f.reference('customer'),
    segmentId: f.reference('segment'),
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
    source: f.text(500),
    date: f.date(),
    notes: f.multiline().meta({ field: { kind: 'multiline', internal: true } }),
  }),
  searchText: (segment) => [segment.name.zh, segment.name.en],
});
export type Segment = RecordOf<typeof segmentEntity>;
