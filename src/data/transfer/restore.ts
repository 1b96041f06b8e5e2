import Dexie from 'dexie';
import { type EntityName, entityNames } from '../../domain/entities';
import { fail, ok, type Problem, problem, type Result } from '../../domain/kernel/result';
import type { NumberEntry } from '../../domain/numbering/numberEntry';
import { type Database, openDatabase } from '../database';
import { Refusal, storageProblem } from '../failure';
import { latestVersion, migrations } from '../migrations/list';
import { refreshAllParents } from '../parents';
import { scratchMark } from '../pointer';
import { type AnyRecord, fromRow, toRow } from '../rows';
import { loadSounds } from '../sounds';
import type { Store } from '../store';
import { sameCounts } from './envelope';
import { refill, TableFiller } from './fill';
import { LogFiller } from './fillLog';
import { type BackupTable, backupTables, changeSchema } from './format';
import { PageWriter } from './pages';
import { BackupDamage, type BackupInfo, type BackupPage, backupPages, inspectBackup, plainLineEnds } from './reader';

export interface RestoreReport {
  readonly info: BackupInfo;
  /** Records that today's schema refused and that got defaults in places. */
  readonly repaired: number;
  /** Numbers taken here after the backup was made; they stay taken (DOMAIN.md §12). */
  readonly keptNumbers: number;
}

const pageSize = 1000;
const damaged = () => problem('backup.damaged');

function opened(result: Result<Database, Problem>): Database {
  if (!result.ok) throw new Refusal(result.error);
  return result.value;
}

type Counts = Partial<Record<BackupTable, number>>;

/** Counts a page of the file; every record has an id. */
function countPage(counts: Counts, { table, records }: BackupPage): void {
  counts[table] = (counts[table] ?? 0) + records.length;
  if (records.some((record) => typeof record.id !== 'string' || record.id === '')) throw new Refusal(damaged());
}

/** The log first: records then know the rows of it that tell of them. Lines carry no derived keys; they are only checked. */
async function fillLog(database: Database, lines: Uint8Array, counts: Counts): Promise<LogFiller> {
  const filler = new LogFiller(database);
  for (const page of backupPages(lines, pageSize, (table) => table === 'change')) {
    countPage(counts, page);
    for (const raw of page.records) {
      const parsed = changeSchema.safeParse(raw);
      if (!parsed.success) throw new Refusal(damaged());
      await filler.add(parsed.data);
    }
  }
  await filler.finish();
  return filler;
}

/** Puts the file's records into the scratch database; returns how many had to be repaired. */
async function fillTables(
  database: Database,
  lines: Uint8Array,
  counts: Counts,
  log: LogFiller,
  raw: boolean,
): Promise<number> {
  const pages = new PageWriter(database);
  const fillers = new Map<EntityName, TableFiller>();
  for (const page of backupPages(lines, pageSize, (table) => table !== 'change')) {
    countPage(counts, page);
    const { table, records } = page;
    if (records.length === 0 || table === 'change') continue;
    if (!database.tables.some(({ name }) => name === table)) throw new Refusal(damaged());
    if (raw) {
      await pages.write([[table, records]]);
      continue;
    }
    const filler = fillers.get(table) ?? new TableFiller(database, table, log.packs);
    fillers.set(table, filler);
    for (const record of records) await filler.add(record);
  }
  await pages.settled();
  for (const filler of fillers.values()) await filler.finish();
  return [...fillers.values()].reduce((sum, filler) => sum + filler.repaired, 0);
}

/** A number once used is never used again: what was taken since the backup stays taken. */
async function keepNumbers(from: Database, to: Database): Promise<number> {
  const filler: NumberEntry[] = [];
  for (const row of await from.rows('numberEntry').toArray()) {
    const entry = fromRow('numberEntry', row);
    const slot = [entry.scope, entry.year, entry.sequence];
    const known =
      (await to.rows('numberEntry').where('number').equals(entry.number).count()) +
      (await to.rows('numberEntry').where('[scope+year+sequence]').equals(slot).count()) +
      ((await to.rows('numberEntry').get(entry.id)) ? 1 : 0);
    if (known === 0) filler.push(entry);
  }
  if (filler.length > 0) {
    await to
      .rows('numberEntry')
      .bulkAdd(filler.map((entry) => toRow('numberEntry', entry as unknown as AnyRecord, -1)));
    const counter = (await to.counter.get('numberEntry')) ?? {
      entity: 'numberEntry',
      live: 0,
      archived: 0,
      deleted: 0,
    };
    await to.counter.put({ ...counter, live: counter.live + filler.length });
  }
  return filler.length;
}

/** Counts what landed. A record that was in the file twice would have landed once. */
async function verify(database: Database, info: BackupInfo, keptNumbers: number, logRows: number): Promise<void> {
  const expected = (table: BackupTable) => {
    if (table === 'change') return logRows;
    return (info.counts[table] ?? 0) + (table === 'numberEntry' ? keptNumbers : 0);
  };
  for (const table of backupTables) {
    if ((await database.table(table).count()) !== expected(table)) throw new Refusal(damaged());
  }
}

/**
 * Replaces the workspace by a backup. The file is checked, written into a database of its own (migrated there where it is
 * older), counted, and only then made the live one by one write: until that write, nothing of the live database changes,
 * and whatever fails before leaves no trace. Problems: those of {@link inspectBackup}, `storage.*`, `database.*`.
 */
export async function restoreBackup(store: Store, bytes: Uint8Array): Promise<Result<RestoreReport, Problem>> {
  const inspected = await inspectBackup(bytes);
  if (!inspected.ok) return inspected;
  const info = inspected.value;
  const scratch = `${store.name}${scratchMark}${store.nextId()}`;
  let database: Database | undefined;
  try {
    await loadSounds();
    const older = info.schemaVersion < latestVersion();
    const list = migrations.filter((migration) => migration.version <= info.schemaVersion);
    database = opened(await openDatabase(scratch, { migrations: list }));
    const counts: Counts = {};
    const lines = plainLineEnds(bytes);
    const log = await fillLog(database, lines, counts);
    let repaired = await fillTables(database, lines, counts, log, older);
    if (!sameCounts(counts as Record<string, number>, info.counts)) throw new Refusal(damaged());
    if (older) {
      database.close();
      database = opened(await openDatabase(scratch));
      for (const entity of entityNames) repaired += await refill(database, entity, log.packs);
    }
    await refreshAllParents(database);
    const keptNumbers = await keepNumbers(store.database, database);
    await verify(database, info, keptNumbers, log.count);
    database.close();
    const switched = await store.switchTo(scratch);
    if (!switched.ok) throw new Refusal(switched.error);
    return ok({ info, repaired, keptNumbers });
  } catch (error) {
    database?.close();
    await Dexie.delete(scratch);
    if (error instanceof BackupDamage) return fail(damaged());
    const found = storageProblem(error);
    // A unique key twice in the file.
    return fail(found.code === 'numbering.taken' ? damaged() : found);
  }
}
