import { decisionOf, enteredAt } from '../domain/deals/figuresEvents';
import type { EntityName, RecordMap } from '../domain/entities';
import type { Money } from '../domain/kernel/fields';
import { defaultProcessId } from '../domain/process/templates/defaultId';
import type { ScriptNode } from '../domain/scripts/script';
import { type AnyRecord, foldText } from './record';

/** What a record takes from the records that refer to it; kept by the write door (`parents.ts`). */
export interface Carried {
  /** Epoch ms of the last two-way contact, 0 = never. */
  readonly talked?: number;
  /** Total including tax of the leading quote; `null` = no quote. */
  readonly quoted?: Money | null;
}

/**
 * Keys by which lists and the day's work are read. Those of the day are sparse: only what waits has them (open live deals,
 * open tasks, letters without an answer), so that the day's list costs the same at any size.
 */
export interface IndexKeys extends Carried {
  readonly name?: string;
  readonly code?: string;
  readonly number?: string;
  /** Ids of the records that its lists refer to. */
  readonly uses?: readonly string[];
  /** Open deal: day of the next step, day of the expected close, time of the last stage entry. */
  readonly next?: string;
  readonly close?: string;
  readonly entered?: number;
  /** Open deal, and any customer: time of the last two-way contact, else of making. */
  readonly contacted?: number;
  /** Live deal that was won: when. */
  readonly won?: number;
  /** Open deal: process and stage, for the board ({@link placeKey}). */
  readonly place?: string;
  /** Live customer: its class, given or computed. */
  readonly grade?: string;
  /** Live customer with a class: day its profile was last looked through, empty = never. */
  readonly verified?: string;
  /** Live contact: month and day of birth, `MM-DD`. */
  readonly birthday?: string;
  /** Activity that waits for our answer: when it came. */
  readonly waiting?: number;
  /** Talk that goes on: when it began. */
  readonly running?: number;
  /** Open task ({@link dueKey}). */
  readonly due?: string;
}

const keyLength = 80;
const sortKey = (text: unknown) => (typeof text === 'string' ? foldText(text.trim()).slice(0, keyLength) : '');

function localizedKey(text: { readonly zh: string; readonly en: string }): string {
  return sortKey(text.zh) || sortKey(text.en);
}

/** Where an open deal stands; no process = the default one. */
export function placeKey(pipelineId: string, stage: string): string {
  return `${pipelineId || defaultProcessId}|${stage}`;
}

/** When an open task is due, day and time; those without a day come last. */
export function dueKey({ due, time }: { readonly due: string; readonly time: string }): string {
  return `${due || '~'} ${time}`;
}

/** What a line of a script, or an answer, rests on and was made from. */
function linkedIds({ evidence, origin }: Pick<ScriptNode, 'evidence' | 'origin'>): string[] {
  return [...evidence.map((each) => each.recordId), origin?.recordId ?? ''];
}

/** Ids of other records inside a record's lists, by entity. */
const nestedIds: { readonly [Name in EntityName]?: (record: RecordMap[Name]) => readonly string[] } = {
  opportunity: ({ competitors, comparisonId, researchId, needs }) => [
    ...competitors.map((each) => each.competitorId),
    ...needs.map((each) => each.productId),
    comparisonId,
    researchId,
  ],
  proposal: ({ market }) => [
    market.comparisonId,
    ...market.competitorIds,
    ...market.strategies.map((each) => each.swotId),
    ...market.research.map((each) => each.researchId),
  ],
  comparison: ({ competitorIds, basket }) => [...competitorIds, ...basket.map((each) => each.productId)],
  swot: ({ subjectId, factors }) => [
    subjectId,
    ...factors.flatMap((factor) => factor.evidence.map((evidence) => evidence.id)),
  ],
  activity: ({ materialIds, attendeeIds }) => [...materialIds, ...attendeeIds],
  targetProfile: ({ productIds }) => productIds,
  material: ({ productIds }) => productIds,
  partner: ({ shared }) => shared.map((each) => each.materialId),
  pipeline: ({ stages }) =>
    stages.flatMap(({ tools }) =>
      tools.flatMap((tool) => (tool.kind === 'material' || tool.kind === 'script' ? [tool.target] : [])),
    ),
  script: (script) => [
    ...script.materialIds,
    ...script.productIds,
    ...script.competitorIds,
    ...script.nodes.flatMap((node) => [node.objectionId, ...linkedIds(node)]),
  ],
  objection: (objection) => [
    ...objection.productIds,
    ...objection.competitorIds,
    objection.origin?.recordId ?? '',
    ...objection.answers.flatMap(linkedIds),
  ],
};

