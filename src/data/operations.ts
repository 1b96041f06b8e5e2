import type { EntityName, RecordMap } from '../domain/entities';
import type { NewRecord, WriteOperation } from './api';

/**
 * Operations where the entity is a type parameter: the compiler does not check a literal against a union of that many
 * members, so that these are the one place where it is told.
 */
export function createOf<Name extends EntityName>(
  entity: Name,
  record: NewRecord<Name> & { readonly id?: string },
): WriteOperation {
  return { type: 'create', entity, record } as unknown as WriteOperation;
}

export function updateOf<Name extends EntityName>(
  entity: Name,
  id: string,
  changes: Partial<RecordMap[Name]>,
  expectedRev?: number,
): WriteOperation {
  const operation = { type: 'update', entity, id, changes };
  return (expectedRev === undefined ? operation : { ...operation, expectedRev }) as unknown as WriteOperation;
}
