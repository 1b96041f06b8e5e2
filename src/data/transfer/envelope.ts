import type { z } from 'zod';
import { definitionOf, type EntityName, entityNames, type RecordMap } from '../../domain/entities';
import { fail, ok, type Problem, problem, type Result } from '../../domain/kernel/result';
import type { Change } from '../api';
import { latestVersion } from '../migrations/list';
import { type BackupHeader, backupFormat, changeSchema, formatVersion } from './format';
import { BackupDamage, type BackupInfo, backupPages, inspectBackup, plainLineEnds } from './reader';
import { BackupWriter, joinPieces } from './writer';

export { type BackupInfo, inspectBackup } from './reader';

/** Everything a backup holds, in memory: for the command line and the sample workspace, which have no database. */
export interface BackupContent {
  readonly records: { readonly [Name in EntityName]: readonly RecordMap[Name][] };
  readonly changes: readonly Change[];
}

/** The head of a backup written now. */
export function backupHeader(
  about: Pick<BackupHeader, 'appVersion' | 'device'> & { readonly schemaVersion?: number },
  now: number,
): BackupHeader {
  return {
    format: backupFormat,
    formatVersion,
    schemaVersion: about.schemaVersion ?? latestVersion(),
    appVersion: about.appVersion,
    createdAt: new Date(now).toISOString(),
    device: about.device,
  };
}

/** The file of a workspace. Records must be valid (`readBackup` checks). */
export async function writeBackup(
  content: { readonly records: Partial<BackupContent['records']>; readonly changes?: readonly Change[] },
  header: BackupHeader,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const writer = new BackupWriter(header, (piece) => pieces.push(piece));
  for (const name of entityNames) writer.rows(name, content.records[name] ?? []);
  writer.rows('change', content.changes ?? []);
  await writer.finish();
  return joinPieces(pieces);
}

function invalidRecord(table: string, raw: Record<string, unknown>, error: z.ZodError): Problem {
  const field = error.issues[0]?.path.join('.') ?? '';
  const id = typeof raw.id === 'string' ? raw.id : '?';
  return problem('backup.invalidRecord', { entity: table, id, field }, field);
}

const pageSize = 1000;

/**
 * Reads a whole backup, strictly: a record that its schema refuses is a problem (`backup.invalidRecord` with entity, id
 * and field). Other problems as of {@link inspectBackup}.
 */
export async function readBackup(
  bytes: Uint8Array,
): Promise<Result<BackupContent & { readonly info: BackupInfo }, Problem>> {
  const info = await inspectBackup(bytes);
  if (!info.ok) return info;
  const records = Object.fromEntries(entityNames.map((name) => [name, []])) as unknown as Record<EntityName, unknown[]>;
  const changes: Change[] = [];
  const counts: Record<string, number> = {};
  try {
    for (const { table, records: page } of backupPages(plainLineEnds(bytes), pageSize)) {
      counts[table] = (counts[table] ?? 0) + page.length;
      const schema = table === 'change' ? changeSchema : definitionOf(table).schema;
      for (const raw of page) {
        const parsed = schema.safeParse(raw);
        if (!parsed.success) return fail(invalidRecord(table, raw, parsed.error));
        if (table === 'change') changes.push(parsed.data as Change);
        else records[table].push(parsed.data);
      }
    }
  } catch (error) {
    if (error instanceof BackupDamage) return fail(problem('backup.damaged'));
    throw error;
  }
  if (!sameCounts(counts, info.value.counts)) return fail(problem('backup.damaged'));
  return ok({ info: info.value, records: records as unknown as BackupContent['records'], changes });
}

/** Whether as many records were found as the file says it has. */
export function sameCounts(found: Readonly<Record<string, number>>, said: Readonly<Record<string, number>>): boolean {
  const names = new Set([...Object.keys(found), ...Object.keys(said)]);
  return [...names].every((name) => (found[name] ?? 0) === (said[name] ?? 0));
}
