import type { Activity } from '../activities/activity';
import { localDay } from '../kernel/dates';
import type { Money } from '../kernel/fields';

/** What a gift reads of an activity. */
export type GiftActivity = Pick<Activity, 'id' | 'at' | 'text' | 'gift' | 'deletedAt'>;

export interface GiftStanding {
  /** Currency of the amounts: that of the budget, without one that asked for. */
  readonly currency: string;
  /** Given in the year, minor units. */
  readonly given: number;
  /** Oldest first; those in another currency are listed, but not in `given`. */
  readonly gifts: readonly GiftActivity[];
  readonly foreign: number;
  /** What the class of the customer grants a year, minor units; `null` = nothing agreed on. */
  readonly budget: number | null;
  /** Minor units beyond the budget; 0 = within it, or none. */
  readonly over: number;
}

/**
 * Gifts to a customer in the calendar year of `today`, against the yearly budget of its class (N13). Amounts in other
 * currencies are counted, not converted.
 */
export function giftStanding(
  activities: readonly GiftActivity[],
  budget: Money | null,
  home: string,
  today: string,
): GiftStanding {
  const currency = budget?.currency ?? home;
  const year = today.slice(0, 4);
  const gifts = activities
    .filter(({ gift, at, deletedAt }) => gift !== null && deletedAt === 0 && localDay(at).slice(0, 4) === year)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const own = gifts.filter(({ gift }) => gift?.currency === currency);
  const given = own.reduce((sum, { gift }) => sum + (gift?.minor ?? 0), 0);
  return {
    currency,
    given,
    gifts,
    foreign: gifts.length - own.length,
    budget: budget?.minor ?? null,
    over: budget === null ? 0 : Math.max(0, given - budget.minor),
  };
}
