import { newDeal } from '@test/support/dealFacts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  averageWon,
  bottleneck,
  cycle,
  dealProbability,
  forecast,
  lossRates,
  rotting,
  stageAge,
  stageConversion,
  stageTimes,
  timeInStages,
  velocity,
  winRate,
} from '@/domain/deals/figures';
import { type Opportunity, type StageEvent, stageEventSchema, stages } from '@/domain/deals/opportunity';
import { sevenStages } from '@/domain/process/templates/sevenStages';

const at = (iso: string, time = '10:00') => Date.parse(`${iso}T${time}:00`);
const cny = (minor: number) => ({ minor, currency: 'CNY' });
const always = { from: '', to: '' };
/** `research 2026-01-01` enters, `won 2026-02-01` decides. */
function deal(log: readonly string[], partial: Partial<Opportunity> = {}, amount: number | null = null) {
  let stage = 'research';
  const stageHistory = log.map((line): StageEvent => {
    const [what = '', day = ''] = line.split(' ');
    const decision = ['won', 'lost', 'reopened'].includes(what);
    if (!decision) stage = what;
    return stageEventSchema.parse({ kind: decision ? what : 'stage', stage, at: at(day) });
  });
  const last = stageHistory.at(-1)?.kind;
  const outcome = last === 'won' || last === 'lost' ? last : 'open';
  const createdAt = stageHistory[0]?.at ?? 0;
  return {
    deal: newDeal({ stage, stageHistory, outcome, createdAt, ...partial }),
    amount: amount === null ? null : cny(amount),
  };
}
const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
const node = (deals: ReturnType<typeof deal>[], stage: string, period = always) => {
  const found = stageConversion(deals, stages, period, 'CNY').find((each) => each.stage === stage);
  if (!found) throw new Error(stage);
  return found;
};

