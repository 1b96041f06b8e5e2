import { goldenQuote, line, quoteOf } from '@test/support/domainSamples';
import { describe, expect, it } from 'vitest';
import { amountInCapitals } from '@/domain/contracts/capitals';
import { unwrap } from '@/domain/kernel/result';
import { computeQuote } from '@/domain/quoting/calculator';
import type { QuoteLine } from '@/domain/quoting/quote';

const one = 10_000;
const item = (quantity: number, unitPrice: number, partial: Partial<QuoteLine> = {}) =>
  line({ quantity: Math.round(quantity * one), unitPrice, ...partial });

describe('the golden quote of DOMAIN.md §8', () => {
  const totals = computeQuote(goldenQuote());
  const row = (id: string) => totals.lines.find((candidate) => candidate.id === id);

  it.each([
    ['licence', { gross: 6_495_000, discount: 649_500, amount: 5_845_500, orderDiscount: 175_365, counts: true }],
    ['rollout', { gross: 2_400_000, discount: 0, amount: 2_400_000, orderDiscount: 72_000, counts: true }],
    ['training', { gross: 1_000_000, amount: 1_000_000, orderDiscount: 0, net: 0, total: 0, counts: false }],
    ['server', { gross: 8_666_664, discount: 433_333, amount: 8_233_331, orderDiscount: 247_000, counts: true }],
  ])('line %s', (id, expected) => {
    expect(row(id)).toMatchObject(expected);
  });

  it('totals', () => {
    expect(totals).toMatchObject({
      subtotal: 16_478_831,
      orderDiscount: 494_365,
      net: 15_984_466,
      tax: 1_915_021,
      total: 17_899_487,
    });
    expect(totals.rates).toEqual([
      { rate: '1300', net: 13_656_466, tax: 1_775_341 },
      { rate: '600', net: 2_328_000, tax: 139_680 },
    ]);
    expect(unwrap(amountInCapitals(totals.total))).toBe('人民币壹拾柒万捌仟玖佰玖拾肆元捌角柒分');
  });

  it('explains every total down to the figure itself', () => {
    const { explanation } = totals;
    expect(explanation.subtotal).toEqual([
      { code: 'subtotalLines', params: { count: 3 }, minor: 16_478_831 },
      { code: 'subtotalSum', minor: 16_478_831 },
    ]);
    expect(explanation.orderDiscount).toEqual([
      { code: 'orderPercent', params: { base: 16_478_831, percent: 300 }, minor: 494_365 },
    ]);
    expect(explanation.tax.map((step) => step.minor)).toEqual([1_775_341, 139_680, 1_915_021]);
    expect(explanation.total.map((step) => step.minor)).toEqual([15_984_466, 1_915_021, 17_899_487]);
    expect(row('licence')?.explanation.map(({ code, minor }) => [code, minor])).toEqual([
      ['lineGross', 6_495_000],
      ['lineDiscountPercent', -649_500],
      ['lineAmount', 5_845_500],
      ['lineOrderShare', -175_365],
      ['lineNet', 5_670_135],
      ['lineTax', 737_118],
      ['lineTotal', 6_407_253],
    ]);
  });
});

describe('lines (DOMAIN.md §8, “More checks”)', () => {
  it.each([
    ['a 100 % discount is exactly 0', item(2.25, 6422, { discount: { type: 'percent', bp: 10_000 } }), 14_450, 0, 0],
    [
      '16 × 348.35 − 4 % + 22 %',
      item(16, 34_835, { discount: { type: 'percent', bp: 400 }, taxRate: '2200' }),
      557_360,
      535_066,
      652_781,
    ],
    [
      '8,500 − 7,500 + 19 %',
      item(1, 850_000, { discount: { type: 'amount', minor: 750_000 }, taxRate: '1900' }),
      850_000,
      100_000,
      119_000,
    ],
    [
      'a fixed discount is never more than the line',
      item(1, 500, { discount: { type: 'amount', minor: 700 } }),
      500,
      0,
      0,
    ],
    ['10 × 3.60 at 5.5 % in one line', item(10, 360, { taxRate: '550' }), 3600, 3600, 3798],
    ['a gift is free', item(3, 10_000, { gift: true, giftValue: 30_000 }), 0, 0, 0],
    ['half a minor unit is rounded up', item(0.5, 1, { taxRate: 'exempt' }), 1, 1, 1],
  ])('%s', (_name, only, gross, net, total) => {
    const totals = computeQuote(quoteOf([only]));
    expect(totals.lines[0]).toMatchObject({ gross, net, total });
    expect(totals).toMatchObject({ net, total });
  });

  it('10 × 3.60 at 5.5 % in ten lines comes to 38.00', () => {
    const lines = Array.from({ length: 10 }, () => item(1, 360, { taxRate: '550' }));
    expect(computeQuote(quoteOf(lines)).total).toBe(3800);
  });

  it('takes the tier that the quantity reaches, unless the price was typed by hand', () => {
    const tiers = [
      { from: 10 * one, unitPrice: 9000 },
      { from: 50 * one, unitPrice: 8000 },
    ];
    const prices = { unitPrice: 10_000, listPrice: 10_000, tiers, priceSource: 'list' as const };
    const totals = computeQuote(
      quoteOf([
        item(9, 10_000, prices),
        item(10, 10_000, prices),
        item(60, 10_000, prices),
        item(60, 9900, { ...prices, unitPrice: 9900, priceSource: 'manual' }),
      ]),
    );
    expect(totals.lines.map((row) => row.unitPrice)).toEqual([10_000, 9000, 8000, 9900]);
    expect(totals.lines[2]?.explanation[0]).toEqual({
      code: 'lineTier',
      params: { quantity: 60 * one, price: 8000 },
      minor: 8000,
    });
  });

  it('adds up sections under their headings, and the value of gifts', () => {
    const totals = computeQuote(
      quoteOf([
        item(1, 100),
        line({ id: 'a', kind: 'heading' }),
        item(1, 200),
        item(1, 300, { optional: true, selected: false }),
        line({ kind: 'text' }),
        item(1, 0, { gift: true, giftValue: 5000 }),
        line({ id: 'b', kind: 'heading' }),
        item(1, 400),
      ]),
    );
    expect(Object.fromEntries(totals.sections)).toEqual({ a: 200, b: 400 });
    expect(totals.subtotal).toBe(700);
    expect(totals.giftValue).toBe(5000);
  });
});

