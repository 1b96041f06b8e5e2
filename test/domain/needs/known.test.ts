import { describe, expect, it } from 'vitest';
import { newOpportunity } from '@/domain/deals/create';
import { isAnswered } from '@/domain/needs/answers';
import { builtInQuestionnaires } from '@/domain/needs/builtIn';
import { knownNeeds } from '@/domain/needs/known';
import { environment } from './fixture';

const budget = (minor: number) => ({ minor, currency: 'CNY' });

describe('what a deal begins to know of its customer', () => {
  it('answers the questions for it, in the language it was written in', () => {
    const known = knownNeeds(
      { businessPain: ' 日报滞后 ', technicalNeed: '对接 ERP', budgetMin: budget(1), budgetMax: budget(2) },
      'zh',
    );
    const deal = { ...newOpportunity(environment(), known), createdAt: 0, updatedAt: 0, deletedAt: 0, rev: 1 };
    const answered = builtInQuestionnaires[1].questions.filter((question) => isAnswered(deal, question));
    expect(answered.map(({ id }) => id)).toEqual(['mainPain', 'integration', 'budgetMin', 'budgetMax']);
    expect(deal.needs[0]?.pain).toEqual({ zh: '日报滞后', en: '' });
  });

  it('makes no empty needs', () => {
    const nothing = { businessPain: ' ', technicalNeed: '', budgetMin: null, budgetMax: null };
    expect(knownNeeds(nothing, 'en')).toEqual({ needs: [], technicalNeeds: [], budgetMin: null, budgetMax: null });
  });
});
