import { describe, expect, it } from 'vitest';
import { chineseCounting, labelsOf } from '@/documents/docx/labels';
import { type Block, plain } from '@/documents/model/blocks';

describe('chineseCounting', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [112, '一百一十二'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [9999, '九千九百九十九'],
  ])('%i is %s', (n, text) => {
    expect(chineseCounting(n)).toBe(text);
  });
});

const heading = (level: 1 | 2 | 3, numbered = true): Block => ({
  type: 'heading',
  level,
  numbered,
  content: plain('x'),
});
const clause = (): Block => ({ type: 'clause', content: plain('x') });
const sub = (level: 1 | 2): Block => ({ type: 'subclause', level, content: plain('x') });

describe('labelsOf', () => {
  const blocks = [
    heading(1),
    heading(2),
    heading(3),
    heading(3),
    heading(1),
    heading(1, false),
    heading(2),
    clause(),
    sub(1),
    sub(2),
    sub(1),
    clause(),
    sub(1),
  ];

  it.each([
    [
      'zh-CN' as const,
      ['一、', '（一）', '1.', '2.', '二、', '', '（一）', '第一条', '（一）', '1.', '（二）', '第二条', '（一）'],
    ],
    [
      'en' as const,
      ['1', '1.1', '1.1.1', '1.1.2', '2', '', '2.1', 'Article 1', '1.1', '(a)', '1.2', 'Article 2', '2.1'],
    ],
  ])('numbers as Word does, restarting under each higher level: %s', (language, expected) => {
    const labels = labelsOf({ language, blocks });
    expect(blocks.map((block) => labels.get(block)?.own ?? '')).toEqual(expected);
  });

  it('gives the full number of a subclause for references', () => {
    const last = sub(2);
    expect(labelsOf({ language: 'zh-CN', blocks: [clause(), sub(1), last] }).get(last)?.full).toBe('第一条（一）1.');
  });
});
