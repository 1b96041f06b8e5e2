import { bytes, object, oneOf, openableAddress, shortcutKeys, text, texts } from '@electron/validate';
import fc from 'fast-check';
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

describe('a global shortcut', () => {
  it.each(['', 'CommandOrControl+Shift+Space', 'Control+Alt+K', 'Super+F9', 'Alt+F12', 'Alt+Super+1'])('%j', (keys) => {
    expect(shortcutKeys(keys)).toBe(true);
  });

  it.each([
    ['a key that people type', 'K'],
    ['what copies everywhere', 'Control+C'],
    ['a capital letter', 'Shift+K'],
    ['a function key that other programs use', 'F5'],
    ['a modifier twice', 'Control+Control+K'],
    ['no key', 'Control+Alt+'],
    ['a modifier that is none', 'Hyper+Alt+K'],
    ['an unknown key', 'Control+Alt+Escape'],
    ['something else', 7],
    ['a list', ['Control', 'Alt', 'K']],
  ])('not %s', (_what, keys) => {
    expect(shortcutKeys(keys)).toBe(false);
  });
});

describe('where a notification may lead', () => {
  it.each([
    '/',
    '/tasks',
    '/deals/01930a2b-7c44-7000-8000-000000000001',
    '/deals/01930a2b-7c44-7000-8000-000000000001/timeline',
    '/customers/01930a2b-7c44-7000-8000-000000000001',
    '/customers/abc?tab=timeline',
    '/customers/leads/abc',
    '/brief/deal/abc',
    '/scripts/abc/outline',
    '/scripts/objections/abc',
    '/scripts/talks/abc',
  ])('%s', (address) => {
    expect(openableAddress(address)).toBe(true);
  });

  it.each([
    '',
    'https://example.com',
    '//example.com',
    '/deals/../settings',
    '/deals/%2e%2e/settings',
    '/settings/data',
    '/deals/a/b/c',
    '/deals/a?x=<script>',
    'javascript:alert(1)',
    '/deals/a\n',
    '/deals/a#/settings',
    `/deals/${'a'.repeat(300)}`,
    ' /tasks',
  ])('not %j', (address) => {
    expect(openableAddress(address)).toBe(false);
  });

  it.each([null, 1, {}, ['/'], undefined])('not %j', (address) => {
    expect(openableAddress(address)).toBe(false);
  });

  it('never lets through what leaves the page', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (openableAddress(text)) expect(new URL(text, 'app://dealwright/').host).toBe('dealwright');
      }),
    );
  });
});
