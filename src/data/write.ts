import Dexie from 'dexie';
import type { z } from 'zod';
import { definitionOf, type EntityName } from '../domain/entities';
import type { Environment } from '../domain/kernel/ids';
import { fail, ok, type Problem, problem, type Result } from '../domain/kernel/result';
import type { Change, WriteOperation, WriteReceipt } from './api';
import { bookkeeping, changedFields, permanentEntities, sameValue, valuesOf } from './changes';
import type { Database } from './database';
import { changeDirectly, type DirectChange, inOrder } from './direct';
import { Refusal, storageProblem } from './failure';
import { removeLines } from './log';
import { loadAmounts, parentTables } from './parents';
import { announceAll, type BulkOptions, inPieces, inTurns, isMany, Progress, pieceSize } from './pieces';
import { type AnyRecord, fromRow, type Row } from './rows';
import { isSearchable, searchLine, soundsOfLine } from './searchIndex';
import { loadSounds } from './sounds';
import { bookTables, type Draft, directChange, type Storing, storeDrafts } from './storing';

/** What an undo needs beside: values that must still stand, the time of a deletion. */
interface Conditions {
  readonly expected?: Readonly<Record<string, unknown>>;
  readonly deletedAt?: number;
}

/** Takes a record back as if it had never been made: no bin, no history. */
export interface Discard {
  readonly type: 'discard';
  readonly entity: EntityName;
  readonly id: string;
  /** The row of the log that tells of its making. */
  readonly logRow: string;
}

/** An operation as the door takes it. */
export type DoorOperation = (WriteOperation | Discard) & Conditions;

export interface DoorContext {
  readonly database: Database;
  readonly environment: Environment;
  readonly nextId: () => string;
  readonly device: string;
}

function refuse(code: string, params?: Problem['params'], field?: string): never {
  throw new Refusal(problem(code, params, field));
}

/** Words for a value that the schema refuses: what is wrong, where. */
export function invalidProblem(entity: EntityName, issue: z.core.$ZodIssue | undefined): Problem {
  const field = issue?.path.join('.') ?? '';
  const params = { entity, field };
  if (issue?.code === 'too_small' && issue.origin === 'string') return problem('write.required', params, field);
  if (issue?.code === 'too_big' && issue.origin === 'string') {
    return problem('write.tooLong', { ...params, max: Number(issue.maximum) }, field);
  }
  return problem('write.invalid', params, field);
}

/** One call of the write door: collects what the operations do in memory, then stores it. */
class Writing {
  readonly changes: Change[] = [];
  readonly ids: string[] = [];
  readonly transactionId: string;
  private readonly drafts = new Map<string, Draft>();
  private readonly now: number;
  /** What new records are, checked before the transaction began. */
  private readonly checked = new Map<DoorOperation, AnyRecord>();
  private readonly sounds = new Map<string, string>();
  private readonly discarded: Discard[] = [];
  private readonly progress: Progress;

  constructor(
    private readonly context: DoorContext,
    private readonly operations: readonly DoorOperation[],
    private readonly options: DoorOptions,
  ) {
    this.transactionId = context.nextId();
    this.now = context.environment.now();
    this.progress = new Progress(operations.length, options);
  }

  get receipt(): WriteReceipt {
    return { transactionId: this.transactionId, ids: this.ids };
  }

  /** Many new records are checked and read aloud before the transaction begins, in turns with other work: it is short then. */
  async prepare(): Promise<void> {
    await inTurns(this.operations, (operation) => {
      if (operation.type !== 'create') return;
      const { entity } = operation;
      const record = this.newRecord(entity, operation.record);
      this.checked.set(operation, record);
      if (isSearchable(entity)) {
        const line = searchLine(entity, record);
        this.sounds.set(line, soundsOfLine(entity, line));
      }
      this.progress.add(1);
    });
  }

  /** What the only operation, an update, makes of a stored row; `undefined` where it concerns more than row and log. */
  direct(stored: Row | undefined): DirectChange | undefined {
    const [operation] = this.operations;
    if (operation?.type !== 'update') return undefined;
    const { entity, id } = operation;
    const original = stored && (fromRow(entity, stored) as unknown as AnyRecord);
    const draft: Draft = { entity, stored, original, current: original };
    this.drafts.set(`${entity}/${id}`, draft);
    this.apply(operation);
    const [line] = this.changes;
    return line && directChange(draft, line);
  }

