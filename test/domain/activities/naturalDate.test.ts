import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readWhen, wallClock } from '@/domain/activities/naturalDate';
import { addDays, isValidDate } from '@/domain/kernel/dates';

/** A Sunday, ten in the morning: the last day of its week. */
const sunday = { date: '2026-11-22', time: '10:00' };
const friday = { date: '2026-11-27', time: '15:30' };
const zh = (text: string, now = sunday) => {
  const found = readWhen(text, { now, language: 'zh-CN' });
  return found && [found.date, found.time, found.rest];
};
const en = (text: string, now = sunday) => {
  const found = readWhen(text, { now, language: 'en' });
  return found && [found.date, found.time, found.rest];
};

describe('dates as typed in Chinese', () => {
  it.each([
    ['明天下午3点 发方案', '2026-11-23', '15:00', '发方案'],
    ['明天下午三点半给张伟打电话', '2026-11-23', '15:30', '给张伟打电话'],
    ['明早9点', '2026-11-23', '09:00', ''],
    ['今晚8点 回邮件', '2026-11-22', '20:00', '回邮件'],
    ['后天', '2026-11-24', '', ''],
    ['大后天上午', '2026-11-25', '09:00', ''],
    ['下周三', '2026-11-25', '', ''],
    ['下周三拜访', '2026-11-25', '', '拜访'],
    ['下星期一上午十点', '2026-11-23', '10:00', ''],
    ['下下周五', '2026-12-04', '', ''],
    ['本周五', '2026-11-20', '', ''],
    ['周五下午 交报价', '2026-11-27', '14:00', '交报价'],
    ['周日下午', '2026-11-22', '14:00', ''],
    ['星期天早上8点', '2026-11-29', '08:00', ''],
    ['下周', '2026-11-23', '', ''],
    ['下个月5号', '2026-12-05', '', ''],
    ['下月十五日 续约', '2026-12-15', '', '续约'],
    ['月底', '2026-11-30', '', ''],
    ['下个月底前确认', '2026-12-31', '', '前确认'],
    ['下月初', '2026-12-01', '', ''],
    ['季度末', '2026-12-31', '', ''],
    ['年底', '2026-12-31', '', ''],
    ['一周后', '2026-11-29', '', ''],
    ['两周后回访', '2026-12-06', '', '回访'],
    ['三天后上午', '2026-11-25', '09:00', ''],
    ['半年后', '2027-05-22', '', ''],
    ['1个月后', '2026-12-22', '', ''],
    ['半小时后', '2026-11-22', '10:30', ''],
    ['2小时后', '2026-11-22', '12:00', ''],
    ['25号', '2026-11-25', '', ''],
    ['5号', '2026-12-05', '', ''],
    ['12月5日14:00', '2026-12-05', '14:00', ''],
    ['3月1号', '2027-03-01', '', ''],
    ['2027年2月28日', '2027-02-28', '', ''],
    ['2026-12-01 15:00 演示', '2026-12-01', '15:00', '演示'],
    ['12/8 见面', '2026-12-08', '', '见面'],
    ['下午3点', '2026-11-22', '15:00', ''],
    ['9点', '2026-11-23', '09:00', ''],
    ['明天3点', '2026-11-23', '15:00', ''],
    ['明天中午12点', '2026-11-23', '12:00', ''],
    ['明天晚上12点', '2026-11-24', '00:00', ''],
    ['明天十二点一刻', '2026-11-23', '12:15', ''],
    ['明天 3pm 发方案', '2026-11-23', '15:00', '发方案'],
    ['发方案 tomorrow 3pm', '2026-11-23', '15:00', '发方案'],
  ])('%s', (text, date, time, rest) => {
    expect(zh(text)).toEqual([date, time, rest]);
  });

  it.each(['发方案', '回复报价异议：付款比例改 50/50', '2月30日', '重点客户', '3号楼的王总', '点击率', ''])(
    'finds none in “%s”',
    (text) => {
      expect(zh(text)).toBeNull();
    },
  );

  it('takes a weekday whose time has passed for the one after', () => {
    expect(zh('周五下午3点', friday)).toEqual(['2026-12-04', '15:00', '']);
    expect(zh('周五下午5点', friday)).toEqual(['2026-11-27', '17:00', '']);
  });
});

