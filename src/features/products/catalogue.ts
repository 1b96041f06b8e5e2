import type { WriteOperation } from '@/data/api';
import type { Localized } from '@/domain/kernel/fields';
import type { Product } from '@/domain/products/product';
import type { Language } from '@/i18n/setup';

export type Availability = 'active' | 'inactive' | 'all';

export interface ProductFilters {
  /** `null` = all groups, `''` = products without one. */
  readonly group: string | null;
  readonly availability: Availability;
}

export const noProductFilters: ProductFilters = { group: null, availability: 'active' };

export function matchesProduct(product: Product, filters: ProductFilters): boolean {
  return (
    (filters.group === null || product.group === filters.group) &&
    (filters.availability === 'all' || product.active === (filters.availability === 'active'))
  );
}

/** Text in the language of the screen, else in the other one. */
export function localText(text: Localized, language: Language): string {
  return language === 'en' ? text.en || text.zh : text.zh || text.en;
}

/** Names of the groups with their number of products, in the order of the language; those without group last. */
export function groupsOf(products: readonly Product[], language: Language): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const product of products) counts.set(product.group, (counts.get(product.group) ?? 0) + 1);
  const collator = new Intl.Collator(language);
  return [...counts].sort(([a], [b]) => Number(a === '') - Number(b === '') || collator.compare(a, b));
}

/** A code for the copy that no product has yet: `A-1` becomes `A-1-2`, `A-1-3` … */
export function copyCode(code: string, taken: ReadonlySet<string>): string {
  const longest = 60;
  for (let number = 2; ; number += 1) {
    const suffix = `-${number}`;
    const candidate = `${code.slice(0, longest - suffix.length)}${suffix}`;
    if (!taken.has(normalizeCode(candidate))) return candidate;
  }
}

/** Codes that differ only in case, width or spaces are the same to a reader. */
export function normalizeCode(code: string): string {
  return code.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}

export function activeOperations(ids: Iterable<string>, active: boolean): WriteOperation[] {
  return [...ids].map((id) => ({ type: 'update', entity: 'product', id, changes: { active } }));
}

export function deleteOperations(ids: Iterable<string>): WriteOperation[] {
  return [...ids].map((id) => ({ type: 'delete', entity: 'product', id }));
}

export function restoreOperations(ids: Iterable<string>): WriteOperation[] {
  return [...ids].map((id) => ({ type: 'restore', entity: 'product', id }));
}
