import 'fake-indexeddb/auto';
import { type OpenStoreOptions, openStore, type Store } from '@/data/store';
import type { Environment } from '@/domain/kernel/ids';
import { unwrap } from '@/domain/kernel/result';

let count = 0;

/** A name that no other test of the file uses. */
export function freshName(): string {
  count += 1;
  return `test${count}`;
}

/** A clock that moves by one second per look, and randomness that repeats from run to run. */
export function testEnvironment(start = Date.UTC(2026, 0, 5, 8)): Environment {
  let time = start;
  let seed = 42;
  return {
    now: () => {
      time += 1000;
      return time;
    },
    random: (length) =>
      Uint8Array.from({ length }, () => {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        return seed >>> 24;
      }),
    today: () => '2026-01-05',
  };
}

export async function testStore(options: Partial<OpenStoreOptions> = {}): Promise<Store> {
  return unwrap(await openStore({ name: freshName(), environment: testEnvironment(), deviceCode: 'T1', ...options }));
}
