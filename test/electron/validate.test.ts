import { bytes, object, oneOf, text, texts } from '@electron/validate';
import { describe, expect, it } from 'vitest';

const request = object({ name: text(5), kind: oneOf(['docx', 'zip'] as const) });

describe('a request', () => {
  it('passes when every field fits', () => {
    expect(request({ name: 'abcde', kind: 'zip' })).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', [{ name: 'a', kind: 'zip' }]],
    ['a missing field', { name: 'a' }],
    ['one field too many', { name: 'a', kind: 'zip', path: '/etc/passwd' }],
    ['an empty name', { name: '', kind: 'zip' }],
    ['a name too long', { name: 'abcdef', kind: 'zip' }],
    ['a name that is no text', { name: { toString: () => 'a' }, kind: 'zip' }],
    ['an unknown kind', { name: 'a', kind: 'exe' }],
    ['fields that are only inherited', Object.create({ name: 'a', kind: 'zip' })],
  ])('is refused with %s', (_what, value) => {
    expect(request(value)).toBe(false);
  });

  it('carries bytes up to the limit, and only bytes', () => {
    expect(bytes(3)(new Uint8Array(3))).toBe(true);
    expect(bytes(3)(new Uint8Array(4))).toBe(false);
    expect(bytes(3)([1, 2, 3])).toBe(false);
    expect(bytes(3)(new ArrayBuffer(3))).toBe(false);
  });

  it('carries lists of texts up to their limits', () => {
    expect(texts(2, 2)(['ab', 'c'])).toBe(true);
    expect(texts(2, 2)(['a', 'b', 'c'])).toBe(false);
    expect(texts(2, 2)(['abc'])).toBe(false);
    expect(texts(2, 2)('ab')).toBe(false);
  });
});
