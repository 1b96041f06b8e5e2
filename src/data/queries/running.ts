import type { RecordMap } from '../../domain/entities';
import { fromRow } from '../rows';
import type { Reading } from './list';

/** Talks that go on, the latest first; a key that no other talk has, so that asking costs nothing. */
export async function runningTalks(store: Reading, limit = 5): Promise<RecordMap['talk'][]> {
  const rows = await store.database.rows('talk').orderBy('[_.running+id]').reverse().limit(limit).toArray();
  return rows.map((row) => fromRow('talk', row));
}
