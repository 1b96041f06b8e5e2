// @vitest-environment jsdom
import { beforeAll, expect, it } from 'vitest';
import { problem } from '@/domain/kernel/result';
import { problemText } from '@/i18n/problems';
import { setLanguage, startLanguage } from '@/i18n/setup';

beforeAll(() => startLanguage('zh-CN'));

it('says a problem in the language of the screen, with its values', async () => {
  expect(problemText(problem('field.tooLong', { max: 200 }))).toBe('最多 200 个字符。');
  await setLanguage('en');
  expect(problemText(problem('field.tooLong', { max: 200 }))).toBe('At most 200 characters.');
  await setLanguage('zh-CN');
});

it('names the code where there are no words for it', () => {
  expect(problemText(problem('nobody.knows'))).toContain('nobody.knows');
  // A group of codes is no code.
  expect(problemText(problem('field'))).toContain('field');
});

it('says of what is frozen why that is so', () => {
  const words = ['quote', 'pipeline', 'swotSnapshot'].map((entity) => problemText(problem('write.frozen', { entity })));
  expect(words[0]).toContain('已发出');
  expect(words[1]).toContain('流程');
  expect(words[2]).toContain('快照');
});
