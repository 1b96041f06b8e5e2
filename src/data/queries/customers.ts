import Dexie from 'dexie';
import type { RecordMap } from '../../domain/entities';
import { fromRow, scopes } from '../rows';
import type { Store } from '../store';
import type { RelatedEntity, RelationOf } from './related';

/** Ranges asked for at once: more make the browser's key search slow. */
const piece = 200;

/** The live records that refer to one of `ids` in `field`, by that id, oldest first; for work over many records. */
export async function relatedToMany<Name extends Exclude<RelatedEntity, 'activity' | 'task' | 'research'>>(
  store: Store,
  entity: Name,
  field: RelationOf<Name>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordMap[Name][]>> {
  const live = scopes.indexOf('live');
  const found = new Map<string, RecordMap[Name][]>();
  for (let from = 0; from < ids.length; from += piece) {
    const ranges = [...new Set(ids.slice(from, from + piece))]
      .filter((id) => id !== '')
      .sort()
      .map((id): [unknown, unknown] => [
        [id, live, Dexie.minKey],
        [id, live, Dexie.maxKey],
      ]);
    const rows = await store.database.rows(entity).where(`[${field}+_.scope+createdAt]`).inAnyRange(ranges).toArray();
    for (const row of rows) {
      const record = fromRow(entity, row);
      const id = String((record as unknown as Record<string, unknown>)[field]);
      const list = found.get(id);
      if (list) list.push(record);
      else found.set(id, [record]);
    }
  }
  return found;
}

/** Ids of the customers that have a live deal or contract, read from the keys of an index alone. */
export async function customersWithBusiness(store: Store): Promise<string[]> {
  const live = scopes.indexOf('live');
  const idsOf = async (entity: 'opportunity' | 'contract') => {
    const keys = await store.database.rows(entity).orderBy('[customerId+_.scope+createdAt]').keys();
    return (keys as unknown as readonly [string, number, number][])
      .filter(([id, scope]) => id !== '' && scope === live)
      .map(([id]) => id);
  };
  return [...new Set((await Promise.all([idsOf('opportunity'), idsOf('contract')])).flat())];
}
