import type { z } from 'zod';
import type { RecordBase } from './fields';

/**
 * One stored entity. Repository, backup, restore, search and recycle bin come from the list in `entities.ts`;
 * indexes are named in `data/migrations`.
 */
export interface EntityDefinition<Name extends string = string, Schema extends z.ZodObject = z.ZodObject> {
  readonly name: Name;
  readonly schema: Schema;
  /** Short strings that a search scans; none where the entity is not to be found by search. */
  readonly searchText: (record: z.output<Schema>) => readonly string[];
  /** Restores what a reader may rely on beyond schema defaults. Runs on every read; pure. */
  readonly repair?: (raw: Record<string, unknown>) => Record<string, unknown>;
  /** Fields of a frozen record that may not change any more, or `undefined` while it may. */
  readonly frozen?: (record: z.output<Schema>) => readonly string[] | undefined;
}

export function defineEntity<const Name extends string, Schema extends z.ZodObject>(
  definition: EntityDefinition<Name, Schema>,
): EntityDefinition<Name, Schema> {
  return definition;
}

export type RecordOf<Definition> =
  Definition extends EntityDefinition<string, infer Schema> ? z.output<Schema> & RecordBase : never;
