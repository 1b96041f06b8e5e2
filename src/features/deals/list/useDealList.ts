import { useCallback, useState } from 'react';
import type { PageCursor } from '@/data/api';
import { type DealFigures, withFigures } from '@/data/queries/day';
import { listPage } from '@/data/queries/list';
import { related } from '@/data/queries/related';
import { findIds } from '@/data/queries/search';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import type { Customer } from '@/domain/customers/customer';
import type { Opportunity } from '@/domain/deals/opportunity';
import { defaultProcessId } from '@/domain/process/templates/builtIn';
import { type DealFilters, passes } from '../filters/useDealFilters';

export interface ListedDeal extends DealFigures {
  readonly customer: Customer | undefined;
}

const step = 60;
const searched = 200;
const scanned = 200;
/** Pages that are looked through for one step of rows that pass the filters. */
const pages = 10;

async function customersOf(store: Store, deals: readonly Opportunity[]): Promise<ReadonlyMap<string, Customer>> {
  const ids = [...new Set(deals.map((deal) => deal.customerId))].filter((id) => id !== '');
  const found = await store.getMany('customer', ids);
  return new Map(found.flatMap((customer) => (customer ? [[customer.id, customer] as const] : [])));
}

/** Deals that a search found, also by the name of their customer; newest change first. */
async function searchDeals(store: Store, needle: string): Promise<Opportunity[]> {
  const own = await findIds(store, 'opportunity', needle, searched);
  const found = new Map<string, Opportunity>();
  for (const deal of await store.getMany('opportunity', own.ids)) if (deal) found.set(deal.id, deal);
  const customers = await findIds(store, 'customer', needle, 20);
  for (const id of customers.ids)
    for (const deal of await related(store, 'opportunity', 'customerId', id, { limit: 50 })) found.set(deal.id, deal);
  return [...found.values()].filter((deal) => deal.deletedAt === 0).sort((a, b) => b.updatedAt - a.updatedAt);
}

/** Up to `limit` deals that pass the filters, newest change first, and whether there may be more. */
export async function findDeals(
  store: Store,
  filters: DealFilters,
  limit: number,
): Promise<{ readonly rows: readonly ListedDeal[]; readonly more: boolean }> {
  const { pipeline, stage, ...others } = filters;
  const pick = async (
    deals: readonly Opportunity[],
  ): Promise<{ deal: Opportunity; customer: Customer | undefined }[]> => {
    const placed = deals.filter(
      (deal) =>
        (pipeline === '' || (deal.pipelineId || defaultProcessId) === pipeline) &&
        (stage === '' || deal.stage === stage),
    );
    const customers = await customersOf(store, placed);
    return placed
      .map((deal) => ({ deal, customer: customers.get(deal.customerId) }))
      .filter(({ deal, customer }) => passes(deal, customer, { ...others, text: '' }));
  };
  const needle = filters.text.trim();
  const found: Awaited<ReturnType<typeof pick>> = [];
  let more = false;
  if (needle !== '') found.push(...(await pick(await searchDeals(store, needle))));
  else {
    let after: PageCursor | null = null;
    for (let page = 0; page < pages * Math.ceil(limit / step); page += 1) {
      const next: Awaited<ReturnType<typeof listPage<'opportunity'>>> = await listPage(store, 'opportunity', {
        order: 'updatedAt',
        direction: 'desc',
        limit: scanned,
        after,
      });
      found.push(...(await pick(next.rows)));
      after = next.next;
      more = after !== null || found.length > limit;
      if (after === null || found.length >= limit) break;
    }
  }
  const shown = found.slice(0, limit);
  const figures = new Map(
    (
      await withFigures(
        store,
        shown.map(({ deal }) => deal),
      )
    ).map((each) => [each.deal.id, each]),
  );
  return {
    rows: shown.flatMap(({ deal, customer }) => {
      const known = figures.get(deal.id);
      return known ? [{ ...known, customer }] : [];
    }),
    more: more || found.length > limit,
  };
}

/** Deals by latest change that pass the filters, with customer and amount; more of them as one scrolls. */
export function useDealList({ text, pipeline, stage, type, strategy, outcome, owner }: DealFilters) {
  const [limit, setLimit] = useState(step);
  const found = useLive(
    (store) => findDeals(store, { text, pipeline, stage, type, strategy, outcome, owner }, limit),
    [text, pipeline, stage, type, strategy, outcome, owner, limit],
  );
  const onRange = useCallback(
    (_first: number, last: number) => {
      if (found?.more && last >= found.rows.length - 10) setLimit((current) => current + step);
    },
    [found],
  );
  return { rows: found?.rows ?? [], loading: found === undefined, onRange };
}
