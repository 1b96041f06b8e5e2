import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ObjectionResult, objectionAnswerSchema, objectionEntity } from '@/domain/scripts/objection';
import { answerFigures, type CountedUse, missingAnswers, objectionFigures } from '@/domain/scripts/statistics';

const use = (partial: Partial<CountedUse>): CountedUse => ({
  objectionId: 'price',
  answerId: '',
  result: '',
  heard: '',
  stage: '',
  persona: '',
  customerType: '',
  competitorIds: [],
  deletedAt: 0,
  ...partial,
});
const times = (count: number, partial: Partial<CountedUse>) => Array.from({ length: count }, () => use(partial));

describe('objections heard (N8)', () => {
  const log = [
    ...times(4, { stage: 'proposal', result: 'resolved', answerId: 'a' }),
    ...times(1, { stage: 'proposal', result: 'partly', answerId: 'a' }),
    ...times(1, { stage: 'proposal', answerId: 'b' }),
    ...times(2, { stage: 'demo', result: 'unresolved', answerId: 'b', objectionId: 'trust' }),
    ...times(3, { stage: 'proposal', result: 'resolved', deletedAt: 5 }),
  ];

  it('are counted with and without a result; only known results make the rate', () => {
    expect(objectionFigures(log, { by: null })).toMatchObject([
      { key: 'price', heard: 6, known: 5, resolved: 4, rateBp: 8000, tooFew: false },
      { key: 'trust', heard: 2, known: 2, resolved: 0, rateBp: 0, tooFew: true },
    ]);
  });

  it('say how the rate is made up, and that a few results say nothing', () => {
    const [price, trust] = objectionFigures(log, { by: null });
    expect(price?.explanation).toMatchObject({
      total: 8000,
      notes: [],
      rows: [
        { id: 'resolved', value: 4, part: 8000 },
        { id: 'partly', value: 1, part: 0 },
        { id: 'unresolved', value: 0, part: 0 },
      ],
    });
    expect(trust?.explanation.notes).toEqual(['tooFew']);
    expect(objectionFigures([use({})], { by: null })[0]).toMatchObject({
      rateBp: null,
      explanation: { total: null, notes: ['nothingKnown'] },
    });
  });

  it('are told apart by stage, also of one card only', () => {
    expect(objectionFigures(log, { by: 'stage' }).map(({ key, heard }) => [key, heard])).toEqual([
      ['proposal', 6],
      ['demo', 2],
    ]);
    expect(objectionFigures(log, { by: 'stage', objections: [{ id: 'trust' }] })).toHaveLength(1);
  });

  it('count under every competitor of the deal, and under none where there is none', () => {
    const heard = [use({ competitorIds: ['x', 'y'] }), use({ competitorIds: ['x'] }), use({})];
    expect(objectionFigures(heard, { by: 'competitor' }).map(({ key, heard: count }) => [key, count])).toEqual([
      ['x', 2],
      ['', 1],
      ['y', 1],
    ]);
  });

  it('rank answers that rest on enough before those that do not', () => {
    const answers = [
      ...times(1, { answerId: 'lucky', result: 'resolved' }),
      ...times(5, { answerId: 'weak', result: 'unresolved' }),
      ...times(3, { answerId: 'good', result: 'resolved' }),
      ...times(2, { answerId: 'good', result: 'unresolved' }),
    ];
    expect(answerFigures(answers, 'price').map(({ key }) => key)).toEqual(['good', 'weak', 'lucky']);
  });

  it('never lose or invent a use, and keep rates between nothing and all', () => {
    const results: (ObjectionResult | '')[] = ['', 'resolved', 'partly', 'unresolved'];
    const anyUse = fc
      .record({ objectionId: fc.constantFrom('a', 'b', ''), result: fc.constantFrom(...results) })
      .map(use);
    fc.assert(
      fc.property(fc.array(anyUse), (uses) => {
        const rows = objectionFigures(uses, { by: null });
        expect(rows.reduce((sum, { heard }) => sum + heard, 0)).toBe(uses.length);
        for (const { known, heard, rateBp, tooFew } of rows) {
          expect(known).toBeLessThanOrEqual(heard);
          expect(rateBp === null ? 0 : rateBp).toBeGreaterThanOrEqual(0);
          expect(rateBp ?? 0).toBeLessThanOrEqual(10_000);
          expect(rateBp === null).toBe(known === 0);
          expect(tooFew).toBe(known < 5);
        }
      }),
    );
  });
});

describe('missing answers (N8)', () => {
  const card = (id: string, answers: object[] = []) =>
    objectionEntity.schema.parse({
      id,
      createdAt: 0,
      updatedAt: 0,
      answers: answers.map((answer, index) => objectionAnswerSchema.parse({ id: `${index}`, ...answer })),
    });
  const said = { text: { zh: '', en: 'Because.' } };

  it('name cards without a live answer, answers that do not work, and what has no card; the most heard first', () => {
    const cards = [
      card('none'),
      card('retired', [{ ...said, retired: true }]),
      card('bad', [said]),
      card('fine', [said]),
      card('few', [said]),
    ];
    const uses = [
      ...times(3, { objectionId: 'none' }),
      ...times(1, { objectionId: 'retired' }),
      ...times(4, { objectionId: 'bad', result: 'unresolved' }),
      ...times(2, { objectionId: 'bad', result: 'resolved' }),
      ...times(5, { objectionId: 'fine', result: 'resolved' }),
      ...times(4, { objectionId: 'few', result: 'unresolved' }),
      ...times(2, { objectionId: '', heard: ' Too new ' }),
      use({ objectionId: 'gone', heard: 'too new' }),
    ];
    expect(missingAnswers(cards, uses, '').map(({ objectionId, why, heard }) => [objectionId, why, heard])).toEqual([
      ['bad', 'notWorking', 6],
      ['none', 'noAnswer', 3],
      ['', 'noCard', 3],
      ['retired', 'noAnswer', 1],
    ]);
  });

  it('look at one stage only where asked to', () => {
    const uses = [use({ objectionId: 'none', stage: 'demo' }), use({ objectionId: 'none', stage: 'proposal' })];
    expect(missingAnswers([card('none')], uses, 'demo')).toMatchObject([{ heard: 1 }]);
    expect(missingAnswers([card('none')], uses, 'contract')).toEqual([]);
  });
});
