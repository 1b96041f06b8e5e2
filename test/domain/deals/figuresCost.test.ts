import { newActivity, newDeal } from '@test/support/dealFacts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity } from '@/domain/activities/activity';
import { type CostedDeal, stageCosts } from '@/domain/deals/figuresCost';
import { type Opportunity, stageEventSchema } from '@/domain/deals/opportunity';

const at = (day: number, hour = 10) => new Date(2026, 0, day, hour).getTime();
const order = ['research', 'demo', 'price'];
const yuan = (minor: number) => ({ minor, currency: 'CNY' });
const rate = yuan(20_000);

const history = (...log: readonly (readonly [string, number])[]): Partial<Opportunity> => {
  const stages = log.filter(([what]) => what !== 'won' && what !== 'lost' && what !== 'reopened');
  const last = log.at(-1)?.[0];
  const stage = stages.at(-1)?.[0] ?? 'research';
  return {
    stage,
    outcome: last === 'won' || last === 'lost' ? last : 'open',
    stageHistory: log.map(([what, day]) =>
      stageEventSchema.parse(
        what === 'won' || what === 'lost' || what === 'reopened'
          ? { kind: what, stage, at: at(day) }
          : { stage: what, at: at(day) },
      ),
    ),
  };
};
const took = (day: number, duration: number | null, more: Partial<Activity> = {}) =>
  newActivity({ kind: 'visit', at: at(day, 12), duration, ...more });
const dealOf = (log: Partial<Opportunity>, ...activities: readonly Activity[]): CostedDeal => ({
  deal: newDeal({ createdAt: at(1), ...log }),
  activities,
});
const stage = (costs: ReturnType<typeof stageCosts>, id: string) => costs.stages.find((each) => each.stage === id);

describe('what a stage costs (R10)', () => {
  it('puts each activity where the deal stood then, at the hourly rate, with its direct cost', () => {
    const won = history(['research', 1], ['demo', 5], ['research', 8], ['won', 10]);
    const costs = stageCosts(
      [
        dealOf(won, took(2, 90), took(6, 60, { cost: yuan(35_000) }), took(9, 30), took(11, 120)),
        dealOf(history(['research', 1], ['lost', 4]), took(1, 60)),
      ],
      order,
      'CNY',
      rate,
    );
    // 180 min at 200.00 an hour; both deals were there, one was won.
    expect(stage(costs, 'research')).toMatchObject({
      activities: 3,
      minutes: 180,
      labour: 60_000,
      total: 60_000,
      deals: 2,
      won: 1,
      perDeal: 30_000,
      perWon: 60_000,
      enough: false,
    });
    expect(stage(costs, 'demo')).toMatchObject({ labour: 20_000, direct: 35_000, total: 55_000, perDeal: 55_000 });
    expect(stage(costs, 'price')).toMatchObject({ activities: 0, total: 0, deals: 0, perDeal: null, perWon: 0 });
    expect(costs.after).toMatchObject({ activities: 1, minutes: 120, total: 40_000 });
    expect(costs.all).toMatchObject({ minutes: 360, direct: 35_000, total: 155_000 });
  });

  it.each([
    ['before the first entry: the stage it began in', history(['demo', 5]), 2, 'demo'],
    ['at the moment of an entry: the stage entered', history(['research', 1], ['demo', 5]), 5, 'demo'],
    [
      'after a win that was taken back: where it stands',
      history(['research', 1], ['won', 3], ['reopened', 4]),
      6,
      'research',
    ],
    ['without a log: where it stands', { stage: 'price', stageHistory: [] }, 9, 'price'],
  ])('%s', (_, log, day, expected) => {
    const costs = stageCosts([dealOf(log, took(day, 30))], order, 'CNY', rate);
    expect(costs.stages.filter(({ minutes }) => minutes > 0).map((each) => each.stage)).toEqual([expected]);
  });

  it('counts activities of unknown length and never guesses them; mere notes are none', () => {
    const deal = dealOf(history(['research', 1]), took(2, null), took(3, 15), took(4, null, { kind: 'note' }));
    expect(stage(stageCosts([deal], order, 'CNY', rate), 'research')).toMatchObject({
      activities: 2,
      minutes: 15,
      untimed: 1,
      labour: 5000,
    });
  });

  it('knows no cost without a rate but that of travel, and converts no other currency', () => {
    const travel = dealOf(
      history(['research', 1]),
      took(2, null, { cost: yuan(8000) }),
      took(3, null, { cost: { minor: 900, currency: 'USD' } }),
    );
    const without = stage(stageCosts([travel], order, 'CNY', null), 'research');
    expect(without).toMatchObject({ labour: null, direct: 8000, foreign: 1, total: 8000 });
    const timed = dealOf(history(['research', 1]), took(2, 10));
    for (const each of [null, { minor: 9, currency: 'USD' }])
      expect(stage(stageCosts([timed], order, 'CNY', each), 'research')?.total).toBeNull();
  });

  it('keeps apart what was done in stages that the process has no more', () => {
    const costs = stageCosts([dealOf(history(['gone', 1]), took(2, 60))], order, 'CNY', rate);
    expect(costs.elsewhere).toMatchObject({ minutes: 60, total: 20_000 });
  });

  it('shares out what was rounded once, so that the stages add up to the whole', () => {
    const minutes = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(minutes, minutes, minutes, fc.integer({ min: 1, max: 10_000_000 }), (a, b, c, perHour) => {
        const log = history(['research', 1], ['demo', 5], ['price', 9]);
        const costs = stageCosts([dealOf(log, took(2, a), took(6, b), took(10, c))], order, 'CNY', yuan(perHour));
        expect(costs.stages.reduce((sum, each) => sum + (each.total ?? 0), 0)).toBe(costs.all.total);
        const exact = BigInt(a + b + c) * BigInt(perHour);
        expect(costs.all.total).toBe(Number((2n * exact + 60n) / 120n));
      }),
    );
  });
});