  async load(): Promise<void> {
    const wanted = new Map<EntityName, Set<string>>();
    for (const operation of this.operations) {
      const id = operation.type === 'create' ? operation.record.id : operation.id;
      if (id === undefined) continue;
      const ids = wanted.get(operation.entity) ?? new Set();
      wanted.set(operation.entity, ids.add(id));
    }
    for (const [entity, set] of wanted) {
      const table = this.context.database.rows(entity);
      await inPieces(await this.possible(entity, set), async (ids) => {
        const rows = await table.bulkGet([...ids]);
        for (const [index, id] of ids.entries()) {
          const stored = rows[index];
          const record = stored && (fromRow(entity, stored) as unknown as AnyRecord);
          this.drafts.set(`${entity}/${id}`, { entity, stored, original: record, current: record });
        }
      });
    }
  }

  /** Of many ids those that can be stored: new ones are beyond the last. */
  private async possible(entity: EntityName, ids: ReadonlySet<string>): Promise<readonly string[]> {
    if (!isMany(ids.size)) return [...ids];
    const last = await this.context.database.rows(entity).orderBy(':id').lastKey();
    return typeof last === 'string' ? [...ids].filter((id) => id <= last) : [];
  }

  async applyAll(): Promise<void> {
    for (const [index, operation] of this.operations.entries()) {
      this.apply(operation);
      // Asking something keeps the transaction alive while other work gets its turn.
      if (index % pieceSize === pieceSize - 1) await this.context.database.counter.get(operation.entity);
    }
  }

  private apply(operation: DoorOperation): void {
    if (operation.type === 'create') {
      this.create(operation);
      return;
    }
    const { entity, id } = operation;
    const draft = this.drafts.get(`${entity}/${id}`);
    const current = draft?.current;
    if (!draft || !current) refuse('write.missing', { entity });
    this.check(operation, current);
    if (operation.type === 'update') {
      this.update(draft, current, operation.changes);
      return;
    }
    const gone = operation.type !== 'restore';
    if (gone && permanentEntities.has(entity)) refuse('write.permanent', { entity });
    this.ids.push(id);
    if (operation.type === 'discard') {
      this.discarded.push(operation);
      draft.current = undefined;
      return;
    }
    if ((current.deletedAt !== 0) === gone) return;
    const deletedAt = gone ? Math.max(1, operation.deletedAt ?? this.now) : 0;
    this.land(draft, { ...current, deletedAt }, operation.type);
  }

  private check(operation: DoorOperation, current: AnyRecord): void {
    const { entity } = operation;
    if (operation.type === 'update' && operation.expectedRev !== undefined && operation.expectedRev !== current.rev) {
      refuse('write.conflict', { entity });
    }
    for (const [field, value] of Object.entries(operation.expected ?? {})) {
      if (!sameValue(current[field], value)) refuse('write.changedSince', { entity, field }, field);
    }
  }

  private parse(entity: EntityName, candidate: Record<string, unknown>): AnyRecord {
    const parsed = definitionOf(entity).schema.safeParse(candidate);
    if (!parsed.success) throw new Refusal(invalidProblem(entity, parsed.error.issues[0]));
    return parsed.data as AnyRecord;
  }

  private newRecord(entity: EntityName, given: Record<string, unknown>): AnyRecord {
    const id = typeof given.id === 'string' ? given.id : this.context.nextId();
    const createdAt = typeof given.createdAt === 'number' ? given.createdAt : this.now;
    return this.parse(entity, { ...given, id, createdAt, updatedAt: this.now, deletedAt: 0, rev: 0 });
  }

  private create(operation: DoorOperation & { readonly type: 'create' }): void {
    const { entity } = operation;
    const record = this.checked.get(operation) ?? this.newRecord(entity, operation.record);
    const key = `${entity}/${record.id}`;
    if (this.drafts.get(key)?.current) refuse('write.exists', { entity });
    const draft: Draft = { entity, stored: undefined, original: undefined, current: undefined };
    this.drafts.set(key, draft);
    this.ids.push(record.id);
    this.land(draft, record, 'create');
  }

