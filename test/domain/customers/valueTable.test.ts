import { describe, expect, it } from 'vitest';
import { salesRulesSchema } from '@/domain/company/salesRules';
import { type Contract, contractEntity } from '@/domain/contracts/contract';
import type { Customer } from '@/domain/customers/customer';
import { customerClass } from '@/domain/customers/customerClass';
import { isSigned, purchaseOf, repurchased, revenueOf } from '@/domain/customers/revenue';
import { servedLists, valueRows } from '@/domain/customers/valueTable';
import type { Quote } from '@/domain/quoting/quote';
import { line, quoteOf } from '../../support/domainSamples';
import { customerOf } from './samples';

const today = '2026-03-05';
const rules = salesRulesSchema.parse({});

const quote = (id: string, price: number, cost: number | null, extra: Partial<Quote> = {}): Quote =>
  quoteOf([line({ id: `l-${id}`, quantity: 10_000, unitPrice: price, unitCost: cost })], { id, ...extra });
const contract = (id: string, signingDate: string, fields: object = {}) =>
  contractEntity.schema.parse({
    id,
    quoteId: `q-${id}`,
    customerId: 'c1',
    status: 'signed',
    signingDate,
    createdAt: 0,
    updatedAt: 0,
    ...fields,
  });
const revenueFrom = (contracts: readonly Contract[], quotes: ReadonlyMap<string, Quote>) => {
  const signed = contracts.filter(isSigned);
  const found = signed.flatMap((each) => purchaseOf(each, quotes.get(each.quoteId), 'CNY') ?? []);
  return revenueOf(found, today, signed.length - found.length);
};

describe('revenue from signed contracts (DOMAIN.md §3.2)', () => {
  const quotes = new Map(
    [
      quote('q-a', 100_000, 60_000),
      quote('q-b', 50_000, null),
      quote('q-c', 70_000, 20_000),
      quote('q-d', 10_000, 4_000, { currency: 'USD', exchangeRate: '7.25' }),
      quote('q-e', 10_000, 4_000, { currency: 'USD' }),
    ].map((each) => [each.id, each]),
  );

  it('counts the net of twelve months, and its margin', () => {
    const found = revenueFrom([contract('a', '2026-01-10'), contract('c', '2025-03-06')], quotes);
    expect(found).toMatchObject({ net: 170_000, margin: 90_000, orders: 2, days: 54, uncounted: 0 });
    expect(repurchased(found)).toBe(true);
  });

  it('leaves out what is older, not signed, void or deleted', () => {
    const found = revenueFrom(
      [
        contract('a', '2025-03-05'),
        contract('c', '2026-01-10', { status: 'issued' }),
        contract('d', '2026-01-10', { status: 'void' }),
        contract('b', '2026-01-10', { deletedAt: 1 }),
      ],
      quotes,
    );
    expect(found).toMatchObject({ net: 0, margin: 0, orders: 0, days: 365, uncounted: 0 });
  });

  it('has no margin where a cost is missing', () => {
    expect(revenueFrom([contract('a', '2026-01-10'), contract('b', '2026-01-11')], quotes).margin).toBeNull();
  });

  it('converts by the rate of the quote, and counts what it cannot convert', () => {
    const found = revenueFrom([contract('d', '2026-01-10'), contract('e', '2026-01-10')], quotes);
    expect(found).toMatchObject({ net: 72_500, margin: 43_500, uncounted: 1 });
    expect(revenueFrom([contract('x', '2026-01-10'), contract('a', '')], quotes).uncounted).toBe(2);
    expect(repurchased(found)).toBe(false);
  });
});