describe('conversion and loss', () => {
  it('is 57 % where 200 of 350 went on', () => {
    const deals = [
      ...many(200, () => deal(['research 2026-01-01', 'demo 2026-01-05'])),
      ...many(100, () => deal(['research 2026-01-01', 'lost 2026-01-05'])),
      ...many(50, () => deal(['research 2026-01-01'])),
    ];
    expect(node(deals, 'research')).toMatchObject({
      entered: 350,
      reached: 200,
      resolved: 300,
      all: 5714,
      resolvedOnly: 6667,
      lossRate: 2857,
    });
  });

  it('counts a jump as reaching, and winning as going on', () => {
    const deals = [deal(['research 2026-01-01', 'closing 2026-01-02', 'won 2026-01-03'])];
    expect(node(deals, 'research').all).toBe(10_000);
    expect(node(deals, 'demo').entered).toBe(0);
    expect(node(deals, 'closing').all).toBe(10_000);
    expect(node(deals, 'demo').all).toBeNull();
  });

  it('takes the deals that entered in the period, whenever they went on', () => {
    const deals = [deal(['research 2026-01-31', 'demo 2026-03-01']), deal(['research 2026-02-01', 'demo 2026-03-01'])];
    expect(node(deals, 'research', { from: '2026-01-01', to: '2026-01-31' })).toMatchObject({ entered: 1, reached: 1 });
  });

  it('counts moving back as leaving without reaching, and a second visit once', () => {
    const back = deal(['research 2026-01-01', 'demo 2026-01-02', 'research 2026-01-03']);
    expect(node([back], 'demo')).toMatchObject({ entered: 1, reached: 0, resolved: 1, resolvedOnly: 0 });
    expect(node([back], 'research')).toMatchObject({ entered: 1, reached: 1 });
  });

  it('loses a deal where it stood last, at what it was worth then, unless it was reopened', () => {
    const lost = deal(['research 2026-01-01', 'demo 2026-01-02', 'lost 2026-01-03'], {}, 700);
    expect(node([lost], 'demo')).toMatchObject({ lost: 1, lostAmount: 700 });
    expect(node([lost], 'research')).toMatchObject({ lost: 0, lostAmount: 0 });
    const reopened = deal(['research 2026-01-01', 'lost 2026-01-02', 'reopened 2026-01-03']);
    expect(node([reopened], 'research')).toMatchObject({ lost: 0, resolved: 0, resolvedOnly: null });
  });

  it('reads deals of the first versions, whose loss is not in the log', () => {
    const old = deal([], { stage: 'demo', outcome: 'lost' }, 500);
    expect(node([old], 'demo')).toMatchObject({ entered: 1, lost: 1, lostAmount: 500 });
  });

  it('names the node with the largest lost amount, ties by lower conversion, small samples left out', () => {
    const lose = (stage: string, amount: number) => deal([`${stage} 2026-01-01`, 'lost 2026-01-09'], {}, amount);
    const pass = (stage: string) => deal([`${stage} 2026-01-01`, 'won 2026-01-09']);
    const figures = (deals: ReturnType<typeof deal>[]) => stageConversion(deals, stages, always, 'CNY');
    const demo = [...many(4, () => pass('demo')), lose('demo', 100)];
    expect(bottleneck(figures([...demo, ...many(4, () => lose('closing', 900))]))?.stage).toBe('demo');
    const tied = [...many(4, () => pass('closing')), pass('closing'), lose('closing', 100)];
    expect(bottleneck(figures([...demo, ...tied]))?.stage).toBe('demo');
    expect(bottleneck(figures(many(9, () => pass('demo'))))).toBeUndefined();
    expect(lossRates(figures(demo)).get('demo')).toBe(2000);
  });

  it('never loses sight of a deal: reached, lost and still there are within the cohort', () => {
    const step = fc.constantFrom(...stages, 'won', 'lost', 'reopened');
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 8 }), { maxLength: 12 }), (logs) => {
        const deals = logs.map((log) => deal(log.map((what, day) => `${what} 2026-01-${String(day + 10)}`)));
        for (const each of stageConversion(deals, stages, always, 'CNY')) {
          expect(each.reached).toBeLessThanOrEqual(each.resolved);
          expect(each.resolved).toBeLessThanOrEqual(each.entered);
          expect(each.lost).toBeLessThanOrEqual(each.resolved);
        }
      }),
    );
  });
});

