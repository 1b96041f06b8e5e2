import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normaliseWeights, weightSum, weightsAreWhole } from '@/domain/competitors/weights';

it.each([
  [[5000, 5000], true],
  [[5000, 5010], true],
  [[5000, 4990], true],
  [[5000, 5011], false],
  [[5000, 4989], false],
  [[], false],
])('%j are whole: %s (0.001 is let pass)', (weights, whole) => {
  expect(weightsAreWhole(weights)).toBe(whole);
});

it.each([
  [
    [1, 1, 1],
    [3334, 3333, 3333],
  ],
  [
    [0, 0],
    [5000, 5000],
  ],
  [
    [3000, 1000],
    [7500, 2500],
  ],
  [
    [20_000, 20_000],
    [5000, 5000],
  ],
  [
    [-5, 10],
    [0, 10_000],
  ],
  [[], []],
])('normalises %j to %j', (weights, normalised) => {
  expect(normaliseWeights(weights)).toEqual(normalised);
});

it('always hands out 100 %, and keeps what is whole', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 60 }), (weights) => {
      const normalised = normaliseWeights(weights);
      expect(weightSum(normalised)).toBe(10_000);
      expect(normaliseWeights(normalised)).toEqual(normalised);
    }),
  );
});
