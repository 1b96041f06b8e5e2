import Dexie from 'dexie';
import { type EntityName, entityNames } from '../../domain/entities';
import { fail, ok, type Problem, problem, type Result } from '../../domain/kernel/result';
import type { NumberEntry } from '../../domain/numbering/numberEntry';
import type { Change } from '../api';
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
import { type BackupTable, changeSchema } from './format';
import { BackupDamage, type BackupInfo, backupPages, inspectBackup } from './reader';

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

/** Changes carry no derived keys; they are only checked. */
async function addChanges(database: Database, page: readonly Record<string, unknown>[]): Promise<void> {
  const parsed = page.map((raw) => changeSchema.safeParse(raw));
  await database.change.bulkAdd(
    parsed.map((result): Change => {
      if (!result.success) throw new Refusal(damaged());
      return result.data;
    }),
  );
}

/** Puts the file's records into the scratch database; returns how many had to be repaired. */
async function fill(database: Database, bytes: Uint8Array, info: BackupInfo, raw: boolean): Promise<number> {
  const counts: Partial<Record<BackupTable, number>> = {};
  const fillers = new Map<EntityName, TableFiller>();
  for (const { table, records } of backupPages(bytes, pageSize)) {
    counts[table] = (counts[table] ?? 0) + records.length;
    if (records.some((record) => typeof record.id !== 'string' || record.id === '')) throw new Refusal(damaged());
    if (table === 'change') {
      await addChanges(database, records);
    } else if (raw) {
      if (records.length === 0) continue;
      if (!database.tables.some(({ name }) => name === table)) throw new Refusal(damaged());
      await database.table(table).bulkAdd(records as object[]);
    } else {
      const filler = fillers.get(table) ?? new TableFiller(database, table);
      fillers.set(table, filler);
      for (const record of records) await filler.add(record);
    }
  }
  for (const filler of fillers.values()) await filler.finish();
  if (!sameCounts(counts as Record<string, number>, info.counts)) throw new Refusal(damaged());
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

async function verify(database: Database, info: BackupInfo, keptNumbers: number): Promise<void> {
  for (const table of [...entityNames, 'change'] as const) {
    const expected = (info.counts[table] ?? 0) + (table === 'numberEntry' ? keptNumbers : 0);
    if ((await database.table(table).count()) !== expected) throw new Refusal(damaged());
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
    let repaired = await fill(database, bytes, info, older);
    if (older) {
      database.close();
      database = opened(await openDatabase(scratch));
      for (const entity of entityNames) repaired += await refill(database, entity);
    }
    await refreshAllParents(database);
    const keptNumbers = await keepNumbers(store.database, database);
    await verify(database, info, keptNumbers);
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
