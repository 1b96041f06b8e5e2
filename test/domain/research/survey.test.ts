import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionnaireText } from '@/domain/research/questionnaire';
import {
  newQuestion,
  parseNumbers,
  type Question,
  type QuestionKind,
  questionResult,
  withKind,
} from '@/domain/research/survey';

const choice = (kind: QuestionKind, counts: readonly number[], partial: Partial<Question> = {}): Question => ({
  ...newQuestion('q', kind),
  options: counts.map((count, index) => ({ id: String(index + 1), text: { zh: `${index}`, en: '' }, count })),
  ...partial,
});
const shares = (question: Question, everybody: number | null = null) =>
  questionResult(question, everybody).options.map(({ share }) => share);

describe('figures of a survey question (DOMAIN.md §15)', () => {
  it.each([
    [[39, 30, 27, 19, 11], 126, [310, 238, 214, 151, 87]],
    [[1, 1, 1], 3, [333, 333, 333]],
    [[2, 1], 3, [667, 333]],
    [[1, 15], 16, [63, 938]],
    [[5, 0], 5, [1000, 0]],
  ])('one choice %j: n = %i, %j tenths of a percent', (counts, n, expected) => {
    const result = questionResult(choice('single', counts), null);
    expect(result.answered).toBe(n);
    expect(result.options.map(({ share }) => share)).toEqual(expected);
  });

  it('counts those who skipped a question out of its base only', () => {
    const result = questionResult(choice('single', [60, 40]), 126);
    expect(result).toMatchObject({ answered: 100, asked: 126, responseRate: 794 });
    expect(result.options.map(({ share }) => share)).toEqual([600, 400]);
    expect(questionResult(choice('single', [60, 40], { asked: 400 }), 126).responseRate).toBe(250);
  });

  it('takes those who answered, not the ticks, as the base of several choices', () => {
    const result = questionResult(choice('multiple', [80, 50, 30], { answered: 100 }), 120);
    expect(result.options.map(({ share }) => share)).toEqual([800, 500, 300]);
    expect(result).toMatchObject({ answered: 100, responseRate: 833, problems: [] });
  });

  it('shows no share of several choices while nobody says how many answered, or more ticked than answered', () => {
    const unsaid = questionResult(choice('multiple', [8, 5]), 10);
    expect(unsaid.problems.map(({ code }) => code)).toEqual(['survey.answeredMissing']);
    expect(unsaid.options.map(({ share }) => share)).toEqual([null, null]);
    const over = questionResult(choice('multiple', [8, 5], { answered: 7 }), 10);
    expect(over.problems).toEqual([{ code: 'survey.optionOver', params: { count: 8, answered: 7 } }]);
    expect(over.options.map(({ share }) => share)).toEqual([null, null]);
  });

  it('shows mean and top-two-box of a scale, each by its own rounding', () => {
    // (1×2 + 2×3 + 3×10 + 4×25 + 5×20) / 60 = 238 / 60 = 3.96666…; (25 + 20) / 60 = 75.0 %.
    const result = questionResult(choice('scale', [2, 3, 10, 25, 20]), 80);
    expect(result).toMatchObject({ answered: 60, mean: 39_667, topTwo: 750, responseRate: 750 });
    expect(result.explanation).toMatchObject({ code: 'scaleMean', total: 39_667 });
    expect(result.explanation?.rows.map(({ value }) => value)).toEqual([10_000, 20_000, 30_000, 40_000, 50_000]);
  });

  it.each([
    [[35_000, 40_000], 37_500, 37_500],
    [[10_000, 20_000, 60_000], 30_000, 20_000],
    [[10_000, 10_000, 10_001], 10_000, 10_000],
    [[-5_000, 0], -2_500, -2_500],
  ])('mean and middle of %j are %i and %i', (numbers, mean, median) => {
    expect(questionResult({ ...newQuestion('q', 'number'), numbers }, null)).toMatchObject({ mean, median });
  });

  it('has no figure of nothing, and calls fewer than five answers few', () => {
    expect(questionResult(newQuestion('q', 'scale'), null)).toMatchObject({ answered: 0, mean: null, topTwo: null });
    expect(questionResult(choice('single', [2, 2]), null).few).toBe(true);
    expect(questionResult(choice('single', [3, 2]), null).few).toBe(false);
    expect(shares(choice('single', [0, 0]))).toEqual([null, null]);
  });

  it('says so where more answered than were asked, and gives no response rate', () => {
    const result = questionResult(choice('single', [70, 60]), 126);
    expect(result.problems).toEqual([{ code: 'survey.moreThanAsked', params: { answered: 130, asked: 126 } }]);
    expect(result.responseRate).toBeNull();
  });

  it('counts what was said in an open question, unless told that more spoke than is written down', () => {
    const open = { ...newQuestion('q', 'open'), answers: [{ id: 'a', who: '', text: 'x' }] };
    expect(questionResult(open, 8)).toMatchObject({ answered: 1, responseRate: 125 });
    expect(questionResult({ ...open, answered: 6 }, 8)).toMatchObject({ answered: 6, responseRate: 750 });
  });

  it('adds up to 100.0 but for the rounding of each share, in one choice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 12 }), (counts) => {
        fc.pre(counts.some((count) => count > 0));
        const sum = shares(choice('single', counts)).reduce<number>((total, share) => total + (share ?? 0), 0);
        expect(Math.abs(sum - 1000)).toBeLessThanOrEqual(counts.length / 2);
      }),
    );
  });

  it('has a mean of a scale between 1 and 5', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(counts, (given) => {
        const { mean } = questionResult(choice('scale', given), null);
        if (mean === null) expect(given.every((count) => count === 0)).toBe(true);
        else expect(mean >= 10_000 && mean <= 50_000).toBe(true);
      }),
    );
  });
});

