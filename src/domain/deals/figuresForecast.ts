import { localDay } from '../kernel/dates';
import type { Money } from '../kernel/fields';
import { halfUp } from '../kernel/rounding';
import type { PipelineStage, Process } from '../process/pipeline';
import { decisionOf, type LoggedDeal } from './figuresEvents';
import type { Opportunity } from './opportunity';

/** Chance of closing, basis points: won 100 %, lost 0, else the deal's own, else the stage's (DOMAIN.md §13). */
export function dealProbability(
  deal: Pick<Opportunity, 'outcome' | 'probability' | 'stage'>,
  process: Pick<Process, 'stages'> | undefined,
): number {
  if (deal.outcome === 'won') return 10_000;
  if (deal.outcome === 'lost') return 0;
  const stage: PipelineStage | undefined = process?.stages.find(({ id }) => id === deal.stage);
  return deal.probability ?? stage?.probability ?? 0;
}

export interface ForecastDeal {
  readonly deal: LoggedDeal & Pick<Opportunity, 'expectedClose' | 'forecast'>;
  readonly amount: Money | null;
  /** Basis points ({@link dealProbability}). */
  readonly probability: number;
}

/** Minor units; `weighted` is rounded once, half-up. */
export interface ForecastBucket {
  readonly deals: number;
  readonly amount: number;
  readonly weighted: number;
}

export interface CurrencyForecast {
  readonly currency: string;
  /** By month of expected close, `YYYY-MM`, rising. */
  readonly months: readonly (ForecastBucket & { readonly month: string })[];
  /** Open and without a date. */
  readonly unscheduled: ForecastBucket;
  /** Open and past their date. */
  readonly overdue: ForecastBucket;
  /** Whole amounts of the open deals put into that category; they do not contain each other. */
  readonly bestCase: number;
  readonly commit: number;
}

export interface Forecast {
  readonly currencies: readonly CurrencyForecast[];
  /** Deals whose amount nobody knows. */
  readonly withoutAmount: number;
}

type Place = 'unscheduled' | 'overdue' | string;

function placeOf({ deal }: ForecastDeal, today: string): Place {
  if (deal.outcome === 'won') {
    const at = decisionOf(deal)?.at ?? null;
    return (deal.expectedClose || (at === null ? '' : localDay(at))).slice(0, 7) || 'unscheduled';
  }
  if (deal.expectedClose === '') return 'unscheduled';
  return deal.expectedClose < today ? 'overdue' : deal.expectedClose.slice(0, 7);
}

function bucketOf(deals: readonly (ForecastDeal & { readonly amount: Money })[]): ForecastBucket {
  const sum = deals.reduce((total, each) => total + BigInt(each.amount.minor), 0n);
  const weighted = deals.reduce((total, each) => total + BigInt(each.amount.minor) * BigInt(each.probability), 0n);
  return { deals: deals.length, amount: Number(sum), weighted: Number(halfUp(weighted, 10_000n)) };
}

/**
 * Weighted forecast per month of expected close, each currency by itself (DOMAIN.md §13). Open deals without a date and
 * those past it stand apart, never in a month; lost deals and those left out of the forecast do not count.
 */
export function forecast(deals: readonly ForecastDeal[], today: string): Forecast {
  const counted = deals.filter(({ deal }) => deal.outcome !== 'lost' && deal.forecast !== 'omitted');
  const valued = counted.flatMap((each) => (each.amount ? [{ ...each, amount: each.amount }] : []));
  const currencies = [...new Set(valued.map(({ amount }) => amount.currency))].sort();
  return {
    currencies: currencies.map((currency): CurrencyForecast => {
      const own = valued.filter(({ amount }) => amount.currency === currency);
      const places = new Map<Place, typeof own>();
      for (const each of own) {
        const place = placeOf(each, today);
        places.set(place, [...(places.get(place) ?? []), each]);
      }
      const category = (name: 'bestCase' | 'commit') =>
        bucketOf(own.filter(({ deal }) => deal.outcome === 'open' && deal.forecast === name)).amount;
      return {
        currency,
        months: [...places]
          .filter(([place]) => place !== 'unscheduled' && place !== 'overdue')
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([month, list]) => ({ month, ...bucketOf(list) })),
        unscheduled: bucketOf(places.get('unscheduled') ?? []),
        overdue: bucketOf(places.get('overdue') ?? []),
        bestCase: category('bestCase'),
        commit: category('commit'),
      };
    }),
    withoutAmount: counted.length - valued.length,
  };
}
