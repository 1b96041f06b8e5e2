import { useCallback, useState } from 'react';
import { listPage } from '@/data/queries/list';
import { findIds } from '@/data/queries/search';
import { useLive, useStore } from '@/data/react';
import type { EntityName, RecordMap } from '@/domain/entities';

const pageSize = 100;
const searchLimit = 500;

/** Rows of a list screen: pages by key while browsing (newest first), or the records that a search found. */
export function useRecordList<Name extends EntityName>(entity: Name, search: string) {
  const store = useStore();
  const [limit, setLimit] = useState(pageSize);
  const needle = search.trim();
  const found = useLive(async () => {
    if (needle === '') {
      const page = await listPage(store, entity, { order: 'updatedAt', direction: 'desc', limit, scope: 'live' });
      return { rows: page.rows as readonly RecordMap[Name][], more: page.next !== null, total: page.rows.length };
    }
    const hits = await findIds(store, entity, needle, searchLimit);
    const records = await store.getMany(entity, hits.ids);
    const rows = records.filter((record): record is RecordMap[Name] => record !== undefined && record.deletedAt === 0);
    rows.sort((a, b) => b.updatedAt - a.updatedAt);
    return { rows, more: false, total: hits.total };
  }, [store, entity, needle, limit]);
  const rows = found?.rows ?? [];
  /** Reaching the end of what is loaded asks for the next page. */
  const onRange = useCallback(
    (_first: number, last: number) => {
      if (found?.more && last >= rows.length - 20) setLimit(rows.length + pageSize);
    },
    [found?.more, rows.length],
  );
  return { rows, loading: found === undefined, onRange };
}

/** Names of the customers that `rows` refer to, by id. */
export function useCustomerNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const store = useStore();
  const key = [...new Set(ids)].sort().join(' ');
  const names = useLive(async () => {
    const wanted = key === '' ? [] : key.split(' ');
    const customers = await store.getMany('customer', wanted);
    return new Map(
      customers.flatMap((customer) => (customer ? [[customer.id, customer.shortName || customer.name] as const] : [])),
    );
  }, [store, key]);
  return names ?? new Map();
}
