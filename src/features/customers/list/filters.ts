import type { Customer } from '@/domain/customers/customer';

/** What the list can be narrowed by; an empty text or list does not narrow. */
export interface CustomerFilters {
  readonly status: string;
  readonly type: string;
  readonly industry: string;
  readonly region: string;
  /** A customer with any of them matches. */
  readonly tags: readonly string[];
}

export const noFilters: CustomerFilters = { status: '', type: '', industry: '', region: '', tags: [] };

export const choiceFilters = [
  'status',
  'type',
  'industry',
  'region',
] as const satisfies readonly (keyof CustomerFilters)[];
export type ChoiceFilter = (typeof choiceFilters)[number];

/** How many filters narrow the list now. */
export function activeFilterCount(filters: CustomerFilters): number {
  return choiceFilters.filter((name) => filters[name] !== '').length + (filters.tags.length > 0 ? 1 : 0);
}

export function matchesFilters(customer: Customer, filters: CustomerFilters): boolean {
  return (
    choiceFilters.every((name) => filters[name] === '' || customer[name] === filters[name]) &&
    (filters.tags.length === 0 || filters.tags.some((tag) => customer.tags.includes(tag)))
  );
}

export type CustomerScope = 'live' | 'archived' | 'deleted';

/** Whether a record belongs to the part of the data that the list shows. */
export function inScope(customer: Pick<Customer, 'deletedAt' | 'archivedAt'>, scope: CustomerScope): boolean {
  if (scope === 'deleted') return customer.deletedAt > 0;
  if (customer.deletedAt > 0) return false;
  return scope === 'archived' ? customer.archivedAt > 0 : customer.archivedAt === 0;
}