describe('dates as typed in English', () => {
  it.each([
    ['tomorrow 3pm send proposal', '2026-11-23', '15:00', 'send proposal'],
    ['send proposal tomorrow at 15:30', '2026-11-23', '15:30', 'send proposal'],
    ['next Wed', '2026-11-25', '', ''],
    ['next wednesday 10am', '2026-11-25', '10:00', ''],
    ['this Friday', '2026-11-20', '', ''],
    ['Friday afternoon', '2026-11-27', '14:00', ''],
    ['next week', '2026-11-23', '', ''],
    ['end of month', '2026-11-30', '', ''],
    ['send invoice by the end of next month', '2026-12-31', '', 'send invoice'],
    ['EOM', '2026-11-30', '', ''],
    ['in two weeks', '2026-12-06', '', ''],
    ['in 2 hours', '2026-11-22', '12:00', ''],
    ['December 5 at 2pm', '2026-12-05', '14:00', ''],
    ['5 Mar', '2027-03-05', '', ''],
    ['2026-12-01 call back', '2026-12-01', '', 'call back'],
    ['tonight', '2026-11-22', '19:00', ''],
    ['明天下午3点', '2026-11-23', '15:00', ''],
  ])('%s', (text, date, time, rest) => {
    expect(en(text)).toEqual([date, time, rest]);
  });

  it.each(['send the proposal', 'version 3 of the quote', ''])('finds none in “%s”', (text) => {
    expect(en(text)).toBeNull();
  });
});

describe('time zones and clock changes', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  it.each([
    ['Asia/Shanghai', '2026-11-22T16:30:00Z', '2026-11-23', '00:30'],
    ['America/New_York', '2026-11-22T16:30:00Z', '2026-11-22', '11:30'],
    ['Europe/Berlin', '2026-03-29T01:30:00Z', '2026-03-29', '03:30'],
  ])('the wall of %s', (name, moment, date, time) => {
    process.env.TZ = name;
    expect(wallClock(Date.parse(moment))).toEqual({ date, time });
  });

  it.each(['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Shanghai'])(
    'reads the same in %s, also over the night in which the clock changes',
    (name) => {
      process.env.TZ = name;
      for (const [date, next] of [
        ['2026-03-07', '2026-03-08'],
        ['2026-03-28', '2026-03-29'],
        ['2026-10-24', '2026-10-25'],
        ['2026-10-31', '2026-11-01'],
      ] as const) {
        const now = { date, time: '23:30' };
        expect(zh('明天凌晨2点半', now)?.slice(0, 2)).toEqual([next, '02:30']);
        expect(en('tomorrow 2:30am', now)?.slice(0, 2)).toEqual([next, '02:30']);
        expect(zh('一周后', now)?.[0]).toBe(addDays(date, 7));
        expect(en('in two weeks', now)?.[0]).toBe(addDays(date, 14));
      }
    },
  );
});

describe('whatever is typed', () => {
  it('gives a day of the calendar and a time of the day, or nothing', () => {
    const piece = fc.constantFrom(
      '明天',
      '下周三',
      '月底',
      '31号',
      '2月',
      '29日',
      '下午',
      '24点',
      '25:00',
      '半',
      '十',
      'next Fri',
      'Feb 30',
      '13pm',
      '@王总',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }),
        fc.constantFrom('zh-CN' as const, 'en' as const),
        (parts, language) => {
          const found = readWhen(parts.join(''), { now: sunday, language });
          if (!found) return;
          expect(isValidDate(found.date)).toBe(true);
          expect(found.time).toMatch(/^$|^([01]\d|2[0-3]):[0-5]\d$/);
        },
      ),
    );
  });
});
