import { useDeferredValue } from 'react';
import { useSearchParams } from 'react-router';
import { type Customer, customerTypes } from '@/domain/customers/customer';
import type { Opportunity } from '@/domain/deals/opportunity';
import { type Strategy, strategies } from '@/domain/process/pipeline';

export const filterKeys = ['text', 'pipeline', 'stage', 'type', 'strategy', 'outcome', 'owner'] as const;
export type FilterKey = (typeof filterKeys)[number];

export interface DealFilters {
  readonly text: string;
  /** Id of a process; empty = the default on the board, all of them in the list. */
  readonly pipeline: string;
  readonly stage: string;
  readonly type: Customer['type'];
  readonly strategy: Strategy | '';
  readonly outcome: Opportunity['outcome'] | '';
  readonly owner: string;
}

const outcomes = ['open', 'won', 'lost'] as const;

/** The filters of board and list; they stand in the address, so that going back shows the same deals. */
export function useDealFilters() {
  const [parameters, setParameters] = useSearchParams();
  const get = (key: FilterKey) => parameters.get(key) ?? '';
  const text = get('text');
  const filters: DealFilters = {
    text: useDeferredValue(text),
    pipeline: get('pipeline'),
    stage: get('stage'),
    type: customerTypes.find((type) => type === get('type')) ?? '',
    strategy: strategies.find((strategy) => strategy === get('strategy')) ?? '',
    outcome: outcomes.find((outcome) => outcome === get('outcome')) ?? '',
    owner: get('owner'),
  };
  const set = (changes: Partial<Record<FilterKey | 'new', string | null>>) =>
    setParameters(
      (old) => {
        const next = new URLSearchParams(old);
        for (const [key, value] of Object.entries(changes)) {
          if (value === null || (value === '' && key !== 'new')) next.delete(key);
          else next.set(key, value ?? '');
        }
        return next;
      },
      { replace: true },
    );
  /** Customer that a new deal is started for; empty = one still to be chosen, `null` = none is started. */
  const newFor = parameters.get('new');
  return { filters, typed: text, set, newFor };
}

/** Whether a deal, with the customer it is of, passes the filters that its stage does not decide. */
export function passes(
  deal: Opportunity,
  customer: Customer | undefined,
  { type, strategy, outcome, owner, text }: Omit<DealFilters, 'pipeline' | 'stage'>,
): boolean {
  if (type !== '' && customer?.type !== type) return false;
  if (strategy !== '' && deal.strategy !== strategy) return false;
  if (outcome !== '' && deal.outcome !== outcome) return false;
  if (owner !== '' && deal.owner !== owner) return false;
  const needle = text.trim().toLowerCase();
  if (needle === '') return true;
  const { title } = deal;
  return [title.zh, title.en, customer?.name ?? '', customer?.nameEn ?? '', customer?.shortName ?? ''].some((part) =>
    part.toLowerCase().includes(needle),
  );
}
