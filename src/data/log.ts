import type { EntityName } from '../domain/entities';
import type { Change } from './api';
import type { Database } from './database';
import { deleteRows } from './pieces';

/**
 * The log of a large write: its new records share rows of the log, in which only what tells them apart stands for each.
 * Read, they are lines like any other. A record in such a row names it in its key `_.log`.
 */
export interface Pack {
  /** That of its last line, so that the log ends with the id made last. */
  readonly id: string;
  readonly transactionId: string;
  readonly at: number;
  readonly device: string;
  readonly entity: EntityName;
  /** Values of all its records, in order of the fields; a line's own go before. */
  readonly shared: Readonly<Record<string, unknown>>;
  readonly lines: readonly PackedLine[];
}

export interface PackedLine {
  readonly id: string;
  readonly recordId: string;
  readonly own: Readonly<Record<string, unknown>>;
}

export type LogRow = Change | Pack;

/** Lines in a row at most. */
export const packSize = 500;

export function isPack(row: LogRow): row is Pack {
  return 'lines' in row;
}

/** The lines of a row of the log. */
export function linesOf(row: LogRow): readonly Change[] {
  if (!isPack(row)) return [row];
  const { transactionId, at, device, entity, shared } = row;
  const fields = Object.keys(shared);
  return row.lines.map(({ id, recordId, own }) => {
    const after = { ...shared, ...own };
    return { id, transactionId, at, device, entity, recordId, kind: 'create', fields, before: {}, after, undoOf: '' };
  });
}

/** Whether a line holds nothing but the values of a new record; bytes are left out of the log and stay a line of their own. */
function packable({ kind, fields, after, undoOf }: Change): boolean {
  return kind === 'create' && undoOf === '' && fields.length === Object.keys(after).length;
}

/**
 * Whether a line may share a row with the one before it, so that it is read from there exactly as it is and in its place:
 * from the same write, of the same kind, with a later id.
 */
export function packsWith(before: Change, line: Change): boolean {
  const fields = line.fields.join();
  return (
    before.transactionId === line.transactionId &&
    before.at === line.at &&
    before.device === line.device &&
    before.entity === line.entity &&
    before.id < line.id &&
    [before, line].every((each) => packable(each) && Object.keys(each.before).length === 0) &&
    Object.keys(line.after).join() === fields &&
    Object.keys(before.after).join() === fields &&
    before.fields.join() === fields
  );
}

const plain = (value: unknown) => typeof value !== 'object' || value === null;

function sameAs(one: unknown, other: unknown): boolean {
  return plain(one) || plain(other) ? Object.is(one, other) : JSON.stringify(one) === JSON.stringify(other);
}

/** One row for lines of one kind in order of their ids; `undefined` without any. */
export function packOf(lines: readonly Change[]): Pack | undefined {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return undefined;
  const { transactionId, at, device, entity, after: shared } = first;
  return {
    id: last.id,
    transactionId,
    at,
    device,
    entity,
    shared,
    lines: lines.map(({ id, recordId, after }) => ({
      id,
      recordId,
      own: Object.fromEntries(Object.entries(after).filter(([field, value]) => !sameAs(shared[field], value))),
    })),
  };
}

/** The rows of the log for the lines of a large write, and by record the pack that holds its making. */
export function packed(changes: readonly Change[]): { rows: LogRow[]; packs: ReadonlyMap<string, string> } {
  const rows: LogRow[] = [];
  const packs = new Map<string, string>();
  const open = new Map<string, Change[]>();
  const close = (lines: readonly Change[]) => {
    const pack = packOf(lines);
    if (!pack) return;
    rows.push(pack);
    for (const { recordId } of lines) packs.set(`${pack.entity}/${recordId}`, pack.id);
  };
  for (const change of changes) {
    if (!packable(change)) {
      rows.push(change);
      continue;
    }
    // Records of one pack have the same fields.
    const kind = `${change.entity} ${change.fields.join()}`;
    const lines = open.get(kind) ?? [];
    lines.push(change);
    if (lines.length < packSize) open.set(kind, lines);
    else {
      close(lines);
      open.delete(kind);
    }
  }
  for (const lines of open.values()) close(lines);
  return { rows, packs };
}

/** The line that tells of the making of a record out of a large write. */
export async function packedLine(database: Database, packId: string, recordId: string): Promise<Change | undefined> {
  const row = await database.change.get(packId);
  return row && linesOf(row).find((line) => line.recordId === recordId);
}

/** A line of the log by its record and the row that holds it. */
export interface LinePlace {
  readonly rowId: string;
  readonly recordId: string;
}

/** Takes lines out of the log, rows and parts of rows; inside a transaction. */
export async function removeLines(database: Database, places: readonly LinePlace[], many: boolean): Promise<void> {
  const byRow = new Map<string, string[]>();
  for (const { rowId, recordId } of places) {
    const records = byRow.get(rowId);
    if (records) records.push(recordId);
    else byRow.set(rowId, [recordId]);
  }
  const gone: string[] = [];
  for (const [rowId, records] of byRow) {
    const row = await database.change.get(rowId);
    if (!row) continue;
    const without = new Set(records);
    const rest = isPack(row) ? row.lines.filter((line) => !without.has(line.recordId)) : [];
    if (rest.length === 0) gone.push(rowId);
    else await database.change.put({ ...row, lines: rest } as Pack);
  }
  await deleteRows(database, 'change', gone, many);
}
