import { fail, type Problem, problem, type Result } from '../domain/kernel/result';
import type { Change, WriteReceipt } from './api';
import { notUndoable } from './changes';
import { linesOf } from './log';
import type { BulkOptions } from './pieces';
import { type DoorContext, type DoorOperation, writeThroughDoor } from './write';

export interface UndoOptions extends BulkOptions {
  /** Records that the transaction made are gone for good, as if it had never been, instead of lying in the bin. */
  readonly discard?: boolean;
}

/** What the program works out by itself after a record is made (`regrade`); that it did is no reason to refuse. */
const computed: Readonly<Record<string, readonly string[]>> = { customer: ['grade', 'gradedOn'] };

/**
 * Takes a whole transaction back by writing the values from before. Problems: `write.nothingToUndo`, `write.notUndoable`
 * (numbers, papers, records removed for good), `write.changedSince`, those of the write door.
 */
export async function undoTransaction(
  context: DoorContext,
  transactionId: string,
  options: UndoOptions = {},
): Promise<Result<WriteReceipt, Problem>> {
  const rows = await context.database.change.where('transactionId').equals(transactionId).toArray();
  if (rows.length === 0) return fail(problem('write.nothingToUndo'));
  const changes = rows.flatMap((row) => linesOf(row).map((change) => ({ change, rowId: row.id })));
  const ordered = changes.sort((a, b) => (a.change.id < b.change.id ? 1 : -1));
  const final = ordered.find(
    ({ change }) => change.kind === 'purge' || (change.kind === 'create' && notUndoable.has(change.entity)),
  );
  if (final) return fail(problem('write.notUndoable', { entity: final.change.entity }));
  const operations = ordered.map(({ change, rowId }) => inverse(change, rowId, options.discard === true));
  return writeThroughDoor(context, operations, { ...options, undoOf: transactionId });
}

function inverse(change: Change, rowId: string, discard: boolean): DoorOperation {
  return inverseOf(change, rowId, discard) as DoorOperation;
}

function inverseOf(change: Change, rowId: string, discard: boolean): object {
  const at = { entity: change.entity, id: change.recordId, expected: change.after };
  switch (change.kind) {
    case 'create': {
      const ignored = computed[change.entity] ?? [];
      const fields = Object.entries(change.after).filter(([field]) => !ignored.includes(field));
      const made = { ...at, expected: Object.fromEntries(fields) };
      return discard ? { ...made, type: 'discard', logRow: rowId } : { ...made, type: 'delete' };
    }
    case 'restore':
      return { ...at, type: 'delete', deletedAt: Number(change.before.deletedAt) };
    case 'delete':
      return { ...at, type: 'restore' };
    default:
      return { ...at, type: 'update', changes: change.before };
  }
}
