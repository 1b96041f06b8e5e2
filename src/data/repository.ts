import type { EntityName, RecordMap } from '../domain/entities';
import { fail, type Problem, problem, type Result } from '../domain/kernel/result';
import type { Change, Repository, WriteOperation, WriteReceipt } from './api';
import { notUndoable } from './changes';
import { purge } from './purge';
import { fromRow } from './rows';
import { type DoorContext, type DoorOperation, writeThroughDoor } from './write';

const historyLimit = 200;
const afterAll = '\uffff';

function inverse(change: Change): DoorOperation {
  const at = { entity: change.entity, id: change.recordId, expected: change.after };
  return inverseAt(change, at) as DoorOperation;
}

function inverseAt(change: Change, at: object): object {
  switch (change.kind) {
    case 'create':
      return { ...at, type: 'delete' };
    case 'restore':
      return { ...at, type: 'delete', deletedAt: Number(change.before.deletedAt) };
    case 'delete':
      return { ...at, type: 'restore' };
    default:
      return { ...at, type: 'update', changes: change.before };
  }
}

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

  function write(operations: readonly WriteOperation[]): Promise<Result<WriteReceipt, Problem>> {
    return writeThroughDoor(context(), operations);
  }

  async function undo(transactionId: string): Promise<Result<WriteReceipt, Problem>> {
    const changes = await context().database.change.where('transactionId').equals(transactionId).toArray();
    if (changes.length === 0) return fail(problem('write.nothingToUndo'));
    const ordered = changes.sort((a, b) => (a.id < b.id ? 1 : -1));
    const final = ordered.find(
      (change) => change.kind === 'purge' || (change.kind === 'create' && notUndoable.has(change.entity)),
    );
    if (final) return fail(problem('write.notUndoable', { entity: final.entity }));
    return writeThroughDoor(context(), ordered.map(inverse), transactionId);
  }

  async function history(entity: EntityName, recordId: string, limit = historyLimit): Promise<readonly Change[]> {
    return context()
      .database.change.where('[entity+recordId+id]')
      .between([entity, recordId, ''], [entity, recordId, afterAll])
      .reverse()
      .limit(limit)
      .toArray();
  }

  return { get, getMany, write, undo, history, purge: (entity, ids) => purge(context(), entity, ids) };
}