describe('discounts on several lines (DOMAIN.md §8)', () => {
  const orderOf = (prices: number[], minor: number) =>
    computeQuote(
      quoteOf(
        prices.map((price) => item(1, price)),
        { orderDiscount: { type: 'amount', minor } },
      ),
    ).lines.map((row) => row.orderDiscount);

  it('spreads 100.00 by largest remainder', () => {
    expect(orderOf([10_000, 20_000, 30_000], 10_000)).toEqual([1667, 3333, 5000]);
    expect(orderOf([50_000, 50_000, 50_000], 10_000)).toEqual([3334, 3333, 3333]);
  });

  it('leaves excluded lines out and never takes more than the rest', () => {
    const lines = [item(1, 10_000), item(1, 5000, { excludeFromOrderDiscount: true })];
    const totals = computeQuote(quoteOf(lines, { orderDiscount: { type: 'amount', minor: 12_000 } }));
    expect(totals.orderDiscount).toBe(10_000);
    expect(totals.lines.map((row) => row.net)).toEqual([0, 5000]);
    const half = computeQuote(quoteOf(lines, { orderDiscount: { type: 'percent', bp: 5000 } }));
    expect(half.orderDiscount).toBe(5000);
    expect(half.explanation.orderDiscount[0]).toEqual({ code: 'orderExcluded', params: { count: 1 }, minor: 5000 });
  });

  it('gives the partner discount before the order discount, and only to partners', () => {
    const lines = [item(1, 10_000), item(1, 20_000)];
    const modes = { channelDiscount: 1000, orderDiscount: { type: 'percent', bp: 1000 } } as const;
    expect(computeQuote(quoteOf(lines, { ...modes, strategy: 'channel' }))).toMatchObject({
      channelDiscount: 3000,
      orderDiscount: 2700,
      net: 24_300,
    });
    expect(computeQuote(quoteOf(lines, modes))).toMatchObject({ channelDiscount: 0, orderDiscount: 3000 });
  });

  it('spreads a bundle price over what is in the bundle', () => {
    const bundle = line({ id: 'bundle', kind: 'bundle', bundlePrice: 10_000 });
    const lines = [
      bundle,
      item(1, 5000, { bundleId: 'bundle' }),
      item(1, 5000, { bundleId: 'bundle' }),
      item(1, 5000, { bundleId: 'bundle', taxRate: '600' }),
      item(1, 700, { bundleId: 'bundle', gift: true }),
      item(1, 1000),
    ];
    const totals = computeQuote(quoteOf(lines));
    expect(totals.lines.map((row) => row.bundleAdjustment)).toEqual([0, -1666, -1667, -1667, 0, 0]);
    expect(totals.lines.map((row) => row.net)).toEqual([0, 3334, 3333, 3333, 0, 1000]);
    expect(totals).toMatchObject({ subtotal: 11_000, net: 11_000 });
    const without = lines.map((row) => (row.id === 'bundle' ? { ...row, optional: true, selected: false } : row));
    expect(computeQuote(quoteOf(without)).subtotal).toBe(1000);
  });
});

