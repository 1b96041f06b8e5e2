import { z } from 'zod';
import { definitionOf, type EntityName, type RecordMap } from '../domain/entities';
import { type Carried, type IndexKeys, indexKeys } from './keys';
import { type AnyRecord, scopeOf, scopes } from './record';
import { repairRecord } from './repair';

export { type AnyRecord, foldText, type Scope, scopeOf, scopes } from './record';

/** Keys computed from a record for indexes; they live beside it in `_` and never leave this layer. */
export interface Derived extends IndexKeys {
  /** Position in {@link scopes}. */
  readonly scope: number;
  /** The schema the record was last validated by; equal to today's = it need not be validated again. */
  readonly mark: string;
  /** Chunk of the search index that holds the record; -1 where it is not searchable. */
  readonly chunk: number;
  /** Row of the log that tells of its making, where that is one of many (`log.ts`). */
  readonly log?: string;
}

/** What a row keeps from the one before it. */
export type Kept = Carried & Pick<Derived, 'log'>;

export type Row = AnyRecord & { readonly _: Derived };

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

/** The stored form of a validated record; `kept` is what the row before had of others. */
export function toRow(entity: EntityName, record: AnyRecord, chunk: number, { log, ...carried }: Kept = {}): Row {
  return {
    ...record,
    _: {
      scope: scopes.indexOf(scopeOf(record)),
      mark: schemaMark(entity),
      ...indexKeys(entity, record, carried),
      chunk,
      ...(log === undefined ? {} : { log }),
    },
  };
}

/** The record of a stored row: as it is where today's schema has validated it, else repaired. Never fails. */
export function fromRow<Name extends EntityName>(entity: Name, row: object): RecordMap[Name] {
  const { _: derived, ...plain } = row as Row;
  if (derived?.mark === schemaMark(entity)) return plain as unknown as RecordMap[Name];
  return repairRecord(definitionOf(entity), plain) as unknown as RecordMap[Name];
}
