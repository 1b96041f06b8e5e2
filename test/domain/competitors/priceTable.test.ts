import { describe, expect, it } from 'vitest';
import type { PriceEntry } from '@/domain/competitors/priceEntry';
import { competitorBasket, pricesInForce, priceTable } from '@/domain/competitors/priceTable';
import type { Product } from '@/domain/products/product';
import { price, product, today } from './support';

const table = (entries: PriceEntry[], products: Product[] = [product()], competitorIds = ['x', 'y']) =>
  priceTable({ products, entries, competitorIds, rules: [], today });

describe('prices in force', () => {
  it('are the newest that are not dated in the future, one for each thing they sell', () => {
    const old = price({ date: '2026-01-01' });
    const newest = price({ date: '2026-02-01' });
    const tomorrow = price({ date: '2026-03-06' });
    const undated = price({ date: '' });
    const others = [
      price({ competitorId: 'y', date: '2025-01-01' }),
      price({ item: 'Pro', date: '2025-01-01' }),
      price({ unit: 'set', date: '2025-01-01' }),
      price({ period: 'perYear', date: '2025-01-01' }),
      price({ quantityFrom: 100_000, date: '' }),
    ];
    expect(pricesInForce([old, newest, tomorrow, undated, ...others], today)).toEqual([newest, ...others]);
  });

  it('of one day are decided by verification, then by writing', () => {
    const first = price({ createdAt: 1 });
    const second = price({ createdAt: 2 });
    expect(pricesInForce([first, second], today)).toEqual([second]);
    const verified = price({ createdAt: 0, verifiedOn: '2026-03-04' });
    expect(pricesInForce([first, second, verified], today)).toEqual([verified]);
  });
});

describe('the price table (DOMAIN.md §5)', () => {
  it('gives both readings, the index and the age', () => {
    const row = table([price()])[0];
    expect(row?.cells.get('x')).toMatchObject({
      theirGap: { tenths: 143, level: false },
      ourGap: { tenths: -125, level: false },
      index: 875,
      problem: null,
      age: { state: 'fresh' },
    });
    expect(row?.cells.has('y')).toBe(false);
    expect(row?.marketIndex).toBe(875);
  });

  it('marks what is stale after 30 days, and says why what does not compare', () => {
    const row = table([price({ date: '2026-02-02' }), price({ competitorId: 'y', period: 'perYear' })])[0];
    expect(row?.cells.get('x')?.age.state).toBe('stale');
    expect(row?.cells.get('y')).toMatchObject({
      comparable: null,
      problem: { code: 'price.differs.period' },
      theirGap: null,
      ourGap: null,
      index: null,
    });
    // Only what compares makes the market.
    expect(row?.marketIndex).toBe(875);
  });

  it('has no gap without a price of ours', () => {
    const row = table([price()], [product({ listPrice: null })])[0];
    expect(row?.ours).toBeNull();
    expect(row?.cells.get('x')).toMatchObject({
      comparable: null,
      problem: { code: 'price.oursMissing' },
      theirGap: null,
    });
    const free = table([price()], [product({ listPrice: { minor: 0, currency: 'CNY' } })])[0];
    expect(free?.cells.get('x')).toMatchObject({ theirGap: null, ourGap: null, index: null });
  });

  it('prefers what compares, then the step that the quantity reaches, then the newest', () => {
    const other = price({ period: 'perYear', date: '2026-03-04' });
    const one = price({ date: '2026-03-03', price: 1 });
    const ten = price({ quantityFrom: 100_000, date: '2026-01-01', price: 2 });
    const input = { products: [product()], entries: [other, one, ten], competitorIds: ['x'], rules: [], today };
    expect(priceTable(input)[0]?.cells.get('x')?.entry).toBe(one);
    const own = priceTable(input)[0]?.ours;
    if (!own) throw new Error('no price of ours');
    const ours = new Map([['licence', { ...own, quantity: 200_000 }]]);
    expect(priceTable({ ...input, ours })[0]?.cells.get('x')?.entry).toBe(ten);
  });

  it('knows only the products and competitors asked for', () => {
    const rows = table([price({ productId: 'gone' }), price({ competitorId: 'gone' })]);
    expect(rows.map((row) => row.cells.size)).toEqual([0]);
  });

  it('weighs a basket, and misses a product that is gone', () => {
    const rows = table([price()]);
    const basket = [{ id: 'b', productId: 'licence', weight: 10_000 }];
    const whole = competitorBasket(rows, basket, 'x');
    expect(whole.ok && whole.value.index).toBe(875);
    const gone = competitorBasket(rows, [{ id: 'g', productId: 'gone', weight: 10_000 }], 'x');
    expect(gone.ok || gone.error).toEqual([{ code: 'price.basketMissing', params: { zh: '—', en: '—' }, field: 'g' }]);
    expect(competitorBasket(rows, basket, 'nobody').ok).toBe(false);
  });

  it('holds 5,000 prices', () => {
    const entries = Array.from({ length: 5000 }, (_, index) =>
      price({
        competitorId: index % 2 === 0 ? 'x' : 'y',
        date: `2025-${String((index % 12) + 1).padStart(2, '0')}-01`,
        price: index,
      }),
    );
    expect(table(entries)[0]?.cells.size).toBe(2);
  });
});
