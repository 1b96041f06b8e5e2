import type { EntityName } from '../domain/entities';
import type { AnyRecord } from './rows';

/** Fields the door keeps itself; they follow from the other fields and from the number and times of the changes. */
export const bookkeeping: ReadonlySet<string> = new Set(['updatedAt', 'rev']);

/** Equality of stored values (JSON values and bytes). */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === 0 && b === 0;
  if (a instanceof Uint8Array || b instanceof Uint8Array) {
    return (
      a instanceof Uint8Array &&
      b instanceof Uint8Array &&
      a.length === b.length &&
      a.every((byte, index) => byte === b[index])
    );
  }
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) => key in b && sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

/** Names of the fields that differ, without bookkeeping. */
export function changedFields(before: AnyRecord, after: AnyRecord): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !bookkeeping.has(name) && !sameValue(before[name], after[name]));
}

/** The named values, for the log. Bytes of blobs are never copied there. */
export function valuesOf(record: AnyRecord, fields: readonly string[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of fields) if (!isBytes(record[field])) values[field] = record[field];
  return values;
}

export function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}

/** Entities whose records stay for ever once they are made (DOMAIN.md §12). */
export const permanentEntities: ReadonlySet<EntityName> = new Set<EntityName>(['numberEntry']);
/** Making one of these cannot be taken back: it has left the house. */
export const notUndoable: ReadonlySet<EntityName> = new Set<EntityName>(['numberEntry', 'paper']);
