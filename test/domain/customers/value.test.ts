import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { salesRulesSchema } from '@/domain/company/salesRules';
import { revenueClasses } from '@/domain/customers/revenueClass';
import { quintilesFrom, rfmScores } from '@/domain/customers/rfm';

const { rfm: limits } = salesRulesSchema.parse({});

describe('classes by revenue (DOMAIN.md §3.2)', () => {
  const classesOf = (revenues: readonly number[]) => {
    const found = revenueClasses(revenues.map((revenue, index) => ({ id: String(index), revenue })));
    return revenues.map((_, index) => found.get(String(index))).join(' ');
  };

  it.each([
    [[50, 20, 15, 8, 4, 3], 'A A A B B C'],
    [[3, 50, 4, 20, 8, 15], 'C A B A B A'],
    [[100], 'A'],
    [[0, 0], 'C C'],
    [[100, 0, -20], 'A C C'],
    // 80 before the second and third: both B, although 90 % come before the third alone.
    [[80, 10, 10], 'A B B'],
    [[], ''],
  ])('%j → %s', (revenues, classes) => {
    expect(classesOf(revenues)).toBe(classes);
  });

  it('never gives more revenue a lower class, and equal revenue the same', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 1_000_000_000_000 }), { maxLength: 40 }), (revenues) => {
        const classes = classesOf(revenues).split(' ');
        revenues.forEach((a, i) => {
          revenues.forEach((b, j) => {
            const [one = '', other = ''] = [classes[i], classes[j]];
            if (a >= b) expect(one <= other).toBe(true);
          });
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('RFM (DOMAIN.md §3.3)', () => {
  const yuan = (amount: number) => amount * 100;
  it.each([
    [30, 15, 500_000, 5, 5, 5, 50_000],
    [31, 14, 499_999, 4, 4, 4, 40_000],
    [60, 6, 50_000, 3, 3, 3, 30_000],
    [61, 5, 49_999, 2, 2, 2, 20_000],
    [91, 2, 9_999, 1, 1, 1, 10_000],
    [10, 3, 200_000, 5, 2, 4, 37_000],
  ])('with few customers takes the table: %s days, %s orders, %s yuan', (days, orders, revenue, r, f, m, value) => {
    const found = rfmScores([{ id: 'a', days, orders, revenue: yuan(revenue) }], limits).get('a');
    expect(found).toMatchObject({ r, f, m, value });
    expect(found?.explanation.rows.reduce((sum, row) => sum + (row.part ?? 0), 0)).toBe(value);
  });

  it('has no score for who never ordered', () => {
    expect(rfmScores([{ id: 'a', days: null, orders: 0, revenue: 0 }], limits).size).toBe(0);
  });

  const many = (count: number, same: boolean) =>
    Array.from({ length: count }, (_, index) => ({
      id: String(index),
      days: index,
      orders: same ? 1 : index,
      revenue: index * 1000,
    }));

  it('takes quintiles from 50 customers with orders on', () => {
    const found = rfmScores([...many(quintilesFrom, false), { id: 'x', days: null, orders: 0, revenue: 0 }], limits);
    expect(found.size).toBe(50);
    expect(found.get('0')).toMatchObject({ r: 5, f: 1, m: 1, value: 22_000 });
    expect(found.get('9')).toMatchObject({ r: 5, f: 1, m: 1 });
    expect(found.get('10')).toMatchObject({ r: 4, f: 2, m: 2 });
    expect(found.get('49')).toMatchObject({ r: 1, f: 5, m: 5 });
    expect(rfmScores(many(quintilesFrom - 1, false), limits).get('0')?.explanation.notes).toEqual(['table']);
  });

  it('gives equal values the higher score', () => {
    const found = rfmScores(many(60, true), limits);
    expect([...found.values()].every(({ f }) => f === 5)).toBe(true);
  });

  it('keeps scores between 1 and 5, in the order of the values', () => {
    const orders = fc.array(fc.record({ days: fc.nat(400), orders: fc.nat(20), revenue: fc.nat(100_000_000) }), {
      minLength: 40,
      maxLength: 80,
    });
    fc.assert(
      fc.property(orders, (list) => {
        const customers = list.map((each, index) => ({ id: String(index), ...each }));
        const found = rfmScores(customers, limits);
        const sorted = [...customers].sort((a, b) => a.revenue - b.revenue).map(({ id }) => found.get(id)?.m ?? 0);
        expect(sorted.every((score, index) => score >= (sorted[index - 1] ?? 1) && score <= 5)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
