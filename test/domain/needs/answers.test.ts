import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newOpportunity } from '@/domain/deals/create';
import { type Opportunity, opportunityEntity } from '@/domain/deals/opportunity';
import { answerKind, answerOf, applyAnswer, fixedOptions, isAnswered } from '@/domain/needs/answers';
import { pointsOf } from '@/domain/needs/criteriaAnswer';
import { answerTargets, type NeedQuestion, needQuestionSchema } from '@/domain/needs/questionnaire';
import { environment } from './fixture';

const env = environment();

function deal(partial: Partial<Opportunity> = {}): Opportunity {
  return opportunityEntity.schema.parse({ ...newOpportunity(env, partial), createdAt: 1, updatedAt: 1 });
}

function question(target: NeedQuestion['target'], partial: Partial<NeedQuestion> = {}): NeedQuestion {
  return needQuestionSchema.parse({ id: `of-${target}`, text: { zh: '问题', en: 'Question' }, target, ...partial });
}

const answered = (before: Opportunity, asked: NeedQuestion, answer: string, side: 'zh' | 'en' = 'zh'): Opportunity => ({
  ...before,
  ...applyAnswer(before, asked, answer, env, side),
});

describe('answers', () => {
  it('go where the question says', () => {
    let now = deal();
    now = answered(now, question('statedNeed'), '日报滞后');
    now = answered(now, question('latentNeed'), '月底加班');
    now = answered(now, question('technicalNeed'), '对接金蝶');
    now = answered(now, question('situation'), '手工汇总');
    now = answered(now, question('budgetMin'), '5000000 CNY');
    now = answered(now, question('budgetMax'), '10000000 CNY');
    now = answered(now, question('timeline'), '春节前');
    now = answered(now, question('intention'), 'clear');
    now = answered(now, question('attitude'), 'hesitant');
    now = answered(now, question('decisionProcess'), '总经理办公会');
    now = answered(now, question('bantBudget'), '2');
    now = answered(now, question('note'), '喜欢先试用');
    expect(now).toMatchObject({
      needs: [
        { id: 'q:of-statedNeed', kind: 'stated', pain: { zh: '日报滞后' } },
        { id: 'q:of-latentNeed', kind: 'latent', pain: { zh: '月底加班' } },
      ],
      technicalNeeds: [{ text: { zh: '对接金蝶' }, must: true }],
      situation: { zh: '手工汇总' },
      budgetMin: { minor: 5_000_000, currency: 'CNY' },
      budgetMax: { minor: 10_000_000, currency: 'CNY' },
      timeline: '春节前',
      intention: 'clear',
      attitude: 'hesitant',
      meddpicc: [{ item: 'decisionProcess', evidence: '总经理办公会', score: 0 }],
      bant: [{ item: 'budget', score: 2, date: '2026-03-10' }],
      answers: { 'of-note': '喜欢先试用' },
    });
    expect(Object.keys(now.answers)).toEqual(['of-note']);
  });

  it('given again change the need and double nothing', () => {
    const first = answered(deal(), question('statedNeed'), '日报滞后');
    const second = answered(first, question('statedNeed'), '日报滞后一天半');
    expect(second.needs.map((need) => need.pain.zh)).toEqual(['日报滞后一天半']);
    const english = answered(second, question('statedNeed'), 'Reports are late', 'en');
    expect(english.needs).toMatchObject([{ pain: { zh: '日报滞后一天半', en: 'Reports are late' } }]);
    expect(answered(answered(english, question('statedNeed'), ''), question('statedNeed'), '', 'en').needs).toEqual([]);
  });

  it('taken back never take away how the need is met', () => {
    const first = answered(deal(), question('statedNeed'), '日报滞后');
    const met = { ...first, needs: first.needs.map((need) => ({ ...need, capability: { zh: '五分钟刷新', en: '' } })) };
    expect(answered(met, question('statedNeed'), '').needs).toMatchObject([
      { pain: { zh: '' }, capability: { zh: '五分钟刷新' } },
    ]);
  });

  it('about criteria make criteria of the deal, which keep what was said of them since', () => {
    const asked = question('criteria');
    const ids = (now: Opportunity) => now.criteria.map(({ id, name }) => [id.slice(-1), name.zh, name.en]);
    let now = answered(deal(), asked, '价格、交期\n本地服务');
    now = answered(now, asked, 'Price\nLead time\nLocal service', 'en');
    expect(ids(now)).toEqual([
      ['1', '价格', 'Price'],
      ['2', '交期', 'Lead time'],
      ['3', '本地服务', 'Local service'],
    ]);
    now = {
      ...now,
      criteria: now.criteria.map((each) => (each.name.zh === '交期' ? { ...each, weight: 4000 } : each)),
    };
    // One renamed, one added, one no longer named; the English words of those that stay stay.
    now = answered(now, asked, '交期；本地服务团队', 'zh');
    expect(now.criteria.map(({ name, weight }) => [name.zh, weight])).toContainEqual(['交期', 4000]);
    expect(answerOf(now, asked)).toContain('本地服务团队');
    now = answered(answered(now, asked, ''), asked, '', 'en');
    expect(now.criteria.map(({ name }) => name.en)).toEqual(['Lead time']);
  });

  it('show what was changed elsewhere', () => {
    const asked = question('statedNeed');
    const first = answered(deal(), asked, '日报滞后');
    const edited = { ...first, needs: first.needs.map((need) => ({ ...need, pain: { zh: '月报滞后', en: '' } })) };
    expect(answerOf(edited, asked)).toBe('月报滞后');
    expect(isAnswered({ ...first, needs: [] }, asked)).toBe(false);
  });

  it('of a choice carry the words of the option in both languages', () => {
    const asked = question('latentNeed', {
      kind: 'choice',
      options: [{ id: 'late', label: { zh: '常常延误', en: 'Often late' } }],
    });
    const now = answered(deal(), asked, 'late');
    expect(now.needs).toMatchObject([{ pain: { zh: '常常延误', en: 'Often late' } }]);
    expect(answerOf(now, asked)).toBe('late');
    expect(applyAnswer(now, asked, 'unknown', env)).toEqual({});
    const edited = { ...now, needs: now.needs.map((need) => ({ ...need, pain: { zh: '常常延误三天', en: '' } })) };
    expect(answerOf(edited, asked)).toBe('');
  });

  it('of yes and no: yes says the question, no leaves no need', () => {
    const asked = question('latentNeed', { kind: 'yesNo', text: { zh: '库存常不准', en: 'Stock is often wrong' } });
    const yes = answered(deal(), asked, 'yes');
    expect(yes.needs).toMatchObject([{ pain: { zh: '库存常不准', en: 'Stock is often wrong' } }]);
    const no = answered(yes, asked, 'no');
    expect(no.needs).toEqual([]);
    expect(answerOf(no, asked)).toBe('no');
  });

  it.each([
    ['budgetMax', 'a lot'],
    ['budgetMax', '12.5 CNY'],
    ['bantNeed', '4'],
    ['intention', 'maybe'],
    ['attitude', 'angry'],
  ] as const)('that %s cannot read (%s) change nothing', (target, answer) => {
    expect(applyAnswer(deal({ intention: 'clear' }), question(target), answer, env)).toEqual({});
  });

  it('are idempotent, read back as given, and always storable', () => {
    const options = [
      { id: 'a', label: { zh: '甲', en: 'A' } },
      { id: 'b', label: { zh: '乙', en: 'B' } },
    ];
    const asked = fc.record({
      target: fc.constantFrom(...answerTargets),
      kind: fc.constantFrom('text', 'choice', 'yesNo', 'money', 'date', 'score' as const),
      side: fc.constantFrom('zh', 'en' as const),
      words: fc.string({ maxLength: 190 }),
      pick: fc.nat({ max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 12 }), (steps) => {
        let now = deal();
        for (const { target, kind, side, words, pick } of steps) {
          const one = question(target, { id: `${target}-${kind}`, kind, options });
          const given = {
            text: words.trim(),
            choice: (fixedOptions(target) ?? ['a', 'b', ''])[pick] ?? '',
            yesNo: ['yes', 'no', ''][pick] ?? '',
            money: pick === 0 ? '' : `${pick} CNY`,
            date: '2026-03-10',
            score: String(pick),
          }[answerKind(one)];
          const once = answered(now, one, given, side);
          expect(answered(once, one, given, side)).toEqual(once);
          const list = target === 'criteria' && answerKind(one) === 'text';
          expect(answerOf(once, one, side)).toBe(list ? pointsOf(given).join('\n') : given);
          expect(opportunityEntity.schema.safeParse(once).success).toBe(true);
          now = once;
        }
        const ids = now.needs.map((need) => need.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
