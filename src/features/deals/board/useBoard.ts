import { type DealFigures, dealsInStage, totalOfStage } from '@/data/queries/day';
import { useLive } from '@/data/react';
import type { Customer } from '@/domain/customers/customer';
import type { Money } from '@/domain/kernel/fields';
import type { Process } from '@/domain/process/pipeline';
import { openStages } from '@/domain/process/processOf';
import { type DealFilters, passes } from '../filters/useDealFilters';

export interface BoardCard extends DealFigures {
  readonly customer: Customer | undefined;
}

export interface BoardColumn {
  readonly stageId: string;
  readonly cards: readonly BoardCard[];
  /** How many deals stand in the stage; with a filter, how many of those looked at pass it. */
  readonly count: number;
  /** There are deals in the stage that are not among the cards. */
  readonly more: boolean;
  /** Of `count` deals where `complete`, else of those looked at; one a currency, the largest first. */
  readonly sums: readonly Money[];
  readonly complete: boolean;
}

/** How many deals of a column are shown at first, and how many more each time. */
export const columnStep = 30;
/** How many are looked at to find those that pass the filters. */
const looked = 200;

function sumsOf(cards: readonly BoardCard[]): Money[] {
  const sums = new Map<string, number>();
  for (const { amount } of cards)
    if (amount) sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.minor);
  return largestFirst([...sums].map(([currency, minor]) => ({ currency, minor })));
}

function largestFirst(sums: readonly Money[]): Money[] {
  return [...sums].sort((a, b) => b.minor - a.minor);
}

/** The open deals of a process by stage, each column bounded; `undefined` while loading. */
export function useBoard(
  process: Process | undefined,
  filters: DealFilters,
  limits: Readonly<Record<string, number>>,
): readonly BoardColumn[] | undefined {
  const { text, type, strategy, owner } = filters;
  const filtered = [text.trim(), type, strategy, owner].some((each) => each !== '');
  return useLive(
    async (store) => {
      if (!process) return [];
      const stages = openStages(process);
      const pages = await Promise.all(
        stages.map(({ id }) =>
          dealsInStage(store, process.id, id, { limit: Math.max(filtered ? looked : columnStep, limits[id] ?? 0) }),
        ),
      );
      const ids = new Set(pages.flatMap((page) => page.rows.map(({ deal }) => deal.customerId)));
      ids.delete('');
      const customers = new Map<string, Customer>();
      for (const customer of await store.getMany('customer', [...ids]))
        if (customer) customers.set(customer.id, customer);
      return await Promise.all(
        stages.map(async ({ id }, index): Promise<BoardColumn> => {
          const page = pages[index];
          const all = (page?.rows ?? []).map((row) => ({ ...row, customer: customers.get(row.deal.customerId) }));
          const found = filtered
            ? all.filter(({ deal, customer }) => passes(deal, customer, { text, type, strategy, owner, outcome: '' }))
            : all;
          const total = filtered ? undefined : await totalOfStage(store, process.id, id);
          const complete = total !== undefined || page?.next === null;
          const cards = found.slice(0, limits[id] ?? columnStep);
          return {
            stageId: id,
            cards,
            count: total?.count ?? found.length,
            more: cards.length < found.length || page?.next !== null,
            sums: total ? largestFirst(total.sums) : sumsOf(found),
            complete,
          };
        }),
      );
    },
    [process, text, type, strategy, owner, filtered, limits],
  );
}
