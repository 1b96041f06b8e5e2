import { factorOf } from '@test/support/swotSamples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonEntity, us } from '@/domain/competitors/comparison';
import { competitorEntity } from '@/domain/competitors/competitor';
import { priceEntryEntity } from '@/domain/competitors/priceEntry';
import { opportunityEntity } from '@/domain/deals/opportunity';
import { ageOf } from '@/domain/freshness/age';
import type { FactEntity, FactRecords } from '@/domain/freshness/facts';
import { factsOf, verified, verifyQueue } from '@/domain/freshness/queue';
import { freshnessScore } from '@/domain/freshness/score';
import { addDays } from '@/domain/kernel/dates';
import { researchEntity } from '@/domain/research/research';
import { objectionEntity } from '@/domain/scripts/objection';
import { scriptEntity } from '@/domain/scripts/script';
import { swotEntity } from '@/domain/swot/swot';

const today = '2026-06-30';
const old = '2026-01-01';
const base = { createdAt: 0, updatedAt: 0 };
const competitor = (id: string, date: string) =>
  competitorEntity.schema.parse({
    ...base,
    id,
    name: id,
    features: [{ id: `${id}-feature`, date }],
    facts: [{ id: `${id}-fact`, date }],
    shares: [{ id: `${id}-share`, date }],
  });
const price = (id: string, competitorId: string, date: string) =>
  priceEntryEntity.schema.parse({ ...base, id, competitorId, item: id, date, price: 100 });
const yuan = (minor: number) => ({ minor, currency: 'CNY' });

describe('the queue (N10)', () => {
  it('has what is not fresh, by money at stake, then by how long it is overdue', () => {
    const queue = verifyQueue({
      competitors: [competitor('a', addDays(today, -91)), competitor('b', '')],
      priceEntries: [price('p', 'a', addDays(today, -32)), price('q', 'b', today), price('r', 'c', old)],
      research: [researchEntity.schema.parse({ ...base, id: 'n', date: '2026-07-01', competitorId: 'b' })],
      swots: [swotEntity.schema.parse({ ...base, id: 's', factors: [factorOf('f', 'threat', { date: today })] })],
      stakes: new Map([
        ['a', yuan(100)],
        ['b', yuan(500)],
      ]),
      rules: [{ kind: 'fact', days: 90, verifier: '王敏' }],
      today,
    });
    expect(queue.map((item) => [item.id, item.kind, item.age.state, item.age.overdue, item.atStake?.minor])).toEqual([
      ['b', 'fact', 'undated', 0, 500],
      ['b', 'feature', 'undated', 0, 500],
      ['b', 'share', 'undated', 0, 500],
      ['n', 'research', 'future', 0, 500],
      ['p', 'price', 'stale', 2, 100],
      ['a', 'fact', 'stale', 1, 100],
      ['a', 'feature', 'stale', 1, 100],
      ['r', 'price', 'stale', 150, undefined],
    ]);
    expect(queue.map((item) => item.verifier)).toEqual(['王敏', '', '', '', '', '王敏', '', '']);
  });

  it('asks for the price in force only, not for those it has replaced', () => {
    const entries = [price('new', 'a', '2026-05-01'), { ...price('old', 'a', old), item: 'new' }];
    const queue = verifyQueue({ priceEntries: entries, stakes: new Map(), rules: [], today });
    expect(queue.map((item) => item.id)).toEqual(['new']);
  });

  it('knows cells and ratings that say something, of rows and columns that exist', () => {
    const comparison = comparisonEntity.schema.parse({
      ...base,
      id: 'c',
      competitorIds: ['a'],
      features: [{ id: 'row', name: { zh: '离线', en: 'Offline' } }],
      cells: [
        { featureId: 'row', companyId: 'a', value: 'no' },
        { featureId: 'row', companyId: us, value: 'yes' },
        { featureId: 'row', companyId: 'gone', value: 'yes' },
        { featureId: 'gone', companyId: 'a', value: 'yes' },
      ],
      factors: [{ id: 'csf' }],
      ratings: [
        { factorId: 'csf', companyId: 'a', rating: 3 },
        { factorId: 'csf', companyId: us, rating: null },
      ],
    });
    expect(factsOf('comparison', comparison).map((fact) => [fact.kind, fact.part, fact.competitorId])).toEqual([
      ['cell', 'row/a', 'a'],
      ['cell', `row/${us}`, us],
      ['rating', 'csf/a', 'a'],
    ]);
  });
});

const dates = fc.oneof(
  fc.constant(''),
  fc.constant('2026-02-30'),
  fc.integer({ min: -400, max: 60 }).map((days) => addDays(today, days)),
);
const provenance = fc.record({ date: dates, verifiedOn: dates });
const pieces = <T extends object>(part: (index: number) => T) =>
  fc.array(provenance, { maxLength: 4 }).map((all) => all.map((dated, index) => ({ ...part(index), ...dated })));

