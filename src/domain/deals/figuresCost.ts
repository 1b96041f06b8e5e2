import type { Activity } from '../activities/activity';
import type { Money } from '../kernel/fields';
import { allocate, halfUp } from '../kernel/rounding';
import { eventsOf, type LoggedDeal, type ReadEvent } from './figuresEvents';
import type { StageOrder } from './figuresFunnel';

/** What the cost of a stage reads of an activity. */
export type CostedActivity = Pick<Activity, 'kind' | 'at' | 'duration' | 'cost' | 'gift'>;

export interface CostedDeal {
  readonly deal: LoggedDeal;
  readonly activities: readonly CostedActivity[];
}

/** What was put into one place of the process. Money in minor units of the currency asked for. */
export interface CostSum {
  /** Mere notes left out. */
  readonly activities: number;
  /** Of those whose length is known. */
  readonly minutes: number;
  /** Activities of which nobody wrote down how long they took. Their time is not guessed. */
  readonly untimed: number;
  /** Minutes at the hourly rate; `null` where there is no rate. */
  readonly labour: number | null;
  /** Travel and the like, and gifts. */
  readonly direct: number;
  /** Direct costs in other currencies: counted, not converted. */
  readonly foreign: number;
  /** Labour and direct cost; `null` where minutes cannot be costed. */
  readonly total: number | null;
}

export interface StageCost extends CostSum {
  readonly stage: string;
  /** Deals that were in the stage, and of all deals looked at those that were won. */
  readonly deals: number;
  readonly won: number;
  /** total ÷ deals, and total ÷ won: what a won deal had to bear, with those that were lost. Half-up. */
  readonly perDeal: number | null;
  readonly perWon: number | null;
  /** Fewer than five deals say little. */
  readonly enough: boolean;
}

export interface StageCosts {
  readonly stages: readonly StageCost[];
  /** After the decision, and in stages that the process has no more. */
  readonly after: CostSum;
  readonly elsewhere: CostSum;
  readonly all: CostSum;
}

const sampleFrom = 5;
const after = ' after';
const elsewhere = ' elsewhere';

interface Pile {
  activities: number;
  minutes: bigint;
  untimed: number;
  direct: bigint;
  foreign: number;
}
const noPile = (): Pile => ({ activities: 0, minutes: 0n, untimed: 0, direct: 0n, foreign: 0 });

/** Where the deal stood at a moment: before its first entry in the stage it began in; `null` once it was decided. */
function stageAt(events: readonly ReadEvent[], at: number): string | null {
  let stage: string | null = events.find(({ kind }) => kind === 'stage')?.stage ?? '';
  for (const event of events)
    if (event.at !== null && event.at <= at) stage = event.kind === 'stage' ? event.stage : null;
  return stage;
}

function put(pile: Pile, { kind, duration, cost, gift }: CostedActivity, currency: string): void {
  if (kind === 'note' && duration === null && cost === null && gift === null) return;
  pile.activities += 1;
  if (duration !== null) pile.minutes += BigInt(duration);
  else if (kind !== 'note') pile.untimed += 1;
  for (const spent of [cost, gift]) {
    if (spent?.currency === currency) pile.direct += BigInt(spent.minor);
    else if (spent) pile.foreign += 1;
  }
}

/**
 * What each stage costs (R10): minutes of the activities in the stage where the deal stood at that time, at the hourly
 * rate, and their direct costs. Labour is rounded once, half-up, over all stages together and shared out among them by
 * largest remainder, so that they add up. `rate` is per hour, in `currency`; `null` = not known.
 */
export function stageCosts(
  deals: readonly CostedDeal[],
  order: StageOrder,
  currency: string,
  rate: Money | null,
): StageCosts {
  const piles = new Map([...order, after, elsewhere].map((place) => [place, noPile()]));
  const visited = new Map<string, number>();
  for (const { deal, activities } of deals) {
    const events = eventsOf(deal);
    for (const stage of new Set(events.flatMap(({ kind, stage: id }) => (kind === 'stage' ? [id] : []))))
      visited.set(stage, (visited.get(stage) ?? 0) + 1);
    for (const activity of activities) {
      const pile = piles.get(stageAt(events, activity.at) ?? after) ?? piles.get(elsewhere);
      if (pile) put(pile, activity, currency);
    }
  }
  const won = deals.filter(({ deal }) => deal.outcome === 'won').length;
  const perHour = rate?.currency === currency ? BigInt(rate.minor) : null;
  const minutes = [...piles.values()].map((pile) => pile.minutes);
  const whole = minutes.reduce((sum, each) => sum + each, 0n);
  const labour = perHour === null ? [] : allocate(halfUp(whole * perHour, 60n), minutes);
  const sums = new Map([...piles].map(([place, pile], index) => [place, sumOf(pile, labour[index] ?? null)]));
  const sumAt = (place: string) => sums.get(place) ?? sumOf(noPile(), null);
  return {
    stages: order.map((stage): StageCost => {
      const sum = sumAt(stage);
      const own = visited.get(stage) ?? 0;
      const per = (count: number) =>
        sum.total === null || count === 0 ? null : Number(halfUp(BigInt(sum.total), BigInt(count)));
      return { ...sum, stage, deals: own, won, perDeal: per(own), perWon: per(won), enough: own >= sampleFrom };
    }),
    after: sumAt(after),
    elsewhere: sumAt(elsewhere),
    all: sumOf(
      [...piles.values()].reduce(
        (all, pile) => ({
          activities: all.activities + pile.activities,
          minutes: all.minutes + pile.minutes,
          untimed: all.untimed + pile.untimed,
          direct: all.direct + pile.direct,
          foreign: all.foreign + pile.foreign,
        }),
        noPile(),
      ),
      perHour === null ? null : labour.reduce((sum, each) => sum + each, 0n),
    ),
  };
}

function sumOf({ activities, minutes, untimed, direct, foreign }: Pile, labour: bigint | null): CostSum {
  return {
    activities,
    minutes: Number(minutes),
    untimed,
    labour: labour === null ? null : Number(labour),
    direct: Number(direct),
    foreign,
    total: labour !== null ? Number(labour + direct) : minutes === 0n ? Number(direct) : null,
  };
}
