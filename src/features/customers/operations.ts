import type { WriteOperation } from '@/data/api';
import type { Customer } from '@/domain/customers/customer';

const mostTags = 50;

/** One write for all: one undo takes all of them back. */
export function archiveOperations(ids: Iterable<string>, at: number): WriteOperation[] {
  return [...ids].map((id) => ({ type: 'update', entity: 'customer', id, changes: { archivedAt: at } }));
}

export function unarchiveOperations(ids: Iterable<string>): WriteOperation[] {
  return archiveOperations(ids, 0);
}

export function deleteOperations(ids: Iterable<string>): WriteOperation[] {
  return [...ids].map((id) => ({ type: 'delete', entity: 'customer', id }));
}

export function restoreOperations(ids: Iterable<string>): WriteOperation[] {
  return [...ids].map((id) => ({ type: 'restore', entity: 'customer', id }));
}

/**
 * Adds tags to customers, leaving alone those that have them already. `full` counts customers that cannot take them
 * because a record holds at most 50 tags.
 */
export function tagOperations(
  customers: readonly Customer[],
  tags: readonly string[],
): { readonly operations: WriteOperation[]; readonly full: number } {
  const operations: WriteOperation[] = [];
  let full = 0;
  for (const customer of customers) {
    const missing = [...new Set(tags)].filter((tag) => !customer.tags.includes(tag));
    if (missing.length === 0) continue;
    if (customer.tags.length + missing.length > mostTags) full += 1;
    else
      operations.push({
        type: 'update',
        entity: 'customer',
        id: customer.id,
        changes: { tags: [...customer.tags, ...missing] },
        expectedRev: customer.rev,
      });
  }
  return { operations, full };
}

/** Makes one contact the primary one of a customer; nobody else keeps the mark. */
export function primaryOperations(
  contacts: readonly { readonly id: string; readonly primary: boolean }[],
  id: string,
): WriteOperation[] {
  return contacts
    .filter((contact) => contact.primary !== (contact.id === id))
    .map((contact) => ({ type: 'update', entity: 'contact', id: contact.id, changes: { primary: contact.id === id } }));
}

/** Fields that are set for many customers at once. */
export const bulkFields = ['status', 'type', 'industry', 'region', 'source', 'classOverride'] as const;
export type BulkField = (typeof bulkFields)[number];

/** Sets one field; a class by hand with its reason, day and author, or none (DOMAIN.md §3.1). */
export function editOperations(
  ids: Iterable<string>,
  field: BulkField,
  value: string,
  override: Pick<Customer['classOverride'], 'reason' | 'on' | 'by'>,
): WriteOperation[] {
  const nothing = { value: '', reason: '', on: '', by: '' };
  const changes =
    field === 'classOverride' ? { classOverride: value === '' ? nothing : { ...override, value } } : { [field]: value };
  return [...ids].map((id) => ({ type: 'update', entity: 'customer', id, changes: changes as Partial<Customer> }));
}
