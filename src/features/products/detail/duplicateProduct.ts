import type { NewRecord } from '@/data/api';
import { findIds } from '@/data/queries/search';
import type { Store } from '@/data/store';
import type { Product } from '@/domain/products/product';
import { copyCode, normalizeCode } from '../catalogue';

const mostCandidates = 1000;

/** A copy with a code of its own; everything else is taken over, also the picture, whose bytes both share. */
export async function duplicateProduct(
  store: Store,
  product: Product,
): Promise<NewRecord<'product'> & { readonly code: string }> {
  const { ids } = await findIds(store, 'product', product.code, mostCandidates);
  const others = await store.getMany('product', ids);
  const taken = new Set(others.flatMap((other) => (other ? [normalizeCode(other.code)] : [])));
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, deletedAt: _deletedAt, rev: _rev, ...rest } = product;
  return { ...rest, code: copyCode(product.code, taken) };
}
