import { describe, expect, it } from 'vitest';
import { cardObjections } from '@/domain/scripts/cardObjections';
import { heardObjection, isOpen } from '@/domain/scripts/heard';
import { cardOfLoss, draftCard, isSaidAs } from '@/domain/scripts/lostCard';
import { type Objection, objectionAnswerSchema, objectionEntity } from '@/domain/scripts/objection';
import { suggestObjections } from '@/domain/scripts/suggest';

const env = {
  now: () => 1_700_000_000_000,
  random: (length: number) => new Uint8Array(length),
  today: () => '2026-11-22',
};
const base = { createdAt: 0, updatedAt: 0, deletedAt: 0, rev: 0 };
const card = (id: string, partial: Partial<Objection> = {}): Objection =>
  objectionEntity.schema.parse({ ...base, id, ...partial });
const answer = (id: string, zh: string, en = '', retired = false) =>
  objectionAnswerSchema.parse({ id, text: { zh, en }, retired });

const deal = { id: 'deal', owner: '林越' };
const loss = { reason: '预算被砍', objection: '你们没有本地团队', category: 'service', competitorId: 'far' } as const;

describe('a card of a lost deal (U49)', () => {
  it('drafts what was said, about the winner, with the reason as a note', () => {
    const made = cardOfLoss(loss, deal, [], env);
    expect(made).toMatchObject({
      draft: {
        text: { zh: '你们没有本地团队', en: '' },
        category: 'service',
        competitorIds: ['far'],
        opportunityId: 'deal',
        owner: '林越',
        notes: '预算被砍',
        status: 'draft',
        answers: [],
      },
    });
  });

  it.each([
    ['price', '', 'price'],
    ['noDecision', '', 'authority'],
    ['relationship', '', 'trust'],
    ['other', '', 'other'],
    // Why is not known, but to whom is.
    ['other', 'far', 'competitor'],
    ['', '', 'other'],
  ] as const)('is about what the deal was lost by: %s to %s → %s', (category, competitorId, expected) => {
    const made = cardOfLoss({ reason: 'Too late', objection: ' ', category, competitorId }, deal, [], env);
    expect(made).toMatchObject({ draft: { category: expected, text: { zh: '', en: 'Too late' }, notes: '' } });
  });

  it('knows the card that has the same words, in either language or another way of saying it', () => {
    const said = card('c', { text: { zh: '太贵了', en: 'Too expensive' }, alsoSaid: ['价格  偏高'] });
    for (const words of ['太贵了。', ' TOO expensive! ', '价格 偏高']) expect(isSaidAs(said, words)).toBe(true);
    for (const words of ['太贵', '', '  ']) expect(isSaidAs(said, words)).toBe(false);
    expect(cardOfLoss({ ...loss, objection: '太贵了！' }, deal, [said], env)).toEqual({
      known: said,
    });
  });

  it('makes none where nothing was said', () => {
    expect(cardOfLoss({ ...loss, reason: ' ', objection: '' }, deal, [], env)).toBeNull();
  });

  it('cuts words that are longer than a card takes', () => {
    expect(draftCard('长'.repeat(900), {}, env).text.zh).toHaveLength(500);
  });
});

describe('an objection that was heard (N8)', () => {
  const context = {
    customerId: 'c',
    opportunityId: 'o',
    contactId: '',
    stage: 'negotiation',
    persona: 'purchaser',
    customerType: 'sme',
    competitorIds: ['far'],
  };

  it('keeps what it counts under as it was then', () => {
    const use = heardObjection(
      context,
      { objectionId: 'x', answerId: 'a', heard: ` ${'长'.repeat(1200)}`, by: '林越' },
      env,
    );
    expect(use).toMatchObject({ ...context, objectionId: 'x', answerId: 'a', result: '', at: env.now(), by: '林越' });
    expect(use.heard).toHaveLength(1000);
  });

  it('is open until it is resolved', () => {
    expect((['', 'resolved', 'partly', 'unresolved'] as const).map((result) => isOpen({ result }))).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
});

describe('what may come up', () => {
  const price = card('price', { category: 'price' });
  const budget = card('budget', { category: 'noBudget' });
  const trust = card('trust', { category: 'trust', stages: ['negotiation'] });
  const elsewhere = card('elsewhere', { category: 'price', stages: ['closing'] });
  const retired = card('retired', { category: 'price', status: 'retired' });
  const all = [price, trust, budget, elsewhere, retired];
  const at = { stage: 'negotiation', persona: '', customerType: '', competitorIds: [], productIds: [] };
  const ids = (reasons: readonly ('discount' | 'priceSensitive')[]) =>
    suggestObjections(all, { ...at, reasons }).map(({ item }) => item.id);

  it('is ranked by fit, without what is meant for others or retired', () => {
    expect(ids([])[0]).toBe('trust');
    expect(ids([])).not.toContain('elsewhere');
    expect(ids([])).not.toContain('retired');
  });

  it('names what is heard most first among those that fit as well', () => {
    const often = new Map([
      ['budget', 4],
      ['price', 2],
    ]);
    const order = suggestObjections(all, { ...at, reasons: [], often }).map(({ item }) => item.id);
    expect(order).toEqual(['trust', 'budget', 'price']);
  });

  it('puts money first where a discount is asked for or the customer is price-sensitive (R77, R80), and says why', () => {
    for (const reason of ['discount', 'priceSensitive'] as const) {
      expect(ids([reason])).toEqual(['price', 'budget', 'trust']);
      const [first, , last] = suggestObjections(all, { ...at, reasons: [reason] });
      expect(first?.reasons).toEqual([reason]);
      expect(first?.explanation.notes).toContain(reason);
      expect(last?.reasons).toEqual([]);
    }
  });
});

describe('the objections on a battlecard', () => {
  const own = { id: 'own', objection: '远桥是上市公司', reply: '看续约率', opportunityId: '' };
  const open = { id: 'open', objection: 'They are cheaper', reply: '', opportunityId: '' };
  const far = { id: 'far', name: '远桥', objections: [own, open] };

  it('stand as they are without a library', () => {
    expect(cardObjections(far)).toEqual([
      { ...own, cardId: '' },
      { ...open, cardId: '' },
    ]);
  });

  it('are answered by the library, in the language asked for, and joined by its other cards about the competitor', () => {
    const cards = [
      card('made', {
        text: { zh: '改了说法', en: '' },
        origin: { entity: 'competitor', recordId: 'far', part: 'own', basis: '' },
        answers: [
          answer('r', '旧', '', true),
          answer('a', '**看**三年留存，{{competitor.name}}没公布', 'Look at *retention*'),
        ],
      }),
      card('same', { text: { zh: '', en: 'they are cheaper.' }, competitorIds: ['far'] }),
      card('more', {
        text: { zh: '他们本地化好', en: '' },
        competitorIds: ['far'],
        answers: [answer('b', '我们有{{customer.name}}的同行案例')],
      }),
      card('other', { text: { zh: '无关', en: '' }, competitorIds: ['lantu'] }),
      card('old', { text: { zh: '过时', en: '' }, competitorIds: ['far'], status: 'retired' }),
    ];
    expect(cardObjections(far, { cards, language: 'zh-CN' })).toEqual([
      { ...own, reply: '看三年留存，远桥没公布', cardId: 'made' },
      { ...open, cardId: 'same' },
      { id: 'more', objection: '他们本地化好', reply: '我们有…的同行案例', opportunityId: '', cardId: 'more' },
    ]);
    expect(cardObjections(far, { cards, language: 'en' })[0]?.reply).toBe('Look at retention');
  });
});
