import type { z } from 'zod';
import { definitionOf, type EntityName } from '../domain/entities';
import type { Environment } from '../domain/kernel/ids';
import { fail, ok, type Problem, problem, type Result } from '../domain/kernel/result';
import type { Change, WriteOperation, WriteReceipt } from './api';
import { bookkeeping, changedFields, permanentEntities, sameValue, valuesOf } from './changes';
import type { Counter, Database } from './database';
import { Refusal, storageProblem } from './failure';
import { type AmountOf, carriedOf, loadAmounts, Parents, parentTables } from './parents';
import { type AnyRecord, fromRow, type Row, type Scope, scopeOf, toRow } from './rows';
import { isSearchable, SearchWriter, searchLine } from './searchIndex';
import { loadSounds } from './sounds';

/** An operation as the door takes it, with what an undo needs: values that must still stand, the time of a deletion. */
export type DoorOperation = WriteOperation & {
  readonly expected?: Readonly<Record<string, unknown>>;
  readonly deletedAt?: number;
};

export interface DoorContext {
  readonly database: Database;
  readonly environment: Environment;
  readonly nextId: () => string;
  readonly device: string;
}

interface Draft {
  readonly entity: EntityName;
  readonly stored: Row | undefined;
  readonly original: AnyRecord | undefined;
  current: AnyRecord | undefined;
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
  private readonly drafts = new Map<string, Draft>();
  readonly transactionId: string;
  private readonly now: number;

  constructor(
    private readonly context: DoorContext,
    private readonly undoOf: string,
  ) {
    this.transactionId = context.nextId();
    this.now = context.environment.now();
  }

  async load(operations: readonly DoorOperation[]): Promise<void> {
    const wanted = new Map<EntityName, Set<string>>();
    for (const operation of operations) {
      const id = operation.type === 'create' ? operation.record.id : operation.id;
      if (id === undefined) continue;
      const ids = wanted.get(operation.entity) ?? new Set();
      wanted.set(operation.entity, ids.add(id));
    }
    for (const [entity, set] of wanted) {
      await inPieces([...set], async (ids) => {
        const rows = await this.context.database.rows(entity).bulkGet([...ids]);
        for (const [index, id] of ids.entries()) {
          const stored = rows[index];
          const record = stored && (fromRow(entity, stored) as unknown as AnyRecord);
          this.drafts.set(`${entity}/${id}`, { entity, stored, original: record, current: record });
        }
      });
    }
  }

  apply(operation: DoorOperation): void {
    if (operation.type === 'create') {
      this.create(operation.entity, operation.record);
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
    const deleting = operation.type === 'delete';
    if (deleting && permanentEntities.has(entity)) refuse('write.permanent', { entity });
    this.ids.push(id);
    if ((current.deletedAt !== 0) === deleting) return;
    const deletedAt = deleting ? Math.max(1, operation.deletedAt ?? this.now) : 0;
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

  private create(entity: EntityName, given: Record<string, unknown>): void {
    const id = typeof given.id === 'string' ? given.id : this.context.nextId();
    const key = `${entity}/${id}`;
    const known = this.drafts.get(key);
    if (known?.current) refuse('write.exists', { entity });
    const createdAt = typeof given.createdAt === 'number' ? given.createdAt : this.now;
    const record = this.parse(entity, { ...given, id, createdAt, updatedAt: this.now, deletedAt: 0, rev: 0 });
    const draft: Draft = { entity, stored: undefined, original: undefined, current: undefined };
    this.drafts.set(key, draft);
    this.ids.push(id);
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
      undoOf: this.undoOf,
    });
  }