describe('time', () => {
  it('sums the visits of a stage and ends them with the decision', () => {
    const { deal: lost } = deal(['research 2026-01-01', 'demo 2026-01-03', 'research 2026-01-04', 'lost 2026-01-09']);
    const days = [...timeInStages(lost, at('2026-12-01'))].map(([stage, ms]) => [stage, ms / 86_400_000]);
    expect(days).toEqual([
      ['research', 7],
      ['demo', 1],
    ]);
  });

  it('takes nothing away where the clock was set back', () => {
    const { deal: odd } = deal(['research 2026-01-09', 'demo 2026-01-01']);
    expect(timeInStages(odd, at('2026-01-05')).get('research')).toBe(0);
  });

  it('begins the age anew on moving back, not on a change of process in the same stage', () => {
    const { deal: back } = deal(['research 2026-01-01', 'demo 2026-01-05', 'research 2026-01-08']);
    expect(stageAge(back, '2026-01-10')).toBe(2);
    const { deal: taken } = deal(['demo 2026-01-05', 'demo 2026-01-09']);
    expect(stageAge(taken, '2026-01-10')).toBe(5);
    expect(stageAge(taken, '2026-01-01')).toBe(0);
  });

  it('lists the longest median against its target first', () => {
    const deals = ['03', '05', '11'].map((day) => deal(['research 2026-01-01', `demo 2026-01-${day}`]));
    const times = stageTimes(deals, [
      { id: 'demo', targetDays: null },
      { id: 'research', targetDays: 2 },
    ]);
    expect(times[0]).toMatchObject({ stage: 'research', deals: 3, median: 40, ofTarget: 20_000 });
    expect(times[1]).toMatchObject({ stage: 'demo', deals: 0, median: null });
  });

  it.each([
    ['keyAccount', '2026-02-04', '2026-01-31', 'rotting', 34, 'age'],
    ['keyAccount', '2026-01-31', '2026-01-31', 'fresh', 30, 'age'],
    ['sme', '2026-01-15', '2026-01-14', 'fresh', 14, 'age'],
    ['sme', '2026-01-16', '2026-01-15', 'rotting', 15, 'age'],
    ['', '2026-01-20', '2026-01-19', 'fresh', 19, 'age'],
    ['sme', '2026-01-10', '2025-12-20', 'rotting', 21, 'contact'],
  ] as const)('rots for %s on %s after contact on %s: %s', (customerType, today, contact, state, days, because) => {
    const [stage] = sevenStages.stages;
    if (!stage) throw new Error('no stage');
    const { deal: open } = deal(['research 2026-01-01']);
    const found = rotting({ deal: open, stage, customerType, lastContactAt: at(contact), today });
    expect(found).toMatchObject({ state, days, because });
  });

  it('does not rot once decided, or where the stage has no limit', () => {
    const stage = { rotKeyAccount: null, rotSme: 1 };
    const input = { stage, customerType: 'keyAccount' as const, lastContactAt: null, today: '2026-12-01' };
    expect(rotting({ ...input, deal: deal(['research 2026-01-01']).deal })).toBeNull();
    const won = deal(['research 2026-01-01', 'won 2026-01-02']).deal;
    expect(rotting({ ...input, customerType: 'sme', deal: won })).toBeNull();
  });
});

describe('winning', () => {
  const deals = [
    deal(['research 2026-01-01', 'won 2026-01-11'], {}, 300),
    deal(['research 2026-01-01', 'won 2026-01-21'], {}, 100),
    deal(['research 2026-01-01', 'lost 2026-01-05'], {}, 600),
    deal(['research 2026-01-01'], { expectedClose: '2026-01-31' }),
    deal(['research 2024-01-01']),
    deal(['research 2026-01-02'], { expectedClose: '2026-02-02' }),
  ];

  it('is measured by number, by amount, and strictly with overdue and old deals', () => {
    expect(winRate(deals, always, 'CNY', '2026-02-01')).toEqual({
      won: 2,
      lost: 1,
      overdue: 1,
      old: 1,
      wonAmount: 400,
      lostAmount: 600,
      count: 6667,
      value: 4000,
      strict: 4000,
    });
    expect(winRate([], always, 'CNY', '2026-02-01')).toMatchObject({ count: null, value: null, strict: null });
    expect(winRate(deals, { from: '2026-01-12', to: '' }, 'CNY', '2026-02-01')).toMatchObject({ won: 1, lost: 0 });
  });

  it('keeps other currencies out of the amounts', () => {
    expect(winRate(deals, always, 'USD', '2026-02-01')).toMatchObject({ won: 2, wonAmount: 0, value: null });
  });

  it('takes mean and median days from making to winning', () => {
    expect(cycle(deals, always)).toEqual({ deals: 2, days: 30, mean: 150, median: 150 });
    const third = deal(['research 2026-01-01', 'won 2026-03-02']);
    expect(cycle([...deals, third], always)).toEqual({ deals: 3, days: 90, mean: 300, median: 200 });
    expect(cycle([], always)).toEqual({ deals: 0, days: 0, mean: null, median: null });
    expect(averageWon(deals, always, 'CNY')).toEqual({ sum: 400, of: 2 });
  });

  it('sells 13,333.33 a day: 30 × 80,000 × 25 % ÷ 45', () => {
    const figures = { open: 30, average: { sum: 8_000_000, of: 1 }, winRate: { sum: 1, of: 4 } };
    expect(velocity({ ...figures, cycle: { sum: 45, of: 1 } })).toBe(1_333_333);
    expect(velocity({ ...figures, cycle: { sum: 0, of: 3 } })).toBeNull();
    expect(velocity({ ...figures, average: { sum: 0, of: 0 }, cycle: { sum: 45, of: 1 } })).toBeNull();
  });

  it('is not rounded on the way: 3 deals of 900,000.00 at one win of three in 30 days are 30,000.00 a day', () => {
    const ratios = { average: { sum: 90_000_000, of: 1 }, winRate: { sum: 1, of: 3 }, cycle: { sum: 60, of: 2 } };
    expect(velocity({ open: 3, ...ratios })).toBe(3_000_000);
  });
});