describe('tax (DOMAIN.md §8)', () => {
  it.each([
    ['three lines of 0.35 at 13 %', [35, 35, 35], '1300', 15, 14],
    ['Odoo: 55.55 + 11.11 at 23 %', [5555, 1111], '2300', 1534, 1533],
  ])('%s: per line and per rate', (_name, prices, taxRate, perLine, perRate) => {
    const lines = prices.map((price) => item(1, price, { taxRate }));
    const byLine = computeQuote(quoteOf(lines, { taxRounding: 'perLine' }));
    const byRate = computeQuote(quoteOf(lines, { taxRounding: 'perRate' }));
    expect([byLine.tax, byLine.taxOtherRounding]).toEqual([perLine, perRate]);
    expect([byRate.tax, byRate.taxOtherRounding]).toEqual([perRate, perLine]);
    expect(byRate.lines.reduce((sum, row) => sum + row.tax, 0)).toBe(perRate);
  });

  it.each([
    [11_300, '1300', 10_000, 1300],
    [10_000, '1300', 8850, 1150],
    [10_000, '900', 9174, 826],
    [10_000, '600', 9434, 566],
    [99, '1300', 88, 11],
    [10_000, 'exempt', 10_000, 0],
  ])('%i with tax at %s is %i + %i', (price, taxRate, net, tax) => {
    const totals = computeQuote(quoteOf([item(1, price, { taxRate })], { taxMode: 'inclusive' }));
    expect(totals).toMatchObject({ net, tax, total: price });
    expect(totals.lines[0]).toMatchObject({ net, tax, total: price });
  });

  it('takes the tax out of the sum of a rate when rounding per rate', () => {
    const lines = [99, 99, 99].map((price) => item(1, price));
    const totals = computeQuote(quoteOf(lines, { taxMode: 'inclusive', taxRounding: 'perRate' }));
    expect(totals).toMatchObject({ net: 263, tax: 34, total: 297, taxOtherRounding: 33 });
    expect(totals.lines.map((row) => row.tax)).toEqual([12, 11, 11]);
  });

  it('lists rates falling, exempt and out of scope last, as different things than 0 %', () => {
    const lines = ['exempt', '0', '600', 'outOfScope', '1300'].map((taxRate) => item(1, 100, { taxRate }));
    const totals = computeQuote(quoteOf(lines));
    expect(totals.rates.map((row) => row.rate)).toEqual(['1300', '600', '0', 'exempt', 'outOfScope']);
    expect(totals.explanation.tax.map((step) => step.code)).toContain('taxExempt');
  });
});

describe('rounding off (DOMAIN.md §8)', () => {
  it('comes off the total as a line of its own and keeps net + tax = total', () => {
    const totals = computeQuote(goldenQuote({ roundOff: 487 }));
    expect(totals.total).toBe(17_899_000);
    expect(totals.roundOff.total).toBe(487);
    expect(totals.roundOff.net + totals.roundOff.tax).toBe(487);
    expect(totals.net + totals.tax).toBe(17_899_000);
    expect(totals.explanation.total.map((step) => step.code)).toEqual([
      'totalNet',
      'totalTax',
      'totalRoundOff',
      'totalSum',
    ]);
  });

  it('never makes a total negative', () => {
    const totals = computeQuote(quoteOf([item(1, 100)], { roundOff: 500 }));
    expect(totals).toMatchObject({ total: 0, net: 0, tax: 0, roundOff: { total: 113, net: 100, tax: 13 } });
  });
});

describe('margin and discount (DOMAIN.md §8)', () => {
  const cost = (unitCost: number | null) => ({ unitCost });

  it('is (net − cost) / net with gifts at their cost', () => {
    const lines = [item(2, 10_000, cost(6000)), item(1, 900, { gift: true, unitCost: 500 })];
    expect(computeQuote(quoteOf(lines)).margin).toEqual({ type: 'known', minor: 7500, bp: 3750, cost: 12_500 });
  });

  it('says which costs are missing instead of 100 %', () => {
    const lines = [
      item(1, 10_000, cost(6000)),
      item(1, 100, { id: 'open' }),
      item(1, 9, { optional: true, selected: false }),
    ];
    expect(computeQuote(quoteOf(lines)).margin).toEqual({ type: 'costMissing', lineIds: ['open'] });
  });

  it('has no percentage without net', () => {
    expect(computeQuote(quoteOf([item(1, 0, cost(100))])).margin).toEqual({ type: 'noNet' });
  });

  it('measures prices with tax without the tax', () => {
    const totals = computeQuote(quoteOf([item(1, 11_300, cost(6000))], { taxMode: 'inclusive' }));
    expect(totals.margin).toMatchObject({ minor: 4000, bp: 4000 });
  });

  it('finds the highest discount against the catalogue over all steps', () => {
    const lines = [
      item(1, 10_000, { listPrice: 12_500 }),
      item(1, 10_000, { discount: { type: 'percent', bp: 500 } }),
      item(1, 5000, { gift: true }),
    ];
    expect(computeQuote(quoteOf(lines)).maxDiscountBp).toBe(2000);
    const modes = { orderDiscount: { type: 'percent', bp: 1000 } } as const;
    expect(computeQuote(quoteOf(lines, modes)).maxDiscountBp).toBe(2800);
  });
});
