import { describe, expect, it } from 'vitest';
import { nameCandidates, readLog, readTask } from '@/domain/activities/quickLog';

const options = { now: { date: '2026-11-22', time: '10:00' }, language: 'zh-CN' } as const;
const people = [
  { id: 'wang', name: '王建国' },
  { id: 'li1', name: '李明' },
  { id: 'li2', name: '李红' },
  { id: 'john', name: 'John Smith' },
];
const read = (line: string, language: 'zh-CN' | 'en' = 'zh-CN') => readLog(line, { ...options, language, people });

describe('one line of a log', () => {
  it('says what it was, with whom, what was said, what is next and when', () => {
    expect(read('电话 王总 谈了预算 下一步：明天下午3点 发方案')).toEqual({
      kind: 'call',
      direction: 'both',
      contactId: 'wang',
      person: '',
      text: '谈了预算',
      next: { what: '发方案', date: '2026-11-23', time: '15:00' },
    });
  });

  it('reads the same in English', () => {
    expect(read('call @John talked about budget next: tomorrow 3pm send proposal', 'en')).toEqual({
      kind: 'call',
      direction: 'both',
      contactId: 'john',
      person: '',
      text: 'talked about budget',
      next: { what: 'send proposal', date: '2026-11-23', time: '15:00' },
    });
  });

  it.each([
    ['收到微信 询问交期', 'message', 'in', '', '询问交期'],
    ['发微信 案例两份', 'message', 'out', '', '案例两份'],
    ['拜访：看了机房', 'visit', 'both', '', '看了机房'],
    ['电话王建国 确认验收', 'call', 'both', 'wang', '确认验收'],
    ['电话费用太高', '', 'both', '', '电话费用太高'],
    ['谈了电话方案', '', 'both', '', '谈了电话方案'],
    ['calling is expensive', '', 'both', '', 'calling is expensive'],
    ['会议 李总 来了', 'meeting', 'both', '', '李总 来了'],
    ['演示 @李红 很满意', 'demo', 'both', 'li2', '很满意'],
    ['John Smith liked it', '', 'both', 'john', 'liked it'],
  ])('%s', (line, kind, direction, contactId, text) => {
    expect(read(line)).toMatchObject({ kind, direction, contactId, text, next: null });
  });

  it('keeps the name of somebody who is not known yet', () => {
    expect(read('电话 赵经理 想看演示')).toMatchObject({ person: '赵经理', contactId: '', text: '赵经理 想看演示' });
    expect(read('电话 @赵六 想看演示')).toMatchObject({ person: '赵六', contactId: '', text: '想看演示' });
  });

  it('takes a next step without a date', () => {
    expect(read('电话 谈妥 下一步 寄样品')).toMatchObject({
      text: '谈妥',
      next: { what: '寄样品', date: '', time: '' },
    });
  });
});

describe('a line that is a task', () => {
  it('begins with a day to come', () => {
    expect(readTask('明天下午3点 给张伟打电话 确认验收日期', options)).toEqual({
      what: '给张伟打电话 确认验收日期',
      date: '2026-11-23',
      time: '15:00',
    });
  });

  it.each(['电话 明天再打', '本周五 谈了预算', '明天', '谈了预算'])('%s is none', (line) => {
    expect(readTask(line, options)).toBeNull();
  });

  it('may name people', () => {
    expect(nameCandidates('给张伟打电话 @John')).toEqual(['John', '张伟打电', '张伟打', '张伟']);
  });
});
