import { goldenQuote } from '@test/support/domainSamples';
import { describe, expect, it } from 'vitest';
import { activityEntity } from '@/domain/activities/activity';
import { type BriefFacts, meetingBrief } from '@/domain/activities/brief';
import { competitorEntity } from '@/domain/competitors/competitor';
import { contactEntity, customerEntity } from '@/domain/customers/customer';
import { opportunityEntity } from '@/domain/deals/opportunity';
import { taskEntity } from '@/domain/tasks/task';

const base = { createdAt: 1, updatedAt: 1 };
const contact = (id: string, changes: object) => contactEntity.schema.parse({ ...base, id, name: id, ...changes });
const deal = opportunityEntity.schema.parse({
  ...base,
  id: 'deal',
  nextStep: '发方案',
  nextStepDate: '2026-03-04',
  needs: [
    { id: 'met', pain: { zh: '日报滞后', en: '' }, capability: { zh: '实时看板', en: '' } },
    { id: 'open', pain: { zh: '口径不一', en: '' } },
  ],
  promises: [
    { id: 'kept', text: '寄样品', by: 'us', due: '2026-02-01', doneAt: 5 },
    { id: 'due', text: '出方案', by: 'us', due: '2026-03-06' },
    { id: 'theirs', text: '给数据', by: 'customer', due: '2026-03-05' },
  ],
  competitors: [
    { competitorId: 'low', threat: 'low' },
    { competitorId: 'high', threat: 'high', answers: '只比总成本' },
  ],
});
const facts: BriefFacts = {
  deal,
  customer: customerEntity.schema.parse({ ...base, id: 'customer', name: '华东云商', businessPain: '别处写的' }),
  contacts: [
    contact('user', { decisionRole: 'user', reportsToId: 'boss' }),
    contact('boss', { decisionRole: 'decisionMaker' }),
    contact('gone', { decisionRole: 'influencer', deletedAt: 9 }),
  ],
  activities: [
    activityEntity.schema.parse({ ...base, id: 'note', kind: 'note', at: 900, text: '备忘' }),
    activityEntity.schema.parse({
      ...base,
      id: 'call',
      kind: 'call',
      at: 500,
      contactId: 'boss',
      questions: [
        { id: 'q1', question: '能否分期？', answer: '', open: true },
        { id: 'q2', question: '多久上线？', answer: '六周', open: false },
      ],
    }),
  ],
  quotes: [goldenQuote()],
  competitors: ['low', 'high'].map((id) => competitorEntity.schema.parse({ ...base, id, name: id })),
  tasks: [
    taskEntity.schema.parse({ ...base, id: 'same', text: '发方案', due: '2026-03-04' }),
    taskEntity.schema.parse({ ...base, id: 'done', text: '旧', due: '2026-03-01', doneAt: 4 }),
    taskEntity.schema.parse({ ...base, id: 'later', text: '演示', due: '2026-03-09', time: '14:00' }),
  ],
  today: '2026-03-05',
};

describe('the page for a meeting', () => {
  const brief = meetingBrief(facts);

  it('puts who decides first and names the role that nobody is known for', () => {
    expect(brief.people.map(({ contact: { id }, reportsTo }) => [id, reportsTo])).toEqual([
      ['boss', ''],
      ['user', 'boss'],
    ]);
    expect(brief.missingRoles).toEqual(['influencer']);
  });

  it('puts what we have no answer to before what we have', () => {
    expect(brief.needs.map(({ id }) => id)).toEqual(['open', 'met']);
  });

  it('puts open promises before kept ones, ours and theirs apart', () => {
    expect(brief.ourPromises.map(({ id }) => id)).toEqual(['due', 'kept']);
    expect(brief.theirPromises.map(({ id }) => id)).toEqual(['theirs']);
  });

  it('tells the last contacts without mere notes, and the questions that are open', () => {
    expect(brief.lastContacts.map(({ activity, people }) => [activity.id, people])).toEqual([['call', ['boss']]]);
    expect(brief.openQuestions.map(({ question }) => question)).toEqual(['能否分期？']);
    expect(brief.lastContactAt).toBe(500);
  });

  it('puts the most dangerous competitor first, with the words of the deal', () => {
    expect(brief.competitors.map(({ id, answers }) => [id, answers])).toEqual([
      ['high', ['只比总成本']],
      ['low', []],
    ]);
  });

  it('tells the leading quote, and every next step once', () => {
    expect(brief.quote).toMatchObject({ total: { minor: 17_899_487, currency: 'CNY' }, daysLeft: 30 });
    expect(brief.nextSteps.map(({ id, overdue }) => [id, overdue])).toEqual([
      ['same', true],
      ['later', false],
    ]);
  });

  it('of a customer speaks of what is known in general', () => {
    const { needs, competitors } = meetingBrief({ ...facts, deal: undefined });
    expect(needs.map(({ text }) => text.zh)).toEqual(['别处写的']);
    expect(competitors).toEqual([]);
  });
});
