import Dexie from 'dexie';
import type { EntityName, RecordMap } from '../../domain/entities';
import { fromRow, scopes } from '../rows';
import type { Reading } from './list';

/** The references that can be followed backwards; each has an index. */
export const relations = {
  contact: ['customerId'],
  customer: ['referredById', 'campaignId'],
  quote: ['customerId', 'opportunityId', 'seriesId'],
  proposal: ['quoteId', 'opportunityId', 'customerId'],
  contract: ['quoteId', 'opportunityId', 'customerId'],
  paper: ['sourceId', 'customerId', 'quoteId', 'opportunityId'],
  activity: ['customerId', 'opportunityId', 'leadId'],
  priceEntry: ['competitorId', 'productId'],
  research: ['competitorId', 'customerId', 'segmentId'],
  swotSnapshot: ['swotId'],
  lead: ['campaignId', 'referredById'],
  task: ['customerId', 'opportunityId', 'leadId'],
  opportunity: ['customerId', 'partnerId'],
  scriptVersion: ['scriptId'],
  objectionUse: ['objectionId', 'opportunityId', 'customerId', 'talkId'],
  talk: ['scriptId', 'customerId', 'opportunityId'],
  practice: ['person'],
} as const satisfies Partial<Record<EntityName, readonly string[]>>;

export type RelatedEntity = keyof typeof relations;
export type RelationOf<Name extends RelatedEntity> = (typeof relations)[Name][number];

/** By what the relations of an entity are in order. */
const timeFields: Partial<Record<RelatedEntity, string>> = {
  activity: 'at',
  priceEntry: 'date',
  research: 'date',
  swotSnapshot: 'takenOn',
  task: 'due',
  scriptVersion: 'version',
  objectionUse: 'at',
  talk: 'startedAt',
  practice: 'startedAt',
};

export interface RelatedRequest {
  /** Default 200. */
  readonly limit?: number;
  /** Default `desc`: newest first, by time of making, or by the date or time that the record itself names. */
  readonly direction?: 'asc' | 'desc';
  /** Only from this place of the order on: epoch ms or a day, as the order has them. */
  readonly from?: number | string;
}

const relatedLimit = 200;

/** The live records that refer to `id` in `field`. */
export async function related<Name extends RelatedEntity>(
  store: Reading,
  entity: Name,
  field: RelationOf<Name>,
  id: string,
  request: RelatedRequest = {},
): Promise<RecordMap[Name][]> {
  const { limit = relatedLimit, direction = 'desc', from = Dexie.minKey } = request;
  const live = scopes.indexOf('live');
  const range = store.database
    .rows(entity)
    .where(`[${field}+_.scope+${timeFields[entity] ?? 'createdAt'}]`)
    .between([id, live, from], [id, live, Dexie.maxKey]);
  const rows = await (direction === 'desc' ? range.reverse() : range).limit(limit).toArray();
  return rows.map((row) => fromRow(entity, row));
}

/** Records that refer to others from inside their lists; each has an index over those ids (`rows.ts`). */
export const usingEntities = [
  'opportunity',
  'proposal',
  'comparison',
  'swot',
  'activity',
  'targetProfile',
  'material',
  'partner',
  'pipeline',
  'script',
  'objection',
] as const satisfies readonly EntityName[];
export type UsingEntity = (typeof usingEntities)[number];

/** The live records of `entity` whose lists refer to the record `id`, at most `limit` (200). */
export async function usedBy<Name extends UsingEntity>(
  store: Reading,
  entity: Name,
  id: string,
  limit = relatedLimit,
): Promise<RecordMap[Name][]> {
  const using = store.database.rows(entity).where('_.uses').equals(id);
  const rows = await using
    .filter((row) => row.deletedAt === 0)
    .limit(limit)
    .toArray();
  return rows.map((row) => fromRow(entity, row));
}
