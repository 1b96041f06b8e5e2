import { z } from 'zod';
import { type EntityName, entityNames } from '../../domain/entities';
import type { Change } from '../api';

/** The format of backups is documented in docs/backup-format.md; a change there is a new `formatVersion`. */
export const backupFormat = 'dealwright-backup';
export const formatVersion = 1;

/** A backup larger than this is refused before it is read (1 GiB). */
export const maxBackupBytes = 1024 * 1024 * 1024;

/** The checksum is taken over blocks of this many bytes (1 MiB). */
export const blockBytes = 1024 * 1024;

/** Tables of a backup, in the order of the file. Counters and search index follow from them and are not in it. */
export const backupTables: readonly BackupTable[] = [...entityNames, 'change'];
export type BackupTable = EntityName | 'change';

export const backupHeaderSchema = z.object({
  format: z.literal(backupFormat),
  formatVersion: z.int().min(1),
  schemaVersion: z.int().min(1),
  appVersion: z.string().max(40),
  /** UTC. */
  createdAt: z.iso.datetime(),
  /** Code of the installation that wrote it. */
  device: z.string().max(10).default(''),
});
export type BackupHeader = z.infer<typeof backupHeaderSchema>;

export const changeSchema = z.object({
  id: z.string().min(1),
  transactionId: z.string(),
  at: z.int(),
  device: z.string(),
  entity: z.enum(entityNames as [EntityName, ...EntityName[]]),
  recordId: z.string(),
  kind: z.enum(['create', 'update', 'delete', 'restore', 'purge']),
  fields: z.array(z.string()),
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
  undoOf: z.string().default(''),
}) satisfies z.ZodType<Change>;

/** Records that are no plain JSON: the bytes of a blob go as base64. */
export function toLine(table: BackupTable, record: object): string {
  if (table !== 'blob') return JSON.stringify(record);
  const { bytes } = record as { bytes?: unknown };
  return JSON.stringify({ ...record, bytes: bytes instanceof Uint8Array ? toBase64(bytes) : '' });
}

/** The other way; throws where the line is no JSON object or its bytes no base64. */
export function fromLine(table: BackupTable, line: string): Record<string, unknown> {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SyntaxError('not a record');
  const record = value as Record<string, unknown>;
  if (table === 'blob') record.bytes = fromBase64(String(record.bytes));
  return record;
}

const stride = 0x6000;

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += stride) {
    binary += String.fromCharCode(...bytes.subarray(at, at + stride));
  }
  return btoa(binary);
}

export function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

export function hex(bytes: ArrayBuffer | Uint8Array): string {
  const view = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  return Array.from(view, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 (32 bytes). */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
}

/** The checksum of a backup out of the SHA-256 of its blocks: the SHA-256 of them all in a row, hex. */
export async function checksumOf(blocks: readonly Uint8Array[]): Promise<string> {
  const all = new Uint8Array(blocks.length * 32);
  for (const [index, block] of blocks.entries()) all.set(block, index * 32);
  return hex(await sha256(all));
}
