import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/domain/kernel/canonical';
import { plainForm, sumOf } from '@/domain/kernel/sum';

/** The rule in two steps: leave out what says nothing, then write the rest in order. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((each) => withoutEmpty(each) ?? null);
  if (value === null || value === '' || value === false) return undefined;
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .map(([key, each]) => [key, withoutEmpty(each)] as const)
    .filter(([, each]) => each !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const key = fc.stringMatching(/^[a-zA-Z"\u00e9\u4e2d]{1,4}$/);
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, false, true, '', 0, '甲"\n', 'x', -1.5),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
}));

describe('the sum of a value', () => {
  it('is of its canonical JSON without what says nothing', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(plainForm(value)).toBe(canonicalJson(withoutEmpty(value) ?? null));
      }),
    );
  });

  it('is the same in every version of the program, for sums are stored', () => {
    expect(sumOf({ b: [1, { c: '' }], a: { zh: '您好', en: '' }, d: null })).toBe('753d151868e4aa27ea21a8d5ba846996');
    expect(sumOf('')).toBe(sumOf({ a: [] }));
  });
});
