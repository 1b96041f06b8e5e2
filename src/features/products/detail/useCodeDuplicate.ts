import { findIds } from '@/data/queries/search';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import type { Product } from '@/domain/products/product';
import { normalizeCode } from '../catalogue';

const mostCandidates = 200;

/** Live products whose code reads the same; a record is no duplicate of itself. */
export async function findCodeDuplicate(store: Store, code: string, ownId: string): Promise<Product | undefined> {
  const wanted = normalizeCode(code);
  if (wanted === '') return undefined;
  const { ids } = await findIds(store, 'product', code.trim(), mostCandidates);
  const records = await store.getMany('product', ids);
  return records.find(
    (record) =>
      record !== undefined && record.id !== ownId && record.deletedAt === 0 && normalizeCode(record.code) === wanted,
  );
}

export function useCodeDuplicate(code: string, ownId: string): Product | undefined {
  return useLive((store: Store) => findCodeDuplicate(store, code, ownId), [code, ownId]);
}
