import type { WriteOperation } from '@/data/api';
import type { Store } from '@/data/store';
import { customerClass } from '@/domain/customers/customerClass';
import { ok, type Problem, type Result } from '@/domain/kernel/result';
import { type ClassBasis, loadClassBasis, loadClassInputs } from './customerFacts';

/** Customers looked at in one piece: one write each, and the screen lives in between. */
const piece = 100;

export interface RegradeOptions {
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/** Computes the classes of customers anew (DOMAIN.md §3.1) and stores those that changed. Gives how many did. */
export async function regrade(
  store: Store,
  customerIds: readonly string[],
  { onProgress, signal }: RegradeOptions = {},
): Promise<Result<number, Problem>> {
  const basis = await loadClassBasis(store);
  let changed = 0;
  for (let from = 0; from < customerIds.length && signal?.aborted !== true; from += piece) {
    const operations = await changesOf(store, customerIds.slice(from, from + piece), basis);
    if (operations.length > 0) {
      const written = await store.write(operations);
      if (!written.ok) return written;
    }
    changed += operations.length;
    onProgress?.(Math.min(from + piece, customerIds.length), customerIds.length);
    // Lets the screen draw.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return ok(changed);
}

async function changesOf(store: Store, ids: readonly string[], basis: ClassBasis): Promise<WriteOperation[]> {
  const inputs = await loadClassInputs(store, ids, basis);
  return [...inputs.values()].flatMap((input): WriteOperation[] => {
    const { computed } = customerClass(input);
    const grade = computed === 'undecided' ? '' : computed;
    const { id, grade: known, rev } = input.customer;
    if (grade === known) return [];
    return [{ type: 'update', entity: 'customer', id, changes: { grade, gradedOn: basis.today }, expectedRev: rev }];
  });
}
