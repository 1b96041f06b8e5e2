import { completeFacts, newActivity } from '@test/support/dealFacts';
import { afterEach, describe, expect, it } from 'vitest';
import { firstReply } from '@/domain/activities/contact';
import { enteredAt, forecast, rotting, stageAge, stageConversion, timeInStages } from '@/domain/deals/figures';
import { stageEventSchema } from '@/domain/deals/opportunity';
import { localDay } from '@/domain/kernel/dates';
import { gateOf } from '@/domain/process/gates';
import { sevenStages } from '@/domain/process/templates/sevenStages';

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

/** Clocks that change in March and October, by half an hour, at midnight, and never; on both sides of the date line. */
const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];
/** A moment by the clock on the wall of the zone that is set. */
const wall = (date: string, hour: number, minute = 0) => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day, hour, minute).getTime();
};
const event = (stage: string, at: number) => stageEventSchema.parse({ stage, at });
const openDeal = (at: number) => ({
  stage: 'research',
  outcome: 'open' as const,
  createdAt: at,
  stageHistory: [event('research', at)],
});

describe.each(zones)('on the clock of %s', (name) => {
  it('a stage entered late at night is one day old the next morning, also over a change of the clock', () => {
    process.env.TZ = name;
    for (const [date, next] of [
      ['2026-03-07', '2026-03-08'],
      ['2026-03-28', '2026-03-29'],
      ['2026-04-04', '2026-04-05'],
      ['2026-09-05', '2026-09-06'],
      ['2026-10-24', '2026-10-25'],
      ['2026-10-31', '2026-11-01'],
    ] as const) {
      const deal = openDeal(wall(date, 23, 50));
      expect([stageAge(deal, date), stageAge(deal, next)]).toEqual([0, 1]);
      const stage = { rotKeyAccount: 1, rotSme: 1 };
      const asked = { deal, stage, customerType: 'sme' as const, lastContactAt: null };
      expect(rotting({ ...asked, today: next })?.state).toBe('fresh');
      expect(localDay(enteredAt(deal))).toBe(date);
      // A cohort of that day has it, that of the next does not.
      const entered = (day: string) =>
        stageConversion([{ deal, amount: null }], ['research'], { from: day, to: day }, 'CNY')[0]?.entered;
      expect([entered(date), entered(next)]).toEqual([1, 0]);
    }
  });

  it('a reply at the end of the next working day is in time, and the last day of the first visit counts', () => {
    process.env.TZ = name;
    const asked = newActivity({ kind: 'message', direction: 'in', awaitsReply: true, at: wall('2026-10-23', 23, 55) });
    const reply = (date: string) =>
      firstReply([asked, newActivity({ kind: 'call', at: wall(date, 23, 55) })]).workingDays;
    // 23 October 2026 is a Friday.
    expect([reply('2026-10-26'), reply('2026-10-27')]).toEqual([1, 2]);
    const facts = completeFacts();
    const visit = (firstVisitOn: string) => {
      const deal = { ...facts.deal, deliveredOn: '', acceptedOn: '2026-10-20', firstVisitOn };
      const { items } = gateOf(sevenStages, 'service', { ...facts, deal, today: '2026-11-30' });
      return items.find(({ check }) => check === 'firstVisit')?.state;
    };
    expect([visit('2026-10-27'), visit('2026-10-28')]).toEqual(['met', 'open']);
  });

  it('a date of closing is overdue on the day after it, wherever the machine stands', () => {
    process.env.TZ = name;
    const deal = { ...openDeal(1), expectedClose: '2026-10-25', forecast: 'pipeline' as const };
    const due = [{ deal, amount: { minor: 100, currency: 'CNY' }, probability: 5000 }];
    const [onTheDay, after] = ['2026-10-25', '2026-10-26'].map((today) => forecast(due, today).currencies[0]);
    expect(onTheDay).toMatchObject({ months: [{ month: '2026-10', weighted: 50 }], overdue: { deals: 0 } });
    expect(after).toMatchObject({ months: [], overdue: { deals: 1, weighted: 50 } });
  });
});

it('reads a log that was written by a clock set back, or in another zone, without negative times', () => {
  const deal = {
    ...openDeal(5000),
    stage: 'demo',
    stageHistory: [event('research', 5000), event('demo', 2000)],
  };
  expect([...timeInStages(deal, 1000).values()].every((ms) => ms >= 0)).toBe(true);
  expect(stageAge(deal, '1969-01-01')).toBe(0);
});
