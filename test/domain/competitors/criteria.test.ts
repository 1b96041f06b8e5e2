import { describe, expect, it } from 'vitest';
import { criterionRating, handRatingAge, rateByHand, ratingsStillTrue, whyUs } from '@/domain/competitors/criteria';
import { unwrap } from '@/domain/kernel/result';
import { cell, comparison, criterion, factor, feature, rating } from './support';

const matrix = comparison({
  features: [feature('a', 6000), feature('b', 4000)],
  cells: [cell('a', 'us', 'yes'), cell('b', 'us', 'partly'), cell('a', 'x', 'no')],
  factors: [factor('service', 10_000)],
  ratings: [rating('service', 'us', 2), rating('service', 'x', 4)],
});

describe('ratings by the customer’s criteria', () => {
  const byFeatures = criterion({ id: 'c', measure: 'features', featureIds: ['a', 'b', 'gone'] });
  it.each([
    // 1 + 3 × (0.6 + 0.2) = 3.4
    ['us', 34_000],
    // 1 + 3 × 0
    ['x', 10_000],
    ['y', null],
    ['gone', null],
  ])('of %s from features: %s', (id, value) => {
    expect(criterionRating(byFeatures, matrix, id)).toBe(value);
  });

  it('round once to 1/10,000', () => {
    // 1 + 3 × 1/7 = 1.428571…
    const sevenths = comparison({
      features: [feature('a', 1), feature('b', 6)],
      cells: [cell('a', 'us', 'yes'), cell('b', 'us', 'no')],
    });
    expect(criterionRating(criterion({ id: 'c', measure: 'features', featureIds: ['a', 'b'] }), sevenths, 'us')).toBe(
      14_286,
    );
  });

  it('come from a success factor, or by hand', () => {
    const byFactor = criterion({ id: 'c', measure: 'factor', factorId: 'service' });
    expect(criterionRating(byFactor, matrix, 'x')).toBe(40_000);
    expect(criterionRating(byFactor, matrix, 'y')).toBeNull();
    expect(criterionRating({ ...byFactor, factorId: 'gone' }, matrix, 'x')).toBeNull();
    const byHand = criterion({ id: 'c', ratings: [{ companyId: 'us', rating: 3, date: '2026-11-10' }] });
    expect(criterionRating(byHand, null, 'us')).toBe(30_000);
    expect(criterionRating(byHand, null, 'x')).toBeNull();
  });

  it('are not known once the comparison is gone', () => {
    expect(criterionRating(byFeatures, null, 'us')).toBeNull();
    expect(criterionRating(criterion({ id: 'c', measure: 'factor', factorId: 'service' }), undefined, 'us')).toBeNull();
  });
});

describe('ratings given by hand', () => {
  const first = rateByHand({ ratings: [] }, 'us', 3, '2026-05-01');

  it('carry the day they were given, and go when they are taken away', () => {
    expect(first).toEqual([{ companyId: 'us', rating: 3, date: '2026-05-01' }]);
    const second = rateByHand({ ratings: first }, 'x', 2, '2026-06-01');
    expect(rateByHand({ ratings: second }, 'us', 4, '2026-07-01')).toEqual([
      { companyId: 'x', rating: 2, date: '2026-06-01' },
      { companyId: 'us', rating: 4, date: '2026-07-01' },
    ]);
    expect(rateByHand({ ratings: second }, 'x', null, '2026-07-01')).toEqual(first);
  });

  it('are as old as the one furthest from fresh, until somebody finds them still true', () => {
    const age = (dates: Record<string, string>, companyIds = Object.keys(dates)) => {
      const ratings = Object.entries(dates).map(([companyId, date]) => ({ companyId, rating: 2, date }));
      return handRatingAge(criterion({ id: 'c', ratings }), companyIds, [], '2026-11-22');
    };
    expect(age({ us: '2026-11-20', x: '2026-11-01' })).toMatchObject({ state: 'fresh', since: '2026-11-01' });
    // The limit of ratings is 90 days.
    expect(age({ us: '2026-11-20', x: '2026-08-24' })?.state).toBe('fresh');
    expect(age({ us: '2026-11-20', x: '2026-08-23' })).toMatchObject({ state: 'stale', overdue: 1 });
    expect(age({ us: '2026-01-01', x: '' })?.state).toBe('undated');
    expect(age({ us: '2026-11-20', x: '' }, ['us'])?.state).toBe('fresh');
    expect(age({})).toBeNull();
    expect(
      handRatingAge(criterion({ id: 'c', measure: 'factor', ratings: first }), ['us'], [], '2026-11-22'),
    ).toBeNull();
    expect(ratingsStillTrue({ ratings: [{ companyId: 'us', rating: 2, date: '' }] }, '2026-11-22')).toEqual([
      { companyId: 'us', rating: 2, date: '2026-11-22' },
    ]);
  });
});

