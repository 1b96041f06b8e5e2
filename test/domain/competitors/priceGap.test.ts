import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BasketRow,
  basketIndex,
  competitorGap,
  marketIndex,
  ourGap,
  priceIndex,
} from '@/domain/competitors/priceGap';
import { named } from './support';

describe('price gaps (DOMAIN.md §5)', () => {
  it.each([
    // ours, theirs, competitor gap, our gap, index: tenths
    [9_800_000, 11_200_000, 143, -125, 875],
    [11_200_000, 9_800_000, -125, 143, 1143],
    [100, 100, 0, 0, 1000],
    [200, 100, -500, 1000, 2000],
    [10_000, 10_005, 1, 0, 1000],
  ])('%i against %i', (ours, theirs, gapOfTheirs, gapOfOurs, index) => {
    expect(competitorGap(ours, theirs)?.tenths).toBe(gapOfTheirs);
    expect(ourGap(ours, theirs)?.tenths).toBe(gapOfOurs);
    expect(priceIndex(ours, theirs)).toBe(index);
  });

  it.each([
    [100_000, 100_049, true],
    [100_000, 100_050, false],
    [100_000, 99_951, true],
    [100_000, 99_950, false],
  ])('%i against %i is level: %s, for less than 0.05 %%', (ours, theirs, level) => {
    expect(competitorGap(ours, theirs)?.level).toBe(level);
  });

  it.each([
    [0, 100],
    [null, 100],
    [100, null],
    [100, 0],
  ])('has no reading of %s against %s for clients, and no index', (ours, theirs) => {
    expect(ourGap(ours, theirs)).toBeNull();
    expect(priceIndex(ours, theirs)).toBeNull();
  });

  it('has no competitor gap without our price, and −100 % for what they give away', () => {
    expect(competitorGap(0, 100)).toBeNull();
    expect(competitorGap(null, 100)).toBeNull();
    expect(competitorGap(100, 0)).toEqual({ tenths: -1000, level: false });
  });

  it('sets us against the mean of the market', () => {
    // 98,000 against (112,000 + 84,000) / 2 = 98,000
    expect(marketIndex(98_000, [112_000, 84_000])).toBe(1000);
    expect(marketIndex(98_000, [112_000])).toBe(875);
    expect(marketIndex(98_000, [])).toBeNull();
    expect(marketIndex(null, [1])).toBeNull();
    expect(marketIndex(98_000, [0])).toBeNull();
  });

  const amount = fc.integer({ min: 1, max: 1_000_000_000_000 });
  it('agrees with the order of the prices', () => {
    fc.assert(
      fc.property(amount, amount, (ours, theirs) => {
        const [a, b] = [competitorGap(ours, theirs), ourGap(ours, theirs)];
        if (theirs >= ours) expect(a?.tenths).toBeGreaterThanOrEqual(0);
        if (theirs <= ours) expect(a?.tenths).toBeLessThanOrEqual(0);
        if (theirs >= ours) expect(b?.tenths).toBeLessThanOrEqual(0);
        if (theirs <= ours) expect(b?.tenths).toBeGreaterThanOrEqual(0);
        expect(a?.level).toBe(Math.abs(theirs - ours) * 2000 < ours);
      }),
    );
  });

  it('has indexes that are the inverse of each other', () => {
    const near = fc.integer({ min: 1000, max: 100_000 });
    fc.assert(
      fc.property(near, near, (a, b) => {
        const product = ((priceIndex(a, b) ?? 0) / 1000) * ((priceIndex(b, a) ?? 0) / 1000);
        // Each is off by half a tenth at most.
        const slack = 0.0005 * (a / b + b / a + 1);
        expect(Math.abs(product - 1)).toBeLessThanOrEqual(slack);
      }),
    );
  });
});

describe('weighted basket index (DOMAIN.md §5)', () => {
  const row = (id: string, weight: number, ours: number | null, theirs: number | null): BasketRow => ({
    id,
    label: named(id),
    weight,
    ours,
    theirs,
  });

  it.each([
    // 0.5 × 90/100 + 0.3 × 105/100 + 0.2 × 120/100 = 0.45 + 0.315 + 0.24 = 1.005
    ['100.5', [row('a', 5000, 90, 100), row('b', 3000, 105, 100), row('c', 2000, 120, 100)], 1005],
    // 0.5 × 110/100 + 0.3 × 120/100 + 0.2 × 100/100 = 0.55 + 0.36 + 0.20 = 1.11
    ['111.0', [row('a', 5000, 110, 100), row('b', 3000, 120, 100), row('c', 2000, 100, 100)], 1110],
    // 0.3333 × 1/3 + 0.6667 × 2/7 = 0.1111 + 0.190486 = 0.301586 → 30.2
    ['thirds and sevenths', [row('a', 3333, 1, 3), row('b', 6667, 2, 7)], 302],
    ['one product: its price index', [row('a', 10_000, 9_800_000, 11_200_000)], 875],
  ])('%s', (_, rows, index) => {
    const result = basketIndex(rows);
    expect(result.ok && result.value.index).toBe(index);
  });

  it('explains itself by rows that add up', () => {
    const result = basketIndex([row('a', 3333, 1, 3), row('b', 6667, 2, 7)]);
    expect(result.ok && result.value.explanation).toEqual({
      code: 'basketIndex',
      rows: [
        { id: 'a', label: named('a'), weight: 3333, value: 333_333, part: 111_100 },
        { id: 'b', label: named('b'), weight: 6667, value: 285_714, part: 190_486 },
      ],
      total: 301_586,
      notes: [],
    });
  });

  it('is not computed with weights off by more than 0.001, nor without a price of what has a weight', () => {
    const off = basketIndex([row('a', 9989, 1, 1)]);
    expect(off.ok || off.error.map((problem) => problem.code)).toEqual(['market.weightsOff']);
    expect(basketIndex([row('a', 9990, 1, 1)]).ok).toBe(true);
    const missing = basketIndex([row('a', 5000, 1, null), row('b', 5000, 0, 1), row('c', 0, null, null)]);
    expect(missing.ok || missing.error.map(({ code, field }) => [code, field])).toEqual([
      ['price.basketMissing', 'a'],
      ['price.basketMissing', 'b'],
    ]);
    const empty = basketIndex([]);
    expect(empty.ok || empty.error[0]?.code).toBe('price.basketEmpty');
  });

  it('lies between the lowest and the highest of its indexes', () => {
    const rows = fc.array(
      fc.record({ ours: fc.integer({ min: 1, max: 1e9 }), theirs: fc.integer({ min: 1, max: 1e9 }) }),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(rows, (prices) => {
        const share = Math.floor(10_000 / prices.length);
        const result = basketIndex(
          prices.map(({ ours, theirs }, index) =>
            row(String(index), index === 0 ? 10_000 - share * (prices.length - 1) : share, ours, theirs),
          ),
        );
        const indexes = prices.map(({ ours, theirs }) => priceIndex(ours, theirs) ?? 0);
        expect(result.ok).toBe(true);
        if (!result.ok) return;
        expect(result.value.index).toBeGreaterThanOrEqual(Math.min(...indexes));
        expect(result.value.index).toBeLessThanOrEqual(Math.max(...indexes));
        const { rows: parts, total } = result.value.explanation;
        expect(parts.reduce((sum, part) => sum + (part.part ?? 0), 0)).toBe(total);
      }),
    );
  });
});
