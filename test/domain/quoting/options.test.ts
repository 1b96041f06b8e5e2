import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageOf } from '@/domain/presentation/package';
import { computeQuote } from '@/domain/quoting/calculator';
import { isPicked, noPicks, type Picks, pickOption, pickQuantity, withPicks } from '@/domain/quoting/options';
import { type Quote, type QuoteLine, quoteEntity, quoteLineSchema } from '@/domain/quoting/quote';

const line = (id: string, partial: Partial<QuoteLine> = {}): QuoteLine =>
  quoteLineSchema.parse({ id, name: { zh: id, en: '' }, unitPrice: 10_000, ...partial });
const option = (id: string, partial: Partial<QuoteLine> = {}) =>
  line(id, { optional: true, selected: false, ...partial });
const quoteOf = (...lines: QuoteLine[]): Quote =>
  quoteEntity.schema.parse({ id: 'q', createdAt: 1, updatedAt: 1, seriesId: 'q', lines });

const tiers = [
  { from: 1_000_000, unitPrice: 9_000 },
  { from: 3_000_000, unitPrice: 8_000 },
];
const base = quoteOf(
  line('base'),
  option('training', { unitPrice: 5_000 }),
  option('silver', { optionGroup: 'care', selected: true }),
  option('gold', { optionGroup: 'care', unitPrice: 30_000 }),
  line('seats', { quantity: 500_000, tiers, priceSource: 'list', listPrice: 10_000 }),
);
const rowOf = (quote: Quote, picks: Picks, id: string) => packageOf(quote, picks).rows.find((row) => row.id === id);

describe('a package that is picked', () => {
  it('switches options on with what they add, tax included', () => {
    const picks = pickOption(base.lines, noPicks, 'training', true);
    expect(rowOf(base, picks, 'training')).toMatchObject({ selected: true, adds: 5_650 });
    const offer = packageOf(base, picks);
    expect(offer.total - offer.quotedTotal).toBe(5_650);
    expect(offer).toMatchObject({ picked: true, choices: true });
  });

  it('keeps one of a group and tells each against none of them', () => {
    const picks = pickOption(base.lines, noPicks, 'gold', true);
    expect(rowOf(base, picks, 'silver')).toMatchObject({ selected: false, adds: 11_300 });
    expect(rowOf(base, picks, 'gold')).toMatchObject({ selected: true, adds: 33_900 });
  });

  it('offers the quantities at which tiers begin, and prices by them', () => {
    expect(rowOf(base, noPicks, 'seats')?.quantities).toEqual([
      { quantity: 500_000, unitPrice: 10_000 },
      { quantity: 1_000_000, unitPrice: 9_000 },
      { quantity: 3_000_000, unitPrice: 8_000 },
    ]);
    const hundred = pickQuantity(noPicks, 'seats', 1_000_000);
    expect(computeQuote({ ...base, lines: withPicks(base.lines, hundred) }).lines[4]?.amount).toBe(900_000);
    // Still the same choices, so that the customer can go back.
    expect(rowOf(base, hundred, 'seats')?.quantities).toHaveLength(3);
    expect(isPicked(base, pickQuantity(hundred, 'seats', 500_000))).toBe(false);
  });

  it('offers no quantities where the price was agreed by hand', () => {
    const agreed = quoteOf(line('seats', { tiers, priceSource: 'agreed', quantity: 500_000 }));
    expect(rowOf(agreed, noPicks, 'seats')?.quantities).toEqual([]);
    expect(withPicks(agreed.lines, pickQuantity(noPicks, 'seats', 1_000_000))).toEqual(agreed.lines);
  });

  it('takes the lines of a bundle in and out with it', () => {
    const quote = quoteOf(
      line('base'),
      option('pack', { kind: 'bundle', bundlePrice: 20_000, taxRate: '0' }),
      line('part', { bundleId: 'pack', taxRate: '0', tiers, priceSource: 'list' }),
    );
    expect(rowOf(quote, noPicks, 'part')?.selected).toBe(false);
    const picks = pickOption(quote.lines, noPicks, 'pack', true);
    expect(rowOf(quote, picks, 'pack')).toMatchObject({ selected: true, adds: 20_000 });
    // Its price is the bundle's, so there is no quantity to choose.
    expect(rowOf(quote, picks, 'part')).toMatchObject({ selected: true, quantities: [] });
  });

  it('changes selections and offered quantities only, whatever is picked', () => {
    const ids = fc.constantFrom('base', 'training', 'silver', 'gold', 'seats', 'gone');
    const act = fc.oneof(fc.tuple(ids, fc.boolean()), fc.tuple(ids, fc.constantFrom(0, 1, 1_000_000, 3_000_000)));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const picks = acts.reduce<Picks>(
          (now, [id, to]) =>
            typeof to === 'boolean' ? pickOption(base.lines, now, id, to) : pickQuantity(now, id, to),
          noPicks,
        );
        const lines = withPicks(base.lines, picks);
        const rest = (all: readonly QuoteLine[]) => all.map(({ selected: _s, quantity: _q, ...other }) => other);
        expect(rest(lines)).toEqual(rest(base.lines));
        expect(lines[0]).toEqual(base.lines[0]);
        expect([500_000, 1_000_000, 3_000_000]).toContain(lines[4]?.quantity);
        expect(lines.filter((each) => each.optionGroup === 'care' && each.selected).length).toBeLessThanOrEqual(1);
        // What is taken over costs what was shown.
        expect(computeQuote({ ...base, lines }).total).toBe(packageOf(base, picks).total);
        for (const row of packageOf(base, picks).rows) expect(row.optional ? row.adds : null).toBe(row.adds);
      }),
    );
  });
});
