import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordDiff } from '@/features/scripts/editor/versions/wordDiff';

it('marks the words that changed, in Chinese too', () => {
  expect(wordDiff('We deliver in two weeks.', 'We deliver in three weeks.', 'en')).toEqual([
    { kind: 'same', text: 'We deliver in ' },
    { kind: 'removed', text: 'two' },
    { kind: 'added', text: 'three' },
    { kind: 'same', text: ' weeks.' },
  ]);
  expect(wordDiff('我们的价格', '我们的优势', 'zh')).toEqual([
    { kind: 'same', text: '我们的' },
    { kind: 'removed', text: '价格' },
    { kind: 'added', text: '优势' },
  ]);
});

it('loses nothing of either text', () => {
  const text = fc.array(fc.constantFrom('我', '们', 'a', 'b ', '，', '\n', '**', '{{today}}'), { maxLength: 40 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(''), b.join('')];
      const runs = wordDiff(before, after, 'zh');
      const of = (left: string) => runs.flatMap((run) => (run.kind === left ? [] : [run.text])).join('');
      expect(of('added')).toBe(before);
      expect(of('removed')).toBe(after);
    }),
  );
});
