import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '@/domain/kernel/result';
import { dueDate, equalParts, scheduleAmounts, validateSchedule } from '@/domain/quoting/schedule';
import { type Instalment, instalmentSchema } from '@/domain/quoting/terms';

const row = (share: Instalment['share'], partial: Partial<Instalment> = {}): Instalment =>
  instalmentSchema.parse({ id: 'row', share, ...partial });
const percent = (bp: number, partial?: Partial<Instalment>) => row({ type: 'percent', bp }, partial);
const amount = (minor: number, partial?: Partial<Instalment>) => row({ type: 'amount', minor }, partial);

describe('payment schedule (DOMAIN.md §11)', () => {
  it.each([
    ['9,999.99 as 30/60/10', [percent(3000), percent(6000), percent(1000)], 999_999, [300_000, 599_999, 100_000]],
    ['5.47 in thirds', [percent(3333), percent(3333), percent(3334)], 547, [182, 182, 183]],
    ['one row', [percent(10_000)], 12_345, [12_345]],
    ['nothing to pay', [percent(5000), percent(5000)], 0, [0, 0]],
    ['one minor unit in halves', [percent(5000), percent(5000)], 1, [1, 0]],
    ['one minor unit in 50/50/0', [percent(5000), percent(5000), percent(0)], 1, [1, 0, 0]],
    ['fixed amounts alone', [amount(300), amount(700)], 1000, [300, 700]],
    ['a fixed amount and shares that happen to fill the total', [amount(300), percent(7000)], 1000, [300, 700]],
    ['no rows', [], 1000, []],
  ])('%s', (_name, schedule, total, amounts) => {
    expect(unwrap(scheduleAmounts(schedule, total, 'total'))).toEqual(amounts);
  });

  it('takes percentages of what fixed amounts leave where that is agreed', () => {
    const schedule = [percent(3333), amount(10_000), percent(6667)];
    expect(unwrap(scheduleAmounts(schedule, 100_001, 'remainder'))).toEqual([29_997, 10_000, 60_004]);
    expect(scheduleAmounts(schedule, 100_001, 'total')).toMatchObject({ error: { code: 'schedule.mixedShares' } });
  });

  it.each([
    ['schedule.percentNotWhole', [percent(3000), percent(6000)], 'total'],
    ['schedule.percentNotWhole', [percent(6000), percent(6000)], 'total'],
    ['schedule.percentNotWhole', [amount(100), percent(9000)], 'remainder'],
    ['schedule.amountsNotTotal', [amount(100), amount(200)], 'total'],
    ['schedule.amountsAboveTotal', [amount(1001)], 'total'],
  ] as const)('refuses with %s', (code, schedule, percentOf) => {
    expect(scheduleAmounts(schedule, 1000, percentOf)).toMatchObject({ error: { code } });
  });

  it('names rows without share or date', () => {
    const schedule = [percent(10_000, { trigger: 'fixedDate' }), percent(0)];
    expect(validateSchedule(schedule, 1000, 'total').map(({ code, field }) => [code, field])).toEqual([
      ['schedule.dateMissing', 'terms.payment.schedule.0.date'],
      ['schedule.emptyRow', 'terms.payment.schedule.1.share'],
    ]);
  });

  it('divides 30,000 into 3 equal parts', () => {
    expect(equalParts(3_000_000, 3)).toEqual([1_000_000, 1_000_000, 1_000_000]);
    expect(equalParts(100, 3)).toEqual([34, 33, 33]);
  });

  it('adds up to the total, without a negative row', () => {
    const cuts = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(10 ** 12), cuts, fc.nat(1000), (total, points, fixed) => {
        const edges = [0, ...points.sort((a, b) => a - b), 10_000];
        const shares = edges.slice(1).map((edge, index) => percent(edge - (edges[index] ?? 0)));
        const schedule = fixed <= total ? [amount(fixed), ...shares] : shares;
        const amounts = unwrap(scheduleAmounts(schedule, total, 'remainder'));
        expect(amounts.reduce((a, b) => a + b, 0)).toBe(total);
        expect(Math.min(...amounts)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is due its days after the event, once the event has a date', () => {
    const onArrival = percent(10_000, { trigger: 'arrival', days: 7 });
    expect(dueDate(onArrival, {})).toBeUndefined();
    expect(dueDate(onArrival, { arrival: '2026-03-05' })).toBe('2026-03-12');
    expect(dueDate({ ...onArrival, dayType: 'working' }, { arrival: '2026-03-05' })).toBe('2026-03-16');
    expect(dueDate(percent(1, { trigger: 'fixedDate', date: '2026-05-01' }), {})).toBe('2026-05-01');
  });
});
