import { type ContactActivity, firstReply } from '../activities/contact';
import { localDay } from '../kernel/dates';
import { type Strategy, strategies } from '../process/pipeline';
import { median } from './figuresFunnel';

export interface ReplyFigures {
  readonly strategy: Strategy;
  /** Deals in which the customer asked first. */
  readonly asked: number;
  /** Of them, those that had an answer. */
  readonly answered: number;
  /** Middle of the working days up to the first answer, in tenths; `null` where nothing was answered. */
  readonly median: number | null;
  /** Answered on the same or the next working day. */
  readonly inTime: number;
  /** Fewer than five answers say nothing. */
  readonly enough: boolean;
}

const sampleFrom = 5;
/** The gate for SMEs asks for it (DOMAIN.md §13, `firstReply`). */
const inTimeDays = 1;

/**
 * How fast we answer a customer's first word, by the way of selling (R100): direct selling lives by it. Working days as
 * the gate counts them ({@link firstReply}).
 */
export function replyFigures(
  deals: readonly { readonly strategy: Strategy; readonly activities: readonly ContactActivity[] }[],
  dayOf: (ms: number) => string = localDay,
): readonly ReplyFigures[] {
  return strategies.map((strategy) => {
    const replies = deals
      .filter((deal) => deal.strategy === strategy)
      .map(({ activities }) => firstReply(activities, dayOf))
      .filter(({ asked }) => asked);
    const days = replies.flatMap(({ workingDays }) => (workingDays === null ? [] : [workingDays]));
    return {
      strategy,
      asked: replies.length,
      answered: days.length,
      median: median(days.map((each) => each * 10)),
      inTime: days.filter((each) => each <= inTimeDays).length,
      enough: days.length >= sampleFrom,
    };
  });
}