describe('why us (N14)', () => {
  const by = (id: string, weight: number, ours: number | null, theirs: Record<string, number> = {}) =>
    criterion({
      id,
      weight,
      ratings: Object.entries({ ...(ours === null ? {} : { us: ours }), ...theirs }).map(([companyId, value]) => ({
        companyId,
        rating: value,
        date: '2026-11-10',
      })),
    });

  it('orders by weight and names who leads', () => {
    const criteria = [
      by('level', 1000, 3, { x: 3, y: 1 }),
      by('ours', 4000, 4, { x: 2, y: 3 }),
      by('theirs', 3000, 1, { x: 4, y: 4 }),
      by('notUs', 1500, null, { x: 4, y: 4 }),
      by('onlyUs', 500, 4),
    ];
    const { rows } = unwrap(whyUs({ criteria, comparison: null, competitorIds: ['x', 'y'] }));
    expect(rows.map(({ criterion: { id }, lead, strongest }) => [id, lead, strongest])).toEqual([
      ['ours', 'us', ['us']],
      ['theirs', 'them', ['x', 'y']],
      ['notUs', 'unknown', ['x', 'y']],
      ['level', 'level', ['us', 'x']],
      ['onlyUs', 'unknown', ['us']],
    ]);
  });

  it('scores as a profile does, and not at all where a rating is missing', () => {
    const criteria = [
      criterion({ id: 'f', weight: 6000, measure: 'features', featureIds: ['a', 'b'] }),
      criterion({ id: 's', weight: 4000, measure: 'factor', factorId: 'service' }),
    ];
    const { scores } = unwrap(whyUs({ criteria, comparison: matrix, competitorIds: ['x', 'y'] }));
    // 0.6 × 3.4 + 0.4 × 2 = 2.84; 0.6 × 1 + 0.4 × 4 = 2.2
    expect([...scores].map(([id, score]) => [id, score.total])).toEqual([
      ['us', 28_400],
      ['x', 22_000],
      ['y', null],
    ]);
    expect(scores.get('us')?.rows.map((row) => row.part)).toEqual([20_400, 8000]);
    expect(scores.get('y')?.notes).toEqual(['incomplete']);
  });

  it('is not computed without criteria, or with weights off', () => {
    const none = whyUs({ criteria: [], comparison: null, competitorIds: [] });
    expect(none.ok || none.error[0]?.code).toBe('market.noCriteria');
    const off = whyUs({ criteria: [by('a', 9000, 1)], comparison: null, competitorIds: ['x'] });
    expect(off.ok || off.error).toEqual([{ code: 'market.weightsOff', params: { sum: '90' } }]);
  });

  it('stands a competitor named twice, and none at all', () => {
    const twice = unwrap(
      whyUs({ criteria: [by('a', 10_000, 4, { x: 1 })], comparison: null, competitorIds: ['x', 'x'] }),
    );
    expect(twice.scores.size).toBe(2);
    const alone = unwrap(whyUs({ criteria: [by('a', 10_000, 4)], comparison: null, competitorIds: [] }));
    expect(alone.rows[0]?.lead).toBe('unknown');
  });
});
