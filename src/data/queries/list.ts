import Dexie from 'dexie';
import type { EntityName, RecordMap } from '../../domain/entities';
import type { Page, PageCursor } from '../api';
import type { Database } from '../database';
import { type AnyRecord, fromRow, type Row, type Scope, scopes } from '../rows';

/** What a query needs of a store. */
export interface Reading {
  readonly database: Database;
}

export type { Scope } from '../rows';

/** The orders an entity's list can be paged in; each has an index. Deleted records also by `deletedAt`. */
export const listOrders = {
  company: [],
  customer: ['name', 'updatedAt', 'createdAt', 'deletedAt'],
  contact: ['name', 'updatedAt', 'deletedAt'],
  product: ['code', 'name', 'updatedAt', 'deletedAt'],
  opportunity: ['updatedAt', 'deletedAt'],
  quote: ['updatedAt', 'number', 'deletedAt'],
  proposal: ['updatedAt', 'deletedAt'],
  contract: ['updatedAt', 'number', 'deletedAt'],
  paper: ['updatedAt', 'deletedAt'],
  blob: [],
  activity: ['updatedAt', 'deletedAt'],
  numberEntry: [],
  competitor: ['name', 'updatedAt', 'deletedAt'],
  priceEntry: ['updatedAt', 'deletedAt'],
  comparison: ['updatedAt', 'deletedAt'],
  research: ['date', 'updatedAt', 'deletedAt'],
  segment: ['name', 'updatedAt', 'deletedAt'],
  swot: ['updatedAt', 'deletedAt'],
  swotSnapshot: ['updatedAt', 'deletedAt'],
  lead: ['name', 'updatedAt', 'createdAt', 'deletedAt'],
  campaign: ['updatedAt', 'deletedAt'],
  targetProfile: ['updatedAt', 'deletedAt'],
  pipeline: ['updatedAt', 'deletedAt'],
  partner: ['name', 'updatedAt', 'deletedAt'],
  questionnaire: ['updatedAt', 'deletedAt'],
  task: ['updatedAt', 'deletedAt'],
  material: ['updatedAt', 'deletedAt'],
  savedView: ['updatedAt', 'deletedAt'],
  script: ['name', 'updatedAt', 'deletedAt'],
  scriptVersion: ['updatedAt', 'deletedAt'],
  objection: ['name', 'updatedAt', 'deletedAt'],
  objectionUse: ['at', 'updatedAt', 'deletedAt'],
  talk: ['startedAt', 'updatedAt', 'deletedAt'],
  practice: ['startedAt', 'updatedAt', 'deletedAt'],
} as const satisfies Record<EntityName, readonly string[]>;

export type ListOrder<Name extends EntityName> = (typeof listOrders)[Name][number];

export interface ListRequest<Name extends EntityName> {
  readonly order: ListOrder<Name>;
  readonly direction?: 'asc' | 'desc';
  /** Continue after this place. */
  readonly after?: PageCursor | null;
  readonly limit?: number;
  readonly scope?: Scope;
}

const pageLimit = 50;
/** Kept beside the record in folded form. */
const derivedOrders: ReadonlySet<string> = new Set(['name', 'code', 'number']);

/**
 * One page of a list, by index from where the last page ended: as fast on the thousandth page as on the first, and as
 * fast with 100,000 records as with 10. Default: live records, ascending, 50 of them.
 */
export async function listPage<Name extends EntityName>(
  store: Reading,
  entity: Name,
  request: ListRequest<Name>,
): Promise<Page<RecordMap[Name]>> {
  const { order, direction = 'asc', after, limit = pageLimit, scope = 'live' } = request;
  const path = derivedOrders.has(order) ? `_.${order}` : order;
  const inScope = scopes.indexOf(scope);
  // A shorter key sorts before all that begin with it.
  const start = [inScope];
  const end = [inScope, Dexie.maxKey];
  const descending = direction === 'desc';
  const at = after ? [inScope, ...after] : undefined;
  const range = store.database
    .rows(entity)
    .where(`[_.scope+${path}+id]`)
    .between(at && !descending ? at : start, at && descending ? at : end, !at, !at);
  const rows = await (descending ? range.reverse() : range).limit(limit + 1).toArray();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => fromRow(entity, row)),
    next: rows.length > limit && last ? [orderKey(last, order), last.id] : null,
  };
}

/** The place of a record in an order, as a cursor has it. */
function orderKey(row: Row, order: string): string | number {
  const value = derivedOrders.has(order)
    ? (row._ as unknown as Record<string, unknown>)[order]
    : (row as AnyRecord)[order];
  return typeof value === 'number' ? value : String(value ?? '');
}

/** How many records there are, without looking at them: counters are kept by every write. */
export async function countOf(store: Reading, entity: EntityName, scope: Scope = 'live'): Promise<number> {
  return (await store.database.counter.get(entity))?.[scope] ?? 0;
}