const records: { [Entity in FactEntity]: fc.Arbitrary<FactRecords[Entity]> } = {
  competitor: fc
    .record({
      features: pieces((index) => ({ id: `f${index}` })),
      facts: pieces((index) => ({ id: `a${index}` })),
      shares: pieces((index) => ({ id: `s${index}` })),
    })
    .map((parts) => competitorEntity.schema.parse({ ...base, id: 'k', name: 'k', ...parts })),
  priceEntry: fc
    .tuple(provenance, dates)
    .map(([dated, validUntil]) => priceEntryEntity.schema.parse({ ...base, id: 'p', ...dated, validUntil })),
  comparison: fc
    .record({
      cells: pieces((index) => ({ featureId: `row${index}`, companyId: 'k', value: 'yes' })),
      ratings: pieces((index) => ({ factorId: `csf${index}`, companyId: 'k', rating: 2 })),
    })
    .map((parts) =>
      comparisonEntity.schema.parse({
        ...base,
        id: 'c',
        competitorIds: ['k'],
        features: parts.cells.map((cell) => ({ id: cell.featureId })),
        factors: parts.ratings.map((cell) => ({ id: cell.factorId })),
        ...parts,
      }),
    ),
  research: provenance.map((dated) => researchEntity.schema.parse({ ...base, id: 'r', ...dated })),
  swot: fc
    .array(dates, { maxLength: 5 })
    .map((all) => all.map((date, index) => factorOf(`f${index}`, 'strength', { date })))
    .map((factors) => swotEntity.schema.parse({ ...base, id: 's', factors })),
  opportunity: fc.array(dates, { maxLength: 5 }).map((all) =>
    opportunityEntity.schema.parse({
      ...base,
      id: 'd',
      competitors: [{ competitorId: 'k' }],
      criteria: all.map((date, index) => ({
        id: `c${index}`,
        ratings: [{ companyId: index % 2 === 0 ? us : 'k', rating: 3, date }],
      })),
    }),
  ),
  script: dates.map((verifiedOn) => scriptEntity.schema.parse({ ...base, id: 't', status: 'approved', verifiedOn })),
  objection: dates.map((verifiedOn) => objectionEntity.schema.parse({ ...base, id: 'o', verifiedOn })),
};

function eachFactAlone<Entity extends FactEntity>(entity: Entity): void {
  fc.assert(
    fc.property(records[entity] as fc.Arbitrary<FactRecords[Entity]>, (record) => {
      const ages = (of: FactRecords[Entity]) =>
        factsOf(entity, of).map((fact) => ageOf(fact.dated, fact.kind, [], today));
      const before = ages(record);
      factsOf(entity, record).forEach((fact, index) => {
        const after = ages({ ...record, ...verified(record, fact.part, today, '王敏') });
        expect(after[index]).toMatchObject({ state: 'fresh', days: 0 });
        expect(after.filter((_, other) => other !== index)).toEqual(before.filter((_, other) => other !== index));
      });
      const score = freshnessScore(before.map((age, id) => ({ id: `${id}`, label: { zh: '', en: '' }, age })));
      expect(score.total ?? 0).toBeGreaterThanOrEqual(0);
      expect(score.total ?? 0).toBeLessThanOrEqual(10_000);
    }),
  );
}

it('asks for ratings given by hand while their deal is open', () => {
  const deal = opportunityEntity.schema.parse({
    ...base,
    id: 'd',
    competitors: [{ competitorId: 'k' }],
    criteria: [
      {
        id: 'time',
        ratings: [
          { companyId: us, rating: 3, date: old },
          { companyId: 'k', rating: 2, date: today },
          { companyId: 'gone', rating: 2, date: old },
        ],
      },
      { id: 'features', measure: 'features', ratings: [{ companyId: us, rating: 3, date: old }] },
    ],
  });
  const queueOf = (outcome: 'open' | 'won') =>
    verifyQueue({ deals: [{ ...deal, outcome }], stakes: new Map(), rules: [], today }).map((item) => item.part);
  expect(queueOf('open')).toEqual([`time/${us}`]);
  expect(queueOf('won')).toEqual([]);
});

describe('words to customers', () => {
  const script = (id: string, part: object) => scriptEntity.schema.parse({ ...base, id, status: 'approved', ...part });
  const card = (id: string, part: object) =>
    objectionEntity.schema.parse({ ...base, createdAt: Date.parse('2026-06-25T12:00:00'), id, ...part });
  const queueOf = (scripts: ReturnType<typeof script>[], objections: ReturnType<typeof card>[] = []) =>
    verifyQueue({
      scripts,
      objections,
      stakes: new Map([['k', yuan(100)]]),
      rules: [{ kind: 'script', days: 90, verifier: '王敏' }],
      today,
    });

  it('are asked for from their approval on, by their own interval and verifier before those of the house', () => {
    const queue = queueOf([
      script('house', { verifiedOn: addDays(today, -91) }),
      script('own', { verifiedOn: addDays(today, -8), verifyDays: 7, verifier: '李雷', competitorIds: ['k'] }),
      script('still', { verifiedOn: addDays(today, -120), verifyDays: 180 }),
    ]);
    expect(queue.map((item) => [item.id, item.age.overdue, item.verifier, item.atStake?.minor])).toEqual([
      ['own', 1, '李雷', 100],
      ['house', 1, '王敏', undefined],
    ]);
  });

  it('are left alone before they are approved, and when they are no longer said', () => {
    const past = { verifiedOn: old };
    expect(queueOf([script('a', { ...past, status: 'draft' }), script('b', { ...past, status: 'retired' })])).toEqual(
      [],
    );
    expect(queueOf([], [card('c', { ...past, status: 'draft' }), card('d', { ...past, status: 'retired' })])).toEqual(
      [],
    );
  });

  it('count from the day a card was made while nobody has looked at it', () => {
    expect(queueOf([], [card('new', {})])).toEqual([]);
    expect(queueOf([], [card('short', { verifyDays: 3 })]).map((item) => item.age.overdue)).toEqual([2]);
  });
});

describe('“still true”', () => {
  it.each(Object.keys(records) as FactEntity[])('makes exactly that statement of a %s fresh', eachFactAlone);

  it('changes nothing for a piece that is gone', () => {
    expect(verified(competitor('a', old), 'gone', today, '')).toEqual({});
  });
});
