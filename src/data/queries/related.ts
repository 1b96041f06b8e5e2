import Dexie from 'dexie';
import type { EntityName, RecordMap } from '../../domain/entities';
import { fromRow, scopes } from '../rows';
import type { Store } from '../store';

/** The references that can be followed backwards; each has an index. */
export const relations = {
  contact: ['customerId'],
  quote: ['customerId', 'opportunityId', 'seriesId'],
  opportunity: ['customerId'],
  proposal: ['quoteId', 'opportunityId', 'customerId'],
  contract: ['quoteId', 'opportunityId', 'customerId'],
  paper: ['sourceId', 'customerId', 'quoteId', 'opportunityId'],
  activity: ['customerId', 'opportunityId'],
} as const satisfies Partial<Record<EntityName, readonly string[]>>;

export type RelatedEntity = keyof typeof relations;
export type RelationOf<Name extends RelatedEntity> = (typeof relations)[Name][number];

export interface RelatedRequest {
  /** Default 200. */
  readonly limit?: number;
  /** Default `desc`: newest first, by time of making (activities: by the time they happened). */
  readonly direction?: 'asc' | 'desc';
}

const relatedLimit = 200;

/** The live records that refer to `id` in `field`. */
export async function related<Name extends RelatedEntity>(
  store: Store,
  entity: Name,
  field: RelationOf<Name>,
  id: string,
  request: RelatedRequest = {},
): Promise<RecordMap[Name][]> {
  const { limit = relatedLimit, direction = 'desc' } = request;
  const live = scopes.indexOf('live');
  const range = store.database
    .rows(entity)
    .where(`[${field}+_.scope+${entity === 'activity' ? 'at' : 'createdAt'}]`)
    .between([id, live, Dexie.minKey], [id, live, Dexie.maxKey]);
  const rows = await (direction === 'desc' ? range.reverse() : range).limit(limit).toArray();
  return rows.map((row) => fromRow(entity, row));
}
