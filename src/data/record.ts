import type { RecordBase } from '../domain/kernel/fields';

export type Scope = 'live' | 'archived' | 'deleted';
export const scopes = ['live', 'archived', 'deleted'] as const satisfies readonly Scope[];

/** A record as code sees it, whatever its entity. */
export type AnyRecord = Record<string, unknown> & RecordBase;

/** Form in which text is compared and searched: lower case, full-width letters and digits as plain ones. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

export function scopeOf(record: AnyRecord): Scope {
  if (record.deletedAt !== 0) return 'deleted';
  return typeof record.archivedAt === 'number' && record.archivedAt !== 0 ? 'archived' : 'live';
}