  private update(draft: Draft, current: AnyRecord, wanted: Record<string, unknown>): void {
    const { entity } = draft;
    const { id, createdAt, updatedAt, deletedAt, rev } = current;
    const next = this.parse(entity, { ...current, ...wanted, id, createdAt, updatedAt, deletedAt, rev });
    this.ids.push(id);
    const fields = changedFields(current, next);
    if (fields.length === 0) return;
    const frozen = definitionOf(entity).frozen?.(current as never) ?? [];
    const touched = fields.find((field) => frozen.includes(field));
    if (touched !== undefined) refuse('write.frozen', { entity, field: touched }, touched);
    this.land(draft, next, 'update');
  }

  private land(draft: Draft, next: AnyRecord, kind: Change['kind']): void {
    const before = draft.current;
    const fields = before ? changedFields(before, next) : Object.keys(next).filter((name) => !bookkeeping.has(name));
    const landed = { ...next, updatedAt: this.now, rev: (before?.rev ?? 0) + 1 };
    draft.current = landed;
    this.changes.push({
      id: this.context.nextId(),
      transactionId: this.transactionId,
      at: this.now,
      device: this.context.device,
      entity: draft.entity,
      recordId: landed.id,
      kind,
      fields,
      before: before ? valuesOf(before, fields) : {},
      after: valuesOf(landed, fields),
      undoOf: this.options.undoOf ?? '',
    });
  }

  /** Returns whether it was a large write, which live queries have to be told of. */
  async store(amountOf: Storing['amountOf']): Promise<boolean> {
    const { changes, sounds, progress } = this;
    await this.forget();
    return storeDrafts(this.context.database, {
      drafts: [...this.drafts.values()],
      changes,
      amountOf,
      sounds,
      progress,
    });
  }

  /** Takes discarded records out of the log. */
  private async forget(): Promise<void> {
    const { database } = this.context;
    const { length } = this.discarded;
    const places = this.discarded.map(({ logRow, id }) => ({ rowId: logRow, recordId: id }));
    await removeLines(database, places, isMany(length));
    this.progress.add(length);
    for (const { entity, id } of this.discarded) {
      // Written only once: there is no other line.
      if (this.drafts.get(`${entity}/${id}`)?.original?.rev === 1) continue;
      const lines = database.change.where('[entity+recordId+id]');
      await lines.between([entity, id, ''], [entity, id, Dexie.maxKey]).delete();
    }
  }
}

export interface DoorOptions extends BulkOptions {
  /** The transaction that this one takes back. */
  readonly undoOf?: string;
}

/** Most writes change some fields of one record, which neither search nor counters nor other records look at. */
async function writeLight(
  context: DoorContext,
  operations: readonly DoorOperation[],
  options: DoorOptions,
): Promise<WriteReceipt | undefined> {
  const { database } = context;
  const [only] = operations;
  if (operations.length !== 1 || only?.type !== 'update' || parentTables([only.entity]).length > 0) return undefined;
  if (options.signal || options.onProgress || !database.isOpen()) return undefined;
  const writing = new Writing(context, operations, options);
  const landed = await changeDirectly(database, only.entity, only.id, (stored) => writing.direct(stored));
  return landed ? writing.receipt : undefined;
}

/**
 * The one write door: all operations land in one transaction with their lines in `change`, counters and search index,
 * or nothing does. Problems: `write.*` (invalid value, missing or frozen or meanwhile changed record, cancelled),
 * `numbering.taken`, `storage.*`.
 */
export async function writeThroughDoor(
  context: DoorContext,
  operations: readonly DoorOperation[],
  options: DoorOptions = {},
): Promise<Result<WriteReceipt, Problem>> {
  const { database } = context;
  const names = [...new Set(operations.map((operation) => operation.entity))];
  const tables = [...new Set([...names, ...parentTables(names)]), ...bookTables];
  try {
    // What is not part of the first screen is fetched before: a transaction does not wait for it.
    if (names.some(isSearchable)) await loadSounds();
    const amountOf = names.includes('quote') ? await loadAmounts() : undefined;
    const large = isMany(operations.length) ? new Writing(context, operations, options) : undefined;
    await large?.prepare();
    const receipt = await inOrder(database, async () => {
      const light = await writeLight(context, operations, options);
      if (light) return light;
      const writing = large ?? new Writing(context, operations, options);
      const wide = await database.transaction('rw', tables, async () => {
        await writing.load();
        await writing.applyAll();
        return writing.store(amountOf);
      });
      if (wide) announceAll();
      return writing.receipt;
    });
    return ok(receipt);
  } catch (error) {
    return fail(storageProblem(error));
  }
}
