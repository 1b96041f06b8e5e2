import type { PageCursor } from '@/data/api';
import { listPage, type Scope } from '@/data/queries/list';
import { findIds } from '@/data/queries/search';
import type { Store } from '@/data/store';
import type { EntityName, RecordMap } from '@/domain/entities';

const pageSize = 500;

/**
 * All records of an entity in `scope` that a search finds and `matches` lets through, page by page: an export asks for
 * as much as memory holds at a time. Newest first while browsing.
 */
export async function* recordPages<Name extends EntityName>(
  store: Store,
  entity: Name,
  search: string,
  matches: (record: RecordMap[Name]) => boolean = () => true,
  scope: Scope = 'live',
): AsyncGenerator<readonly RecordMap[Name][]> {
  if (search.trim() !== '') {
    const { ids } = await findIds(store, entity, search, Number.POSITIVE_INFINITY, scope);
    for (let start = 0; start < ids.length; start += pageSize) {
      const records = await store.getMany(entity, ids.slice(start, start + pageSize));
      yield records.flatMap((record) => (record && matches(record) ? [record] : []));
    }
    return;
  }
  let after: PageCursor | null = null;
  do {
    const page: Awaited<ReturnType<typeof listPage<Name>>> = await listPage(store, entity, {
      // Every entity with a list screen has this order.
      order: 'updatedAt' as never,
      direction: 'desc',
      limit: pageSize,
      scope,
      after,
    });
    yield page.rows.filter(matches);
    after = page.next;
  } while (after);
}
