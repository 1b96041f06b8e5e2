import { daysBetween, localDay } from '../kernel/dates';
import type { Money } from '../kernel/fields';
import type { Opportunity, StageEvent } from './opportunity';

/** What the figures read of a deal. */
export type LoggedDeal = Pick<Opportunity, 'stage' | 'stageHistory' | 'outcome' | 'createdAt'>;

/** A deal with what it is worth now: the leading quote, else the estimate. */
export interface WorthDeal {
  readonly deal: LoggedDeal;
  readonly amount: Money | null;
}

/** One line of the log as figures read it; `at` is `null` where the log does not say when (first versions). */
export type ReadEvent = Pick<StageEvent, 'kind' | 'stage' | 'amount'> & { readonly at: number | null };

/**
 * The event log, readable by figures: with the entry that a deal without a log began with, without losses and wins that
 * were taken back by reopening, and with the decision that the first versions kept beside the log only.
 */
export function eventsOf(deal: LoggedDeal): readonly ReadEvent[] {
  const events: ReadEvent[] = [];
  if (!deal.stageHistory.some(({ kind }) => kind === 'stage')) {
    events.push({ kind: 'stage', stage: deal.stage, amount: null, at: deal.createdAt });
  }
  for (const event of deal.stageHistory) {
    if (event.kind === 'reopened') {
      for (let last = events.at(-1); last && last.kind !== 'stage'; last = events.at(-1)) events.pop();
    } else events.push(event);
  }
  const { outcome } = deal;
  if (outcome !== 'open' && !events.some(({ kind }) => kind === outcome)) {
    events.push({ kind: outcome, stage: deal.stage, amount: null, at: null });
  }
  return events;
}

/** How a deal was decided: the last win or loss that stands; `undefined` while it is open. */
export function decisionOf(deal: LoggedDeal): ReadEvent | undefined {
  return deal.outcome === 'open' ? undefined : eventsOf(deal).findLast(({ kind }) => kind === deal.outcome);
}

/** Amount of an event, else of the deal now, where it is in the currency asked for; minor units. */
export function worth(event: ReadEvent | undefined, now: Money | null, currency: string): bigint {
  const amount = event?.amount ?? now;
  return amount?.currency === currency ? BigInt(amount.minor) : 0n;
}

/**
 * Epoch ms at which the deal last came into the stage it stands in. An entry that only took it over into another process,
 * in the same stage, does not begin it anew.
 */
export function enteredAt(deal: LoggedDeal): number {
  let at = deal.createdAt;
  let stage: string | undefined;
  for (const event of deal.stageHistory) {
    if (event.kind !== 'stage') continue;
    if (event.stage !== stage) at = event.at;
    stage = event.stage;
  }
  return at;
}

/** Days in the current stage: whole days of the local calendar since the last entry (DOMAIN.md §13), never negative. */
export function stageAge(deal: LoggedDeal, today: string): number {
  return Math.max(0, daysBetween(localDay(enteredAt(deal)), today));
}

/**
 * Milliseconds in each stage, all visits together (DOMAIN.md §13): a visit ends with the next entry or with the decision,
 * the last one of an open deal now. A clock that was set back takes nothing away.
 */
export function timeInStages(deal: LoggedDeal, now: number): ReadonlyMap<string, number> {
  const total = new Map<string, number>();
  let visit: { stage: string; since: number } | undefined;
  const leave = (at: number): void => {
    if (visit) total.set(visit.stage, (total.get(visit.stage) ?? 0) + Math.max(0, at - visit.since));
    visit = undefined;
  };
  for (const { kind, stage, at } of eventsOf(deal)) {
    if (at === null) {
      // Decided at a time that nobody wrote down.
      visit = undefined;
      continue;
    }
    leave(at);
    if (kind === 'stage') visit = { stage, since: at };
  }
  if (deal.outcome === 'open') leave(now);
  return total;
}
