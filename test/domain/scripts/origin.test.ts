import { factorOf, strategyOf } from '@test/support/swotSamples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Competitor,
  competitorEntity,
  competitorFactSchema,
  objectionSchema,
} from '@/domain/competitors/competitor';
import type { Environment } from '@/domain/kernel/ids';
import { materialEntity } from '@/domain/materials/material';
import {
  evidenceReview,
  lineEvidenceText,
  lineFromCard,
  lineFromStrategy,
  objectionFromCard,
  originReview,
} from '@/domain/scripts/origin';
import { lineEvidenceSchema } from '@/domain/scripts/parts';
import { plainOf } from '@/domain/scripts/richText';
import { evidenceSchema, type Swot, swotEntity } from '@/domain/swot/swot';

const base = { id: 'x', createdAt: 0, updatedAt: 0 };
let count = 0;
const env: Environment = {
  now: () => 1,
  today: () => '2026-11-22',
  random: (length) => {
    count += 1;
    return new Uint8Array(length).fill(count % 256);
  },
};

const strategy = strategyOf('so1', {
  state: 'accepted',
  factorIds: ['s1', 'o1'],
  text: { zh: '用交付速度抢占', en: 'Win by speed' },
  clientText: { zh: '两周上线', en: '' },
});
const swot: Swot = swotEntity.schema.parse({
  ...base,
  id: 'swot',
  factors: [
    factorOf('s1', 'strength', { rating: 4, impact: 4 }),
    factorOf('o1', 'opportunity', { evidence: [evidenceSchema.parse({ entity: 'research', id: 'r', basis: 'b' })] }),
  ],
  strategies: [strategy],
});
const withFactor = (change: object): Swot => ({
  ...swot,
  factors: swot.factors.map((factor) => (factor.id === 's1' ? { ...factor, ...change } : factor)),
});
const withStrategy = (change: object): Swot => ({ ...swot, strategies: [{ ...strategy, ...change }] });

describe('a line made from a strategy (N2)', () => {
  const line = lineFromStrategy(swot, 'so1', env);
  const origin = line.origin ?? { entity: 'swot', recordId: '', part: '', basis: '' };

  it('says what customers may read, else the strategy, and rests on what its factors rest on', () => {
    expect(line).toMatchObject({ kind: 'say', text: { zh: '两周上线', en: 'Win by speed' }, hint: strategy.text });
    expect(line.evidence).toMatchObject([{ entity: 'research', recordId: 'r' }]);
    expect(origin).toMatchObject({ entity: 'swot', recordId: 'swot', part: 'so1' });
  });

  it('stands while nothing changes that it came from', () => {
    expect(originReview(origin, swot)).toBe('current');
    expect(originReview(origin, withStrategy({ state: 'running', owner: 'x', due: '2026-12-01' }))).toBe('current');
    expect(originReview(origin, withFactor({ weight: 9, note: 'x' }))).toBe('current');
  });

  it.each([
    ['the strategy', withStrategy({ text: { zh: '新', en: '' } })],
    ['a factor', withFactor({ rating: 3 })],
    ['the list of factors', { ...swot, factors: swot.factors.slice(1) }],
    ['the decision for it', withStrategy({ state: 'dropped' })],
  ])('is to be reviewed once %s changes', (_, changed) => {
    expect(originReview(origin, changed)).toBe('changed');
  });

  it.each([
    ['the strategy', { ...swot, strategies: [] }],
    ['the analysis', { ...swot, deletedAt: 5 }],
    ['the record', undefined],
  ])('misses %s once it is gone', (_, gone) => {
    expect(originReview(origin, gone)).toBe('missing');
  });

  it('takes the words as they are, marks and all', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const text = words.trim().replaceAll(/[\r\n]|^- /g, '');
        const made = lineFromStrategy(
          withStrategy({ clientText: { zh: text, en: '' }, text: { zh: text, en: '' } }),
          'so1',
          env,
        );
        expect(plainOf(made.text.zh).replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });
});

describe('what is made from a battlecard', () => {
  const competitor: Competitor = competitorEntity.schema.parse({
    ...base,
    id: 'c',
    name: 'Haohai',
    facts: [
      competitorFactSchema.parse({ id: 'answered', kind: 'strength', text: '品牌大', answer: '**我们**更快' }),
      competitorFactSchema.parse({ id: 'bare', kind: 'weakness', text: 'Slow support' }),
    ],
    landmines: [{ id: 'mine', text: 'How fast do they answer?' }],
    objections: [
      objectionSchema.parse({ id: 'open', objection: '他们更便宜', opportunityId: 'deal' }),
      objectionSchema.parse({ id: 'closed', objection: '他们更大', reply: '我们更专注' }),
    ],
  });

  it('says the answer where there is one, with the fact in the hint and as evidence', () => {
    const line = lineFromCard(competitor, 'answered', env);
    expect(plainOf(line.text.zh)).toBe('**我们**更快');
    expect(line).toMatchObject({
      kind: 'say',
      hint: { zh: '品牌大' },
      evidence: [{ entity: 'competitor', recordId: 'c', part: 'answered', basis: '品牌大' }],
    });
    expect(lineFromCard(competitor, 'bare', env)).toMatchObject({
      text: { zh: '', en: 'Slow support' },
      hint: { zh: '' },
    });
  });

  it('asks the landmine, and leaves room for the objection', () => {
    expect(lineFromCard(competitor, 'mine', env)).toMatchObject({
      kind: 'question',
      text: { en: 'How fast do they answer?' },
    });
    expect(lineFromCard(competitor, 'open', env)).toMatchObject({ kind: 'objection', text: { zh: '他们更便宜' } });
  });

  it('makes a card: a draft while there is no reply', () => {
    expect(objectionFromCard(competitor, 'open', env)).toMatchObject({
      text: { zh: '他们更便宜' },
      category: 'competitor',
      competitorIds: ['c'],
      opportunityId: 'deal',
      answers: [],
      status: 'draft',
    });
    expect(objectionFromCard(competitor, 'closed', env)).toMatchObject({
      status: 'ready',
      answers: [{ text: { zh: '我们更专注' } }],
    });
  });

  it('is to be reviewed once the card says something else', () => {
    const { origin } = lineFromCard(competitor, 'mine', env);
    if (!origin) throw new Error('no origin');
    expect(originReview(origin, competitor)).toBe('current');
    expect(originReview(origin, { ...competitor, landmines: [{ id: 'mine', text: 'other' }] })).toBe('changed');
    expect(originReview(origin, { ...competitor, landmines: [] })).toBe('missing');
  });
});

describe('evidence of a line (R52)', () => {
  const material = materialEntity.schema.parse({ ...base, id: 'm', title: { zh: '', en: 'Case' }, version: '1' });
  const link = { entity: 'material' as const, recordId: 'm', part: '' };
  const evidence = lineEvidenceSchema.parse({ id: 'e', ...link, basis: lineEvidenceText(link, material) });

  it('changes with the material, and is missing with it', () => {
    expect(evidenceReview(evidence, material)).toBe('current');
    expect(evidenceReview(evidence, { ...material, version: '2' })).toBe('changed');
    expect(evidenceReview(evidence, undefined)).toBe('missing');
  });

  it('stands where it is a source in words, or remembers nothing', () => {
    expect(evidenceReview(lineEvidenceSchema.parse({ id: 'e', text: 'IDC 2026' }), undefined)).toBe('current');
    expect(evidenceReview({ ...evidence, basis: '' }, { ...material, version: '2' })).toBe('current');
  });
});
