import { scriptNode, scriptOf } from '@test/support/scriptSamples';
import { describe, expect, it } from 'vitest';
import { type Objection, objectionEntity } from '@/domain/scripts/objection';
import { type RecommendContext, recommendObjections, recommendScripts } from '@/domain/scripts/recommend';
import type { Script } from '@/domain/scripts/script';

const nobody: RecommendContext = { stage: '', customerType: '', persona: '', productIds: [], competitorIds: [] };
const moment: RecommendContext = {
  ...nobody,
  stage: 'demo',
  customerType: 'sme',
  persona: 'user',
  competitorIds: ['a', 'b'],
};
const script = (id: string, partial: Partial<Script> = {}) => scriptOf([scriptNode('n')], { id, ...partial });
const order = (scripts: Script[], context: RecommendContext) =>
  recommendScripts(scripts, context).map(({ item }) => item.id);

describe('recommended scripts', () => {
  it('are first those made for the moment, then those for all; those for others are left out', () => {
    const scripts = [
      script('all'),
      script('stage', { stages: ['demo'] }),
      script('stage and competitor', { stages: ['demo'], competitorIds: ['b', 'c'] }),
      script('other stage', { stages: ['research'] }),
      script('other persona', { stages: ['demo'], personas: ['purchaser'] }),
      script('other competitor', { competitorIds: ['c'] }),
    ];
    expect(order(scripts, moment)).toEqual(['stage and competitor', 'stage', 'all']);
  });

  it('leave out of account what is not known', () => {
    const scripts = [script('named', { personas: ['user'], competitorIds: ['a'] }), script('all')];
    const found = recommendScripts(scripts, { ...nobody, stage: 'demo' });
    expect(found.map(({ explanation }) => explanation.total)).toEqual([500_000, 500_000]);
    expect(recommendScripts(scripts, nobody).map(({ explanation }) => explanation.total)).toEqual([null, null]);
  });

  it('rank the scenario and the language asked for before others, and favourites before equals', () => {
    const scripts = [
      script('opening'),
      script('price', { scenario: 'price' }),
      script('favourite', { favourite: true }),
      scriptOf([scriptNode('n', { text: { zh: '', en: 'Hi' } })], { id: 'english' }),
    ];
    expect(order(scripts, { ...moment, scenario: 'price' })).toEqual(['price', 'favourite', 'opening', 'english']);
    expect(order(scripts, { ...moment, language: 'en' })[0]).toBe('english');
  });

  it('say why: the parts add up to the total', () => {
    const [first] = recommendScripts([script('x', { stages: ['demo'], personas: ['user'] })], moment);
    // (30 × 1 + 15 × ½ + 15 × 1 + 10 × ½) / 70
    expect(first?.explanation).toMatchObject({ code: 'scriptFit', total: 821_429 });
    const rows = first?.explanation.rows ?? [];
    expect(rows.map(({ id, value }) => [id, value])).toEqual([
      ['stage', 10_000],
      ['competitor', 5000],
      ['persona', 10_000],
      ['customerType', 5000],
      ['product', null],
    ]);
    expect(rows.reduce((sum, { part }) => sum + (part ?? 0), 0)).toBe(821_429);
  });
});

describe('recommended objection cards', () => {
  const card = (id: string, partial: Partial<Objection> = {}) =>
    objectionEntity.schema.parse({ id, createdAt: 0, updatedAt: 0, ...partial });

  it('follow the same rule', () => {
    const cards = [
      card('all'),
      card('rival', { competitorIds: ['a'] }),
      card('other', { customerTypes: ['keyAccount'] }),
    ];
    expect(recommendObjections(cards, moment).map(({ item }) => item.id)).toEqual(['rival', 'all']);
  });
});
