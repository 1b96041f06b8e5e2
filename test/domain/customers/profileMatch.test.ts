import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Customer, industries, regions } from '@/domain/customers/customer';
import { sampleTargetProfile } from '@/domain/customers/newProfile';
import { bestProfile, matchBasis, profileMatch, rangeFit } from '@/domain/customers/profileMatch';
import { needSchema, type Opportunity, opportunityEntity } from '@/domain/deals/opportunity';
import { fixedEnvironment } from '../../support/domainSamples';
import { contactOf, customerOf, profileOf, yuan } from './samples';

const sample = profileOf(sampleTargetProfile(fixedEnvironment()));
const seed = customerOf({
  region: 'east',
  employees: 120,
  industry: 'ecommerce',
  budgetMax: yuan(80_000),
});
const whole = { budget: 10_000, need: 10_000, size: 10_000, industry: 10_000, region: 10_000 };

describe('the match of a customer with a target profile (R33–R35, DOMAIN.md §3.1)', () => {
  it.each([
    ['the role with what it answers for', { decisionMakerRole: '市场部经理（网站优化）' }, []],
    ['role and technical need', { decisionMakerRole: '市场部经理', technicalNeed: '官网访问慢，需要网站优化' }, []],
    ['a contact with the title', { businessPain: '网站 优化' }, [contactOf({ jobTitle: '市场部经理' })]],
    ['English', { decisionMakerRole: 'Marketing Manager', businessPain: 'Website optimisation' }, []],
  ])('meets the seed profile in all five parts: %s', (_, fields, contacts) => {
    const match = profileMatch({ customer: { ...seed, ...fields }, contacts }, sample);
    expect(match.parts).toEqual(whole);
    expect(match.bp).toBe(10_000);
    expect(match.explanation).toMatchObject({ code: 'profileMatch', total: 10_000, notes: [] });
  });

  it('takes budget and needs that the profile leaves open from the need sheets of live deals, open ones first', () => {
    const customer = customerOf({ decisionMakerRole: '市场部经理' });
    const deal = (id: string, changes: Partial<Opportunity>): Opportunity =>
      opportunityEntity.schema.parse({ id, createdAt: 0, updatedAt: 0, ...changes });
    const deals = [
      deal('won', { outcome: 'won', budgetMax: yuan(900_000), createdAt: 9 }),
      deal('open', {
        budgetMin: yuan(60_000),
        needs: [needSchema.parse({ id: 'n', pain: { zh: '官网优化', en: '' } })],
      }),
      deal('lost', { outcome: 'lost', budgetMax: yuan(1), createdAt: 9 }),
      deal('gone', { deletedAt: 1, budgetMax: yuan(1) }),
    ];
    const match = profileMatch({ customer, contacts: [], deals }, { ...sample, pains: ['官网'] });
    expect(match.parts).toMatchObject({ budget: 10_000, need: 10_000 });
    expect(match.explanation.notes).toEqual(['fromDeals']);
    // What the profile of the customer says itself goes before.
    const own = profileMatch({ customer: { ...customer, budgetMax: yuan(1_000_000) }, contacts: [], deals }, sample);
    expect(own.parts.budget).toBe(0);
    expect(profileMatch({ customer, contacts: [], deals: deals.slice(2) }, sample).parts.budget).toBeNull();
  });

  it('tells how much of what the profile asks for is known, and whether that is enough', () => {
    const basis = (fields: Partial<Customer>, profile = sample) =>
      matchBasis(profileMatch({ customer: customerOf(fields), contacts: [] }, profile), profile);
    expect(basis({ region: 'east' })).toEqual({ known: 1, asked: 5, reliable: false });
    const { region, employees, industry, budgetMax } = seed;
    expect(basis({ region, employees, industry })).toEqual({ known: 3, asked: 5, reliable: false });
    expect(basis({ region, employees, industry, budgetMax })).toEqual({ known: 4, asked: 5, reliable: true });
    expect(basis({ region }, profileOf({ regions: ['east'] }))).toEqual({ known: 1, asked: 1, reliable: true });
    expect(basis({ region }, profileOf())).toEqual({ known: 0, asked: 0, reliable: false });
  });

  it('ships the profile of R34', () => {
    expect(sample).toMatchObject({
      employeesMin: 50,
      employeesMax: 200,
      industries: ['ecommerce'],
      regions: ['east'],
      budgetMin: yuan(50_000),
      budgetMax: yuan(100_000),
      budgetPeriod: 'year',
    });
  });

  it.each([
    [120, 50, 200, 10_000],
    [50, 50, 200, 10_000],
    [200, 50, 200, 10_000],
    [49, 50, 200, 5000],
    [25, 50, 200, 5000],
    [24, 50, 200, 0],
    [300, 50, 200, 5000],
    [301, 50, 200, 0],
    [10_000, 50, null, 10_000],
    [1, null, 200, 10_000],
    [null, 50, 200, null],
    [120, null, null, null],
  ])('puts %s in the range %s–%s at %s', (has, min, max, fit) => {
    expect(rangeFit({ min: has, max: has }, { min, max })).toBe(fit);
  });

  it('counts ranges that meet as whole, and takes a range the wrong way round', () => {
    expect(rangeFit({ min: 1, max: 60 }, { min: 50, max: 100 })).toBe(10_000);
    expect(rangeFit({ min: 60, max: 1 }, { min: 50, max: 100 })).toBe(10_000);
  });

  it('gives half where only some measures of a part are met', () => {
    const profile = profileOf({ employeesMin: 50, turnoverMin: yuan(10_000_000) });
    const customer = customerOf({ employees: 80, annualTurnover: yuan(1_000_000) });
    expect(profileMatch({ customer, contacts: [] }, profile).parts.size).toBe(5000);
  });

  it('leaves out what is not known and rescales the rest', () => {
    const customer = customerOf({ region: 'east', industry: 'retail' });
    const match = profileMatch({ customer, contacts: [] }, sample);
    expect(match.parts).toEqual({ budget: null, need: null, size: null, industry: 0, region: 10_000 });
    expect(match.bp).toBe(4000);
  });

  it('compares no amounts of different currencies, and says so', () => {
    const match = profileMatch(
      { customer: { ...seed, budgetMax: { minor: 1, currency: 'USD' } }, contacts: [] },
      sample,
    );
    expect(match.parts.budget).toBeNull();
    expect(match.explanation.notes).toEqual(['currencyDiffers']);
  });

  it('matches nothing with an empty profile, and takes no deleted contact', () => {
    const empty = profileMatch({ customer: seed, contacts: [] }, profileOf());
    expect(empty).toMatchObject({ bp: null, explanation: { total: null, notes: ['nothingKnown'] } });
    const gone = contactOf({ jobTitle: '市场部经理', deletedAt: 1 });
    expect(profileMatch({ customer: seed, contacts: [gone] }, sample).parts.need).toBeNull();
  });

  it('stays between 0 and 100 %, and its parts add up to it', () => {
    const someCustomer = fc.record({
      employees: fc.option(fc.nat(1000)),
      industry: fc.constantFrom('' as const, ...industries),
      region: fc.constantFrom('' as const, ...regions),
      budget: fc.option(fc.nat(20_000_000)),
      decisionMakerRole: fc.constantFrom('', '市场部经理', '采购'),
    });
    fc.assert(
      fc.property(someCustomer, ({ budget, ...fields }) => {
        const customer = customerOf({
          ...fields,
          budgetMin: budget === null ? null : { minor: budget, currency: 'CNY' },
        });
        const { bp, explanation } = profileMatch({ customer, contacts: [] }, sample);
        if (bp === null) return;
        expect(bp).toBeGreaterThanOrEqual(0);
        expect(bp).toBeLessThanOrEqual(10_000);
        expect(explanation.rows.reduce((sum, row) => sum + (row.part ?? 0), 0)).toBe(bp);
      }),
    );
  });
});

describe('the profile a customer is measured by', () => {
  const other = profileOf({ id: 't2', industries: ['retail'] });
  const input = { customer: seed, contacts: [] };

  it('is the best match, unless it names one', () => {
    expect(bestProfile(input, [other, sample])?.profile.id).toBe(sample.id);
    const named = { ...input, customer: { ...seed, targetProfileId: 't2' } };
    expect(bestProfile(named, [other, sample])?.profile.id).toBe('t2');
  });

  it('prefers of two equal ones that of which more is known', () => {
    const little = profileOf({ id: 't3', regions: ['east'] });
    expect(bestProfile(input, [little, sample])?.profile.id).toBe(sample.id);
  });

  it('is none where nothing is known or the profile is deleted', () => {
    expect(bestProfile({ customer: customerOf(), contacts: [] }, [other, sample])).toBeUndefined();
    expect(bestProfile(input, [{ ...sample, deletedAt: 1 }])).toBeUndefined();
    const gone = { ...input, customer: { ...seed, targetProfileId: 't9' } };
    expect(bestProfile(gone, [sample])?.profile.id).toBe(sample.id);
  });
});
