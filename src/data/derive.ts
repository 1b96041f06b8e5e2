import { type EntityName, entityNames } from '../domain/entities';
import { type Database, derivedMark, deriveVersion } from './database';
import { type Carried, hasKeys } from './keys';
import { latestVersion } from './migrations/list';
import { type AmountOf, carriedByAll, keptOf, loadAmounts } from './parents';
import { type AnyRecord, fromRow, toRow } from './rows';
import { chunkSizeOf, isSearchable, SearchWriter } from './searchIndex';
import { loadSounds, soundsLoaded } from './sounds';
import { TallyMoves } from './tally';

const progressKey = 'deriving';
/** Records whose lines are many take as long as others in smaller pages. */
const pageSizeOf = (entity: EntityName): number => chunkSizeOf(entity) / 5;

/** How far the work has come: the entity, and the last row of it that is done. */
interface Progress {
  readonly version: number;
  readonly entity: EntityName;
  readonly last: string;
}

/** Whether all rows have the keys and lines of this version; one of an older form has no place for them. */
export async function isDerived(database: Database): Promise<boolean> {
  if (database.verno < latestVersion()) return true;
  if (!(await keysAreNew(database))) return false;
  return (await database.searchHead.toArray()).every(({ behind }) => !behind);
}

/** The entities in their order; files and the like, which have neither keys nor lines, are never read. */
const concerned = entityNames.filter((entity) => hasKeys(entity) || isSearchable(entity));

/** The next entity with something to do: all where keys are of an older version, else those whose lines are behind. */
async function nextEntity(database: Database, after: EntityName | undefined): Promise<EntityName | undefined> {
  const rest = concerned.slice(after === undefined ? 0 : concerned.indexOf(after) + 1);
  const present = rest.filter((entity) => database.tables.some(({ name }) => name === entity));
  if (!(await keysAreNew(database))) return present[0];
  const behind = new Set((await database.searchHead.toArray()).flatMap((head) => (head.behind ? [head.entity] : [])));
  return present.find((entity) => behind.has(entity));
}

async function keysAreNew(database: Database): Promise<boolean> {
  return Number((await database.meta.get(derivedMark))?.value ?? 0) >= deriveVersion;
}

async function progressOf(database: Database): Promise<Progress> {
  const start: Progress = {
    version: deriveVersion,
    entity: (await nextEntity(database, undefined)) ?? 'customer',
    last: '',
  };
  const value = (await database.meta.get(progressKey))?.value;
  try {
    const found = JSON.parse(value ?? 'null') as Progress | null;
    return found?.version === deriveVersion && concerned.includes(found.entity) ? found : start;
  } catch {
    return start;
  }
}

/** One page of rows gets keys and lines anew, with the mark of how far it is, in one transaction. Returns whether all is done. */
async function step(database: Database, amountOf: AmountOf): Promise<boolean> {
  const progress = await progressOf(database);
  const { entity } = progress;
  const parent = entity === 'customer' || entity === 'opportunity';
  const tables = [
    ...new Set([entity, ...(parent ? ['activity', 'quote'] : [])]),
    'meta',
    'searchHead',
    'searchChunk',
    'tally',
  ];
  return database.transaction('rw', tables, async () => {
    // Another window may have done it meanwhile.
    const { last, ...now } = await progressOf(database);
    if (now.entity !== entity || last !== progress.last) return false;
    const rows = await pageAfter(database, entity, last);
    const end = rows.at(-1);
    if (end) {
      const ids = rows.map(({ id }) => id);
      const carried = parent ? await carriedByAll(database, entity, ids, amountOf) : new Map<string, Carried>();
      const records = rows.map((row) => fromRow(entity, row) as unknown as AnyRecord);
      const chunks = rows.map((row) => row._?.chunk ?? -1);
      if (isSearchable(entity)) {
        const writer = await SearchWriter.start(database, entity);
        await writer.load(chunks);
        for (const [at, record] of records.entries()) chunks[at] = writer.replace(record, chunks[at] ?? -1);
        await writer.finish();
      }
      const derived = records.map((record, at) =>
        toRow(entity, record, chunks[at] ?? -1, { ...keptOf(rows[at]), ...carried.get(record.id) }),
      );
      await database.rows(entity).bulkPut(derived);
      if (entity === 'opportunity') {
        const tallies = new TallyMoves();
        for (const [at, row] of derived.entries()) tallies.note(rows[at], row);
        await tallies.apply(database);
      }
    }
    const next = end && rows.length === pageSizeOf(entity) ? entity : await nextEntity(database, entity);
    if (next !== entity) await caughtUp(database, entity);
    if (next) {
      const value: Progress = { version: deriveVersion, entity: next, last: next === entity ? (end?.id ?? '') : '' };
      await database.meta.put({ key: progressKey, value: JSON.stringify(value) });
      return false;
    }
    await database.meta.delete(progressKey);
    await database.meta.put({ key: derivedMark, value: String(deriveVersion) });
    return true;
  });
}

function pageAfter(database: Database, entity: EntityName, last: string) {
  return database.rows(entity).where(':id').above(last).limit(pageSizeOf(entity)).toArray();
}

async function caughtUp(database: Database, entity: EntityName): Promise<void> {
  const head = await database.searchHead.get(entity);
  if (!head?.behind) return;
  const { behind: _behind, ...rest } = head;
  await database.searchHead.put(rest);
}

/**
 * Brings keys and search lines of an upgraded workspace up to date: page by page beside other work, and on from where it
 * was when the program was closed. Until it is done, what is not reached yet is found as before the upgrade.
 */
export async function derive(database: Database, pause: () => Promise<void>): Promise<void> {
  await loadSounds();
  // Without the dictionary it would not come to an end; the next start tries again.
  if (!soundsLoaded()) return;
  const amountOf = await loadAmounts();
  while (!(await step(database, amountOf))) await pause();
}