  async store(amountOf: AmountOf | undefined): Promise<void> {
    const { database } = this.context;
    const parents = new Parents();
    const byEntity = new Map<EntityName, Draft[]>();
    for (const draft of this.drafts.values()) {
      if (draft.current === draft.original) continue;
      const drafts = byEntity.get(draft.entity) ?? [];
      drafts.push(draft);
      byEntity.set(draft.entity, drafts);
      parents.note(draft.entity, draft.original);
      parents.note(draft.entity, draft.current);
    }
    for (const [entity, drafts] of byEntity) {
      const chunks = await indexDrafts(database, entity, drafts);
      const rows = drafts.flatMap((draft, index) =>
        draft.current ? [toRow(entity, draft.current, chunks[index] ?? -1, carriedOf(draft.stored?._ ?? {}))] : [],
      );
      await inPieces(rows, (piece) => database.rows(entity).bulkPut(piece));
      await count(
        database,
        entity,
        drafts.map((draft) => [draft.original && scopeOf(draft.original), draft.current && scopeOf(draft.current)]),
      );
    }
    await inPieces(this.changes, (piece) => database.change.bulkAdd(piece));
    await parents.refresh(database, amountOf);
  }
}

/** Rows asked of the database, or handed to it, at once: the page goes on drawing between two pieces of a large write. */
const pieceSize = 500;

async function inPieces<T>(rows: readonly T[], work: (piece: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += pieceSize) await work(rows.slice(start, start + pieceSize));
}

async function indexDrafts(database: Database, entity: EntityName, drafts: readonly Draft[]): Promise<number[]> {
  if (!isSearchable(entity)) return drafts.map(() => -1);
  const stale = (draft: Draft) =>
    !draft.stored ||
    !draft.original ||
    !draft.current ||
    draft.stored._?.chunk === undefined ||
    scopeOf(draft.original) !== scopeOf(draft.current) ||
    searchLine(entity, draft.original) !== searchLine(entity, draft.current);
  if (!drafts.some(stale)) return drafts.map((draft) => draft.stored?._.chunk ?? -1);
  const writer = await SearchWriter.start(database, entity);
  await writer.load(drafts.filter(stale).map((draft) => draft.stored?._?.chunk ?? -1));
  const chunks: number[] = [];
  for (const draft of drafts) {
    const known = draft.stored?._?.chunk ?? -1;
    if (!draft.current || !stale(draft)) chunks.push(known);
    else chunks.push(draft.stored ? writer.replace(draft.current, known) : writer.add(draft.current));
  }
  await writer.finish();
  return chunks;
}

/** Moves the counters of an entity: from one scope to another, `undefined` = not there. */
export async function count(
  database: Database,
  entity: EntityName,
  moves: readonly (readonly [Scope | undefined, Scope | undefined])[],
): Promise<void> {
  const real = moves.filter(([from, to]) => from !== to);
  if (real.length === 0) return;
  const next: { -readonly [K in keyof Counter]: Counter[K] } = {
    ...((await database.counter.get(entity)) ?? { entity, live: 0, archived: 0, deleted: 0 }),
  };
  for (const [from, to] of real) {
    if (from) next[from] -= 1;
    if (to) next[to] += 1;
  }
  await database.counter.put(next);
}

/**
 * The one write door: all operations land in one transaction with their lines in `change`, counters and search index,
 * or nothing does. Problems: `write.*` (invalid value, missing or frozen or meanwhile changed record),
 * `numbering.taken`, `storage.*`.
 */
export async function writeThroughDoor(
  context: DoorContext,
  operations: readonly DoorOperation[],
  undoOf = '',
): Promise<Result<WriteReceipt, Problem>> {
  const { database } = context;
  const names = [...new Set(operations.map((operation) => operation.entity))];
  const tables = [...new Set([...names, ...parentTables(names)]), 'change', 'counter', 'searchHead', 'searchChunk'];
  try {
    // What is not part of the first screen is fetched before: a transaction does not wait for it.
    if (names.some(isSearchable)) await loadSounds();
    const amountOf = names.includes('quote') ? await loadAmounts() : undefined;
    const receipt = await database.transaction('rw', tables, async () => {
      const writing = new Writing(context, undoOf);
      await writing.load(operations);
      for (const operation of operations) writing.apply(operation);
      await writing.store(amountOf);
      return { transactionId: writing.transactionId, ids: writing.ids };
    });
    return ok(receipt);
  } catch (error) {
    return fail(storageProblem(error));
  }
}
