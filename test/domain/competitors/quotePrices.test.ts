import { describe, expect, it } from 'vitest';
import type { PriceEntry } from '@/domain/competitors/priceEntry';
import { quotePrices } from '@/domain/competitors/quotePrices';
import { computeQuote } from '@/domain/quoting/calculator';
import type { Quote, QuoteLine } from '@/domain/quoting/quote';
import { line, quoteOf } from '../../support/domainSamples';
import { price, product, today } from './support';

function compare(lines: Partial<QuoteLine>[], partial: Partial<Quote> = {}, entries: PriceEntry[] = [price()]) {
  const quote = quoteOf(
    lines.map((each) => line({ productId: 'licence', unitPrice: 9_800_000, ...each })),
    partial,
  );
  return quotePrices({
    quote,
    totals: computeQuote(quote),
    products: [product()],
    entries,
    competitorIds: ['x', 'y'],
    rules: [],
    today,
    homeCurrency: 'CNY',
  });
}
const gaps = (rows: ReturnType<typeof compare>) =>
  rows.map((row) => [
    row.ours?.minor ?? null,
    row.cells.get('x')?.theirGap?.tenths ?? null,
    row.cells.get('x')?.ourGap?.tenths ?? null,
  ]);

describe('competitors’ prices beside the lines of a quote (R29)', () => {
  it('compare with the price of the line: +14.3 % and −12.5 %', () => {
    expect(gaps(compare([{ quantity: 30_000 }]))).toEqual([[9_800_000, 143, -125]]);
  });

  it('count every discount', () => {
    const discounted = compare([{ unitPrice: 12_250_000, discount: { type: 'percent', bp: 1000 } }], {
      orderDiscount: { type: 'amount', minor: 1_225_000 },
    });
    // 122,500 − 10 % − 12,250 = 98,000
    expect(gaps(discounted)).toEqual([[9_800_000, 143, -125]]);
  });

  it('compare with tax where the quote is with tax', () => {
    // 112,000 + 13 % against 98,000 with tax
    expect(gaps(compare([{}], { taxMode: 'inclusive' }))).toEqual([[9_800_000, 291, -226]]);
  });

  it('convert by way of our currency', () => {
    // 112,000.00 CNY ÷ 7 = 16,000.00 USD against 14,000.00
    expect(gaps(compare([{ unitPrice: 1_400_000 }], { currency: 'USD', exchangeRate: '7' }))).toEqual([
      [1_400_000, 143, -125],
    ]);
    const noRate = compare([{}], { currency: 'USD', exchangeRate: '' });
    expect(noRate[0]?.cells.get('x')?.problem?.code).toBe('price.differs.currency');
  });

  it('give an option that is not chosen the price it would have', () => {
    expect(gaps(compare([{ optional: true, selected: false }]))).toEqual([[9_800_000, 143, -125]]);
  });

  it('take the quantity step that the line reaches', () => {
    const entries = [price(), price({ quantityFrom: 500_000, price: 9_800_000 })];
    const rows = compare([{ quantity: 500_000 }, { quantity: 490_000 }], {}, entries);
    expect(rows.map((row) => row.cells.get('x')?.theirGap?.tenths)).toEqual([0, 143]);
  });

  it('have no gap for a gift or no quantity, and leave out lines without product or prices', () => {
    const rows = compare([{ gift: true }, { quantity: 0 }, { productId: '' }, { kind: 'heading' }]);
    expect(gaps(rows)).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
    expect(rows[0]?.cells.get('x')?.problem?.code).toBe('price.oursMissing');
    expect(compare([{}], {}, [price({ competitorId: 'stranger' })])).toEqual([]);
  });
});
