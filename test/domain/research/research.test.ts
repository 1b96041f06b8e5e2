import { describe, expect, it } from 'vitest';
import {
  isGrowing,
  nextReview,
  type Research,
  researchBasis,
  researchEntity,
  suggestedQuadrant,
} from '@/domain/research/research';

const entry = (partial: Partial<Research> = {}) =>
  researchEntity.schema.parse({ id: 'r', createdAt: 0, updatedAt: 0, ...partial });

describe('a research entry', () => {
  it.each([
    [null, 1000, null],
    [999, 1000, false],
    [1000, 1000, true],
    [1500, 2000, false],
    [-500, 1000, false],
  ])('grows by %s with a threshold of %i: %s (R15)', (growthRate, growthThreshold, growing) => {
    expect(isGrowing(entry({ growthRate, growthThreshold }))).toBe(growing);
  });

  it.each<[Partial<Research>, string]>([
    [{ kind: 'trend', growthRate: 1000 }, 'opportunity'],
    [{ kind: 'trend', growthRate: 1000, disruptive: true }, 'opportunity'],
    [{ kind: 'trend', disruptive: true }, 'threat'],
    [{ kind: 'quantitative', growthRate: -1 }, 'threat'],
    [{ kind: 'competitorMove' }, 'threat'],
    [{ kind: 'customerBehaviour' }, 'opportunity'],
  ])('%j belongs to the %s box', (partial, quadrant) => {
    expect(suggestedQuadrant(entry(partial))).toBe(quadrant);
  });

  it('says the same until its finding or client text changes, however often it is verified (N2)', () => {
    const before = researchBasis(entry({ text: 'a' }));
    expect(researchBasis(entry({ text: 'a', verifiedOn: '2026-01-01', decision: 'x' }))).toBe(before);
    for (const change of [{ text: 'b' }, { text: 'a', statement: { zh: 'b', en: '' } }, { text: 'a', growthRate: 1 }]) {
      expect(researchBasis(entry(change))).not.toBe(before);
    }
  });
});

describe('the quarterly review (R14)', () => {
  it.each([
    ['2026-03-30', { due: '2026-06-30', overdue: false }],
    ['2026-03-29', { due: '2026-06-29', overdue: true }],
    ['2025-11-30', { due: '2026-02-28', overdue: true }],
    ['', { due: '2026-06-30', overdue: false }],
    ['2026-07-01', { due: '2026-06-30', overdue: false }],
  ])('after “%s”', (reviewedOn, expected) => {
    expect(nextReview(reviewedOn, '2026-06-30')).toEqual(expected);
  });
});
