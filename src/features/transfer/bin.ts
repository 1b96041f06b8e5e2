import { listPage } from '@/data/queries/list';
import type { Store } from '@/data/store';
import { type Named, namedEntities, recordTitle } from '@/features/common';
import type { Asked, Listing } from '@/features/common/list/readRecords';
import type { Language } from '@/i18n/setup';

/** A deleted record. */
export interface BinRow {
  readonly entity: Named;
  readonly id: string;
  readonly title: string;
  readonly deletedAt: number;
}

/** What was deleted, the last first; of one kind, or whose name holds a text: then `most` records are looked through. */
export async function readBin(
  store: Store,
  question: { readonly kind: Named | ''; readonly search: string; readonly language: Language },
  { wanted, most }: Asked,
): Promise<Listing<BinRow>> {
  const { kind, language } = question;
  const search = question.search.trim().toLowerCase();
  const kinds = kind === '' ? namedEntities : [kind];
  const pages = await Promise.all(
    kinds.map(async (entity) => {
      const { rows, next } = await listPage(store, entity, {
        order: 'deletedAt',
        direction: 'desc',
        limit: search === '' ? wanted : Math.ceil(most / kinds.length),
        scope: 'deleted',
      });
      const named = rows.map(
        (record): BinRow => ({
          entity,
          id: record.id,
          title: recordTitle(entity, record, language),
          deletedAt: record.deletedAt,
        }),
      );
      return { rows: named, read: rows.length, more: next !== null };
    }),
  );
  const all = pages.flatMap(({ rows }) => rows).sort((a, b) => b.deletedAt - a.deletedAt);
  const more = pages.some((page) => page.more);
  if (search === '') return { rows: all.slice(0, wanted), more: more || all.length > wanted };
  const rows = all.filter(({ title }) => title.toLowerCase().includes(search));
  const read = pages.reduce((sum, page) => sum + page.read, 0);
  return { rows, more: false, ...(more ? { cut: { read, found: 0 } } : {}) };
}
