import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserSnapshots } from '@/platform/browserSnapshots';
import { isOpenableLink } from '@/platform/links';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const hour = 3_600_000;
let count = 0;
const fresh = () => browserSnapshots(`snapshots-${++count}`);
const fakeDate = (at: number) => vi.useFakeTimers({ now: at, toFake: ['Date'] });

describe('snapshots of a plain page', () => {
  it('are read back byte for byte, and listed without their bytes', async () => {
    const snapshots = fresh();
    const bytes = new Uint8Array([1, 2, 3]);
    const written = await snapshots.write(bytes);
    if (!written.ok) throw new Error(written.error.code);
    bytes.fill(0);
    expect(await snapshots.read(written.value.id)).toEqual({ ok: true, value: new Uint8Array([1, 2, 3]) });
    expect(await snapshots.list()).toEqual({ ok: true, value: [written.value] });
  });

  it('rotate like those of the shell', async () => {
    const snapshots = fresh();
    const start = Date.UTC(2026, 0, 15, 2, 30);
    const ids: string[] = [];
    for (const at of [start, start + 60_000, start + hour]) {
      fakeDate(at);
      const written = await snapshots.write(new Uint8Array(1));
      if (written.ok) ids.push(written.value.id);
    }
    const listed = await snapshots.list();
    expect(listed.ok && listed.value.map(({ id }) => id)).toEqual(ids.slice(1));
    expect(await snapshots.read(ids[0] ?? '')).toMatchObject({ ok: false, error: { code: 'file.snapshotGone' } });
  });

  it('say that the disk is full, and keep what they had', async () => {
    const snapshots = fresh();
    const kept = await snapshots.write(new Uint8Array([7]));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await snapshots.write(new Uint8Array(1))).toMatchObject({ ok: false, error: { code: 'file.diskFull' } });
    expect(await snapshots.list()).toEqual({ ok: true, value: [kept.ok && kept.value] });
  });

  it('say that they failed where a browser allows no storage', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(await fresh().write(new Uint8Array(1))).toMatchObject({ ok: false, error: { code: 'file.snapshotFailed' } });
  });
});

describe('links out of the program', () => {
  it.each([
    ['https://example.com', true],
    ['mailto:somebody@example.com', true],
    ['http://example.com', false],
    ['javascript:alert(1)', false],
    ['file:///etc/passwd', false],
    ['example.com', false],
  ])('%s: %s', (url, expected) => {
    expect(isOpenableLink(url)).toBe(expected);
  });
});
