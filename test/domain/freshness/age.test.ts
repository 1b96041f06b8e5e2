import { describe, expect, it } from 'vitest';
import { ageOf, defaultFreshness, freshUntil, mayReachClient, ruleFor } from '@/domain/freshness/age';
import { freshnessScore } from '@/domain/freshness/score';
import { quarterOf } from '@/domain/kernel/dates';

const today = '2026-03-31';
const age = (fact: { date: string; verifiedOn?: string; validUntil?: string }) => ageOf(fact, 'price', [], today);

describe('age of a statement (N10, DOMAIN.md §5)', () => {
  it.each([
    ['today', { date: today }, 'fresh', 0, 0],
    ['on day 30', { date: '2026-03-01' }, 'fresh', 30, 0],
    ['on day 31', { date: '2026-02-28' }, 'stale', 31, 1],
    ['verified since', { date: '2025-01-01', verifiedOn: '2026-03-30' }, 'fresh', 1, 0],
    ['verified before it was dated', { date: '2026-03-30', verifiedOn: '2025-01-01' }, 'fresh', 1, 0],
    ['tomorrow', { date: '2026-04-01' }, 'future', -1, 0],
    ['verified tomorrow', { date: '2026-03-01', verifiedOn: '2026-04-01' }, 'future', -1, 0],
    ['without a date', { date: '' }, 'undated', null, 0],
    ['verified, but without a date', { date: '', verifiedOn: today }, 'undated', null, 0],
    ['on no day of the calendar', { date: '2026-02-30' }, 'undated', null, 0],
    ['on the last day it was promised for', { date: '2026-03-30', validUntil: today }, 'fresh', 1, 0],
    ['the day after', { date: '2026-03-30', validUntil: '2026-03-30' }, 'expired', 1, 1],
    ['stale, yet promised for longer', { date: '2026-01-01', validUntil: '2027-01-01' }, 'stale', 89, 59],
    ['stale and expired', { date: '2026-01-01', validUntil: '2026-03-30' }, 'expired', 89, 59],
  ] as const)('%s', (_, fact, state, days, overdue) => {
    expect(age(fact)).toMatchObject({ state, days, overdue, limit: 30 });
    expect(mayReachClient(age(fact))).toBe(state === 'fresh');
  });

  it('follows our own interval, and the default of every kind without one', () => {
    const rules = [{ kind: 'price' as const, days: 7, verifier: '王敏' }];
    expect(ageOf({ date: '2026-03-23' }, 'price', rules, today)).toMatchObject({ state: 'stale', limit: 7 });
    expect(ruleFor(rules, 'share')).toEqual({ kind: 'share', days: 180, verifier: '' });
    expect(defaultFreshness.map(({ kind, days }) => [kind, days])).toEqual([
      ['price', 30],
      ['feature', 90],
      ['share', 180],
      ['fact', 90],
      ['cell', 90],
      ['rating', 90],
      ['research', 90],
      ['swotFactor', 92],
      ['script', 90],
    ]);
  });

  it('tells the last fresh day', () => {
    expect(freshUntil(age({ date: '2026-03-01' }))).toBe(today);
    expect(freshUntil(age({ date: '' }))).toBe('');
  });
});

describe('freshness score', () => {
  const fact = (id: string, date: string) => ({ id, label: { zh: id, en: id }, age: age({ date }) });

  it.each([
    [['2026-03-31'], 10_000, []],
    [['2026-03-31', '', '2025-01-01'], 3333, ['stale', 'undated']],
    [['2026-03-31', '2026-03-31', '2026-05-01'], 6667, ['future']],
    [['2025-01-01'], 0, ['stale']],
    [[], null, ['noFacts']],
  ])('of %j is %s', (dates, total, notes) => {
    const score = freshnessScore(dates.map((date, index) => fact(`${index}`, date)));
    expect(score).toMatchObject({ total, notes });
    expect(score.rows.reduce((sum, row) => sum + (row.part ?? 0), 0)).toBe(total ?? 0);
  });
});

describe('quarters', () => {
  it.each([
    ['2026-01-01', '2026 Q1'],
    ['2026-03-31', '2026 Q1'],
    ['2026-09-30', '2026 Q3'],
    ['2026-10-01', '2026 Q4'],
  ])('%s lies in %s', (date, label) => expect(quarterOf(date)).toBe(label));
});
