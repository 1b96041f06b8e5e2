import Dexie from 'dexie';
import type { RecordMap } from '../../domain/entities';
import type { Money } from '../../domain/kernel/fields';
import type { Page, PageCursor } from '../api';
import { dueKey, placeKey } from '../keys';
import { fromRow, type Row } from '../rows';
import type { Store } from '../store';
import { worthOf } from '../tally';

/**
 * What waits on a day. All of it is read by sparse keys (`keys.ts`) that only open work has: the cost is that of the rows
 * shown, with ten deals or with twenty thousand.
 */

type Opportunity = RecordMap['opportunity'];

export interface DealFigures {
  readonly deal: Opportunity;
  /** Total including tax of the leading quote, else the estimate. */
  readonly amount: Money | null;
  /** Epoch ms of the last two-way contact, else of making. */
  readonly contactedAt: number;
}

function figuresOf(row: Row): DealFigures {
  const deal = fromRow('opportunity', row);
  return { deal, amount: worthOf(row), contactedAt: row._?.talked || deal.createdAt };
}

export interface TasksRequest {
  /** Days; both ends count. */
  readonly from?: string;
  readonly until?: string;
  /** Default 200. */
  readonly limit?: number;
  readonly direction?: 'asc' | 'desc';
}

/** Open tasks by day and time, of the days that are asked for; those without a day come after all others. */
export async function openTasks(store: Store, request: TasksRequest = {}): Promise<RecordMap['task'][]> {
  const { from, until, limit = 200, direction = 'asc' } = request;
  const begin = from === undefined ? [Dexie.minKey] : [dueKey({ due: from, time: '' })];
  const end = until === undefined ? Dexie.maxKey : [dueKey({ due: until, time: '99' })];
  const range = store.database.rows('task').where('[_.due+id]').between(begin, end, true, true);
  const rows = await (direction === 'desc' ? range.reverse() : range).limit(limit).toArray();
  return rows.map((row) => fromRow('task', row));
}

/** Next step (a day), expected close (a day), last stage entry (epoch ms), last two-way contact (epoch ms). */
export type DealOrder = 'next' | 'close' | 'entered' | 'contacted';

export interface DealsRequest {
  /** Both ends count; days or epoch ms, as the order has them. */
  readonly from?: string | number;
  readonly to?: string | number;
  /** Default 200. */
  readonly limit?: number;
  readonly direction?: 'asc' | 'desc';
}

/** Open live deals in an order of the day; deals without that day are not in it. */
export async function dealsBy(store: Store, order: DealOrder, request: DealsRequest = {}): Promise<DealFigures[]> {
  const { from, to, limit = 200, direction = 'asc' } = request;
  const range = store.database
    .rows('opportunity')
    .where(`[_.${order}+id]`)
    .between([from ?? Dexie.minKey], to === undefined ? Dexie.maxKey : [to, Dexie.maxKey], true, true);
  const rows = await (direction === 'desc' ? range.reverse() : range).limit(limit).toArray();
  return rows.map(figuresOf);
}

const placeIndex = '[_.place+updatedAt+id]';

export interface StageRequest {
  /** Default 100. */
  readonly limit?: number;
  /** Continue after this place. */
  readonly after?: PageCursor | null;
}

/** Open live deals that stand in a stage of a process (`''` = the default one), latest change first. */
export async function dealsInStage(
  store: Store,
  pipelineId: string,
  stage: string,
  { limit = 100, after }: StageRequest = {},
): Promise<Page<DealFigures>> {
  const place = placeKey(pipelineId, stage);
  const rows = await store.database
    .rows('opportunity')
    .where(placeIndex)
    .between([place], after ? [place, ...after] : [place, Dexie.maxKey], true, !after)
    .reverse()
    .limit(limit + 1)
    .toArray();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown.map(figuresOf), next: rows.length > limit && last ? [last.updatedAt, last.id] : null };
}

export interface StageTotal {
  /** How many open live deals stand in the stage. */
  readonly count: number;
  /** What they are worth together, one a currency. */
  readonly sums: readonly Money[];
}

/** What stands in a stage, as every write keeps it: the cost is the same with ten deals and with twenty thousand. */
export async function totalOfStage(store: Store, pipelineId: string, stage: string): Promise<StageTotal> {
  const { deals = 0, sums = {} } = (await store.database.tally.get(placeKey(pipelineId, stage))) ?? {};
  return { count: deals, sums: Object.entries(sums).map(([currency, minor]) => ({ currency, minor })) };
}

/** How many open live deals stand in a stage. */
export async function countInStage(store: Store, pipelineId: string, stage: string): Promise<number> {
  return (await totalOfStage(store, pipelineId, stage)).count;
}

/** The processes that open live deals run in, by id, at most `limit` of them; each costs one look at the index. */
export async function processesInUse(store: Store, limit: number): Promise<string[]> {
  const found: string[] = [];
  for (let after = ''; found.length < limit; ) {
    const [key] = await store.database.rows('opportunity').where(placeIndex).above([after]).limit(1).keys();
    const [place] = (key as unknown as readonly [string] | undefined) ?? [];
    if (place === undefined) break;
    const id = place.slice(0, place.lastIndexOf('|'));
    found.push(id);
    after = placeKey(id, '\uffff');
  }
  return found;
}

/** Live deals won from a moment on (epoch ms), the latest first. */
export async function dealsWon(
  store: Store,
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<DealFigures[]> {
  const rows = await store.database
    .rows('opportunity')
    .where('[_.won+id]')
    .above([from])
    .reverse()
    .limit(limit)
    .toArray();
  return rows.map(figuresOf);
}

/** Deals with amount and last contact, in the order given; deals that are gone are left out. */
export async function withFigures(store: Store, deals: readonly { readonly id: string }[]): Promise<DealFigures[]> {
  const rows = await store.database.rows('opportunity').bulkGet(deals.map(({ id }) => id));
  return rows.flatMap((row) => (row ? [figuresOf(row)] : []));
}

/** Live customers of a class whom nobody talked to since a moment (epoch ms), the longest quiet first. */
export async function quietCustomers(
  store: Store,
  grade: 'A' | 'B' | 'C',
  { before, limit = 50 }: { readonly before: number; readonly limit?: number },
): Promise<{ readonly customer: RecordMap['customer']; readonly contactedAt: number }[]> {
  const rows = await store.database
    .rows('customer')
    .where('[_.grade+_.contacted+id]')
    .between([grade, Dexie.minKey], [grade, before])
    .limit(limit)
    .toArray();
  return rows.map((row) => ({ customer: fromRow('customer', row), contactedAt: contactedAt(row) }));
}

function contactedAt(row: Row): number {
  return row._?.talked || row.createdAt;
}

/** Activities whose customer still waits for our answer, the longest waiting first. */
export async function waitingActivities(
  store: Store,
  { limit = 50 }: { readonly limit?: number } = {},
): Promise<RecordMap['activity'][]> {
  const rows = await store.database.rows('activity').orderBy('[_.waiting+id]').limit(limit).toArray();
  return rows.map((row) => fromRow('activity', row));
}

/** When we last talked to each customer (epoch ms; else when it was made); customers that are gone are left out. */
export async function customerContactedAt(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await store.database.rows('customer').bulkGet([...new Set(ids)].filter((id) => id !== ''));
  return new Map(rows.flatMap((row) => (row ? [[row.id, contactedAt(row)] as const] : [])));
}
