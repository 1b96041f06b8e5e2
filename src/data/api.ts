import type { EntityName, RecordMap } from '../domain/entities';
import type { Problem, Result } from '../domain/kernel/result';
import type { BulkOptions } from './pieces';
import type { UndoOptions } from './undo';

/** A new record without what the door adds itself; fields with a default may be left out. */
export type NewRecord<Name extends EntityName> = Partial<RecordMap[Name]>;

export type WriteOperation =
  | {
      [Name in EntityName]:
        | {
            readonly type: 'create';
            readonly entity: Name;
            readonly record: NewRecord<Name> & { readonly id?: string };
          }
        /** Shallow: named fields are replaced. `expectedRev` refuses the write when the record moved on meanwhile. */
        | {
            readonly type: 'update';
            readonly entity: Name;
            readonly id: string;
            readonly changes: Partial<RecordMap[Name]>;
            readonly expectedRev?: number;
          };
    }[EntityName]
  /** `delete`: into the recycle bin. */
  | { readonly type: 'delete' | 'restore'; readonly entity: EntityName; readonly id: string };

/** One line of history: what one transaction did to one record. */
export interface Change {
  readonly id: string;
  /** Writes of one call to `write` share it: the unit of undo. */
  readonly transactionId: string;
  /** Epoch ms. */
  readonly at: number;
  readonly device: string;
  readonly entity: EntityName;
  readonly recordId: string;
  readonly kind: 'create' | 'update' | 'delete' | 'restore' | 'purge';
  /** Names of the fields that changed, then their values before and after. */
  readonly fields: readonly string[];
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** Set when this change took back another transaction. */
  readonly undoOf: string;
}

export interface WriteReceipt {
  readonly transactionId: string;
  /** Ids of the records written, in the order of the operations. */
  readonly ids: readonly string[];
}

/** Where a page ended, to continue after it; opaque. */
export type PageCursor = readonly [key: string | number, id: string];

export interface Page<T> {
  readonly rows: readonly T[];
  readonly next: PageCursor | null;
}

/**
 * The repository (ARCHITECTURE.md §4). Reading is tolerant: schema defaults and the entity's repair step are applied, a
 * missing record is `undefined`. `write` is the only door for changes; it validates by schema, refuses changes to
 * frozen fields, and appends to `changes` in the same transaction; all operations land or none.
 */
export interface Repository {
  get<Name extends EntityName>(entity: Name, id: string): Promise<RecordMap[Name] | undefined>;
  /** In the order of `ids`; missing ones are `undefined`. */
  getMany<Name extends EntityName>(entity: Name, ids: readonly string[]): Promise<(RecordMap[Name] | undefined)[]>;
  /** Many rows can tell how far they are and be cancelled (`write.cancelled`); a Worker takes them off the interface (`bulk.ts`). */
  write(operations: readonly WriteOperation[], options?: BulkOptions): Promise<Result<WriteReceipt, Problem>>;
  /**
   * Takes a whole transaction back by writing the values from before; refused where a record changed since. What it made
   * goes into the recycle bin, or with `discard` is gone for good.
   */
  undo(transactionId: string, options?: UndoOptions): Promise<Result<WriteReceipt, Problem>>;
  /** History of one record, newest first. */
  history(entity: EntityName, recordId: string, limit?: number): Promise<readonly Change[]>;
  /** Removes deleted records for good (from the recycle bin only). */
  purge(entity: EntityName, ids: readonly string[]): Promise<Result<void, Problem>>;
}
