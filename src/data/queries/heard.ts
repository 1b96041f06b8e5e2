import type { RecordMap } from '../../domain/entities';
import { fromRow, scopes } from '../rows';
import type { Reading } from './list';

export interface PeriodRequest {
  /** Epoch ms; the end is not included. */
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}

/** What a period holds, the newest first. */
export interface PeriodRows<Row> {
  readonly rows: readonly Row[];
  /** There is more than `limit`; the oldest are left out. */
  readonly more: boolean;
}

async function between<Name extends 'objectionUse' | 'talk'>(
  store: Reading,
  entity: Name,
  time: string,
  { from, to, limit }: PeriodRequest,
): Promise<PeriodRows<RecordMap[Name]>> {
  const live = scopes.indexOf('live');
  const rows = await store.database
    .rows(entity)
    .where(`[_.scope+${time}+id]`)
    .between([live, from], [live, to], true, false)
    .reverse()
    .limit(limit + 1)
    .toArray();
  return { rows: rows.slice(0, limit).map((row) => fromRow(entity, row)), more: rows.length > limit };
}

/** The live objections that were heard in a period, read by index. */
export function usesBetween(store: Reading, request: PeriodRequest): Promise<PeriodRows<RecordMap['objectionUse']>> {
  return between(store, 'objectionUse', 'at', request);
}

/** The live talks that began in a period, read by index; also those that go on. */
export function talksBetween(store: Reading, request: PeriodRequest): Promise<PeriodRows<RecordMap['talk']>> {
  return between(store, 'talk', 'startedAt', request);
}