describe('the kind of a question', () => {
  it('brings five points to a scale, and keeps options between one and several choices', () => {
    const single = choice('single', [3, 2]);
    expect(withKind(single, 'multiple').options).toEqual(single.options);
    const scale = withKind(single, 'scale');
    expect(scale.options.map(({ id, count }) => [id, count])).toEqual([
      ['1', 0],
      ['2', 0],
      ['3', 0],
      ['4', 0],
      ['5', 0],
    ]);
    expect(withKind(withKind(scale, 'open'), 'scale')).toEqual(scale);
  });
});

describe('figures as they are typed or pasted', () => {
  it.each([
    ['3.5, 4\uff0c12', [35_000, 40_000, 120_000]],
    ['1\n2\r\n\n3;\u30014', [10_000, 20_000, 30_000, 40_000]],
    ['\uff11\uff12 -0.5', [120_000, -5_000]],
    ['', []],
  ])('%j', (text, numbers) => {
    expect(parseNumbers(text)).toEqual({ ok: true, value: numbers });
  });

  it.each(['3 x', '1.23456'])('%j is refused whole', (text) => {
    expect(parseNumbers(text)).toMatchObject({ ok: false, error: { code: 'survey.notANumber' } });
  });

  it('holds so many and no more', () => {
    expect(parseNumbers('1 '.repeat(2000)).ok).toBe(true);
    expect(parseNumbers('1 '.repeat(2001))).toMatchObject({ error: { code: 'survey.tooManyNumbers' } });
  });
});

describe('the questionnaire as text', () => {
  const words = (zh: string, en = '') => ({ zh, en });
  const entry = {
    title: words('选型问卷', 'What you choose by'),
    questions: [
      {
        ...newQuestion('1', 'single'),
        text: words('最看重什么？', 'What counts most?'),
        options: [
          { id: 'a', text: words('本地部署', 'On premises'), count: 39 },
          { id: 'b', text: words('价格'), count: 1 },
        ],
      },
      { ...newQuestion('2', 'scale'), text: words('服务如何？', 'How is the service?') },
      { ...newQuestion('3', 'open'), text: words('还缺什么？', 'What is missing?') },
    ],
  };

  it('holds questions and answers to choose from in one language, and no figure', () => {
    expect(questionnaireText(entry, 'zh')).toBe(
      [
        '选型问卷',
        '',
        '1. 最看重什么？（单选）',
        '   ○ 本地部署',
        '   ○ 价格',
        '',
        '2. 服务如何？（1–5 分，请圈选）',
        '   1   2   3   4   5',
        '',
        '3. 还缺什么？（请填写）',
        '   ________________________________________',
        '',
      ].join('\n'),
    );
  });

  it('keeps what is not translated', () => {
    const text = questionnaireText(entry, 'en');
    expect(text).toContain('1. What counts most? (choose one)\n   ○ On premises\n   ○ 价格');
    expect(text).not.toContain('39');
  });
});
