import { countOf } from '@/data/queries/list';
import type { Store } from '@/data/store';
import { companyId } from '@/domain/company/company';
import type { Platform, SnapshotInfo } from '@/platform/platform';

/** What the first screen has to be. */
export type WayIn =
  | { readonly kind: 'work' }
  /** Nobody has worked here yet. */
  | { readonly kind: 'first' }
  /** The workspace is empty although backups exist: it may have been lost (DOMAIN.md §19). */
  | { readonly kind: 'lost'; readonly snapshots: readonly SnapshotInfo[] };

export async function wayIn(store: Store, platform: Platform): Promise<WayIn> {
  const company = await store.get('company', companyId);
  if (company) return { kind: 'work' };
  const counts = await Promise.all([countOf(store, 'customer'), countOf(store, 'quote'), countOf(store, 'product')]);
  if (counts.some((count) => count > 0)) return { kind: 'work' };
  const snapshots = await platform.snapshots.list();
  if (snapshots.ok && snapshots.value.length > 0) return { kind: 'lost', snapshots: snapshots.value };
  return { kind: 'first' };
}
