import { describe, expect, it } from 'vitest';
import { salesRulesSchema } from '@/domain/company/salesRules';
import { contactDue, verifyDue } from '@/domain/customers/cadence';
import { profileCompleteness, profileItems } from '@/domain/customers/completeness';
import { type ClassInput, competitivePosition, customerClass, effectiveGrade } from '@/domain/customers/customerClass';
import { sampleTargetProfile } from '@/domain/customers/newProfile';
import { type Opportunity, opportunityEntity } from '@/domain/deals/opportunity';
import { fixedEnvironment } from '../../support/domainSamples';
import { contactOf, customerOf, profileOf, yuan } from './samples';

const today = '2026-03-05';
const at = (date: string) => new Date(`${date}T12:00:00`).getTime();
const rules = salesRulesSchema.parse({});
const sample = profileOf(sampleTargetProfile(fixedEnvironment()));
const dealOf = (fields: Partial<Opportunity> = {}): Opportunity =>
  opportunityEntity.schema.parse({ id: 'd1', customerId: 'c1', createdAt: 0, updatedAt: 0, ...fields });

const seed = customerOf({
  region: 'east',
  employees: 120,
  industry: 'ecommerce',
  budgetMax: yuan(80_000),
  decisionMakerRole: '市场部经理（网站优化）',
  growth: 'growing',
});
const decider = contactOf({ decisionRole: 'decisionMaker', relation: 'good' });
const full: ClassInput = {
  customer: seed,
  contacts: [decider],
  deals: [dealOf({ expectedClose: '2026-06-01' })],
  lastContactAt: at('2026-03-01'),
  competitive: 10_000,
  profiles: [sample],
  rules,
  today,
};
const points = (value: number) => value * 10_000;

