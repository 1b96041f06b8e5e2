import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiveForces, forceNames, forcesSchema } from '@/domain/research/forces';
import { segmentEntity } from '@/domain/research/research';

const rated = (strengths: readonly (number | null)[]) => ({
  forces: forcesSchema.parse(
    Object.fromEntries(forceNames.map((name, index) => [name, { strength: strengths[index] ?? null }])),
  ),
});

describe('the five forces of a segment', () => {
  it.each([
    [[1, 1, 1, 1, 1], 10_000, 'low'],
    [[2, 2, 3, 2, 2], 22_000, 'low'],
    [[3, 2, 3, 2, 2], 24_000, 'medium'],
    [[4, 3, 3, 2, 4], 32_000, 'medium'],
    [[4, 4, 3, 3, 4], 36_000, 'medium'],
    [[4, 4, 4, 3, 4], 38_000, 'high'],
    [[5, 5, 5, 5, 5], 50_000, 'high'],
  ])('%j press with %i: %s', (strengths, mean, pressure) => {
    const result = fiveForces(rated(strengths));
    expect(result).toMatchObject({ missing: [], pressure, explanation: { total: mean, notes: [] } });
  });

  it('give no mean until all five are rated, and say which are not', () => {
    const result = fiveForces(rated([4, null, 3, 2, null]));
    expect(result.missing).toEqual(['newEntrants', 'buyers']);
    expect(result.pressure).toBeNull();
    expect(result.explanation.total).toBeNull();
    expect(result.explanation.notes).toEqual(['incomplete']);
  });

  it('are all unrated on a segment of an older version', () => {
    const old = segmentEntity.schema.parse({ id: 's', createdAt: 0, updatedAt: 0 });
    expect(fiveForces(old).missing).toEqual([...forceNames]);
  });

  it('have rows that add up to the mean, which lies between the least and the greatest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 }), (strengths) => {
        const { rows, total } = fiveForces(rated(strengths)).explanation;
        expect(rows.reduce((sum, row) => sum + (row.part ?? 0), 0)).toBe(total);
        expect(total).toBeGreaterThanOrEqual(Math.min(...strengths) * 10_000);
        expect(total).toBeLessThanOrEqual(Math.max(...strengths) * 10_000);
      }),
    );
  });
});
