import type Dexie from 'dexie';
import type { Environment } from '../domain/kernel/ids';
import { fail, ok, type Problem, problem, type Result } from '../domain/kernel/result';
import type { Repository } from './api';
import { type Database, openDatabase } from './database';
import { derive, isDerived } from './derive';
import { deviceCodeIn, makeDeviceCode, storeDeviceCode } from './device';
import { storageProblem } from './failure';
import { orderedIds } from './ids';
import type { Migration } from './migrations/migration';
import { liveName, removeLeftovers, switchLive } from './pointer';
import { createRepository } from './repository';
import { backupHeader } from './transfer/envelope';
import { joinPieces } from './transfer/writer';

export interface OpenStoreOptions {
  /** Base name of the databases. */
  readonly name?: string;
  readonly environment: Environment;
  /** Taken at the very first start; later the stored one counts. */
  readonly deviceCode?: string;
  /** Written into backups. */
  readonly appVersion?: string;
  /**
   * Saves a backup of the workspace before it is migrated from version `from` to `to`. Without it, or where it fails,
   * an old workspace is not opened.
   */
  readonly beforeMigration?: (backup: Uint8Array, from: number, to: number) => Promise<Result<unknown, Problem>>;
  /** For tests of upgrades. */
  readonly migrations?: readonly Migration[];
}

/** The open workspace. After a restore it goes on with the restored database; `generation` then rises. */
export interface Store extends Repository {
  readonly name: string;
  readonly environment: Environment;
  readonly database: Database;
  readonly device: string;
  readonly appVersion: string;
  /** How often the database was switched. */
  readonly generation: number;
  /** Calls back after each switch; returns the way to stop that. */
  onSwitch(listener: () => void): () => void;
  /** The last step of a restore: goes over to a filled database of that name and removes the one before. */
  switchTo(live: string): Promise<Result<void, Problem>>;
  /** Changes the code that new numbers carry; the caller has validated it. */
  setDevice(code: string): Promise<void>;
  /** A new id for this store's records; ids sort by the order of making. */
  nextId(): string;
  /** Resolves when keys and search lines of an upgraded workspace are all up to date (`derive.ts`). */
  whenDerived(): Promise<void>;
  close(): void;
}

/** So long other work goes first, ms: the first screen, and then whatever the user does between two pages. */
const firstPause = 1500;
const pagePause = 15;

const waited = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function deriveLater(database: Database): Promise<void> {
  try {
    if (await isDerived(database)) return;
    await waited(firstPause);
    if (!database.isOpen()) return;
    await derive(database, () => waited(pagePause));
  } catch (error) {
    // Closed, or no room: it goes on at the next start. Anything else is a bug and is thrown.
    if (database.isOpen()) storageProblem(error);
  }
}

const defaultName = 'dealwright';

async function lastChangeId(database: Database): Promise<string | undefined> {
  return (await database.change.orderBy('id').last())?.id;
}

/**
 * Opens the workspace, making or migrating its database where needed. Problems: `database.*` (newer program's data,
 * no backup before a migration, cannot be opened), `storage.*`.
 */
export async function openStore(options: OpenStoreOptions): Promise<Result<Store, Problem>> {
  const { environment, name = defaultName, appVersion = '' } = options;
  const settings = {
    ...(options.migrations ? { migrations: options.migrations } : {}),
    beforeMigration: async (old: Dexie, from: number, to: number): Promise<Result<unknown, Problem>> => {
      if (!options.beforeMigration) return fail(problem('database.migrationBackup', { reason: 'none' }));
      const pieces: Uint8Array[] = [];
      const header = backupHeader({ appVersion, device: '', schemaVersion: from }, environment.now());
      // Rarely needed, so not part of the first screen.
      const { exportDatabase } = await import('./transfer/export');
      await exportDatabase(old, header, (piece) => pieces.push(piece));
      return options.beforeMigration(joinPieces(pieces), from, to);
    },
  };
  try {
    const live = await liveName(name);
    const opened = await openDatabase(live, settings);
    if (!opened.ok) return opened;
    let database = opened.value;
    const [stored, lastId] = await Promise.all([deviceCodeIn(database), lastChangeId(database)]);
    let device = stored;
    if (device === '') {
      device = options.deviceCode ?? makeDeviceCode(environment);
      await storeDeviceCode(database, device);
    }
    let nextId = orderedIds(environment, lastId);
    let generation = 0;
    let deriving = Promise.resolve();
    const listeners = new Set<() => void>();
    // Only tidying: what is left this time goes at a later start.
    void removeLeftovers(name, live, environment.now()).catch(() => undefined);

    function adopt(next: Database): void {
      database = next;
      // Another window deletes this database after its restore: go on with the one that is live now. After an upgrade by
      // a newer program the name is the same, and this window stays closed until it is started anew.
      next.on('versionchange', () => {
        next.close();
        void followLive(next).catch(() => undefined);
        return false;
      });
    }

    async function followLive(gone: Database): Promise<void> {
      const target = await liveName(name);
      if (database !== gone || target === gone.name) return;
      const next = await openDatabase(target, settings);
      if (!next.ok) return;
      nextId = orderedIds(environment, await lastChangeId(next.value));
      announce(next.value);
    }

    function announce(next: Database): void {
      adopt(next);
      deriving = deriveLater(next);
      generation += 1;
      for (const listener of [...listeners]) listener();
    }

    adopt(database);
    deriving = deriveLater(database);

    const repository = createRepository(() => ({ database, environment, nextId: () => nextId(), device }));
    return ok({
      ...repository,
      name,
      environment,
      appVersion,
      get database() {
        return database;
      },
      get device() {
        return device;
      },
      get generation() {
        return generation;
      },
      onSwitch(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      async switchTo(target) {
        const next = await openDatabase(target, settings);
        if (!next.ok) return next;
        try {
          await storeDeviceCode(next.value, device);
          nextId = orderedIds(environment, await lastChangeId(next.value));
          await switchLive(name, target);
        } catch (error) {
          next.value.close();
          return fail(storageProblem(error));
        }
        const old = database;
        announce(next.value);
        // The switch has happened; an old database that will not go is removed at a later start.
        await old.delete().catch(() => undefined);
        return ok(undefined);
      },
      async setDevice(code) {
        await storeDeviceCode(database, code);
        device = code;
      },
      nextId: () => nextId(),
      whenDerived: () => deriving,
      close: () => database.close(),
    });
  } catch (error) {
    return fail(storageProblem(error));
  }
}
