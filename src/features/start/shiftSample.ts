import { z } from 'zod';
import { type BackupContent, readBackup, writeBackup } from '@/data/transfer/envelope';
import { hex, sha256 } from '@/data/transfer/format';
import { definitionOf, type EntityName, entityNames } from '@/domain/entities';
import { canonicalJson } from '@/domain/kernel/canonical';
import { addDays, daysBetween, isValidDate } from '@/domain/kernel/dates';
import { fieldMeta } from '@/domain/kernel/fields';
import { ok, type Problem, type Result } from '@/domain/kernel/result';
import type { Quote } from '@/domain/quoting/quote';

const dayMs = 86_400_000;
const quarterDays = 365.25 / 4;

/** Fields that hold a moment in epoch ms; 0 = none. */
const moments: ReadonlySet<string> = new Set([
  'createdAt',
  'updatedAt',
  'deletedAt',
  'archivedAt',
  'at',
  'issuedAt',
  'doneAt',
  'repliedAt',
  'promotedAt',
  'publishedAt',
  'checked',
]);
/** Dates that are not of this story: tax rates hold by law, and what was exported stays as it left the house. */
const fixedFields: ReadonlySet<string> = new Set(['taxRates']);
const fixedEntities: ReadonlySet<EntityName> = new Set<EntityName>(['paper', 'blob']);

type Schema = z.core.$ZodType;

/** The schema inside defaults and the like, on the way to which a field may say that it is a date. */
function inner(schema: Schema): { readonly schema: Schema; readonly date: boolean } {
  let at = schema;
  let date = fieldMeta(at).kind === 'date';
  while ('innerType' in at._zod.def) {
    at = at._zod.def.innerType as Schema;
    date ||= fieldMeta(at).kind === 'date';
  }
  return { schema: at, date };
}

/** The value with all its dates and moments moved; the rest is the same. */
function moved(given: Schema, value: unknown, days: number, name = ''): unknown {
  const { schema, date } = inner(given);
  if (date) return typeof value === 'string' && isValidDate(value) ? addDays(value, days) : value;
  if (typeof value === 'number') return moments.has(name) && value > 0 ? Math.max(1, value + days * dayMs) : value;
  if (Array.isArray(value) && schema instanceof z.ZodArray) {
    return value.map((each) => moved(schema.element, each, days));
  }
  if (typeof value === 'object' && value !== null && schema instanceof z.ZodRecord) {
    const { valueType } = schema;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moved(valueType, each, days, name)]));
  }
  if (typeof value !== 'object' || value === null || !(schema instanceof z.ZodObject)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, part]) => {
      const known = fixedFields.has(field) ? undefined : (schema.shape[field] as Schema | undefined);
      return [field, known ? moved(known, part, days, field) : part];
    }),
  );
}

export function movedRecord<T extends object>(entity: EntityName, record: T, days: number): T {
  return moved(definitionOf(entity).schema, record, days) as T;
}

/** A sent quote of the sample never left the house: what was sealed moves with it and is sealed again. */
async function resealed(quote: Quote, days: number): Promise<Quote> {
  if (!quote.frozen) return quote;
  const parts = JSON.parse(quote.frozen.snapshot) as { readonly quote?: object };
  const snapshot = canonicalJson(parts.quote ? { ...parts, quote: movedRecord('quote', parts.quote, days) } : parts);
  const digest = hex(await sha256(new TextEncoder().encode(snapshot)));
  return { ...quote, frozen: { ...quote.frozen, snapshot, sha256: digest } };
}

/** `2026 Q3` as many quarters on as come closest to `days`. */
function movedLabel(label: string, days: number): string {
  const match = /^(\d{4}) Q([1-4])$/.exec(label);
  if (!match) return label;
  const quarter = Number(match[1]) * 4 + Number(match[2]) - 1 + Math.round(days / quarterDays);
  return `${Math.floor(quarter / 4)} Q${(quarter % 4) + 1}`;
}

/** Records with their dates `days` later; numbers, amounts and texts stay. */
export async function movedRecords(records: BackupContent['records'], days: number): Promise<BackupContent['records']> {
  const all = Object.fromEntries(
    entityNames.map((name) => [
      name,
      fixedEntities.has(name) ? records[name] : records[name].map((record) => movedRecord(name, record, days)),
    ]),
  ) as unknown as BackupContent['records'];
  const quote = await Promise.all(all.quote.map((each) => resealed(each, days)));
  const swotSnapshot = all.swotSnapshot.map((each) => ({ ...each, label: movedLabel(each.label, days) }));
  return { ...all, quote, swotSnapshot };
}

/**
 * The sample workspace as if it had been written today: everything that happened, is due or holds for a while lies as far
 * from `today` as it lay from the day the file was written. Problems: those of {@link readBackup}.
 */
export async function sampleAsOf(bytes: Uint8Array, today: string): Promise<Result<Uint8Array, Problem>> {
  const content = await readBackup(bytes);
  if (!content.ok) return content;
  const { records, changes, info } = content.value;
  const days = daysBetween(info.createdAt.slice(0, 10), today);
  if (days === 0) return ok(bytes);
  const { counts: _counts, size: _size, ...header } = info;
  return ok(await writeBackup({ records: await movedRecords(records, days), changes }, header));
}
