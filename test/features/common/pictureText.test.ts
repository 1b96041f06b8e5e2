import { describe, expect, it } from 'vitest';
import { inLines, textWidth } from '@/features/common/pictures/text';

describe('words in pictures', () => {
  it('breaks between words and letters, and never begins a line with what closes a phrase', () => {
    expect(inLines('谈定价格与条款，签订正式合同。', 13 * 12, 3)).toEqual(['谈定价格与条款，签订正式合', '同。']);
    expect(inLines('Deliver in time', 60, 3)).toEqual(['Deliver', 'in time']);
  });

  it('cuts the last line where there is more, within the width', () => {
    const lines = inLines('一二三四五六七八九十', 36, 2);
    expect(lines).toEqual(['一二三', '四五\u2026']);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(36);
  });

  it('has no lines for no text', () => {
    expect(inLines('', 100, 3)).toEqual([]);
  });
});
