import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityEntity } from '@/domain/activities/activity';
import { firstReply, isContact, lastContactAt, waiting, workingDaysBetween } from '@/domain/activities/contact';
import { contactTimes } from '@/domain/activities/contactTimes';
import { addDays } from '@/domain/kernel/dates';

let made = 0;
function activity(changes: Record<string, unknown>) {
  made += 1;
  return activityEntity.schema.parse({ id: `a${made}`, createdAt: 1, updatedAt: 1, at: 1, kind: 'call', ...changes });
}
const at = (day: string, time = '10:00') => Date.parse(`${day}T${time}:00Z`);
const utcDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

describe('two-way contact', () => {
  it.each([
    ['a call', {}, true],
    ['a video meeting', { kind: 'online' }, true],
    ['a call nobody took', { direction: 'out' }, false],
    ['a message of the customer alone', { kind: 'message', direction: 'in' }, false],
    ['a talk marked as not effective', { effective: false }, false],
    ['a note of ours', { kind: 'note' }, false],
    ['a deleted visit', { kind: 'visit', deletedAt: 5 }, false],
  ])('%s', (_what, changes, counts) => {
    expect(isContact(activity(changes))).toBe(counts);
  });

  it('takes the latest, whatever the order', () => {
    expect(lastContactAt([activity({ at: 5 }), activity({ at: 9 }), activity({ at: 20, kind: 'note' })])).toBe(9);
    expect(lastContactAt([])).toBeNull();
  });
});

describe('customers waiting', () => {
  it('lists what is unanswered, the longest waiting first', () => {
    const found = waiting([
      activity({ id: 'new', at: 9, awaitsReply: true }),
      activity({ id: 'old', at: 3, awaitsReply: true }),
      activity({ id: 'done', at: 1, awaitsReply: true, repliedAt: 2 }),
      activity({ id: 'gone', at: 1, awaitsReply: true, deletedAt: 2 }),
    ]);
    expect(found.map(({ id }) => id)).toEqual(['old', 'new']);
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-22', '2026-11-23', 1],
    ['2026-11-16', '2026-11-30', 10],
    ['2026-11-23', '2026-11-20', 0],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(workingDaysBetween(from, to)).toBe(days);
  });

  it('add up over any day between', () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(60), fc.nat(60), (start, first, second) => {
        const a = addDays('2020-01-01', start);
        const b = addDays(a, first);
        const c = addDays(b, second);
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, c)).toBe(workingDaysBetween(a, c));
      }),
    );
  });
});

describe('the first reply', () => {
  it.each([
    ['a question of Friday evening answered on Monday takes one working day', '2026-11-20', '2026-11-23', 1],
    ['an answer of the same day takes none', '2026-11-18', '2026-11-18', 0],
    ['two working days are two', '2026-11-18', '2026-11-20', 2],
  ])('%s', (_what, asked, answered, days) => {
    const list = [
      activity({ at: at(answered, '11:00'), direction: 'out' }),
      activity({ at: at(asked), kind: 'message', direction: 'in', awaitsReply: true }),
    ];
    expect(firstReply(list, utcDay)).toEqual({ asked: true, workingDays: days });
  });

  it('counts the time noted as answered before anything else', () => {
    const list = [
      activity({ at: at('2026-11-16'), direction: 'in', awaitsReply: true, repliedAt: at('2026-11-17') }),
      activity({ at: at('2026-11-20'), direction: 'both' }),
    ];
    expect(firstReply(list, utcDay).workingDays).toBe(1);
  });

  it('is open while nobody answered, and no question without one', () => {
    expect(firstReply([activity({ direction: 'in', awaitsReply: true })], utcDay)).toEqual({
      asked: true,
      workingDays: null,
    });
    expect(firstReply([activity({ direction: 'both' })], utcDay)).toEqual({ asked: false, workingDays: null });
  });
});

describe('the best time to call (R125)', () => {
  const utc = (ms: number) => {
    const date = new Date(ms);
    return { weekday: date.getUTCDay() || 7, hour: date.getUTCHours() };
  };

  it('is the hour and weekday with the best share among those tried often enough', () => {
    const found = contactTimes(
      [
        activity({ at: at('2026-11-16', '09:10'), direction: 'out' }),
        activity({ at: at('2026-11-17', '09:20') }),
        activity({ at: at('2026-11-18', '09:30'), direction: 'out' }),
        activity({ at: at('2026-11-17', '15:00') }),
        activity({ at: at('2026-11-24', '15:00') }),
        activity({ at: at('2026-12-01', '15:40'), direction: 'out' }),
        // Reached every time, but only once; and a call of theirs.
        activity({ at: at('2026-11-19', '18:00') }),
        activity({ at: at('2026-11-19', '09:00'), direction: 'in' }),
      ],
      utc,
    );
    expect(found.bestHour).toEqual({ slot: 15, tries: 3, reached: 2, share: 6667 });
    expect(found.bestWeekday).toEqual({ slot: 2, tries: 4, reached: 3, share: 7500 });
    expect(found.hours.map(({ slot, tries }) => [slot, tries])).toEqual([
      [9, 3],
      [15, 3],
      [18, 1],
    ]);
  });

  it('says nothing where little was tried', () => {
    expect(contactTimes([activity({ at: at('2026-11-19') })], utc)).toMatchObject({
      bestHour: null,
      bestWeekday: null,
    });
  });
});
