import type { EntityName, RecordMap } from '../domain/entities';
import type { Problem, Result } from '../domain/kernel/result';
import type { Change, Repository, WriteOperation, WriteReceipt } from './api';
import { linesOf, packedLine } from './log';
import type { BulkOptions } from './pieces';
import { purge } from './purge';
import { fromRow } from './rows';
import { type UndoOptions, undoTransaction } from './undo';
import { type DoorContext, writeThroughDoor } from './write';

const historyLimit = 200;
const afterAll = '\uffff';

/** The repository over whatever database `context` names at the time of each call (a restore switches it). */
export function createRepository(context: () => DoorContext): Repository {
  async function get<Name extends EntityName>(entity: Name, id: string): Promise<RecordMap[Name] | undefined> {
    const row = await context().database.rows(entity).get(id);
    return row && fromRow(entity, row);
  }

  async function getMany<Name extends EntityName>(entity: Name, ids: readonly string[]) {
    const rows = await context()
      .database.rows(entity)
      .bulkGet([...ids]);
    return rows.map((row) => row && fromRow(entity, row));
  }

  function write(operations: readonly WriteOperation[], options?: BulkOptions): Promise<Result<WriteReceipt, Problem>> {
    return writeThroughDoor(context(), operations, options);
  }

  function undo(transactionId: string, options?: UndoOptions): Promise<Result<WriteReceipt, Problem>> {
    return undoTransaction(context(), transactionId, options);
  }

  async function history(entity: EntityName, recordId: string, limit = historyLimit): Promise<readonly Change[]> {
    const { database } = context();
    const rows = await database.change
      .where('[entity+recordId+id]')
      .between([entity, recordId, ''], [entity, recordId, afterAll])
      .reverse()
      .limit(limit)
      .toArray();
    const lines = rows.flatMap(linesOf);
    if (lines.length >= limit) return lines;
    const pack = (await database.rows(entity).get(recordId))?._?.log;
    const made = pack === undefined ? undefined : await packedLine(database, pack, recordId);
    return made ? [...lines, made] : lines;
  }

  return { get, getMany, write, undo, history, purge: (entity, ids) => purge(context(), entity, ids) };
}
