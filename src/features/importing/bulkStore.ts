import type { PageCursor } from '@/data/api';
import { openForBulk } from '@/data/bulk';
import type { EntityName, RecordMap } from '@/domain/entities';
import { ok, type Result } from '@/domain/kernel/result';
import type { ImportStore } from './known';

const pageSize = 1000;

/** The live database `live` as an import works on it. Problems: `storage.*`, `database.*`. */
export async function openImportStore(live: string): Promise<Result<ImportStore>> {
  const opened = await openForBulk(live);
  if (!opened.ok) return opened;
  const bulk = opened.value;
  async function* all<Name extends EntityName>(entity: Name): AsyncGenerator<readonly RecordMap[Name][]> {
    for (const scope of ['live', 'archived'] as const) {
      let after: PageCursor | null = null;
      do {
        const page: Awaited<ReturnType<typeof bulk.page<Name>>> = await bulk.page(entity, {
          // Every entity that is imported, or referred to by name, has this order.
          order: 'updatedAt' as never,
          scope,
          limit: pageSize,
          after,
        });
        yield page.rows;
        after = page.next;
      } while (after);
    }
  }
  return ok({
    all,
    getMany: (entity, ids) => bulk.getMany(entity, ids),
    nextId: () => bulk.nextId(),
    write: (operations, options) => bulk.write(operations, options),
    undo: (transactionId, options) => bulk.undo(transactionId, { ...options, discard: true }),
    close: () => bulk.close(),
  });
}
