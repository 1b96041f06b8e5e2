import type { Localized } from '@/domain/kernel/fields';
import type { Environment } from '@/domain/kernel/ids';

/** The day on which the sample workspace stands; all its dates are set around it. */
export const sampleToday = '2026-11-20';
const start = Date.UTC(2026, 8, 1, 1, 0, 0);

/** A clock that moves a minute a call and a counter for randomness: the sample comes out the same every time. */
export function sampleEnvironment(): Environment {
  let ticks = 0;
  let state = 20261120;
  return {
    now: () => {
      ticks += 1;
      return start + ticks * 60_000;
    },
    random: (length) =>
      Uint8Array.from({ length }, () => {
        state = (Math.imul(state, 1103515245) + 12345) >>> 0;
        return (state >>> 16) & 0xff;
      }),
    today: () => sampleToday,
  };
}

export const text = (zh: string, en = ''): Localized => ({ zh, en });
export const yuan = (amount: number) => ({ minor: Math.round(amount * 100), currency: 'CNY' });

/** Milliseconds of a business date at a given hour, China Standard Time. */
export function at(date: string, hour = 10): number {
  return Date.parse(`${date}T${String(hour).padStart(2, '0')}:00:00+08:00`);
}
