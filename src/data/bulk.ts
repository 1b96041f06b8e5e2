import type { EntityName, RecordMap } from '../domain/entities';
import type { Environment } from '../domain/kernel/ids';
import { fail, ok, type Problem, problem, type Result } from '../domain/kernel/result';
import type { Page, WriteOperation, WriteReceipt } from './api';
import { openDatabase, storedVersion } from './database';
import { deviceCodeIn } from './device';
import { storageProblem } from './failure';
import { orderedIds } from './ids';
import { latestVersion } from './migrations/list';
import type { BulkOptions } from './pieces';
import { type ListRequest, listPage, type Reading } from './queries/list';
import { createRepository } from './repository';
import { type UndoOptions, undoTransaction } from './undo';
import { writeThroughDoor } from './write';

/**
 * The open workspace as a Worker has it: for writes of a hundred thousand rows, which the interface must not wait for.
 * Live queries of all windows see what it writes.
 */
export interface BulkStore extends Reading {
  /** A new id; ids sort by the order of making. */
  nextId(): string;
  get<Name extends EntityName>(entity: Name, id: string): Promise<RecordMap[Name] | undefined>;
  getMany<Name extends EntityName>(entity: Name, ids: readonly string[]): Promise<(RecordMap[Name] | undefined)[]>;
  page<Name extends EntityName>(entity: Name, request: ListRequest<Name>): Promise<Page<RecordMap[Name]>>;
  /** All operations land in one transaction, or none. Problems: those of the write door, `write.cancelled`. */
  write(operations: readonly WriteOperation[], options?: BulkOptions): Promise<Result<WriteReceipt, Problem>>;
  undo(transactionId: string, options?: UndoOptions): Promise<Result<WriteReceipt, Problem>>;
  close(): void;
}

const hostEnvironment: Environment = {
  now: () => Date.now(),
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  today: () => {
    const now = new Date();
    const two = (value: number) => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
};

/**
 * Opens the workspace beside the window that has it open; `liveName` is its `store.database.name`. It makes and migrates
 * nothing. Problems: `storage.closed` where there is no such database of this version, `database.*`, `storage.*`.
 */
export async function openForBulk(
  liveName: string,
  environment: Environment = hostEnvironment,
): Promise<Result<BulkStore, Problem>> {
  try {
    if ((await storedVersion(liveName)) !== latestVersion()) return fail(problem('storage.closed'));
    const opened = await openDatabase(liveName);
    if (!opened.ok) return opened;
    const database = opened.value;
    const last = await database.change.orderBy('id').last();
    const context = {
      database,
      environment,
      nextId: orderedIds(environment, last?.id),
      device: await deviceCodeIn(database),
    };
    const { get, getMany } = createRepository(() => context);
    return ok({
      database,
      nextId: context.nextId,
      get,
      getMany,
      page: (entity, request) => listPage({ database }, entity, request),
      write: (operations, options) => writeThroughDoor(context, operations, options),
      undo: (transactionId, options) => undoTransaction(context, transactionId, options),
      close: () => database.close(),
    });
  } catch (error) {
    return fail(storageProblem(error));
  }
}
