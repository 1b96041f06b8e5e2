import { describe, expect, it } from 'vitest';
import { comparablePrice, type OurPrice, ourListPrice } from '@/domain/competitors/comparablePrice';
import type { PriceEntry } from '@/domain/competitors/priceEntry';
import { price, product } from './support';

const ours = (partial: Partial<OurPrice> = {}): OurPrice => ({
  productId: 'licence',
  minor: 9_800_000,
  currency: 'CNY',
  unit: { zh: '套', en: 'set' },
  period: 'oneOff',
  quantity: 10_000,
  taxBasis: 'exclusive',
  taxRate: '1300',
  ...partial,
});

describe('our list price', () => {
  it('follows the tiers, without tax', () => {
    const tiered = product({ tiers: [{ from: 100_000, unitPrice: 9_000_000 }] });
    expect(ourListPrice(tiered, 10_000)).toMatchObject({ minor: 9_800_000, taxBasis: 'exclusive', currency: 'CNY' });
    expect(ourListPrice(tiered, 100_000)?.minor).toBe(9_000_000);
    expect(ourListPrice(product({ listPrice: null }), 10_000)).toBeNull();
  });

  it('in another currency than our company’s does not take its exchange rates for its own', () => {
    const dollars = product({ listPrice: { minor: 100, currency: 'USD' } });
    const own = ourListPrice(dollars, 10_000, 'CNY');
    if (!own) throw new Error('no price of ours');
    const euros = price({ currency: 'EUR', exchangeRate: '7.8' });
    expect(comparablePrice(euros, own)).toMatchObject({ error: { code: 'price.differs.currency' } });
    expect(comparablePrice(price({ currency: 'USD' }), own).ok).toBe(true);
  });
});

describe('comparable prices (DOMAIN.md §5)', () => {
  it('takes a price of the same kind as it is', () => {
    expect(comparablePrice(price(), ours())).toEqual({
      ok: true,
      value: { minor: 11_200_000, minMinor: 11_200_000, maxMinor: 11_200_000, isRange: false, conversions: [] },
    });
  });

  const conversions: [string, Partial<PriceEntry>, Partial<OurPrice>, number, string[]][] = [
    ['takes tax out', { taxBasis: 'inclusive', price: 11_300 }, {}, 10_000, ['tax']],
    ['takes tax out at their own rate', { taxBasis: 'inclusive', taxRate: '600', price: 10_600 }, {}, 10_000, ['tax']],
    ['puts tax in', { price: 10_000 }, { taxBasis: 'inclusive' }, 11_300, ['tax']],
    ['months to a year', { period: 'perMonth', price: 1000 }, { period: 'perYear' }, 12_000, ['period']],
    [
      'a quarter to months, rounded once',
      { period: 'perQuarter', price: 1000 },
      { period: 'perMonth' },
      333,
      ['period'],
    ],
    ['dollars', { currency: 'USD', exchangeRate: '7.1', price: 10_000 }, {}, 71_000, ['currency']],
    ['yen have no decimals', { currency: 'JPY', exchangeRate: '0.05', price: 10_000 }, {}, 50_000, ['currency']],
    [
      'all at once, rounded once: 113 ÷ 1.13 × 12 × 7.15',
      { taxBasis: 'inclusive', period: 'perMonth', currency: 'USD', exchangeRate: '7.15', price: 113 },
      { period: 'perYear' },
      8580,
      ['tax', 'period', 'currency'],
    ],
    [
      'by way of our company’s currency: 10.00 EUR × 7.8 ÷ 7.5',
      { currency: 'EUR', exchangeRate: '7.8', price: 1000 },
      { currency: 'USD', home: { currency: 'CNY', exchangeRate: '7.5' } },
      1040,
      ['currency'],
    ],
    [
      'from our company’s currency',
      { price: 7500 },
      { currency: 'USD', home: { currency: 'CNY', exchangeRate: '7.5' } },
      1000,
      ['currency'],
    ],
  ];
  it.each(conversions)('%s', (_, entry, own, minor, kinds) => {
    const result = comparablePrice(price(entry), ours(own));
    expect(result.ok && [result.value.minor, result.value.conversions]).toEqual([minor, kinds]);
  });

  it('stands in the middle of a range, whichever end is typed first', () => {
    const expected = { minor: 151, minMinor: 100, maxMinor: 201, isRange: true };
    expect(comparablePrice(price({ price: 100, priceMax: 201 }), ours())).toMatchObject({ value: expected });
    expect(comparablePrice(price({ price: 201, priceMax: 100 }), ours())).toMatchObject({ value: expected });
    expect(comparablePrice(price({ price: 100, priceMax: 100 }), ours())).toMatchObject({ value: { isRange: false } });
  });

  it('knows a unit in either language, and an empty one as ours', () => {
    for (const unit of ['', '套', 'Set ', 'ＳＥＴ']) expect(comparablePrice(price({ unit }), ours()).ok).toBe(true);
  });

  it('takes a price from a lower quantity step', () => {
    expect(comparablePrice(price({ quantityFrom: 0 }), ours()).ok).toBe(true);
    expect(comparablePrice(price({ quantityFrom: 100_000 }), ours({ quantity: 100_000 })).ok).toBe(true);
  });

  const refusals: [string, Partial<PriceEntry>, Partial<OurPrice>][] = [
    ['price.missing', { price: null, priceMax: 100 }, {}],
    ['price.differs.unit', { unit: '用户' }, {}],
    ['price.differs.unit', { unit: '套' }, { unit: { zh: '', en: '' } }],
    ['price.differs.period', { period: 'perYear' }, {}],
    ['price.differs.period', {}, { period: 'perMonth' }],
    ['price.differs.quantity', { quantityFrom: 10_001 }, {}],
    ['price.differs.tax', { taxBasis: 'inclusive', taxRate: 'exempt' }, {}],
    ['price.differs.tax', { taxRate: 'outOfScope' }, { taxBasis: 'inclusive' }],
    ['price.differs.currency', { currency: 'USD' }, {}],
    ['price.differs.currency', { currency: 'USD', exchangeRate: '0' }, {}],
    ['price.differs.currency', {}, { currency: 'USD', home: { currency: 'CNY', exchangeRate: '' } }],
  ];
  it.each(refusals)('refuses with %s', (code, entry, own) => {
    const result = comparablePrice(price(entry), ours(own));
    expect(result.ok || result.error.code).toBe(code);
  });
});
