import { useEffect, useRef, useState } from 'react';
import type { Page, PageCursor } from '@/data/api';
import { countOf, listPage } from '@/data/queries/list';
import { findIds } from '@/data/queries/search';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import type { Customer } from '@/domain/customers/customer';
import { activeFilterCount, type CustomerFilters, type CustomerScope, inScope, matchesFilters } from './filters';

export interface CustomerQuery {
  readonly scope: CustomerScope;
  readonly text: string;
  readonly filters: CustomerFilters;
  readonly order: 'name' | 'updatedAt';
  readonly direction: 'asc' | 'desc';
}

export interface CustomerListResult {
  readonly rows: readonly Customer[];
  /** False while more rows can be read. */
  readonly complete: boolean;
  /** Records in the scope, without regard to search and filters. */
  readonly total: number;
  /** Records a search found, where more than the rows shown; else 0. */
  readonly found: number;
}

const pageSize = 200;
const filteredPageSize = 500;
const mostFound = 1000;

/** Reads at least `wanted` rows (or all there are) page by page by index; a search goes through the search index. */
export async function loadCustomers(store: Store, query: CustomerQuery, wanted: number): Promise<CustomerListResult> {
  const total = await countOf(store, 'customer', query.scope);
  const matches = (customer: Customer) => inScope(customer, query.scope) && matchesFilters(customer, query.filters);
  if (query.text.trim() !== '') {
    const { ids, total: found } = await findIds(store, 'customer', query.text, mostFound, query.scope);
    const records = await store.getMany('customer', ids);
    const rows = records.filter((record): record is Customer => record !== undefined && matches(record));
    return { rows: sorted(rows, query), complete: true, total, found: found > ids.length ? found : 0 };
  }
  const narrowed = activeFilterCount(query.filters) > 0;
  const rows: Customer[] = [];
  let after: PageCursor | null = null;
  do {
    const page: Page<Customer> = await listPage(store, 'customer', {
      order: query.order,
      direction: query.direction,
      scope: query.scope,
      limit: narrowed ? filteredPageSize : wanted - rows.length,
      after,
    });
    for (const row of page.rows) if (matches(row)) rows.push(row);
    after = page.next;
  } while (after && rows.length < wanted);
  return { rows, complete: after === null, total, found: 0 };
}

function sorted(rows: Customer[], query: CustomerQuery): Customer[] {
  const sign = query.direction === 'asc' ? 1 : -1;
  return rows.sort((a, b) =>
    query.order === 'name' ? sign * a.name.localeCompare(b.name) : sign * (a.updatedAt - b.updatedAt),
  );
}

/** The list as a live query that grows as one scrolls. Keeps showing the last answer until the next one is there. */
export function useCustomerList(query: CustomerQuery) {
  const key = JSON.stringify(query);
  const [wanted, setWanted] = useState(pageSize);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question starts at the first page again
  useEffect(() => setWanted(pageSize), [key]);
  const answer = useLive(
    async (store: Store) => ({ key, result: await loadCustomers(store, query, wanted) }),
    [key, wanted],
  );
  const last = useRef(answer);
  if (answer) last.current = answer;
  const result = last.current?.result;
  return {
    result,
    /** Whether the rows shown still belong to an earlier question. */
    stale: last.current?.key !== key,
    onRange: (_first: number, end: number) => {
      if (result && !result.complete && end + pageSize / 2 >= result.rows.length)
        setWanted((now) => (now <= result.rows.length ? now * 2 : now));
    },
  };
}
