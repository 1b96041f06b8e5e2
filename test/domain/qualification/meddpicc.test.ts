import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bantItemsOf, beyondMeddic, meddpiccScore } from '@/domain/qualification/meddpicc';
import { type MeddpiccAnswer, meddpiccAnswerSchema, meddpiccItems } from '@/domain/qualification/qualification';

/** Scores in the order of the letters; `'off'` = switched off. */
function answers(...scores: readonly (number | 'off')[]): MeddpiccAnswer[] {
  return scores.map((score, index) =>
    meddpiccAnswerSchema.parse({
      item: meddpiccItems[index],
      ...(score === 'off' ? { score: 3, off: true } : { score }),
    }),
  );
}

describe('MEDDPICC (DOMAIN.md §2)', () => {
  it.each<[(number | 'off')[], number]>([
    [[3, 3, 3, 3, 3, 3, 3, 3], 10_000],
    [[0, 0, 0, 0, 0, 0, 0, 0], 0],
    // 12 of 24: what the gate of key accounts asks for
    [[3, 3, 3, 3, 0, 0, 0, 0], 5000],
    [[3, 2, 2, 1, 1, 1, 1, 0], 4583],
    // Two switched off: 12 of 18, never averaged in
    [[3, 3, 3, 3, 'off', 0, 0, 'off'], 6667],
    [[1, 'off', 'off', 'off', 'off', 'off', 'off', 'off'], 3333],
  ])('%j is %i basis points', (scores, bp) => {
    expect(meddpiccScore(answers(...scores)).bp).toBe(bp);
  });

  it('cannot be computed where every item is switched off', () => {
    expect(meddpiccScore(answers('off', 'off', 'off', 'off', 'off', 'off', 'off', 'off'))).toMatchObject({
      bp: null,
      missing: [],
    });
  });

  it('lists what is unknown, but nothing that is switched off', () => {
    const score = meddpiccScore(answers(3, 0, 2, 1, 'off'));
    expect(score.missing).toEqual(['economicBuyer', 'pain', 'champion', 'competition']);
    expect(score.explanation.notes).toEqual(['incomplete', 'off']);
    expect(score.explanation.rows.find((row) => row.id === 'paperProcess')).toMatchObject({ value: null, part: null });
  });

  it('maps every item but competition to BANT', () => {
    expect(meddpiccItems.filter((item) => bantItemsOf[item].length === 0)).toEqual(['competition']);
    expect(beyondMeddic).toEqual(['paperProcess', 'competition']);
  });

  it('explains itself: the parts make the share', () => {
    const score = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant('off' as const));
    fc.assert(
      fc.property(fc.array(score, { maxLength: 8 }), (given) => {
        const { bp, explanation } = meddpiccScore(answers(...given));
        expect(explanation.rows.reduce((sum, row) => sum + (row.part ?? 0), 0)).toBe(bp ?? 0);
        expect(bp ?? 0).toBeLessThanOrEqual(10_000);
      }),
    );
  });
});
