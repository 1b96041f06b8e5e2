import { customersWithBusiness } from '@/data/queries/customers';
import { quietCustomers } from '@/data/queries/day';
import type { Store } from '@/data/store';
import { customerClass } from '@/domain/customers/customerClass';
import { type ValueInput, type ValueRow, valueRows } from '@/domain/customers/valueTable';
import { loadClassBasis, loadClassInputs } from '@/features/common/customerFacts';
import { breathe, loadReferrals, loadRevenues, type Progress } from './revenues';

/** Which customers the table holds: those with deals or contracts, or those of a class. */
export const valueScopes = ['business', 'A', 'B', 'C'] as const;
export type ValueScope = (typeof valueScopes)[number];

export interface ValueResult {
  readonly rows: readonly ValueRow[];
  /** Customers in the scope beyond those in the table. */
  readonly more: number;
  readonly currency: string;
  /** Epoch ms. */
  readonly at: number;
}

/** Customers the table holds at most: those that brought most are kept. */
export const mostRows = 5000;
const piece = 100;

/**
 * The customer value analysis table of a scope (DOMAIN.md §3.4), read a piece at a time with the screen alive in between.
 * `undefined` where it was cancelled.
 */
export async function loadValue(store: Store, scope: ValueScope, progress: Progress): Promise<ValueResult | undefined> {
  const { signal, onProgress } = progress;
  const at = store.environment.now();
  const basis = await loadClassBasis(store);
  const revenues = await loadRevenues(store, basis, { signal });
  const referrals = await loadReferrals(store, revenues, { signal });
  const inScope =
    scope === 'business'
      ? await customersWithBusiness(store)
      : (await quietCustomers(store, scope, { before: Number.MAX_SAFE_INTEGER, limit: mostRows + 1 })).map(
          ({ customer }) => customer.id,
        );
  const net = (id: string) => revenues.get(id)?.net ?? 0;
  const ids = inScope.sort((a, b) => net(b) - net(a)).slice(0, mostRows);
  const inputs: ValueInput[] = [];
  for (let from = 0; from < ids.length; from += piece) {
    if (signal?.aborted) return undefined;
    const some = ids.slice(from, from + piece);
    for (const input of (await loadClassInputs(store, some, basis)).values()) {
      if (input.customer.archivedAt > 0) continue;
      inputs.push({ customer: input.customer, class: customerClass(input), deals: input.deals });
    }
    onProgress?.(Math.min(from + piece, ids.length), ids.length);
    await breathe();
  }
  if (signal?.aborted) return undefined;
  const rows = valueRows(inputs, { revenues, referrals }, { rules: basis.rules, today: basis.today });
  return { rows, more: inScope.length - ids.length, currency: basis.currency, at };
}
