import { exampleFactors, factorOf } from '@test/support/swotSamples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '@/domain/kernel/result';
import { factorEvaluation, position } from '@/domain/swot/evaluation';
import { type Factor, quadrants } from '@/domain/swot/swot';

const codes = (result: ReturnType<typeof factorEvaluation> | ReturnType<typeof position>) =>
  result.ok ? [] : result.error.map(({ code, params }) => [code, params?.factor ?? params?.boxes]);

describe('factor evaluation (DOMAIN.md §6)', () => {
  it.each([
    ['internal', 'ife', 25_000, [12_000, 6000, 3000, 4000]],
    ['external', 'efe', 25_500, [10_500, 3000, 6000, 6000]],
  ] as const)('computes the worked example, %s', (side, code, total, parts) => {
    const score = unwrap(factorEvaluation(exampleFactors, side));
    expect(score).toMatchObject({ code, total });
    expect(score.rows.map((row) => row.part)).toEqual(parts);
  });

  it('is not computed while the weights of a side are off by more than 0.001', () => {
    const shifted = (by: number) =>
      exampleFactors.map((factor) => (factor.id === 's1' ? { ...factor, weight: factor.weight + by } : factor));
    expect(unwrap(factorEvaluation(shifted(10), 'internal')).total).toBe(25_040);
    expect(unwrap(factorEvaluation(shifted(-10), 'internal')).total).toBe(24_960);
    expect(factorEvaluation(shifted(11), 'internal')).toEqual({
      ok: false,
      error: [{ code: 'swot.weights', params: { side: 'internal', boxes: 'S+W', sum: '100.11' } }],
    });
    expect(factorEvaluation(shifted(11), 'external').ok).toBe(true);
  });

  it('names what is missing or out of place', () => {
    const factors = [
      factorOf('a', 'strength', { weight: 5000, rating: 2 }),
      factorOf('b', 'weakness', { weight: 2500, rating: 3 }),
      factorOf('c', 'weakness', { weight: 2500 }),
    ];
    expect(codes(factorEvaluation(factors, 'internal'))).toEqual([
      ['swot.ratingPlace', 'S1'],
      ['swot.ratingPlace', 'W1'],
      ['swot.ratingMissing', 'W2'],
    ]);
    expect(codes(factorEvaluation(factors, 'external'))).toEqual([['swot.noFactors', 'O+T']]);
  });

  it('rates opportunities and threats alike from 1 to 4', () => {
    for (const quadrant of ['opportunity', 'threat'] as const) {
      for (const rating of [1, 2, 3, 4]) {
        const factor = factorOf('a', quadrant, { weight: 10_000, rating });
        expect(unwrap(factorEvaluation([factor], 'external')).total).toBe(rating * 10_000);
      }
    }
  });
});

/** One factor a box; weights chosen so that the vector is (x, y) / 10,000. */
function pointing(x: number, y: number): Factor[] {
  const box = (quadrant: Factor['quadrant'], weight: number) => factorOf(quadrant, quadrant, { weight, impact: 1 });
  return [
    box('strength', 5000 + x / 2),
    box('weakness', 5000 - x / 2),
    box('opportunity', 5000 + y / 2),
    box('threat', 5000 - y / 2),
  ];
}

describe('position (DOMAIN.md §6)', () => {
  it('points to SO, weakly, in the worked example', () => {
    const place = unwrap(position(exampleFactors));
    expect(place).toMatchObject({ x: 2000, y: 1500, kinds: ['SO'], weak: true });
    expect(place.explanation.rows.slice(-2).map((row) => [row.id, row.part])).toEqual([
      ['x', 2000],
      ['y', 1500],
    ]);
  });

  it.each([
    [8000, 2000, ['SO'], false],
    [-8000, 2000, ['WO'], false],
    [8000, -2000, ['ST'], false],
    [-8000, -2000, ['WT'], false],
    [0, 6000, ['SO', 'WO'], false],
    [0, -6000, ['ST', 'WT'], false],
    [6000, 0, ['SO', 'ST'], false],
    [-6000, 0, ['WO', 'WT'], false],
    [0, 0, ['SO', 'WO', 'ST', 'WT'], true],
    [3000, 4000, ['SO'], false],
    [3000, 3998, ['SO'], true],
  ])('(%i, %i) is %j, weak: %s', (x, y, kinds, weak) => {
    expect(unwrap(position(pointing(x, y)))).toMatchObject({ x, y, kinds, weak });
  });

  it('names missing impacts and both sides that do not sum', () => {
    const factors = [factorOf('a', 'strength', { weight: 9000 }), factorOf('b', 'threat', { weight: 500, impact: 2 })];
    expect(codes(position(factors))).toEqual([
      ['swot.weights', 'S+W'],
      ['swot.weights', 'O+T'],
      ['swot.impactMissing', 'S1'],
    ]);
  });

  it('turns round when strengths and weaknesses change places, and stays between −5 and 5', () => {
    const impacts = fc.tuple(...quadrants.map(() => fc.integer({ min: 1, max: 5 })));
    fc.assert(
      fc.property(impacts, fc.nat(10_000), fc.nat(10_000), (impact, internal, external) => {
        const weights = [internal, 10_000 - internal, external, 10_000 - external];
        const factors = quadrants.map((quadrant, index) =>
          factorOf(quadrant, quadrant, { weight: weights[index] ?? 0, impact: impact[index] ?? 1 }),
        );
        const mirrored = factors.map((factor) => {
          const other = { strength: 'weakness', weakness: 'strength' } as const;
          const { quadrant } = factor;
          return quadrant === 'strength' || quadrant === 'weakness' ? { ...factor, quadrant: other[quadrant] } : factor;
        });
        const there = unwrap(position(factors));
        const back = unwrap(position(mirrored));
        expect(there.x + back.x).toBe(0);
        expect(back.y).toBe(there.y);
        expect(Math.max(Math.abs(there.x), Math.abs(there.y))).toBeLessThanOrEqual(50_000);
        expect(there.kinds.every((kind) => (kind.startsWith('S') ? there.x >= 0 : there.x <= 0))).toBe(true);
        expect(there.kinds.every((kind) => (kind.endsWith('O') ? there.y >= 0 : there.y <= 0))).toBe(true);
      }),
    );
  });
});
