import { afterEach, describe, expect, it } from 'vitest';
import { isShown, type Reminder, remindersOf, type Told, tellDue } from '@/app/reminders';
import { activityEntity } from '@/domain/activities/activity';
import { opportunityEntity } from '@/domain/deals/opportunity';
import { taskEntity } from '@/domain/tasks/task';
import { createMemoryPlatform } from '@/platform/memory';

const base = { createdAt: 1, updatedAt: 1 };
const task = (changes: object) => taskEntity.schema.parse({ ...base, id: 't', text: '发方案', remind: 15, ...changes });
const deal = (changes: object) => opportunityEntity.schema.parse({ ...base, id: 'd', ...changes });
const none = { tasks: [], deals: [], waiting: [], replyHours: 24 };
const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

/** What several windows share. */
function sharedTold(): Told {
  let stored: Readonly<Record<string, number>> = {};
  let turn: Promise<unknown> = Promise.resolve();
  return {
    read: () => stored,
    write: (next) => {
      stored = next;
    },
    alone: (work) => {
      const mine = turn.then(work);
      turn = mine;
      return mine;
    },
  };
}
const words = async (group: readonly Reminder[]) => ({
  title: group.map(({ text }) => text).join(','),
  body: '-',
  address: group[0]?.address ?? '/',
});

describe('when one is reminded', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-23', '15:00', 15, '2026-11-23T06:45:00Z'],
    ['America/New_York', '2026-11-23', '15:00', 0, '2026-11-23T20:00:00Z'],
    ['Asia/Shanghai', '2026-11-23', '', 0, '2026-11-23T01:00:00Z'],
    // The clock leaps from 2:00 to 3:00: half past two is half past three.
    ['Europe/Berlin', '2026-03-29', '02:30', 0, '2026-03-29T01:30:00Z'],
    // It comes twice: the first time counts.
    ['Europe/Berlin', '2026-10-25', '02:30', 0, '2026-10-25T00:30:00Z'],
  ])('in %s, %s %s, %i minutes before', (name, due, time, remind, at) => {
    process.env.TZ = name;
    const [found] = remindersOf({ ...none, tasks: [task({ due, time, remind })] });
    expect(new Date(found?.at ?? 0).toISOString()).toBe(at.replace('Z', '.000Z'));
  });

  it('is not for tasks without a day or a reminder', () => {
    expect(remindersOf({ ...none, tasks: [task({ due: '' }), task({ due: '2026-11-23', remind: null })] })).toEqual([]);
  });

  it('is at nine on the day of a next step, once where it is a task too', () => {
    process.env.TZ = 'Asia/Shanghai';
    const step = deal({ nextStep: '发方案', nextStepDate: '2026-11-23' });
    const [alone] = remindersOf({ ...none, deals: [step] });
    expect(new Date(alone?.at ?? 0).toISOString()).toBe('2026-11-23T01:00:00.000Z');
    const both = remindersOf({ ...none, deals: [step], tasks: [task({ due: '2026-11-23', opportunityId: 'd' })] });
    expect(both.map(({ kind }) => kind)).toEqual(['task']);
  });

  it('is when a customer waited as long as agreed', () => {
    const waiting = [activityEntity.schema.parse({ ...base, id: 'a', at: 1000, customerId: 'c', awaitsReply: true })];
    expect(remindersOf({ ...none, waiting, replyHours: 4 })[0]).toMatchObject({
      at: 1000 + 4 * 3_600_000,
      address: '/customers/c?tab=timeline',
    });
  });
});

describe('telling', () => {
  const now = Date.parse('2026-11-23T06:50:00Z');
  const reminder = (changes: Partial<Reminder> = {}): Reminder => ({
    key: 'k',
    at: now - 1000,
    kind: 'task',
    text: '发方案',
    customerId: '',
    time: '',
    address: '/deals/d/timeline',
    ...changes,
  });
  const host = (changes: object = {}) => {
    const platform = createMemoryPlatform({ now });
    return { platform, options: { now, here: null, told: sharedTold(), notices: platform.notices, words, ...changes } };
  };

  it('happens once: not again later, after a restart or in a second window', async () => {
    const { platform, options } = host();
    await Promise.all([tellDue([reminder()], options), tellDue([reminder()], options)]);
    await tellDue([reminder()], { ...options, now: now + 60_000 });
    // A clock set back.
    await tellDue([reminder()], { ...options, now: now - 500 });
    expect(platform.shown).toEqual([{ title: '发方案', body: '-', address: '/deals/d/timeline' }]);
  });

  it('happens again when the thing was put off', async () => {
    const { platform, options } = host();
    const dated = (due: string) => remindersOf({ ...none, tasks: [task({ due, time: '09:00', remind: 0 })] });
    const at = (due: string) => new Date(`${due}T09:00:30`).getTime();
    await tellDue(dated('2026-11-23'), { ...options, now: at('2026-11-23') });
    await tellDue(dated('2026-11-24'), { ...options, now: at('2026-11-24') });
    expect(platform.shown).toHaveLength(2);
  });

  it('is quiet before its time, long after it, and while the record is on the screen', async () => {
    const { platform, options } = host();
    await tellDue([reminder({ key: 'later', at: now + 1 }), reminder({ key: 'old', at: now - 86_400_000 })], options);
    await tellDue([reminder()], { ...options, here: '/deals/d/quote' });
    expect(platform.shown).toEqual([]);
    // Seen is told.
    await tellDue([reminder()], options);
    expect(platform.shown).toEqual([]);
  });

  it('comes as one where much is due at once', async () => {
    const { platform, options } = host();
    await tellDue(
      ['a', 'b', 'c', 'd'].map((key) => reminder({ key, text: key })),
      options,
    );
    expect(platform.shown.map(({ title }) => title)).toEqual(['a,b,c,d']);
  });

  it('waits for the permission', async () => {
    const { platform, options } = host();
    platform.noticePermission = 'ask';
    await tellDue([reminder()], options);
    await platform.notices.ask();
    await tellDue([reminder()], options);
    expect(platform.shown).toHaveLength(1);
  });
});

describe('what is on the screen', () => {
  it.each([
    ['/deals/d/timeline', '/deals/d/quote', true],
    ['/deals/d/timeline', '/deals/e/timeline', false],
    ['/customers/c?tab=timeline', '/customers/c', true],
    ['/customers/leads/a', '/customers/leads/b', false],
    ['/customers/leads/a', '/customers/leads/a', true],
    ['/tasks', '/tasks', false],
  ])('%s on %s: %s', (address, here, shown) => {
    expect(isShown({ address }, here)).toBe(shown);
  });
});
