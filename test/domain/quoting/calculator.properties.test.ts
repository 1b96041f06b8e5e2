import { line, quoteOf } from '@test/support/domainSamples';
import { moneyCase, moneyDifference, seededRandom } from '@test/support/moneyOracle';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeQuote } from '@/domain/quoting/calculator';
import { quoteLineSchema } from '@/domain/quoting/quote';
import { validateQuote } from '@/domain/quoting/validate';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('computeQuote, on any quote', () => {
  it('equals exact arithmetic to the last minor unit (P13)', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(moneyDifference(moneyCase(seededRandom(seed)))).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('has parts that add up to its totals, with and without rounding-off', () => {
    fc.assert(
      fc.property(seeds, fc.nat(1_000_000), (seed, roundOff) => {
        const quote = { ...moneyCase(seededRandom(seed)), roundOff };
        const totals = computeQuote(quote);
        expect(totals.net + totals.tax).toBe(totals.total);
        expect(sum(totals.rates.map((row) => row.net))).toBe(totals.net);
        expect(sum(totals.rates.map((row) => row.tax))).toBe(totals.tax);
        expect(sum(totals.lines.map((row) => row.net)) - totals.roundOff.net).toBe(totals.net);
        expect(sum(totals.lines.map((row) => row.tax)) - totals.roundOff.tax).toBe(totals.tax);
        expect(sum(totals.lines.map((row) => row.orderDiscount))).toBe(totals.orderDiscount);
        expect(sum(totals.lines.map((row) => row.channelDiscount))).toBe(totals.channelDiscount);
        for (const row of totals.lines) {
          expect(row.net + row.tax).toBe(row.total);
          expect(
            Math.min(row.net, row.tax, row.discount, row.orderDiscount, row.channelDiscount),
          ).toBeGreaterThanOrEqual(0);
        }
        for (const row of totals.rates) expect(Math.min(row.net, row.tax)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  it('ends each explanation with the figure it explains', () => {
    fc.assert(
      fc.property(seeds, fc.nat(5000), (seed, roundOff) => {
        const totals = computeQuote({ ...moneyCase(seededRandom(seed)), roundOff });
        const { explanation } = totals;
        expect(explanation.subtotal.at(-1)?.minor).toBe(totals.subtotal);
        expect(explanation.orderDiscount.at(-1)?.minor).toBe(totals.orderDiscount);
        for (const key of ['net', 'tax'] as const) {
          expect(explanation[key].at(-1)?.minor).toBe(totals[key]);
          expect(sum(explanation[key].slice(0, -1).map((step) => step.minor))).toBe(totals[key]);
        }
        for (const row of totals.lines.filter((found) => found.explanation.length > 0)) {
          expect(row.explanation.at(-1)?.minor).toBe(row.total);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on the largest values that the schema takes, and the check refuses them', () => {
    const largest = {
      quantity: 1_000_000_000_000,
      unitPrice: Number.MAX_SAFE_INTEGER,
      unitCost: Number.MAX_SAFE_INTEGER,
    };
    const huge = line(largest);
    expect(quoteLineSchema.safeParse(huge).success).toBe(true);
    for (const taxRounding of ['perLine', 'perRate'] as const) {
      const quote = quoteOf([huge, huge], { taxRounding, orderDiscount: { type: 'percent', bp: 1 } });
      expect(validateQuote(quote).map((found) => found.code)).toContain('quote.tooLarge');
    }
  });
});
