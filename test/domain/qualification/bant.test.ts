import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { salesRulesSchema } from '@/domain/company/salesRules';
import { bantScore } from '@/domain/qualification/bant';
import { type BantAnswer, bantAnswerSchema, bantItems } from '@/domain/qualification/qualification';

const { bant: weights } = salesRulesSchema.parse({});

/** Scores in the order budget, authority, need, timeline; `null` = not answered. */
function answers(...scores: readonly (number | null)[]): BantAnswer[] {
  return bantItems.map((item, index) => bantAnswerSchema.parse({ item, score: scores[index] ?? null }));
}

describe('BANT (DOMAIN.md §1)', () => {
  it.each([
    [[3, 3, 3, 3], 30_000, 30, 'A'],
    // 0.75 + 0.5 + 0.9 + 0.4 = 2.55
    [[3, 2, 3, 2], 25_500, 26, 'A'],
    // 0.5 + 0.5 + 0.9 + 0.6 = 2.5
    [[2, 2, 3, 3], 25_000, 25, 'A'],
    // 0.75 + 0.5 + 0.6 + 0.6 = 2.45, which is 2.5 to one decimal
    [[3, 2, 2, 3], 24_500, 25, 'A'],
    // 0.75 + 0.25 + 0.9 + 0.4 = 2.3
    [[3, 1, 3, 2], 23_000, 23, 'B'],
    [[2, 2, 2, 2], 20_000, 20, 'B'],
    // 0.75 + 0 + 0.6 + 0.6 = 1.95 is 2.0 to one decimal
    [[3, 0, 2, 3], 19_500, 20, 'B'],
    // 0.25 + 0.25 + 0.6 + 0.4 = 1.5
    [[1, 1, 2, 2], 15_000, 15, 'C'],
    // 0.25 + 0.5 + 0.3 + 0.4 = 1.45 is 1.5
    [[1, 2, 1, 2], 14_500, 15, 'C'],
    [[1, 1, 1, 1], 10_000, 10, 'D'],
    // 0.25 + 0.5 + 0 + 0.2 = 0.95 is 1.0
    [[1, 2, 0, 1], 9500, 10, 'D'],
    // 0.25 + 0 + 0.3 + 0.2 = 0.75
    [[1, 0, 1, 1], 7500, 8, 'F'],
    [[0, 0, 0, 0], 0, 0, 'F'],
  ])('%j is %i, band by %i tenths %s', (scores, value, tenths, band) => {
    expect(bantScore(answers(...scores), weights)).toMatchObject({ value, tenths, band, missing: [] });
  });

  it('counts what nobody answered as 0, and says so', () => {
    const score = bantScore(answers(3, null, 3, null), weights);
    expect(score.value).toBe(16_500);
    expect(score.missing).toEqual(['authority', 'timeline']);
    expect(score.explanation.notes).toEqual(['incomplete']);
    expect(bantScore([], weights)).toMatchObject({ value: 0, band: 'F', missing: [...bantItems] });
  });

  it('tells an answer of 0 from none', () => {
    expect(bantScore(answers(0, 0, 0, 0), weights).explanation.notes).toEqual([]);
  });

  it('takes its band from the exact value, not from what is rounded already', () => {
    // (3 × 2,250 + 1 × 7,751) ÷ 10,001 = 1.449955, shown as 1.4500: below 1.45, so 1.4 and not 1.5.
    const score = bantScore(answers(3, 1, 0, 0), { budget: 2250, authority: 7751, need: 0, timeline: 0 });
    expect(score).toMatchObject({ value: 14_500, tenths: 14, band: 'D' });
  });

  it('takes weights that do not sum to 100 % in proportion', () => {
    const score = bantScore(answers(3, 3, 0, 0), { budget: 1000, authority: 1000, need: 1000, timeline: 1000 });
    expect(score.value).toBe(15_000);
    expect(score.explanation.notes).toEqual(['weightsOff']);
    expect(bantScore(answers(3, 3, 3, 3), { budget: 0, authority: 0, need: 0, timeline: 0 }).value).toBe(0);
  });

  it('explains itself: the parts make the value, and a better answer never lowers it', () => {
    const score = fc.option(fc.integer({ min: 0, max: 3 }));
    const weight = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(fc.tuple(score, score, score, score), fc.tuple(weight, weight, weight, weight), (given, w) => {
        const own = { budget: w[0], authority: w[1], need: w[2], timeline: w[3] };
        const result = bantScore(answers(...given), own);
        const sum = result.explanation.rows.reduce((total, row) => total + (row.part ?? 0), 0);
        expect(sum).toBe(result.value);
        expect(result.value).toBeLessThanOrEqual(30_000);
        const better = given.map((each) => Math.min(3, (each ?? 0) + 1));
        expect(bantScore(answers(...better), own).value).toBeGreaterThanOrEqual(result.value);
      }),
    );
  });
});
