import { describe, expect, it } from 'vitest';
import { cellOf, coverage } from '@/domain/competitors/featureMatrix';
import { clearlyDifferent, profileMatrix } from '@/domain/competitors/profileMatrix';
import { cell, comparison, factor, feature, named, profileExample, rating } from './support';

describe('competitive profile matrix (DOMAIN.md §4)', () => {
  it('gives 3.10, 2.80 and 2.90 for the example', () => {
    const { problems, companies } = profileMatrix(profileExample());
    expect(problems).toEqual([]);
    expect(companies.map(({ companyId, score }) => [companyId, score])).toEqual([
      ['us', 31_000],
      ['x', 28_000],
      ['y', 29_000],
    ]);
    const explanation = companies[0]?.explanation;
    expect(explanation?.rows[0]).toEqual({ id: 'f0', label: named('f0'), weight: 2500, value: 40_000, part: 10_000 });
    expect(explanation?.rows.reduce((sum, row) => sum + (row.part ?? 0), 0)).toBe(explanation?.total);
  });

  it('is not computed with weights off by more than 0.001', () => {
    const example = profileExample();
    const off = {
      ...example,
      factors: example.factors.map((item, index) => (index === 0 ? { ...item, weight: 2489 } : item)),
    };
    const matrix = profileMatrix(off);
    expect(matrix.problems).toEqual([{ code: 'market.weightsOff', params: { sum: '99.89' } }]);
    expect(matrix.companies.map((company) => company.score)).toEqual([null, null, null]);
    const near = {
      ...example,
      factors: example.factors.map((item, index) => (index === 0 ? { ...item, weight: 2490 } : item)),
    };
    expect(profileMatrix(near).problems).toEqual([]);
    expect(profileMatrix(comparison()).problems).toEqual([{ code: 'market.noFactors' }]);
  });

  it('leaves a company without a rating incomplete, and only it', () => {
    const example = profileExample();
    const ratings = example.ratings.map((item) =>
      item.companyId === 'x' && item.factorId === 'f1' ? { ...item, rating: null } : item,
    );
    const companies = profileMatrix({ ...example, ratings }).companies;
    expect(companies.map(({ score }) => score)).toEqual([31_000, null, 29_000]);
    expect(companies[1]).toMatchObject({ missing: ['f1'], explanation: { total: null, notes: ['incomplete'] } });
  });

  it('warns of a weight of 30 % or more', () => {
    const weights = (first: number) => comparison({ factors: [factor('a', first), factor('b', 10_000 - first)] });
    expect(profileMatrix(weights(2999)).warnings.map(({ field }) => field)).toEqual(['b']);
    expect(profileMatrix(weights(3000)).warnings).toMatchObject([
      { code: 'market.weightHigh', field: 'a', params: { zh: 'a', en: 'a', weight: '30' } },
      { field: 'b' },
    ]);
  });

  it('sees no clear difference below 0.1', () => {
    expect(clearlyDifferent(31_000, 30_001)).toBe(false);
    expect(clearlyDifferent(31_000, 30_000)).toBe(true);
    expect(clearlyDifferent(30_000, 31_000)).toBe(true);
  });

  it('passes over ratings of factors that are gone, and takes the later of two', () => {
    const doubled = comparison({
      competitorIds: ['x', 'x'],
      factors: [factor('a', 10_000)],
      ratings: [rating('gone', 'us', 1), rating('a', 'us', 1), rating('a', 'us', 4)],
    });
    expect(profileMatrix(doubled).companies.map(({ score }) => score)).toEqual([40_000, null, null]);
  });
});

describe('feature matrix (DOMAIN.md §7)', () => {
  const matrix = comparison({
    features: [feature('a', 5000), feature('b', 3000), feature('c', 2000)],
    cells: [
      cell('a', 'us', 'yes'),
      cell('b', 'us', 'partly'),
      cell('c', 'us', 'no'),
      cell('a', 'x', 'planned'),
      cell('b', 'x', 'yes'),
    ],
  });

  it('is yes 1, partly ½, no and planned 0, by weight', () => {
    // 0.5 × 1 + 0.3 × 0.5 + 0.2 × 0 = 65 %
    expect(coverage(matrix, 'us')).toMatchObject({ bp: 6500, knownBp: 10_000 });
  });

  it('leaves the unknown out and says what share is known', () => {
    // (0.5 × 0 + 0.3 × 1) / 0.8 = 37.5 %
    const { bp, knownBp, explanation } = coverage(matrix, 'x');
    expect([bp, knownBp]).toEqual([3750, 8000]);
    expect(explanation).toMatchObject({ code: 'coverage', total: 3750, notes: ['unknownLeftOut'] });
    expect(explanation.rows.map(({ value, part }) => [value, part])).toEqual([
      [0, 0],
      [10_000, 3750],
      [null, null],
    ]);
  });

  it('knows nothing where nobody looked', () => {
    expect(coverage(matrix, 'y')).toMatchObject({ bp: null, knownBp: 0, explanation: { total: null } });
    expect(coverage(comparison(), 'us')).toMatchObject({ bp: null, knownBp: 0, explanation: { notes: [] } });
    expect(cellOf(matrix, 'a', 'y')).toMatchObject({ value: 'unknown', date: '', evidence: '' });
  });

  it('counts all features alike where none has a weight', () => {
    const plain = comparison({
      features: [feature('a'), feature('b'), feature('c')],
      cells: [cell('a', 'us', 'yes'), cell('b', 'us', 'no'), cell('c', 'us', 'no')],
    });
    expect(coverage(plain, 'us')).toMatchObject({ bp: 3333, explanation: { notes: ['equalWeights'] } });
  });

  it('takes the later of two cells, and passes over those of features that are gone', () => {
    const doubled = comparison({
      features: [feature('a', 1)],
      cells: [cell('a', 'us', 'no'), cell('a', 'us', 'yes'), cell('gone', 'us', 'no')],
    });
    expect(coverage(doubled, 'us').bp).toBe(10_000);
  });
});
