import type { PageCursor } from '@/data/api';
import { type ListOrder, listPage } from '@/data/queries/list';
import { findIds } from '@/data/queries/search';
import type { Store } from '@/data/store';
import type { EntityName, RecordMap } from '@/domain/entities';

/** What a list has to show, and where it was cut. */
export interface Listing<T> {
  readonly rows: readonly T[];
  /** More rows are there, or may be. */
  readonly more: boolean;
  /** Where the list was cut: how many records were looked at, and how many a search found (0 while browsing). */
  readonly cut?: { readonly read: number; readonly found: number };
}

/** How much of a list is asked for. */
export interface Asked {
  /** Rows. */
  readonly wanted: number;
  /** Records that may be looked through for them: few may fit a filter. */
  readonly most: number;
}

export interface RecordQuestion<Name extends EntityName> {
  readonly search: string;
  /** Newest change first, unless told. */
  readonly order?: Extract<ListOrder<Name>, 'updatedAt' | 'date'>;
  /** What of the records that were read belongs into the list. */
  readonly keep?: (
    records: readonly RecordMap[Name][],
  ) => readonly RecordMap[Name][] | Promise<readonly RecordMap[Name][]>;
  /** Further records that the search means, such as those of a customer of that name. */
  readonly alsoFound?: (search: string) => Promise<readonly RecordMap[Name][]>;
}

const searched = 500;
const readAtOnce = 300;

/**
 * Rows of a list screen, bounded in what is read: by index from the newest on while browsing, until `wanted` rows are
 * kept or `most` records looked through; with a search, the newest records that it found.
 */
export async function readRecords<Name extends EntityName>(
  store: Store,
  entity: Name,
  question: RecordQuestion<Name>,
  { wanted, most }: Asked,
): Promise<Listing<RecordMap[Name]>> {
  const { order = 'updatedAt', keep = (records) => records } = question;
  const search = question.search.trim();
  if (search !== '') {
    const hits = await findIds(store, entity, search, searched);
    const found = new Map<string, RecordMap[Name]>();
    for (const record of await store.getMany(entity, hits.ids)) if (record) found.set(record.id, record);
    for (const record of (await question.alsoFound?.(search)) ?? []) found.set(record.id, record);
    const kept = await keep([...found.values()].filter((record) => record.deletedAt === 0));
    const at = (record: RecordMap[Name]) => (record as unknown as Record<string, string | number>)[order] ?? 0;
    const rows = [...kept].sort((a, b) => (at(a) === at(b) ? 0 : at(a) > at(b) ? -1 : 1));
    const cut = hits.total > hits.ids.length ? { cut: { read: hits.ids.length, found: hits.total } } : {};
    return { rows, more: false, ...cut };
  }
  const rows: RecordMap[Name][] = [];
  let read = 0;
  let after: PageCursor | null = null;
  do {
    const page: Awaited<ReturnType<typeof listPage<Name>>> = await listPage(store, entity, {
      order: order as ListOrder<Name>,
      direction: 'desc',
      limit: question.keep ? Math.min(readAtOnce, most - read) : wanted,
      after,
    });
    read += page.rows.length;
    rows.push(...(await keep(page.rows)));
    after = page.next;
  } while (after && rows.length < wanted && read < most);
  const cut = after && rows.length < wanted ? { cut: { read, found: 0 } } : {};
  return { rows, more: after !== null, ...cut };
}
