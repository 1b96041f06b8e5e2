import type { PageCursor } from '@/data/api';
import { listPage } from '@/data/queries/list';
import type { Store } from '@/data/store';
import { isSigned, type Purchase, purchaseOf, type Revenue, revenueOf } from '@/domain/customers/revenue';

export interface Progress {
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const page = 200;

/** Lets the screen draw between two pieces of work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * What every customer bought, by customer: of all live contracts, a page at a time. Runs off the interactive path; only
 * figures are kept, no records. What is read when it is cancelled is given.
 */
export async function loadRevenues(
  store: Store,
  basis: { readonly currency: string; readonly today: string },
  progress: Progress = {},
): Promise<ReadonlyMap<string, Revenue>> {
  const found = new Map<string, { purchases: Purchase[]; uncounted: number }>();
  let after: PageCursor | null = null;
  let done = 0;
  do {
    const contracts: Awaited<ReturnType<typeof listPage<'contract'>>> = await listPage(store, 'contract', {
      order: 'updatedAt',
      limit: page,
      after,
    });
    const signed = contracts.rows.filter((contract) => contract.customerId !== '' && isSigned(contract));
    const quotes = await store.getMany(
      'quote',
      signed.map((contract) => contract.quoteId),
    );
    signed.forEach((contract, index) => {
      const own = found.get(contract.customerId) ?? { purchases: [], uncounted: 0 };
      const purchase = purchaseOf(contract, quotes[index], basis.currency);
      if (purchase) own.purchases.push(purchase);
      else own.uncounted += 1;
      found.set(contract.customerId, own);
    });
    after = contracts.next;
    done += contracts.rows.length;
    progress.onProgress?.(done, done);
    await breathe();
  } while (after && progress.signal?.aborted !== true);
  return new Map(
    [...found].map(([id, { purchases, uncounted }]) => [id, revenueOf(purchases, basis.today, uncounted)]),
  );
}

/** Net revenue of twelve months of the customers that each recommended, by who recommended them (R47). */
export async function loadReferrals(
  store: Store,
  revenues: ReadonlyMap<string, Revenue>,
  { signal }: Progress = {},
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  const bought = [...revenues].filter(([, { net }]) => net !== 0);
  for (let from = 0; from < bought.length && signal?.aborted !== true; from += page) {
    const some = bought.slice(from, from + page);
    const customers = await store.getMany(
      'customer',
      some.map(([id]) => id),
    );
    customers.forEach((customer, index) => {
      if (!customer || customer.deletedAt > 0 || customer.referredById === '') return;
      const { referredById } = customer;
      found.set(referredById, (found.get(referredById) ?? 0) + (some[index]?.[1].net ?? 0));
    });
    await breathe();
  }
  return found;
}
