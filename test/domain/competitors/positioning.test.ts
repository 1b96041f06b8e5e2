import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, positioning } from '@/domain/competitors/positioning';
import { priceTable } from '@/domain/competitors/priceTable';
import { cell, comparison, feature, price, product, profileExample, today } from './support';

const priceRows = priceTable({
  products: [product(), product({ id: 'service', listPrice: { minor: 100, currency: 'CNY' } })],
  entries: [price(), price({ productId: 'service', price: 80 })],
  competitorIds: ['x', 'y'],
  rules: [],
  today,
});

describe('positioning map (DOMAIN.md §7)', () => {
  it('places by price index and profile, with the axes through the mean', () => {
    const map = positioning({
      comparison: profileExample(),
      measureX: 'priceIndex',
      measureY: 'profileScore',
      priceRows,
      shares: new Map(),
    });
    // 87.5 and 125.0: 106.25 on average.
    expect(map.points).toEqual([
      { companyId: 'us', x: 1_000_000, y: 31_000 },
      { companyId: 'x', x: 1_062_500, y: 28_000 },
    ]);
    expect([map.meanX, map.meanY]).toEqual([1_031_250, 29_500]);
    expect(map.missing).toEqual([{ companyId: 'y', measures: ['priceIndex'] }]);
  });

  it('places by basket, coverage and share', () => {
    const matrix = comparison({
      features: [feature('a', 1)],
      cells: [cell('a', 'us', 'yes'), cell('a', 'x', 'partly')],
      basket: [{ id: 'b', productId: 'licence', weight: 10_000 }],
    });
    const shares = new Map([['x', 2500]]);
    const basket = positioning({
      comparison: matrix,
      measureX: 'basketIndex',
      measureY: 'coverage',
      priceRows,
      shares,
    });
    expect(basket.points).toEqual([
      { companyId: 'us', x: 1_000_000, y: 10_000 },
      { companyId: 'x', x: 875_000, y: 5000 },
    ]);
    const byShare = positioning({ comparison: matrix, measureX: 'share', measureY: 'share', priceRows, shares });
    expect(byShare.points).toEqual([{ companyId: 'x', x: 2500, y: 2500 }]);
    expect(byShare.missing).toEqual([
      { companyId: 'us', measures: ['share'] },
      { companyId: 'y', measures: ['share'] },
    ]);
  });

  it('has no mean without points', () => {
    const map = positioning({
      comparison: comparison(),
      measureX: 'share',
      measureY: 'coverage',
      priceRows: [],
      shares: new Map(),
    });
    expect(map).toMatchObject({ points: [], meanX: null, meanY: null });
  });
});

describe('labels on the map', () => {
  const area = { width: 640, height: 400 };
  const label = fc.record({
    x: fc.integer({ min: 0, max: area.width }),
    y: fc.integer({ min: 0, max: area.height }),
    width: fc.integer({ min: 10, max: 150 }),
    height: fc.constant(16),
  });

  it('never overlap and never leave the area, for up to 30 points anywhere', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 30 }), (points) => {
        const places = placeLabels(points, area);
        const boxes = places.map((place, index) => ({ ...place, width: points[index]?.width ?? 0, height: 16 }));
        expect(boxes).toHaveLength(points.length);
        for (const [index, a] of boxes.entries()) {
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= area.width && a.y + a.height <= area.height).toBe(true);
          for (const b of boxes.slice(index + 1)) {
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart).toBe(true);
          }
        }
        expect(placeLabels(points, area)).toEqual(places);
      }),
    );
  });

  it('stay apart for 30 points in one place', () => {
    const points = Array.from({ length: 30 }, () => ({ x: 320, y: 200, width: 120, height: 16 }));
    const places = placeLabels(points, area).map(({ x, y }) => `${x},${y}`);
    expect(new Set(places).size).toBe(30);
  });

  it('stand to the right of a point that stands alone', () => {
    expect(placeLabels([{ x: 100, y: 100, width: 50, height: 16 }], area)).toEqual([{ x: 109, y: 92 }]);
  });

  it('are all placed even where they do not fit', () => {
    const points = Array.from({ length: 5 }, () => ({ x: 5, y: 5, width: 90, height: 16 }));
    const places = placeLabels(points, { width: 100, height: 40 });
    expect(new Set(places.map(({ y }) => y)).size).toBe(5);
  });
});
