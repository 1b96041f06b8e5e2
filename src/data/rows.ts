import { z } from 'zod';
import { definitionOf, type EntityName, type RecordMap } from '../domain/entities';
import type { RecordBase } from '../domain/kernel/fields';
import { repairRecord } from './repair';

export type Scope = 'live' | 'archived' | 'deleted';
export const scopes = ['live', 'archived', 'deleted'] as const satisfies readonly Scope[];

/** A record as code sees it, whatever its entity. */
export type AnyRecord = Record<string, unknown> & RecordBase;

/** Keys computed from a record for indexes; they live beside it in `_` and never leave this layer. */
export interface Derived {
  /** Position in {@link scopes}. */
  readonly scope: number;
  /** The schema the record was last validated by; equal to today's = it need not be validated again. */
  readonly mark: string;
  readonly name?: string;
  readonly code?: string;
  readonly number?: string;
  /** Ids of the records that its lists refer to. */
  readonly uses?: readonly string[];
  /** Chunk of the search index that holds the record; -1 where it is not searchable. */
  readonly chunk: number;
}

export type Row = AnyRecord & { readonly _: Derived };

/** Form in which text is compared and searched: lower case, full-width letters and digits as plain ones. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

const marks = new Map<EntityName, string>();

/** A short fingerprint of an entity's schema and repair step. */
export function schemaMark(entity: EntityName): string {
  const known = marks.get(entity);
  if (known !== undefined) return known;
  const definition = definitionOf(entity);
  const text =
    JSON.stringify(z.toJSONSchema(definition.schema, { unrepresentable: 'any' })) + String(definition.repair);
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  const mark = hash.toString(36);
  marks.set(entity, mark);
  return mark;
}

export function scopeOf(record: AnyRecord): Scope {
  if (record.deletedAt !== 0) return 'deleted';
  return typeof record.archivedAt === 'number' && record.archivedAt !== 0 ? 'archived' : 'live';
}

const keyLength = 80;
const sortKey = (text: unknown) => (typeof text === 'string' ? foldText(text.trim()).slice(0, keyLength) : '');

function localizedKey(text: unknown): string {
  const name = text as { zh?: unknown; en?: unknown } | undefined;
  return sortKey(name?.zh) || sortKey(name?.en);
}

/** Ids of other records inside a record's lists, by entity. */
const nestedIds: { readonly [Name in EntityName]?: (record: RecordMap[Name]) => readonly string[] } = {
  opportunity: ({ competitors, comparisonId, researchId }) => [
    ...competitors.map((each) => each.competitorId),
    comparisonId,
    researchId,
  ],
  proposal: ({ market }) => [
    market.comparisonId,
    ...market.competitorIds,
    ...market.strategies.map((each) => each.swotId),
    ...market.research.map((each) => each.researchId),
  ],
  comparison: ({ competitorIds, basket }) => [...competitorIds, ...basket.map((each) => each.productId)],
  swot: ({ subjectId, factors }) => [
    subjectId,
    ...factors.flatMap((factor) => factor.evidence.map((evidence) => evidence.id)),
  ],
};

function usesOf(entity: EntityName, record: AnyRecord): Pick<Derived, 'uses'> {
  const ids = nestedIds[entity]?.(record as never);
  return ids ? { uses: [...new Set(ids.filter((id) => id !== ''))] } : {};
}

function sortKeys(entity: EntityName, record: AnyRecord): Pick<Derived, 'name' | 'code' | 'number'> {
  switch (entity) {
    case 'customer':
    case 'contact':
    case 'competitor':
      return { name: sortKey(record.name) };
    case 'product':
      return { code: sortKey(record.code), name: localizedKey(record.name) };
    case 'segment':
      return { name: localizedKey(record.name) };
    case 'quote':
    case 'contract':
      return { number: sortKey(record.number) };
    default:
      return {};
  }
}

/** The stored form of a validated record. */
export function toRow(entity: EntityName, record: AnyRecord, chunk: number): Row {
  const { _: _dropped, ...plain } = record as AnyRecord & { _?: unknown };
  return {
    ...(plain as AnyRecord),
    _: {
      scope: scopes.indexOf(scopeOf(record)),
      mark: schemaMark(entity),
      ...sortKeys(entity, record),
      ...usesOf(entity, record),
      chunk,
    },
  };
}

/** The record of a stored row: as it is where today's schema has validated it, else repaired. Never fails. */
export function fromRow<Name extends EntityName>(entity: Name, row: object): RecordMap[Name] {
  const { _: derived, ...plain } = row as Row;
  if (derived?.mark === schemaMark(entity)) return plain as unknown as RecordMap[Name];
  return repairRecord(definitionOf(entity), plain) as unknown as RecordMap[Name];
}
