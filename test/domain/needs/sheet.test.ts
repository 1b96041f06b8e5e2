import { describe, expect, it } from 'vitest';
import { newOpportunity } from '@/domain/deals/create';
import { needSchema, type Opportunity, opportunityEntity, technicalNeedSchema } from '@/domain/deals/opportunity';
import { unwrap } from '@/domain/kernel/result';
import { builtInQuestionnaires, copyQuestionnaire, questionnaireOf } from '@/domain/needs/builtIn';
import {
  changedParts,
  changedSince,
  confirmNeeds,
  latestConfirmation,
  needDifferences,
  unconfirmedSheet,
} from '@/domain/needs/confirmation';
import { needSheet } from '@/domain/needs/sheet';
import { nameOfCopy } from '@/domain/needs/strings';
import { environment } from './fixture';

const env = environment();
const need = (id: string, zh: string, kind: 'stated' | 'latent' = 'stated') =>
  needSchema.parse({ id, kind, pain: { zh, en: '' } });

function deal(partial: Partial<Opportunity> = {}): Opportunity {
  return opportunityEntity.schema.parse({ ...newOpportunity(env, partial), createdAt: 1, updatedAt: 1 });
}
const full = deal({
  situation: { zh: '手工汇总', en: '' },
  needs: [need('n1', '日报滞后'), need('n2', '月底加班', 'latent'), need('n3', '  ')],
  technicalNeeds: [technicalNeedSchema.parse({ id: 't1', text: { zh: '对接金蝶', en: '' } })],
  budgetMin: { minor: 5_000_000, currency: 'CNY' },
  budgetMax: { minor: 10_000_000, currency: 'CNY' },
  timeline: '春节前',
  intention: 'clear',
  attitude: 'interested',
});
const input = { date: '2026-03-09', contactId: 'c1', confirmedBy: '李敏', method: 'meeting', note: '' } as const;

describe('need sheet', () => {
  it('says what it lacks; of key accounts more is asked', () => {
    expect(needSheet(full, { type: 'keyAccount' })).toEqual({ complete: true, missing: [] });
    expect(needSheet(deal(), { type: 'sme' }).missing).toEqual([
      'situation',
      'pain',
      'budget',
      'timeline',
      'intention',
    ]);
    expect(needSheet(deal(), { type: 'keyAccount' }).missing).toHaveLength(8);
    const shallow = { ...full, needs: [need('n1', '日报滞后')], technicalNeeds: [], attitude: '' as const };
    expect(needSheet(shallow, { type: 'sme' }).complete).toBe(true);
    expect(needSheet(shallow, { type: 'keyAccount' }).missing).toEqual(['latent', 'technical', 'attitude']);
    expect(needSheet({ ...full, budgetMin: null }, undefined).missing).toEqual(['budget']);
  });

  it('is led by the questionnaire of the customer’s type until another is chosen', () => {
    const [sme, keyAccount] = builtInQuestionnaires;
    expect(questionnaireOf(deal(), { type: 'sme' }, [])).toBe(sme);
    expect(questionnaireOf(deal(), { type: 'keyAccount' }, [])).toBe(keyAccount);
    const own = { ...sme, id: 'own' };
    expect(questionnaireOf(deal({ questionnaireId: 'own' }), { type: 'keyAccount' }, [own])).toBe(own);
    expect(questionnaireOf(deal({ questionnaireId: 'gone' }), { type: 'keyAccount' }, [own])).toBe(keyAccount);
  });

  it('is complete once the built-in questions of the type are answered', () => {
    for (const [questionnaire, type] of [
      [builtInQuestionnaires[0], 'sme'],
      [builtInQuestionnaires[1], 'keyAccount'],
    ] as const) {
      const asked = new Set(questionnaire.questions.map((question) => question.target));
      const needed = ['situation', 'statedNeed', 'budgetMin', 'budgetMax', 'timeline', 'intention'];
      if (type === 'keyAccount') needed.push('latentNeed', 'technicalNeed', 'attitude');
      expect(needed.filter((target) => !asked.has(target as never))).toEqual([]);
      expect(questionnaire.questions.every(({ text }) => text.zh !== '' && text.en !== '')).toBe(true);
    }
  });

  it('keeps the ids of the questions in a copy, and so the answers', () => {
    const [sme] = builtInQuestionnaires;
    const copy = copyQuestionnaire(sme, nameOfCopy(sme.name), env);
    expect(copy.questions).toEqual(sme.questions);
    expect(copy.id).not.toBe(sme.id);
    expect(copy.name.zh).toBe('中小客户需求问卷（简版）（副本）');
  });
});