describe('forecast', () => {
  const open = (
    expectedClose: string,
    probability: number,
    minor = 10_000_000,
    partial: Partial<Opportunity> = {},
  ) => ({
    deal: deal(['research 2026-01-01'], { expectedClose, ...partial }).deal,
    amount: cny(minor),
    probability,
  });
  const plain = { overdue: { weighted: 0 }, unscheduled: { weighted: 0 } };

  it('weighs each month by itself: 50,000, 50,000 and 100,000', () => {
    const deals = [open('2026-06-10', 5000), open('2026-07-10', 5000), open('2026-08-10', 10_000)];
    const [only, ...others] = forecast(deals, '2026-06-01').currencies;
    expect(others).toEqual([]);
    expect(only).toMatchObject(plain);
    expect(only?.months.map(({ month, weighted }) => [month, weighted])).toEqual([
      ['2026-06', 5_000_000],
      ['2026-07', 5_000_000],
      ['2026-08', 10_000_000],
    ]);
  });

  it('sets apart what has no date or is past it, also within this month', () => {
    const deals = [open('', 5000), open('2026-06-09', 5000), open('2026-06-10', 5000)];
    expect(forecast(deals, '2026-06-10').currencies[0]).toMatchObject({
      months: [{ month: '2026-06', deals: 1 }],
      unscheduled: { deals: 1 },
      overdue: { deals: 1 },
    });
  });

  it('keeps currencies and categories apart, counts won in full and lost not at all', () => {
    const won = { ...open('2026-06-02', 10_000), deal: newDeal({ outcome: 'won', expectedClose: '2026-06-02' }) };
    const lost = { ...open('2026-06-02', 0), deal: newDeal({ outcome: 'lost', expectedClose: '2026-06-02' }) };
    const dollars = { ...open('2026-06-20', 5000), amount: { minor: 5, currency: 'USD' } };
    const deals = [
      won,
      lost,
      dollars,
      open('2026-06-20', 5000, 300, { forecast: 'commit' }),
      open('2026-06-20', 5000, 500, { forecast: 'bestCase' }),
      open('2026-06-20', 5000, 700, { forecast: 'omitted' }),
      { ...open('2026-06-20', 5000), amount: null },
    ];
    const { currencies, withoutAmount } = forecast(deals, '2026-06-10');
    expect(withoutAmount).toBe(1);
    expect(currencies).toMatchObject([
      { currency: 'CNY', commit: 300, bestCase: 500, months: [{ deals: 3, weighted: 10_000_400 }] },
      { currency: 'USD', months: [{ weighted: 3 }] },
    ]);
  });

  it('takes the chance of the deal before that of its stage', () => {
    expect(dealProbability(newDeal({ stage: 'demo' }), sevenStages)).toBe(2000);
    expect(dealProbability(newDeal({ stage: 'demo', probability: 0 }), sevenStages)).toBe(0);
    expect(dealProbability(newDeal({ outcome: 'won', probability: 100 }), sevenStages)).toBe(10_000);
    expect(dealProbability(newDeal({ outcome: 'lost', probability: 100 }), sevenStages)).toBe(0);
    expect(dealProbability(newDeal({ stage: 'gone' }), undefined)).toBe(0);
  });
});
