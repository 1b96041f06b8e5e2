import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaultZipLimits, readZip } from '@/documents/zip';

const codeOf = (bytes: Uint8Array, limits = defaultZipLimits): string => {
  const result = readZip(bytes, limits);
  return result.ok ? 'ok' : result.error.code;
};

/** Changes a little-endian field of the first central directory entry. */
function withEntryField(bytes: Uint8Array, offset: number, value: number, size: 2 | 4): Uint8Array {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) {
      if (size === 2) view.setUint16(at + offset, value, true);
      else view.setUint32(at + offset, value, true);
      return copy;
    }
  }
  throw new Error('no entry');
}

const small = zipSync({ 'a.txt': strToU8('hello hello hello hello hello') });

describe('readZip', () => {
  it('gives back what was packed, stored or deflated', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom(0, 6, 9), (content, level) => {
        const result = readZip(zipSync({ 'dir/x.bin': [content, { level: level as 0 | 6 | 9 }], y: content }));
        expect(result.ok && result.value.get('dir/x.bin')).toEqual(content);
      }),
    );
  });

  it('refuses a bomb of megabytes of zeros within the time and without unpacking it', () => {
    const bomb = zipSync({ 'bomb.bin': [new Uint8Array(120 * 1024 * 1024), { level: 9 }] });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage().rss;
    const start = performance.now();
    expect(codeOf(bomb)).toBe('zip.tooLarge');
    expect(performance.now() - start).toBeLessThan(1000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  }, 60_000);

  it.each([
    ['a size that lies low', withEntryField(small, 24, 5, 4), 'zip.damaged'],
    ['a size that lies high', withEntryField(small, 24, 40, 4), 'zip.damaged'],
    ['a ratio above what deflate can do', withEntryField(small, 24, 1_000_000, 4), 'zip.bomb'],
    ['a wrong checksum', withEntryField(small, 16, 1, 4), 'zip.damaged'],
    ['encryption', withEntryField(small, 8, 1, 2), 'zip.encrypted'],
    ['an unknown method', withEntryField(small, 10, 99, 2), 'zip.method'],
    ['a local header elsewhere', withEntryField(small, 42, 1_000_000, 4), 'zip.damaged'],
    ['no archive', strToU8('PK but no archive, longer than the end record'), 'zip.notZip'],
    ['nothing', new Uint8Array(), 'zip.notZip'],
    ['an archive that is cut off', small.slice(0, -5), 'zip.notZip'],
    ['a path upwards', zipSync({ '../evil.txt': strToU8('x') }), 'zip.unsafeName'],
    ['a path upwards inside', zipSync({ 'a/../../evil.txt': strToU8('x') }), 'zip.unsafeName'],
    ['an absolute path', zipSync({ '/etc/passwd': strToU8('x') }), 'zip.unsafeName'],
    ['a drive', zipSync({ 'C:evil.txt': strToU8('x') }), 'zip.unsafeName'],
    ['backslashes', zipSync({ '..\\evil.txt': strToU8('x') }), 'zip.unsafeName'],
    ['names that differ in case only', zipSync({ 'a.txt': strToU8('x'), 'A.txt': strToU8('y') }), 'zip.duplicateName'],
  ])('refuses %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('refuses too many entries', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}`, strToU8('x')]));
    expect(codeOf(zipSync(many), { ...defaultZipLimits, maxEntries: 19 })).toBe('zip.tooManyEntries');
    expect(codeOf(zipSync(many), { ...defaultZipLimits, maxEntries: 20 })).toBe('ok');
  });

  it('never throws on damage', () => {
    fc.assert(
      fc.property(fc.nat(small.length - 1), fc.nat(255), (at, value) => {
        const bytes = new Uint8Array(small);
        bytes[at] = value;
        const result = readZip(bytes);
        if (result.ok) expect([...result.value.values()]).toEqual([strToU8('hello hello hello hello hello')]);
      }),
    );
  });
});
