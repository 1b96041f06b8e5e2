import type { EntityName } from '../../domain/entities';
import type { Database } from '../database';
import { type Scope, scopes } from '../rows';
import { type OpenChunk, openChunk, plainLine } from '../searchIndex';
import type { Store } from '../store';

interface Loaded {
  readonly stamps: number[];
  readonly chunks: OpenChunk[];
}

const loaded = new WeakMap<Database, Map<EntityName, Loaded>>();

/** Brings the index in memory up to date: all chunks at first use, later only those rewritten since (by any window). */
async function upToDate(database: Database, entity: EntityName): Promise<Loaded> {
  const ofDatabase = loaded.get(database) ?? new Map<EntityName, Loaded>();
  loaded.set(database, ofDatabase);
  const index = ofDatabase.get(entity) ?? { stamps: [], chunks: [] };
  ofDatabase.set(entity, index);
  const stamps = (await database.searchHead.get(entity))?.stamps ?? [];
  const stale = [...stamps.keys()].filter((no) => index.stamps[no] !== stamps[no]);
  if (stale.length === 0) return index;
  const rows = await database.searchChunk.bulkGet(stale.map((no) => [entity, no] as [string, number]));
  for (const [position, no] of stale.entries()) {
    const row = rows[position];
    index.chunks[no] = row ? openChunk(row) : { ids: [], texts: [], scopes: [] };
    index.stamps[no] = stamps[no] ?? 0;
  }
  return index;
}

export interface Hits {
  /** Newest record first. */
  readonly ids: string[];
  /** How many there are in all. */
  readonly total: number;
}

/** The words of a query, folded as the index is. */
export function queryWords(text: string): string[] {
  return plainLine(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/**
 * Ids of the records whose search text holds every word of `text` somewhere; case and full or half width do not count.
 * A blank text finds nothing. `total` counts all hits, `ids` holds the first `limit` (200).
 */
export async function findIds(
  store: Store,
  entity: EntityName,
  text: string,
  limit = 200,
  scope: Scope = 'live',
): Promise<Hits> {
  const index = await upToDate(store.database, entity);
  const [first, ...others] = queryWords(text);
  const ids: string[] = [];
  let total = 0;
  if (first === undefined) return { ids, total };
  const wanted = String(scopes.indexOf(scope));
  for (let no = index.chunks.length - 1; no >= 0; no -= 1) {
    const chunk = index.chunks[no];
    if (!chunk) continue;
    const { texts } = chunk;
    for (let at = texts.length - 1; at >= 0; at -= 1) {
      const line = texts[at] as string;
      if (!line.includes(first) || chunk.scopes[at] !== wanted) continue;
      if (!others.every((word) => line.includes(word))) continue;
      total += 1;
      if (ids.length < limit) ids.push(chunk.ids[at] as string);
    }
  }
  return { ids, total };
}

/** Loads an entity's index before it is first asked for. */
export async function warmSearch(store: Store, entity: EntityName): Promise<void> {
  await upToDate(store.database, entity);
}