function dealKeys(deal: RecordMap['opportunity'], { talked = 0, quoted = null }: Carried): IndexKeys {
  const carried = { talked, quoted };
  if (deal.deletedAt !== 0) return carried;
  if (deal.outcome === 'won') return { ...carried, won: decisionOf(deal)?.at ?? deal.createdAt };
  if (deal.outcome !== 'open') return carried;
  return {
    ...carried,
    ...(deal.nextStepDate === '' ? {} : { next: deal.nextStepDate }),
    ...(deal.expectedClose === '' ? {} : { close: deal.expectedClose }),
    entered: enteredAt(deal),
    contacted: talked || deal.createdAt,
    place: placeKey(deal.pipelineId, deal.stage),
  };
}

function customerKeys(customer: RecordMap['customer'], { talked = 0 }: Carried): IndexKeys {
  const grade = customer.classOverride.value || customer.grade;
  return {
    name: sortKey(customer.name),
    talked,
    contacted: talked || customer.createdAt,
    ...(grade !== '' && customer.deletedAt === 0 && customer.archivedAt === 0
      ? { grade, verified: customer.verifiedOn }
      : {}),
  };
}

const ownKeys: { readonly [Name in EntityName]?: (record: RecordMap[Name], carried: Carried) => IndexKeys } = {
  customer: customerKeys,
  opportunity: dealKeys,
  contact: ({ name, birthday, deletedAt }) => ({
    name: sortKey(name),
    ...(birthday === '' || deletedAt !== 0 ? {} : { birthday: birthday.slice(5) }),
  }),
  competitor: ({ name }) => ({ name: sortKey(name) }),
  partner: ({ name }) => ({ name: sortKey(name) }),
  lead: ({ name, companyName }) => ({ name: sortKey(companyName) || sortKey(name) }),
  product: ({ code, name }) => ({ code: sortKey(code), name: localizedKey(name) }),
  segment: ({ name }) => ({ name: localizedKey(name) }),
  script: ({ title }) => ({ name: localizedKey(title) }),
  objection: ({ text }) => ({ name: localizedKey(text) }),
  talk: (talk) => (talk.deletedAt === 0 && talk.endedAt === 0 ? { running: talk.startedAt } : {}),
  quote: ({ number }) => ({ number: sortKey(number) }),
  contract: ({ number }) => ({ number: sortKey(number) }),
  activity: (activity) =>
    activity.deletedAt === 0 && activity.awaitsReply && activity.repliedAt === 0 ? { waiting: activity.at } : {},
  task: (task) => (task.deletedAt === 0 && task.doneAt === 0 ? { due: dueKey(task) } : {}),
};

/** Whether rows of an entity have keys of their own. */
export function hasKeys(entity: EntityName): boolean {
  return ownKeys[entity] !== undefined || nestedIds[entity] !== undefined;
}

/** The keys of a valid record. `carried` is what {@link Carried} fields it has so far. */
export function indexKeys(entity: EntityName, record: AnyRecord, carried: Carried): IndexKeys {
  const uses = nestedIds[entity]?.(record as never);
  return {
    ...ownKeys[entity]?.(record as never, carried),
    ...(uses ? { uses: [...new Set(uses.filter((id) => id !== ''))] } : {}),
  };
}
