import { describe, expect, it } from 'vitest';
import { giftStanding } from '@/domain/customers/gifts';

const on = (day: string) => new Date(`${day}T12:00:00`).getTime();
const gift = (id: string, day: string, minor: number, currency = 'CNY', deletedAt = 0) => ({
  id,
  at: on(day),
  text: id,
  gift: { minor, currency },
  deletedAt,
});

describe('gifts of a year against the budget of the class (N13)', () => {
  const given = [
    gift('tea', '2026-02-10', 80_000),
    gift('new year', '2025-12-31', 500_000),
    gift('cakes', '2026-01-01', 30_000),
    gift('taken back', '2026-02-01', 900_000, 'CNY', 1),
    gift('abroad', '2026-02-02', 5000, 'USD'),
    { ...gift('none', '2026-02-02', 0), gift: null },
  ];

  it('adds up the calendar year in the currency of the budget, oldest first', () => {
    const found = giftStanding(given, { minor: 200_000, currency: 'CNY' }, 'USD', '2026-03-05');
    expect(found).toMatchObject({ currency: 'CNY', given: 110_000, budget: 200_000, over: 0, foreign: 1 });
    expect(found.gifts.map(({ id }) => id)).toEqual(['cakes', 'abroad', 'tea']);
  });

  it('says how much is too much, and nothing where nothing was agreed on', () => {
    expect(giftStanding(given, { minor: 100_000, currency: 'CNY' }, 'CNY', '2026-03-05').over).toBe(10_000);
    expect(giftStanding(given, { minor: 0, currency: 'CNY' }, 'CNY', '2026-03-05').over).toBe(110_000);
    expect(giftStanding(given, null, 'CNY', '2026-03-05')).toMatchObject({ budget: null, given: 110_000, over: 0 });
  });
});
