import { fail, ok, type Problem, problem, type Result } from '../../domain/kernel/result';
import { latestVersion } from '../migrations/list';
import {
  type BackupHeader,
  type BackupTable,
  backupFormat,
  backupHeaderSchema,
  backupTables,
  blockBytes,
  checksumOf,
  formatVersion,
  fromLine,
  maxBackupBytes,
  sha256,
} from './format';

export interface BackupInfo extends BackupHeader {
  readonly counts: Readonly<Record<string, number>>;
  /** Of the file, bytes. */
  readonly size: number;
}

const lineFeed = 10;
const carriageReturn = 13;
/** `]`, with which no record begins. */
const tableEnd = 93;
const headerLimit = 4096;
const endLimit = 8192;
const endPattern = /^\},"counts":(\{[^{}]*\}),"sha256":"([0-9a-f]{64})"\}\s*$/;
const checksumMark = ',"sha256":"';

const decoder = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    // Not UTF-8: the caller says what that means for the file.
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: as above.
    return undefined;
  }
}

/** Line ends as we write them: a file that went through a system with CR LF is still ours (raw CR is never content). */
export function plainLineEnds(bytes: Uint8Array): Uint8Array {
  return bytes.indexOf(carriageReturn) < 0 ? bytes : bytes.filter((byte) => byte !== carriageReturn);
}

function readHeader(bytes: Uint8Array): Result<BackupHeader, Problem> {
  const end = bytes.subarray(0, headerLimit).indexOf(lineFeed);
  const line = decode(bytes.subarray(0, end < 0 ? Math.min(bytes.length, 200) : end)) ?? '';
  if (!line.startsWith(`{"format":"${backupFormat}"`)) return fail(problem('backup.notABackup'));
  const raw = parse(`${line}}}`);
  const version = (raw as { formatVersion?: unknown } | undefined)?.formatVersion;
  if (typeof version === 'number' && version > formatVersion) return fail(problem('backup.newer', { version }));
  const header = backupHeaderSchema.safeParse(raw);
  if (!header.success) return fail(problem('backup.damaged'));
  const { schemaVersion } = header.data;
  if (schemaVersion > latestVersion()) return fail(problem('backup.newer', { version: schemaVersion }));
  return ok(header.data);
}

async function checksumUpTo(bytes: Uint8Array, end: number): Promise<string> {
  const digests: Uint8Array[] = [];
  for (let at = 0; at < end; at += blockBytes) {
    digests.push(await sha256(bytes.subarray(at, Math.min(end, at + blockBytes))));
  }
  return checksumOf(digests);
}

/**
 * Says what a file is, without reading its records. Problems: `backup.tooLarge`, `backup.notABackup` (foreign file),
 * `backup.newer` (by a newer program), `backup.damaged` (cut off or broken), `backup.checksum` (content was changed).
 */
export async function inspectBackup(given: Uint8Array): Promise<Result<BackupInfo, Problem>> {
  if (given.length > maxBackupBytes) {
    return fail(problem('backup.tooLarge', { megabytes: Math.ceil(given.length / 1_000_000) }));
  }
  const bytes = plainLineEnds(given);
  const header = readHeader(bytes);
  if (!header.ok) return header;
  const trimmed = bytes.at(-1) === lineFeed ? bytes.subarray(0, -1) : bytes;
  const lastLine = trimmed.lastIndexOf(lineFeed) + 1;
  const end = trimmed.length - lastLine > endLimit ? undefined : decode(trimmed.subarray(lastLine));
  const match = end === undefined ? null : endPattern.exec(end);
  const counts = match?.[1] === undefined ? undefined : parse(match[1]);
  if (end === undefined || !match || !isCounts(counts)) return fail(problem('backup.damaged'));
  const content = lastLine + end.indexOf(checksumMark);
  if ((await checksumUpTo(bytes, content)) !== match[2]) return fail(problem('backup.checksum'));
  return ok({ ...header.value, counts, size: given.length });
}

function isCounts(value: unknown): value is Record<string, number> {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((count) => Number.isSafeInteger(count))
  );
}

export interface BackupPage {
  readonly table: BackupTable;
  readonly records: readonly Record<string, unknown>[];
}

/** A file whose structure is broken although its checksum is right; becomes `backup.damaged`. */
export class BackupDamage extends Error {}

const opening = /^"([A-Za-z]+)":\[$/;

/**
 * The records of an inspected backup with {@link plainLineEnds}, page by page in the order of the file; only one page is held. Tables that are not
 * `wanted` are passed over unread.
 * @throws BackupDamage where lines are not as the format has them.
 */
export function* backupPages(
  bytes: Uint8Array,
  pageSize: number,
  wanted: (table: BackupTable) => boolean = () => true,
): Generator<BackupPage> {
  let table: BackupTable | undefined;
  let records: Record<string, unknown>[] = [];
  let first = true;
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf(lineFeed, at);
    const end = found < 0 ? bytes.length : found;
    if (table !== undefined && bytes[at] !== tableEnd && !wanted(table)) {
      at = end + 1;
      continue;
    }
    const line = decode(bytes.subarray(at, end));
    at = end + 1;
    if (first || line === '') {
      first = false;
      continue;
    }
    if (line === undefined) throw new BackupDamage();
    if (table === undefined) {
      if (line.startsWith('},"counts":')) return;
      table = backupTables.find((name) => name === opening.exec(line)?.[1]);
      if (table === undefined) throw new BackupDamage(line.slice(0, 40));
    } else if (line === '],' || line === ']') {
      if (wanted(table)) yield { table, records };
      table = undefined;
      records = [];
    } else {
      try {
        records.push(fromLine(table, line.endsWith(',') ? line.slice(0, -1) : line));
      } catch (error) {
        throw new BackupDamage(table, { cause: error });
      }
      if (records.length >= pageSize) {
        yield { table, records };
        records = [];
      }
    }
  }
  throw new BackupDamage('end');
}
