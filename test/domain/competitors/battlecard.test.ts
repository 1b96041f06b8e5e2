import { describe, expect, it } from 'vitest';
import { battlecard } from '@/domain/competitors/battlecard';
import { competitorFactSchema } from '@/domain/competitors/competitor';
import { priceTable } from '@/domain/competitors/priceTable';
import { standing } from '@/domain/competitors/standing';
import { dealCompetitorSchema } from '@/domain/deals/opportunity';
import { researchEntity } from '@/domain/research/research';
import { cell, comparison, competitor, factor, feature, named, price, product, rating, today } from './support';

const rows = priceTable({
  products: [product(), product({ id: 'cheap', name: named('Cheap') }), product({ id: 'alone', name: named('Alone') })],
  entries: [price(), price({ productId: 'cheap', price: 100, date: '2026-01-01' })],
  competitorIds: ['x'],
  rules: [],
  today,
});

describe('where we win, where we lose (R27)', () => {
  const matrix = comparison({
    features: [
      feature('little', 1000),
      feature('much', 5000),
      feature('same', 1),
      feature('asked', 1),
      feature('lost', 1),
    ],
    cells: [
      cell('little', 'us', 'yes'),
      cell('little', 'x', 'partly'),
      cell('much', 'us', 'partly'),
      cell('much', 'x', 'no'),
      cell('same', 'us', 'no'),
      cell('same', 'x', 'planned'),
      cell('asked', 'us', 'yes'),
      cell('lost', 'us', 'no'),
      cell('lost', 'x', 'yes'),
    ],
    factors: [factor('service', 5000), factor('brand', 5000)],
    ratings: [rating('service', 'us', 4), rating('service', 'x', 2), rating('brand', 'us', 3)],
  });
  const ids = (points: readonly { kind: string; id: string }[]) => points.map(({ kind, id }) => `${kind} ${id}`);

  it('sorts features, ratings and prices into won, lost and not known', () => {
    const { win, lose, unknown } = standing(matrix, 'x', rows);
    expect(ids(win)).toEqual(['feature much', 'feature little', 'factor service', 'price licence']);
    expect(ids(lose)).toEqual(['feature lost', 'price cheap']);
    expect(ids(unknown)).toEqual(['feature asked', 'factor brand', 'price alone']);
    expect(win[0]).toEqual({ kind: 'feature', id: 'much', label: named('much'), ours: 'partly', theirs: 'no' });
    expect(lose[1]).toMatchObject({ ours: 9_800_000, theirs: 100 });
  });

  it('has only prices without a comparison, and knows nothing of a stranger', () => {
    expect(ids(standing(null, 'x', rows).win)).toEqual(['price licence']);
    const stranger = standing(matrix, 'stranger', rows);
    expect([stranger.win, stranger.lose]).toEqual([[], []]);
  });
});

describe('battlecard', () => {
  const fact = (id: string, kind: string, partial = {}) =>
    competitorFactSchema.parse({
      id,
      kind,
      text: `text ${id}`,
      answer: `answer ${id}`,
      date: '2026-03-01',
      ...partial,
    });
  const x = competitor({
    profile: 'one\n\ntwo\nthree\nfour',
    facts: [
      fact('s', 'strength'),
      fact('w', 'weakness', { date: '2025-01-01' }),
      fact('p', 'strategy'),
      ...Array.from({ length: 6 }, (_, index) => fact(`n${index}`, 'news', { date: `2026-02-0${index + 1}` })),
    ],
    landmines: [
      { id: 'l', text: 'Ask them' },
      { id: 'e', text: ' ' },
    ],
    objections: [
      { id: 'open', objection: 'Unknown', reply: '', opportunityId: 'deal' },
      { id: 'o', objection: 'Too dear', reply: 'No', opportunityId: '' },
    ],
  });
  const research = ['x', 'y'].map((competitorId) =>
    researchEntity.schema.parse({
      id: `move-${competitorId}`,
      createdAt: 0,
      updatedAt: 0,
      kind: 'competitorMove',
      competitorId,
      title: named('Moved'),
      date: '2026-03-02',
    }),
  );
  const input = { competitor: x, research, priceRows: rows, rules: [], today };

  it('holds three lines of profile, prices, answers, the five latest news and what is in doubt', () => {
    const card = battlecard(input);
    expect(card.snapshot).toEqual(['one', 'two', 'three']);
    expect(card.prices.map(({ row }) => row.product.id)).toEqual(['licence', 'cheap']);
    expect(card.strengths).toMatchObject([{ id: 's', text: 'text s', answer: 'answer s' }]);
    expect(card.landmines.map(({ id }) => id)).toEqual(['l']);
    expect(card.objections.map(({ id }) => id)).toEqual(['o', 'open']);
    expect(card.news.map(({ id }) => id)).toEqual(['move-x', 'n5', 'n4', 'n3', 'n2']);
    expect(card.doubts.map(({ kind, id, age }) => [kind, id, age.state])).toEqual([
      ['price', rows[1]?.cells.get('x')?.entry.id, 'stale'],
      ['fact', 'w', 'stale'],
    ]);
    expect([card.deal, card.answers]).toEqual([null, '']);
  });

  it('has in doubt what it says of us and them by a comparison that is no longer fresh', () => {
    const dated = <T extends object>(piece: T, date: string): T => ({ ...piece, date });
    const matrix = comparison({
      features: [feature('fresh'), feature('theirs'), feature('level')],
      cells: [
        ...['fresh', 'theirs', 'level'].map((id) => dated(cell(id, 'us', 'yes'), '2026-03-01')),
        dated(cell('fresh', 'x', 'no'), '2026-03-01'),
        dated(cell('theirs', 'x', 'no'), '2025-01-01'),
        cell('level', 'x', 'yes'),
      ],
      factors: [factor('ours', 10_000)],
      ratings: [rating('ours', 'us', 4), dated(rating('ours', 'x', 2), '2026-03-01')],
    });
    const { doubts } = battlecard({ ...input, comparison: matrix, priceRows: [] });
    expect(doubts.map(({ kind, id, age }) => [kind, id, age.state])).toEqual([
      ['fact', 'w', 'stale'],
      ['cell', 'theirs', 'stale'],
      ['rating', 'ours', 'undated'],
    ]);
  });

  it('lets the deal speak where it says something', () => {
    const deal = dealCompetitorSchema.parse({
      competitorId: 'x',
      weaknesses: 'slow\n\nfar away',
      answers: 'We are near.',
    });
    const card = battlecard({ ...input, deal });
    expect(card.weaknesses.map(({ text, age }) => [text, age])).toEqual([
      ['slow', null],
      ['far away', null],
    ]);
    // Their strengths stay the card's, our answer is the deal's.
    expect(card.strengths).toMatchObject([{ id: 's', text: 'text s', answer: '' }]);
    expect(card.answers).toBe('We are near.');
    // What is not on the card is not in doubt.
    expect(card.doubts.map(({ kind }) => kind)).toEqual(['price']);
  });
});
