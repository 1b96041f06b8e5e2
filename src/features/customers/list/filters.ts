import type { Customer } from '@/domain/customers/customer';
import { effectiveGrade } from '@/domain/customers/customerClass';

/** What the list can be narrowed by; an empty list or `null` does not narrow. A customer with any of the values matches. */
export interface CustomerFilters {
  readonly status: readonly string[];
  readonly type: readonly string[];
  readonly industry: readonly string[];
  readonly region: readonly string[];
  readonly source: readonly string[];
  /** The class that holds (DOMAIN.md §3.1). */
  readonly grade: readonly string[];
  readonly tags: readonly string[];
  readonly employeesMin: number | null;
  readonly employeesMax: number | null;
}

export const choiceFilters = ['status', 'type', 'grade', 'industry', 'region', 'source'] as const;
export type ChoiceFilter = (typeof choiceFilters)[number];
const listFilters = [...choiceFilters, 'tags'] as const;

export const noFilters: CustomerFilters = {
  status: [],
  type: [],
  industry: [],
  region: [],
  source: [],
  grade: [],
  tags: [],
  employeesMin: null,
  employeesMax: null,
};

/** How many filters narrow the list now. */
export function activeFilterCount(filters: CustomerFilters): number {
  const sized = filters.employeesMin !== null || filters.employeesMax !== null;
  return listFilters.filter((name) => filters[name].length > 0).length + (sized ? 1 : 0);
}

export function matchesFilters(customer: Customer, filters: CustomerFilters): boolean {
  const { employees } = customer;
  const { employeesMin, employeesMax, tags } = filters;
  const own = (name: ChoiceFilter): string => (name === 'grade' ? effectiveGrade(customer) : customer[name]);
  return (
    choiceFilters.every((name) => filters[name].length === 0 || filters[name].includes(own(name))) &&
    (tags.length === 0 || tags.some((tag) => customer.tags.includes(tag))) &&
    // A size that nobody knows lies within no limits.
    (employeesMin === null || (employees !== null && employees >= employeesMin)) &&
    (employeesMax === null || (employees !== null && employees <= employeesMax))
  );
}

const wholeNumber = (text: string | undefined): number | null => (/^\d{1,8}$/.test(text ?? '') ? Number(text) : null);

/** Filters as an address or a saved view has them: `region=east,south&employeesMin=50`. Junk does not narrow. */
export function filtersFrom(values: Readonly<Record<string, string>>): CustomerFilters {
  const lists = Object.fromEntries(
    listFilters.map((name) => [name, (values[name] ?? '').split(',').filter((value) => value !== '')] as const),
  );
  return {
    ...noFilters,
    ...lists,
    employeesMin: wholeNumber(values.employeesMin),
    employeesMax: wholeNumber(values.employeesMax),
  };
}

/** The same the other way round; what does not narrow is left out. */
export function filterValues(filters: CustomerFilters): Record<string, string> {
  const values: Record<string, string> = {};
  for (const name of listFilters) if (filters[name].length > 0) values[name] = filters[name].join(',');
  for (const name of ['employeesMin', 'employeesMax'] as const)
    if (filters[name] !== null) values[name] = String(filters[name]);
  return values;
}

export type CustomerScope = 'live' | 'archived' | 'deleted';

/** Whether a record belongs to the part of the data that the list shows. */
export function inScope(customer: Pick<Customer, 'deletedAt' | 'archivedAt'>, scope: CustomerScope): boolean {
  if (scope === 'deleted') return customer.deletedAt > 0;
  if (customer.deletedAt > 0) return false;
  return scope === 'archived' ? customer.archivedAt > 0 : customer.archivedAt === 0;
}