describe('the class of a prospect (DOMAIN.md §3.1)', () => {
  it('is A with everything met', () => {
    const found = customerClass(full);
    expect(found).toMatchObject({ computed: 'A', value: 'A', overridden: false, completeness: 10_000 });
    expect(found.potential.total).toBe(points(100));
    expect(found.priority.total).toBe(points(100));
  });

  it.each([
    // Potential 80 (no need met), priority 35/2 + 25 + 20 = 62.5
    [
      'A',
      {
        customer: { ...seed, decisionMakerRole: '采购' },
        deals: [dealOf({ expectedClose: '2026-12-01' })],
        competitive: 0,
      },
      80,
      62.5,
    ],
    // The same with nobody near the decision: 37.5
    [
      'B',
      {
        customer: { ...seed, decisionMakerRole: '采购' },
        deals: [dealOf({ expectedClose: '2026-12-01' })],
        competitive: 0,
        contacts: [contactOf({ decisionRole: 'user' })],
      },
      80,
      37.5,
    ],
    // Budget, size and growth missed: 45 of 100
    ['C', { customer: { ...seed, budgetMax: yuan(10_000), employees: 5000, growth: 'shrinking' as const } }, 45, 100],
    ['B', { customer: { ...seed, budgetMax: yuan(10_000), employees: 300, growth: 'shrinking' as const } }, 55, 100],
  ])('is %s', (grade, changes, potential, priority) => {
    const found = customerClass({ ...full, ...changes });
    expect(found.potential.total).toBe(points(potential));
    expect(found.priority.total).toBe(points(priority));
    expect(found.computed).toBe(grade);
  });

  it('goes by the limits of the company', () => {
    const strict = salesRulesSchema.parse({ classes: { potentialA: 100, priorityA: 100 } });
    expect(customerClass({ ...full, rules: strict }).computed).toBe('A');
    expect(customerClass({ ...full, rules: strict, lastContactAt: null }).computed).toBe('B');
  });

  it('is undecided while less than 60 % of the weight is known', () => {
    const little = { ...full, deals: [], contacts: [], competitive: null };
    // All of the potential and the contact of the priority: 120 of 200.
    expect(customerClass(little)).toMatchObject({ completeness: 6000, computed: 'A' });
    expect(customerClass({ ...little, customer: { ...seed, growth: '' } })).toMatchObject({
      completeness: 5500,
      computed: 'undecided',
    });
    expect(customerClass({ ...full, profiles: [], customer: { ...seed, growth: '' } })).toMatchObject({
      computed: 'undecided',
      potential: { total: null, notes: ['noProfile'] },
    });
  });

  it('keeps the computed class beside the one given by hand', () => {
    const customer = { ...seed, classOverride: { value: 'C' as const, reason: '换了负责人', on: today, by: '李' } };
    expect(customerClass({ ...full, customer })).toMatchObject({ computed: 'A', value: 'C', overridden: true });
    expect(effectiveGrade({ ...customer, grade: 'A' })).toBe('C');
    expect(effectiveGrade({ ...seed, grade: 'B' })).toBe('B');
    expect(effectiveGrade(seed)).toBe('');
  });

  const rowOf = (input: Partial<ClassInput>, id: string) =>
    customerClass({ ...full, ...input }).priority.rows.find((row) => row.id === id)?.value;

  it.each([
    ['2026-09-04', 10_000],
    ['2026-09-05', 5000],
    ['2027-03-05', 5000],
    ['2027-03-06', 0],
    ['2026-03-04', null],
    ['', null],
  ])('takes a close expected on %s as timeline %s', (expectedClose, fit) => {
    expect(rowOf({ deals: [dealOf({ expectedClose })] }, 'timeline')).toBe(fit);
  });

  it('takes what BANT was told before the date, and the best open deal', () => {
    const answer = (item: 'timeline' | 'authority', score: number) => ({
      item,
      score,
      evidence: '',
      contactId: '',
      date: '',
    });
    const told = dealOf({ expectedClose: '2026-04-01', bant: [answer('timeline', 1), answer('authority', 2)] });
    expect(rowOf({ deals: [told] }, 'timeline')).toBe(0);
    expect(rowOf({ deals: [told, dealOf({ id: 'd2', expectedClose: '2026-12-01' })] }, 'timeline')).toBe(5000);
    expect(rowOf({ deals: [{ ...told, outcome: 'lost' }] }, 'timeline')).toBeNull();
    expect(rowOf({ deals: [told], contacts: [] }, 'access')).toBe(10_000);
  });

  it.each([
    ['2026-02-03', 10_000],
    ['2026-02-02', 0],
  ])('counts a contact on %s as %s', (date, fit) => {
    expect(rowOf({ lastContactAt: at(date) }, 'contact')).toBe(fit);
  });

  it('judges our position by the worst threat of the best open deal', () => {
    const threat = (level: 'low' | 'medium' | 'high' | '') =>
      opportunityEntity.schema.shape.competitors.parse([{ threat: level }]);
    const deal = (id: string, ...levels: ('low' | 'medium' | 'high' | '')[]) =>
      dealOf({ id, competitors: levels.flatMap(threat) });
    expect(competitivePosition([deal('a', 'low', 'high')])).toBe(0);
    expect(competitivePosition([deal('a', 'low', 'high'), deal('b', 'medium', '')])).toBe(5000);
    expect(competitivePosition([deal('a', '')])).toBeNull();
  });
});

describe('when to get in touch again (U35)', () => {
  it.each([
    ['A' as const, '2026-03-01', '2026-03-08', 4, false],
    ['A' as const, '2026-02-26', '2026-03-05', 7, true],
    ['B' as const, '2026-02-26', '2026-03-13', 7, false],
    ['C' as const, '2026-02-01', '2026-03-03', 32, true],
    ['' as const, '2026-02-10', '2026-03-12', 23, false],
  ])('class %s, last on %s: by %s', (grade, last, due, days, overdue) => {
    expect(contactDue(grade, at(last), rules, today)).toEqual({ due, days, overdue });
  });

  it('is due today where there was no contact, as is a profile nobody looked through', () => {
    expect(contactDue('A', null, rules, today)).toEqual({ due: today, days: null, overdue: true });
    expect(verifyDue({ verifiedOn: '' }, rules, today)).toEqual({ due: today, overdue: true });
    expect(verifyDue({ verifiedOn: '2026-01-01' }, rules, today)).toEqual({ due: '2026-04-01', overdue: false });
  });
});

describe('completeness of a profile (U36, U46)', () => {
  it('lists what is missing and what it would feed', () => {
    const empty = profileCompleteness(customerOf(), []);
    expect(empty).toMatchObject({ bp: 0, known: 0, all: profileItems.length });
    expect(empty.missing.every(({ feeds }) => feeds.length > 0)).toBe(true);
    const some = profileCompleteness(seed, [decider]);
    expect(some.missing.map(({ item }) => item)).not.toContain('budget');
    expect(some.missing.map(({ item }) => item)).toContain('creditCode');
    expect(some.known + some.missing.length).toBe(some.all);
  });
});
