import { exampleFactors, factorOf, strategyOf } from '@test/support/swotSamples';
import { describe, expect, it } from 'vitest';
import { comparisonEntity } from '@/domain/competitors/comparison';
import { competitorEntity } from '@/domain/competitors/competitor';
import { priceEntryEntity } from '@/domain/competitors/priceEntry';
import { customerEntity } from '@/domain/customers/customer';
import { researchEntity } from '@/domain/research/research';
import { compareSwots } from '@/domain/swot/compare';
import {
  type EvidenceRecord,
  evidenceReview,
  evidenceText,
  factorBasis,
  strategyBasis,
  strategyFactorBasis,
  strategyReview,
} from '@/domain/swot/review';
import { type Evidence, evidenceSchema } from '@/domain/swot/swot';

const base = { id: 'x', createdAt: 0, updatedAt: 0 };

describe('strategies rest on factors (N2)', () => {
  const factorIds = ['s1', 'o1'];
  const strategy = strategyOf('a', { factorIds, basis: strategyFactorBasis({ factorIds }, exampleFactors) });
  const withS1 = (change: object) =>
    exampleFactors.map((factor) => (factor.id === 's1' ? { ...factor, ...change } : factor));

  it('are current while the factors read the same, whatever their weights', () => {
    expect(strategyReview(strategy, withS1({ weight: 1, owner: 'x', date: '2026-01-01' }))).toEqual({
      state: 'current',
      changed: [],
    });
  });

  it.each([
    ['the text', { text: { zh: '新', en: 's1' } }],
    ['the box', { quadrant: 'weakness' }],
    ['the rating', { rating: 3 }],
    ['the impact', { impact: null }],
  ])('are to be reviewed once %s of a factor changes', (_, change) => {
    const review = strategyReview(strategy, withS1(change));
    expect(review.state).toBe('toReview');
    expect(review.changed.map((entry) => entry.factorId)).toEqual(['s1']);
  });

  it('are to be reviewed once a factor is gone, or was never looked at', () => {
    const without = exampleFactors.filter((factor) => factor.id !== 'o1');
    expect(strategyReview(strategy, without).changed).toMatchObject([{ factorId: 'o1', now: null }]);
    const added = { ...strategy, factorIds: [...factorIds, 't1'] };
    expect(strategyReview(added, exampleFactors).changed).toMatchObject([{ factorId: 't1', was: '' }]);
  });

  it('notice a change at the end of a long text, and keep to the length that is stored', () => {
    const long = 'x'.repeat(19_000);
    const [a = '', b = ''] = ['1', '2'].map((end) =>
      factorBasis(factorOf('a', 'strength', { text: { zh: long + end, en: '' } })),
    );
    expect(a).not.toBe(b);
    expect(a.length).toBeLessThanOrEqual(4000);
  });

  it('are to a proposal what they say to us and to the client', () => {
    const says = (partial: object) => strategyBasis(strategyOf('a', { kind: 'SO', ...partial }));
    expect(says({ clientText: { zh: '甲', en: '' } })).not.toBe(says({ clientText: { zh: '乙', en: '' } }));
    expect(says({ state: 'done', owner: 'x' })).toBe(says({}));
  });
});

describe('factors rest on evidence (N2)', () => {
  const price = priceEntryEntity.schema.parse({ ...base, item: '旗舰版', price: 11_200_000 });
  const research = researchEntity.schema.parse({ ...base, title: { zh: '增长', en: '' }, growthRate: 1200 });
  const customer = customerEntity.schema.parse({ ...base, name: '华东电商' });
  const competitor = competitorEntity.schema.parse({
    ...base,
    name: '竞品',
    features: [{ id: 'fe', name: { zh: '离线', en: '' } }],
    facts: [{ id: 'fa', text: '降价' }],
    shares: [{ id: 'sh', share: 1250, period: '2025' }],
  });
  const comparison = comparisonEntity.schema.parse({
    ...base,
    competitorIds: ['k'],
    features: [{ id: 'row', name: { zh: '离线', en: '' } }],
    cells: [{ featureId: 'row', companyId: 'k', value: 'no' }],
    factors: [{ id: 'csf', name: { zh: '服务', en: '' } }],
    ratings: [{ factorId: 'csf', companyId: 'k', rating: 2 }],
  });
  const linked = (entity: Evidence['entity'], part: string, record: EvidenceRecord) => {
    const basis = evidenceText({ entity, id: 'x', part }, record) ?? '';
    return evidenceSchema.parse({ entity, id: 'x', part, basis });
  };

  it.each<[Evidence['entity'], string, EvidenceRecord, EvidenceRecord]>([
    ['priceEntry', '', price, { ...price, price: 9_800_000 }],
    ['research', '', research, { ...research, growthRate: 300 }],
    ['customer', '', customer, { ...customer, name: '华北电商' }],
    ['competitor', '', competitor, { ...competitor, level: 'potential' }],
    [
      'competitor',
      'fe',
      competitor,
      { ...competitor, features: competitor.features.map((f) => ({ ...f, note: 'n' })) },
    ],
    ['competitor', 'fa', competitor, { ...competitor, facts: competitor.facts.map((f) => ({ ...f, text: '涨价' })) }],
    ['competitor', 'sh', competitor, { ...competitor, shares: competitor.shares.map((s) => ({ ...s, share: 1300 })) }],
    ['comparison', 'row', comparison, { ...comparison, cells: [] }],
    ['comparison', 'row/k', comparison, { ...comparison, cells: [] }],
    ['comparison', 'csf/k', comparison, { ...comparison, ratings: [] }],
  ])('%s %s: current, then changed, then missing', (entity, part, record, changed) => {
    const evidence = linked(entity, part, record);
    expect(evidence.basis).not.toBe('');
    expect(evidenceReview(evidence, record)).toBe('current');
    expect(evidenceReview(evidence, { ...record, verifiedOn: '2026-01-01', rev: 7 } as EvidenceRecord)).toBe('current');
    expect(evidenceReview(evidence, changed)).toBe('changed');
    expect(evidenceReview(evidence, { ...record, deletedAt: 1 })).toBe('missing');
    expect(evidenceReview(evidence, undefined)).toBe('missing');
    expect(part === '' || evidenceReview({ ...evidence, part: 'gone' }, record) === 'missing').toBe(true);
  });
});

describe('two days of a SWOT', () => {
  it('compare by id: added, removed, changed fields, and the figures of both', () => {
    const after = exampleFactors
      .filter((factor) => factor.id !== 't2')
      .map((factor) => (factor.id === 's1' ? { ...factor, rating: 3, date: '2026-01-01' } : factor))
      .concat(factorOf('t3', 'threat'));
    const result = compareSwots({ factors: exampleFactors }, { factors: after });
    expect(result.added.map((factor) => factor.id)).toEqual(['t3']);
    expect(result.removed.map((factor) => factor.id)).toEqual(['t2']);
    expect(result.changed.map(({ after: factor, fields }) => [factor.id, fields])).toEqual([['s1', ['rating']]]);
    expect(result.before).toEqual({ ife: 25_000, efe: 25_500, x: 2000, y: 1500 });
    expect(result.after).toEqual({ ife: 22_000, efe: null, x: null, y: null });
  });
});