describe('the customer value analysis table (DOMAIN.md §3.4)', () => {
  interface Sample {
    readonly id: string;
    readonly margin: number | null;
    readonly orders?: number;
    readonly referral?: number;
    readonly customer?: Partial<Customer>;
  }
  const inputOf = (sample: Sample) => {
    const customer = customerOf({ id: sample.id, ...sample.customer });
    const computed = customerClass({
      customer,
      contacts: [],
      deals: [],
      lastContactAt: null,
      competitive: null,
      profiles: [],
      rules,
      today,
    });
    return { customer, class: computed, deals: [] };
  };
  const baseOf = (samples: readonly Sample[]) => ({
    revenues: new Map(
      samples.map(({ id, margin, orders = 1 }) => [
        id,
        { purchases: [], net: (margin ?? 0) * 2, margin, orders, days: 10, uncounted: 0 },
      ]),
    ),
    referrals: new Map(samples.map(({ id, referral = 0 }) => [id, referral])),
  });
  const tableOf = (samples: readonly Sample[], rulesOf = rules, base = baseOf(samples)) =>
    valueRows(samples.map(inputOf), base, { rules: rulesOf, today });
  const classed = (value: 'A' | 'B' | 'C') => ({ classOverride: { value, reason: '', on: '', by: '' } });
  const hours = (account: number, solution = 0, delivery = 0) => ({ hours: { account, solution, delivery } });

  const rows = tableOf([
    // Growing is all that is known of the potential: P 100.
    {
      id: 'a',
      margin: 400,
      referral: 50,
      customer: { growth: 'growing', strategicValue: 4, onTimeRate: 9000, ...classed('A'), ...hours(10, 4, 4) },
    },
    {
      id: 'b',
      margin: 300,
      customer: { growth: 'stable', strategicValue: 0, onTimeRate: 5000, ...classed('B'), ...hours(20) },
    },
    {
      id: 'c',
      margin: 300,
      customer: { growth: 'shrinking', strategicValue: 5, onTimeRate: 10_000, ...classed('C'), ...hours(1) },
    },
    { id: 'd', margin: null, customer: { growth: 'stable', strategicValue: 1, onTimeRate: 0 } },
  ]);
  const scores = rows.map((row) => row.score.total);

  it('scores 40·rank(margin) + 20·P + 15·strategic + 15·on-time + 10·rank(referral)', () => {
    // a: 40 + 20 + 12 + 13.5 + 10; b: 40·2/3 + 10 + 0 + 7.5 + 10·3/4; c: 40·2/3 + 0 + 15 + 15 + 10·3/4
    expect(scores.slice(0, 3)).toEqual([955_000, 516_667, 641_667]);
    for (const { score } of rows) expect(score.rows.reduce((sum, row) => sum + (row.part ?? 0), 0)).toBe(score.total);
  });

  it('leaves out a margin that is not known, rescales the rest, and says so', () => {
    // d: (10 + 3 + 0 + 10·3/4) of 60
    expect(rows[3]).toMatchObject({ margin: null, marginBp: null, score: { total: 341_667, notes: ['partial'] } });
    expect(rows[0]?.score.notes).toEqual([]);
  });

  it('ranks among all who bought, whatever part of them the table shows', () => {
    const potential = { growth: 'growing', strategicValue: 0, onTimeRate: 0 } as const;
    const samples: readonly Sample[] = [
      { id: 'buyer', margin: 100, customer: potential },
      { id: 'better', margin: 400, referral: 10, customer: potential },
      { id: 'prospect', margin: 0, orders: 0, customer: potential },
    ];
    // Two bought. 40·1/2 + 20 + 10·1/2; 40 + 20 + 10; 0 + 20 + 10·1/2
    const base = baseOf(samples);
    expect(tableOf(samples, rules, base).map((row) => row.score.total)).toEqual([450_000, 700_000, 250_000]);
    const [alone] = tableOf(samples.slice(0, 1), rules, base);
    expect(alone).toMatchObject({ revenueClass: 'B', score: { total: 450_000 } });
    // As long as nobody bought or recommended, neither says anything.
    expect(tableOf(samples.slice(2))[0]?.score).toMatchObject({ total: 400_000, notes: ['partial'] });
  });

  it('compares the hours of the class with those given, and lists who gets too little and too much (N13)', () => {
    expect(rows.map((row) => row.gap)).toEqual([
      { account: 6, solution: 4, delivery: 0, total: 10 },
      { account: -14, solution: 2, delivery: 2, total: -10 },
      { account: 0, solution: 0, delivery: 0, total: 0 },
      null,
    ]);
    const { under, over, unknown } = servedLists(rows);
    expect(under.map(({ id }) => id)).toEqual(['a']);
    expect(over.map(({ id }) => id)).toEqual(['b']);
    expect(unknown).toBe(1);
  });

  it('says what each class may be granted, and nothing where the class is open (N13)', () => {
    const gifts = { minor: 200_000, currency: 'CNY' };
    const granting = salesRulesSchema.parse({ classTerms: { A: { discount: 1500, gifts }, B: { discount: 800 } } });
    const samples: readonly Sample[] = [
      { id: 'a', margin: 1, customer: classed('A') },
      { id: 'b', margin: 1, customer: classed('B') },
      { id: 'c', margin: 1, customer: classed('C') },
      { id: 'd', margin: 1 },
    ];
    const found = tableOf(samples, granting);
    expect(found.map((row) => row.terms)).toEqual([
      { discount: 1500, gifts },
      { discount: 800, gifts: null },
      { discount: null, gifts: null },
      null,
    ]);
  });

  it('shows margin rate, class by revenue and RFM beside it', () => {
    expect(rows.map((row) => row.marginBp)).toEqual([5000, 5000, 5000, null]);
    expect(rows.map((row) => row.revenueClass).join(' ')).toBe('A A A C');
    expect(rows[0]?.rfm).toMatchObject({ r: 5, f: 1, m: 1 });
  });

  it.each([
    ['2024-03-05', 24],
    ['2024-03-06', 23],
    ['2024-01-31', 25],
    ['2026-03-06', null],
    ['', null],
  ])('a customer since %s is one for %s months', (customerSince, months) => {
    const [row] = tableOf([{ id: 'a', margin: 1, customer: { customerSince } }]);
    expect(row?.months).toBe(months);
  });
});
