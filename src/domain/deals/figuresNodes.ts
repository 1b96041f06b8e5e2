import { addDays, localDay } from '../kernel/dates';
import { halfUp } from '../kernel/rounding';
import { type LoggedDeal, timeInStages } from './figuresEvents';
import { share } from './figuresFunnel';
import type { NodeFeedback, Opportunity } from './opportunity';

export type SteppedDeal = LoggedDeal & Pick<Opportunity, 'stepsDone'>;

export interface StepFigures {
  readonly stage: string;
  readonly step: string;
  /** Deals that have left the stage. */
  readonly deals: number;
  readonly done: number;
  /** Left out on purpose. */
  readonly skipped: number;
  /** Neither ticked nor left out. */
  readonly untouched: number;
  /** (skipped + untouched) ÷ deals, basis points. */
  readonly withoutIt: number | null;
  /** Of the decided ones: those that did the step, those that did without, and how many of each were won. */
  readonly decided: { readonly with: number; readonly without: number };
  readonly won: { readonly with: number; readonly without: number };
  /**
   * Why the step may be made optional: most deals do without it (`skipped`), or deals that did it were won no more often than
   * those that did not (`idle`). Empty where neither holds, where it was won more often with the step, or where
   * fewer than five deals speak for it.
   */
  readonly doubt: '' | 'skipped' | 'idle';
}

/** Above this share of deals that did without it, a step looks unnecessary; basis points. */
const needless = 5000;
const sampleFrom = 5;

function doubtOf({ deals, withoutIt, decided, won }: Omit<StepFigures, 'doubt'>): StepFigures['doubt'] {
  const known = decided.with >= sampleFrom && decided.without >= sampleFrom;
  // Won of decided on both sides, without a division.
  const helps = known && won.with * decided.without > won.without * decided.with;
  if (helps) return '';
  if (deals >= sampleFrom && (withoutIt ?? 0) >= needless) return 'skipped';
  return known ? 'idle' : '';
}

/**
 * How often deals got out of a stage without one of its steps (R10): what most do without may be made optional. Counts the
 * deals that were in the stage and are not any more.
 */
export function stepFigures(
  deals: readonly { readonly deal: SteppedDeal }[],
  stages: readonly { readonly id: string; readonly steps: readonly { readonly id: string }[] }[],
): readonly StepFigures[] {
  const visited = deals.map(({ deal }) => ({ deal, stages: timeInStages(deal, 0) }));
  return stages.flatMap(({ id: stage, steps }) => {
    const left = visited.filter(
      (each) => each.stages.has(stage) && (each.deal.stage !== stage || each.deal.outcome !== 'open'),
    );
    return steps.map(({ id: step }): StepFigures => {
      const states = left.flatMap(({ deal }) => deal.stepsDone[step] ?? []);
      const skipped = states.filter((state) => state.skipped).length;
      const done = states.length - skipped;
      const untouched = left.length - states.length;
      const count = (did: boolean, ...outcomes: readonly Opportunity['outcome'][]) =>
        left.filter(({ deal }) => (deal.stepsDone[step]?.skipped === false) === did && outcomes.includes(deal.outcome))
          .length;
      const figures = {
        stage,
        step,
        deals: left.length,
        done,
        skipped,
        untouched,
        withoutIt: share(skipped + untouched, left.length),
        decided: { with: count(true, 'won', 'lost'), without: count(false, 'won', 'lost') },
        won: { with: count(true, 'won'), without: count(false, 'won') },
      };
      return { ...figures, doubt: doubtOf(figures) };
    });
  });
}

export interface FeedbackFigures {
  readonly stage: string;
  readonly from: NodeFeedback['from'];
  readonly answers: number;
  /** Mean of 1–5 in 1/10,000; `null` of none. */
  readonly mean: number | null;
  /** The last ninety days against the ninety before, same unit; `null` where one of them has no answer. */
  readonly change: number | null;
}

const window = 90;

function meanOf(scores: readonly number[]): number | null {
  const sum = scores.reduce((total, score) => total + score, 0);
  return scores.length === 0 ? null : Number(halfUp(BigInt(sum) * 10_000n, BigInt(scores.length)));
}

/** What customers and the team say of every node (R103, R104, R136), and whether it gets better. */
export function feedbackFigures(
  deals: readonly { readonly deal: Pick<Opportunity, 'feedback'> }[],
  stages: readonly { readonly id: string }[],
  today: string,
): readonly FeedbackFigures[] {
  const said = deals.flatMap(({ deal }) => deal.feedback).filter(({ score }) => score !== null);
  const recent = addDays(today, -window);
  const before = addDays(today, -2 * window);
  return stages.flatMap(({ id: stage }) =>
    (['customer', 'team'] as const).map((from): FeedbackFigures => {
      const own = said.filter((each) => each.stage === stage && each.from === from);
      const scores = (list: readonly NodeFeedback[]) => list.map(({ score }) => score ?? 0);
      const now = meanOf(scores(own.filter(({ at }) => localDay(at) > recent)));
      const then = meanOf(scores(own.filter(({ at }) => localDay(at) > before && localDay(at) <= recent)));
      const change = now === null || then === null ? null : now - then;
      return { stage, from, answers: own.length, mean: meanOf(scores(own)), change };
    }),
  );
}
