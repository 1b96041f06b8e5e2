import { newDeal } from '@test/support/dealFacts';
import { describe, expect, it } from 'vitest';
import { feedbackFigures, stepFigures } from '@/domain/deals/figures';
import { nodeFeedbackSchema, type Opportunity, stageEventSchema } from '@/domain/deals/opportunity';

const at = (iso: string) => Date.parse(`${iso}T10:00:00`);

describe('steps that deals do without (R10)', () => {
  const through = (stepsDone: Opportunity['stepsDone']) => ({
    deal: newDeal({
      stage: 'demo',
      stageHistory: ['research', 'demo'].map((stage, day) =>
        stageEventSchema.parse({ stage, at: at(`2026-01-0${day + 1}`) }),
      ),
      stepsDone,
    }),
  });
  const state = (skipped: boolean) => ({ at: 1, by: '', skipped });

  it('counts the deals that have left the stage: done, left out, not ticked', () => {
    const deals = [through({ a: state(false) }), through({ a: state(true) }), through({}), { deal: newDeal() }];
    const [first] = stepFigures(deals, [{ id: 'research', steps: [{ id: 'a' }] }]);
    expect(first).toMatchObject({ deals: 3, done: 1, skipped: 1, untouched: 1, withoutIt: 6667 });
  });

  const decided = (outcome: 'won' | 'lost', did: boolean) => {
    const { deal } = through(did ? { a: state(false) } : {});
    return { deal: { ...deal, outcome } };
  };
  const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make);
  const cohort = (withWon: number, withLost: number, withoutWon: number, withoutLost: number) => [
    ...times(withWon, () => decided('won', true)),
    ...times(withLost, () => decided('lost', true)),
    ...times(withoutWon, () => decided('won', false)),
    ...times(withoutLost, () => decided('lost', false)),
  ];

  it.each([
    ['most do without', cohort(2, 0, 0, 3), 'skipped'],
    ['half of four do without: too few', cohort(2, 0, 0, 2), ''],
    ['won no more often with it', cohort(3, 3, 3, 2), 'idle'],
    ['won as often with it', cohort(4, 4, 3, 3), 'idle'],
    ['won more often with it', cohort(5, 1, 2, 3), ''],
    ['most do without, and lose by it', cohort(5, 1, 1, 8), ''],
    ['too few decided on one side', cohort(3, 3, 2, 2), ''],
  ] as const)('%s', (_, deals, doubt) => {
    const [first] = stepFigures(deals, [{ id: 'research', steps: [{ id: 'a' }] }]);
    expect(first?.doubt).toBe(doubt);
  });

  it('says nothing of a stage that all deals are still in', () => {
    const [first] = stepFigures([through({})], [{ id: 'demo', steps: [{ id: 'b' }] }]);
    expect(first).toMatchObject({ deals: 0, withoutIt: null });
  });
});

describe('feedback at the nodes (R103, R104)', () => {
  const said = (score: number | null, day: string, from: 'customer' | 'team' = 'customer') =>
    nodeFeedbackSchema.parse({ id: `${score} ${day}`, stage: 'demo', from, score, at: at(day) });
  const figures = (feedback: ReturnType<typeof said>[]) =>
    feedbackFigures([{ deal: { feedback } }], [{ id: 'demo' }], '2026-07-01');

  it('takes the mean by who said it, unanswered questions left out', () => {
    const [customer, team] = figures([
      said(4, '2026-06-01'),
      said(5, '2026-06-02'),
      said(null, '2026-06-03'),
      said(2, '2026-06-01', 'team'),
    ]);
    expect(customer).toMatchObject({ from: 'customer', answers: 2, mean: 45_000, change: null });
    expect(team).toMatchObject({ from: 'team', answers: 1, mean: 20_000 });
  });

  it('compares the last ninety days with the ninety before', () => {
    // 2 April is the 90th day before 1 July: the older window ends with it.
    const [customer] = figures([said(5, '2026-04-03'), said(3, '2026-04-02'), said(1, '2025-12-01')]);
    expect(customer).toMatchObject({ answers: 3, mean: 30_000, change: 20_000 });
  });
});
