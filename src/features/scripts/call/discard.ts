import type { Change, WriteOperation } from '@/data/api';
import { sameValue } from '@/data/changes';
import { related } from '@/data/queries/related';
import type { Store } from '@/data/store';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Talk } from '@/domain/scripts/talk';

/** More changes of one talk, or of its deal, are not looked through. */
const looked = 2000;
const mostHeard = 200;

export interface Discarding {
  readonly operations: readonly WriteOperation[];
  /** `all`: the deal's answers and the objections go with it; `part`: some answers were changed since and stay. */
  readonly takes: 'nothing' | 'all' | 'part';
}

/** The fields of a record with these changes (newest first) taken off; one that was changed otherwise since stays. */
function without(record: object, changes: readonly Change[]): { readonly before: object; readonly kept: boolean } {
  const now = { ...record } as Record<string, unknown>;
  let kept = false;
  for (const { fields, before, after } of changes)
    for (const field of fields)
      if (sameValue(now[field], after[field])) now[field] = before[field];
      else kept = true;
  const changed = Object.entries(now).filter(([field, value]) => !sameValue(value, record[field as keyof object]));
  return { before: Object.fromEntries(changed), kept };
}

/**
 * Drops a talk as if it had not been: what it wrote into the deal is taken back, as far as nobody changed it since, and the
 * objections that were logged in it go too. One write, so that all of it can be brought back.
 */
export async function discardOperations(store: Store, talk: Talk): Promise<Discarding> {
  const deal = talk.opportunityId === '' ? undefined : await store.get('opportunity', talk.opportunityId);
  const [steps, changes, uses] = await Promise.all([
    deal ? store.history('talk', talk.id, looked) : [],
    deal ? store.history('opportunity', deal.id, looked) : [],
    related(store, 'objectionUse', 'talkId', talk.id, { limit: mostHeard }),
  ]);
  const own = new Set(steps.map(({ transactionId }) => transactionId));
  const answered = changes.filter(({ transactionId, kind }) => kind === 'update' && own.has(transactionId));
  const operations: WriteOperation[] = [{ type: 'delete', entity: 'talk', id: talk.id }];
  const { before, kept } = deal?.deletedAt === 0 ? without(deal, answered) : { before: {}, kept: false };
  if (deal && Object.keys(before).length > 0)
    operations.push({ type: 'update', entity: 'opportunity', id: deal.id, changes: before as Partial<Opportunity> });
  for (const { id } of uses) operations.push({ type: 'delete', entity: 'objectionUse', id });
  return { operations, takes: kept ? 'part' : operations.length > 1 ? 'all' : 'nothing' };
}
