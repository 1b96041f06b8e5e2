import type { EntityName, RecordMap } from '../domain/entities';
import { fail, ok, type Problem, problem, type Result } from '../domain/kernel/result';
import type { Change, Repository, WriteOperation, WriteReceipt } from './api';
import { notUndoable, permanentEntities } from './changes';
import { Refusal, storageProblem } from './failure';
import { type AnyRecord, fromRow, scopeOf } from './rows';
import { isSearchable, SearchWriter } from './searchIndex';
import { count, type DoorContext, type DoorOperation, writeThroughDoor } from './write';

const historyLimit = 200;
const afterAll = '\uffff';

function inverse(change: Change): DoorOperation {
  const at = { entity: change.entity, id: change.recordId, expected: change.after };
  switch (change.kind) {
    case 'create':
      return { ...at, type: 'delete' };
    case 'restore':
      return { ...at, type: 'delete', deletedAt: Number(change.before.deletedAt) };
    case 'delete':
      return { ...at, type: 'restore' };
    default:
      return { ...at, type: 'update', changes: change.before } as DoorOperation;
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

  /** Values of a purged record leave the log as well: what is removed for good is nowhere any more. */
  async function purge(entity: EntityName, ids: readonly string[]): Promise<Result<void, Problem>> {
    const { database, environment, nextId, device } = context();
    if (permanentEntities.has(entity)) return fail(problem('write.permanent', { entity }));
    const tables = [entity, 'blob', 'change', 'counter', 'searchHead', 'searchChunk'];
    try {
      await database.transaction('rw', [...new Set(tables)], async () => {
        const rows = (await database.rows(entity).bulkGet([...new Set(ids)])).flatMap((row) => (row ? [row] : []));
        const records = rows.map((row) => fromRow(entity, row) as unknown as AnyRecord);
        if (records.some((record) => scopeOf(record) !== 'deleted')) {
          throw new Refusal(problem('write.notDeleted', { entity }));
        }
        await database.rows(entity).bulkDelete(records.map((record) => record.id));
        await count(
          database,
          entity,
          records.map(() => ['deleted', undefined]),
        );
        if (isSearchable(entity)) {
          const writer = await SearchWriter.start(database, entity);
          await writer.load(rows.map((row) => row._?.chunk ?? -1));
          for (const row of rows) writer.remove(row.id, row._?.chunk ?? -1);
          await writer.finish();
        }
        if (entity === 'paper') await purgeBytes(records.map((record) => String(record.bytesId)));
        const transactionId = nextId();
        for (const { id } of records) {
          await database.change
            .where('[entity+recordId+id]')
            .between([entity, id, ''], [entity, id, afterAll])
            .delete();
          await database.change.add({
            id: nextId(),
            transactionId,
            at: environment.now(),
            device,
            entity,
            recordId: id,
            kind: 'purge',
            fields: [],
            before: {},
            after: {},
            undoOf: '',
          });
        }
      });
      return ok(undefined);
    } catch (error) {
      return fail(storageProblem(error));
    }

    /** A paper's file goes with the paper; nothing else refers to it. */
    async function purgeBytes(blobIds: readonly string[]): Promise<void> {
      const blobs = (await database.rows('blob').bulkGet([...new Set(blobIds)])).flatMap((row) => (row ? [row] : []));
      await database.rows('blob').bulkDelete(blobs.map((row) => row.id));
      await count(
        database,
        'blob',
        blobs.map((row) => [scopeOf(row), undefined]),
      );
      for (const { id } of blobs) {
        await database.change.where('[entity+recordId+id]').between(['blob', id, ''], ['blob', id, afterAll]).delete();
      }
    }
  }

  return { get, getMany, write, undo, history, purge };
}
