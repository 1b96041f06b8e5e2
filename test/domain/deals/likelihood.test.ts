import { completeFacts, newDeal } from '@test/support/dealFacts';
import { describe, expect, it } from 'vitest';
import { salesRulesSchema } from '@/domain/company/salesRules';
import { likelihood, likelihoodCeiling } from '@/domain/deals/likelihood';

const part = (facts: Parameters<typeof likelihood>[0], id: string) =>
  likelihood(facts).rows.find((row) => row.id === id);

describe('likelihood of a deal (R125)', () => {
  it('is the weighted share of what is met, over what is known', () => {
    const facts = { ...completeFacts('sme'), today: '2026-03-10' };
    // Qualification 2/3 of 25, contact 15, confirmed 15, offer 10 and 3/4 of intention 10, of 75 known.
    const score = likelihood(facts);
    expect(score).toMatchObject({ code: 'likelihood', notes: ['unknownParts'], total: 855_556 });
    expect(score.rows.reduce((sum, row) => sum + (row.part ?? 0), 0)).toBe(score.total);
  });

  it('measures key accounts by MEDDPICC and others by BANT, and neither while nothing is answered', () => {
    expect(part(completeFacts('keyAccount'), 'qualification')?.value).toBe(5000);
    expect(part(completeFacts('sme'), 'qualification')?.value).toBe(6667);
    expect(part({ ...completeFacts('sme'), deal: newDeal() }, 'qualification')?.value).toBeNull();
  });

  it.each([
    ['2026-03-18', 10_000],
    ['2026-03-19', 5000],
    ['2026-04-03', 5000],
    ['2026-04-04', 0],
  ])('on %s the last talk of 4 March counts %i', (today, value) => {
    expect(part({ ...completeFacts(), today }, 'contact')?.value).toBe(value);
  });

  it('takes the nearest of those who decide and the heaviest threat', () => {
    const facts = completeFacts();
    const [person] = facts.contacts;
    if (!person) throw new Error('no contact');
    const decider = (relation: 'none' | 'slight' | 'close') =>
      ({ ...person, id: relation, decisionRole: 'decisionMaker', relation }) as const;
    expect(part({ ...facts, contacts: [decider('none'), decider('close')] }, 'access')?.value).toBe(10_000);
    expect(part({ ...facts, contacts: [decider('slight')] }, 'access')?.value).toBe(5000);
    expect(part(facts, 'access')?.value).toBeNull();
    const threat = (level: 'low' | 'high') => ({ competitorId: level, threat: level }) as never;
    const deal = { ...facts.deal, competitors: [threat('low'), threat('high')] };
    expect(part({ ...facts, deal }, 'competition')?.value).toBe(0);
  });

  it('is 0 for a deal of which nothing is met', () => {
    const facts = { ...completeFacts(), deal: newDeal(), contacts: [], activities: [], quotes: [], proposals: [] };
    expect(likelihood(facts).total).toBe(0);
  });

  it('does not take a talk that is only planned for one that took place', () => {
    const facts = completeFacts();
    expect(part({ ...facts, today: '2026-02-01' }, 'contact')?.value).toBe(0);
  });

  it('never comes to more than its ceiling, and to no less where all else is met', () => {
    const rules = salesRulesSchema.parse({});
    for (const type of ['keyAccount', 'sme'] as const) {
      const facts = { ...completeFacts(type), today: '2026-03-10' };
      const ceiling = likelihoodCeiling(facts.deal, rules);
      expect(likelihood(facts).total ?? 0).toBeLessThanOrEqual(ceiling);
      expect(likelihood({ ...facts, contacts: [], activities: [], quotes: [] }).total).toBeLessThan(ceiling);
    }
    // Contact, access and offer, of these and the confirmation that is not there.
    expect(likelihoodCeiling(newDeal(), rules)).toBe(727_273);
  });
});
