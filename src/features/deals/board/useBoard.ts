import { type DealFigures, dealsInStage, dealsWon, type StageTotal, totalOfStage } from '@/data/queries/day';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import type { Customer } from '@/domain/customers/customer';
import type { Money } from '@/domain/kernel/fields';
import type { Process } from '@/domain/process/pipeline';
import { openStages } from '@/domain/process/processOf';
import { defaultProcessId } from '@/domain/process/templates/builtIn';
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
/** Won deals that are looked for in the stages after the sale: the last so many, of the last so many days. */
const mostWon = 300;
const wonDays = 365;
const whole = 10_000;

/** Deals that are won and stand in one of the stages that only won deals are in, the latest change first (R5, R98, R99). */
async function wonIn(store: Store, process: Process): Promise<readonly DealFigures[]> {
  const after = new Set(openStages(process).flatMap(({ id, probability }) => (probability === whole ? [id] : [])));
  if (after.size === 0) return [];
  const from = store.environment.now() - wonDays * 86_400_000;
  return (await dealsWon(store, { from, limit: mostWon }))
    .filter(({ deal }) => (deal.pipelineId || defaultProcessId) === process.id && after.has(deal.stage))
    .sort((a, b) => b.deal.updatedAt - a.deal.updatedAt);
}

/** What stands in a stage, those included that are won. */
function withWon(total: StageTotal, won: readonly DealFigures[]): StageTotal {
  return { count: total.count + won.length, sums: sumsOf([...total.sums, ...won.map(({ amount }) => amount)]) };
}

function sumsOf(amounts: readonly (Money | null)[]): Money[] {
  const sums = new Map<string, number>();
  for (const amount of amounts) if (amount) sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.minor);
  return largestFirst([...sums].map(([currency, minor]) => ({ currency, minor })));
}

function largestFirst(sums: readonly Money[]): Money[] {
  return [...sums].sort((a, b) => b.minor - a.minor);
}

/**
 * The open deals of a process by stage, and in the stages after the sale those that were won; each column bounded.
 * `undefined` while loading.
 */
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
      const won = await wonIn(store, process);
      const ids = new Set([...pages.flatMap((page) => page.rows), ...won].map(({ deal }) => deal.customerId));
      ids.delete('');
      const customers = new Map<string, Customer>();
      for (const customer of await store.getMany('customer', [...ids]))
        if (customer) customers.set(customer.id, customer);
      return await Promise.all(
        stages.map(async ({ id }, index): Promise<BoardColumn> => {
          const page = pages[index];
          const wonHere = won.filter(({ deal }) => deal.stage === id);
          const all = [...(page?.rows ?? []), ...wonHere].map((row) => ({
            ...row,
            customer: customers.get(row.deal.customerId),
          }));
          const found = filtered
            ? all.filter(({ deal, customer }) => passes(deal, customer, { text, type, strategy, owner, outcome: '' }))
            : all;
          const total = filtered ? undefined : withWon(await totalOfStage(store, process.id, id), wonHere);
          const complete = total !== undefined || page?.next === null;
          const cards = found.slice(0, limits[id] ?? columnStep);
          return {
            stageId: id,
            cards,
            count: total?.count ?? found.length,
            more: cards.length < found.length || page?.next !== null,
            sums: total ? largestFirst(total.sums) : sumsOf(found.map(({ amount }) => amount)),
            complete,
          };
        }),
      );
    },
    [process, text, type, strategy, owner, filtered, limits],
  );
}
