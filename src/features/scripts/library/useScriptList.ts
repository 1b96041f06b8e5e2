import { useCallback, useState } from 'react';
import type { Page, PageCursor } from '@/data/api';
import { listPage } from '@/data/queries/list';
import { findIds } from '@/data/queries/search';
import { useLive, useStore } from '@/data/react';
import type { Store } from '@/data/store';
import type { Script } from '@/domain/scripts/script';
import { countToReview, loadOrigins } from '@/features/common/lines/useOrigins';
import { type FilterContext, matches, type ScriptFilter } from './filter';

const pageSize = 100;
const searchLimit = 500;

/** One row of the library. */
export interface ScriptRow {
  readonly script: Script;
  /** Lines whose source changed or is gone (N2). */
  readonly toReview: number;
}

async function rowsOf(store: Store, scripts: readonly Script[], filter: ScriptFilter): Promise<ScriptRow[]> {
  const origins = await loadOrigins(
    store,
    scripts.flatMap(({ nodes }) => nodes),
  );
  const rows = scripts.map((script) => ({ script, toReview: countToReview(script.nodes, origins) }));
  return filter.show === 'review' ? rows.filter(({ toReview }) => toReview > 0) : rows;
}

/** Page after page by index until enough scripts match, or there are no more. */
async function browse(store: Store, limit: number, filter: ScriptFilter, context: FilterContext) {
  const rows: ScriptRow[] = [];
  let after: PageCursor | null = null;
  do {
    const page: Page<Script> = await listPage(store, 'script', {
      order: 'updatedAt',
      direction: 'desc',
      limit: pageSize,
      after,
    });
    rows.push(
      ...(await rowsOf(
        store,
        page.rows.filter((script) => matches(script, filter, context)),
        filter,
      )),
    );
    after = page.next;
  } while (after !== null && rows.length < limit);
  return { rows, more: after !== null };
}

/** The scripts that match search and filter, newest change first; more as one scrolls. */
export function useScriptList(search: string, filter: ScriptFilter, context: FilterContext) {
  const store = useStore();
  const [limit, setLimit] = useState(pageSize);
  const needle = search.trim();
  const found = useLive(async () => {
    if (needle === '') return browse(store, limit, filter, context);
    const { ids } = await findIds(store, 'script', needle, searchLimit);
    const records = await store.getMany('script', ids);
    const scripts = records.filter(
      (script): script is Script => script?.deletedAt === 0 && matches(script, filter, context),
    );
    scripts.sort((a, b) => b.updatedAt - a.updatedAt);
    return { rows: await rowsOf(store, scripts, filter), more: false };
  }, [store, needle, limit, filter, context]);
  const rows = found?.rows ?? none;
  const onRange = useCallback(
    (_first: number, last: number) => {
      if (found?.more && last >= rows.length - 20) setLimit(rows.length + pageSize);
    },
    [found?.more, rows.length],
  );
  return { rows, loading: found === undefined, onRange };
}

const none: readonly ScriptRow[] = [];