describe('confirmed needs', () => {
  it('are a dated copy that later edits leave alone', () => {
    const confirmed = { ...full, ...unwrap(confirmNeeds(full, input, env)) };
    const [copy] = confirmed.confirmations;
    expect(copy).toMatchObject({ date: '2026-03-09', confirmedBy: '李敏', contactId: 'c1', timeline: '春节前' });
    expect(copy?.needs.map((each) => each.id)).toEqual(['n1', 'n2']);
    if (!copy) throw new Error('no confirmation');
    expect(changedSince(copy, confirmed)).toBe(false);
    const later = {
      ...confirmed,
      needs: [need('n1', '日报滞后两天'), need('n4', '盘点慢')],
      budgetMax: { minor: 12_000_000, currency: 'CNY' },
    };
    expect(copy.needs[0]?.pain.zh).toBe('日报滞后');
    expect(changedParts(copy, later)).toEqual(['needs', 'budget']);
    expect(needDifferences(copy, later).map(({ id, change }) => [id, change])).toEqual([
      ['n1', 'changed'],
      ['n4', 'added'],
      ['n2', 'removed'],
    ]);
  });

  it('stay confirmed when only our side of it or the order changes', () => {
    const confirmed = { ...full, ...unwrap(confirmNeeds(full, input, env)) };
    const [copy] = confirmed.confirmations;
    if (!copy) throw new Error('no confirmation');
    const met = confirmed.needs.map((each) => ({ ...each, capability: { zh: '五分钟刷新', en: '' } })).reverse();
    expect(changedSince(copy, { ...confirmed, needs: met })).toBe(false);
  });

  it.each([
    [{ ...full, needs: [need('n1', ' ')] }, input, 'needs.nothingToConfirm'],
    [full, { ...input, date: '' }, 'needs.confirmedOn'],
    [full, { ...input, date: '2026-03-11' }, 'needs.confirmedOn'],
    [full, { ...input, confirmedBy: ' ' }, 'needs.confirmedBy'],
  ])('are refused where something is missing (%#)', (from, given, code) => {
    expect(confirmNeeds(from, given, env)).toMatchObject({ ok: false, error: { code } });
  });

  it('count by their day, and are bounded', () => {
    const [one] = unwrap(confirmNeeds(full, input, env)).confirmations;
    if (!one) throw new Error('no confirmation');
    const older = { ...one, id: 'older', date: '2026-03-01' };
    const second = { ...one, id: 'second' };
    expect(latestConfirmation({ confirmations: [one, second, older] })?.id).toBe('second');
    expect(latestConfirmation({ confirmations: [] })).toBeUndefined();
    const many = { ...full, confirmations: Array.from({ length: 50 }, () => one) };
    expect(confirmNeeds(many, input, env)).toMatchObject({ error: { code: 'needs.tooManyConfirmations' } });
  });
});

describe('the sheet to be signed', () => {
  it('holds what there is to confirm, without a day and a name', () => {
    const deal = newOpportunity(environment(), {
      contactId: 'p1',
      timeline: '年内',
      needs: ['日报滞后', ' '].map((zh, index) => needSchema.parse({ id: `n${index}`, pain: { zh, en: '' } })),
    });
    const sheet = unconfirmedSheet({ ...deal, createdAt: 0, updatedAt: 0, deletedAt: 0, rev: 1 });
    expect(sheet).toMatchObject({ date: '', confirmedBy: '', contactId: 'p1', timeline: '年内' });
    expect(sheet.needs.map(({ id }) => id)).toEqual(['n0']);
  });
});
