import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expiredSnapshots } from '@/platform/retention';

const now = Date.UTC(2026, 5, 15, 12, 30);
const hour = 3_600_000;
const day = 24 * hour;
const snapshot = (ago: number, id = `${ago}`) => ({ id, at: now - ago, size: 1 });

describe('which snapshots may go (DOMAIN.md §19)', () => {
  it.each([
    ['one of every hour of the last day', [0, hour, 2 * hour, 23 * hour], []],
    ['the older of two in one hour', [0, 60_000, 120_000], ['60000', '120000']],
    [
      'hours of the day before yesterday but the last',
      [0, 48 * hour, 49 * hour, 50 * hour],
      ['176400000', '180000000'],
    ],
    ['one of every day of two weeks', [0, 3 * day, 5 * day, 13 * day], []],
    ['days of three weeks ago but the last of its month', [0, 20 * day, 21 * day, 60 * day], ['1814400000']],
    ['everything older than twelve months', [0, 300 * day, 370 * day, 800 * day], ['31968000000', '69120000000']],
  ])('%s', (_what, ages, expected) => {
    expect(
      [
        ...expiredSnapshots(
          ages.map((ago) => snapshot(ago)),
          now,
        ),
      ].sort(),
    ).toEqual([...expected].sort());
  });

  it('never the newest, however old', () => {
    expect(expiredSnapshots([snapshot(2000 * day), snapshot(1999 * day)], now)).toEqual([String(2000 * day)]);
  });

  const history = fc.uniqueArray(fc.integer({ min: 0, max: 800 * day }), { minLength: 1, maxLength: 120 });

  it('a second run removes nothing more', () => {
    fc.assert(
      fc.property(history, (ages) => {
        const all = ages.map((ago) => snapshot(ago));
        const expired = new Set(expiredSnapshots(all, now));
        expect(
          expiredSnapshots(
            all.filter(({ id }) => !expired.has(id)),
            now,
          ),
        ).toEqual([]);
      }),
    );
  });

  it('keeps at most one an hour, a day and a month, and at least one for each of them that had one', () => {
    fc.assert(
      fc.property(history, (ages) => {
        const all = ages.map((ago) => snapshot(ago));
        const expired = new Set(expiredSnapshots(all, now));
        const kept = all.filter(({ id }) => !expired.has(id));
        expect(kept.length).toBeLessThanOrEqual(25 + 15 + 13);
        for (const { at } of all) {
          const sameHour = (other: { at: number }) => Math.floor(other.at / hour) === Math.floor(at / hour);
          const sameDay = (other: { at: number }) => Math.floor(other.at / day) === Math.floor(at / day);
          if (now - at <= day) expect(kept.some(sameHour)).toBe(true);
          if (now - at <= 14 * day) expect(kept.some(sameDay)).toBe(true);
        }
      }),
    );
  });
});
