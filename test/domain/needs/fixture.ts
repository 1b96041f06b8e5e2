import type { Environment } from '@/domain/kernel/ids';

/** A clock that stands still on 2026-03-10, and ids that never repeat. */
export function environment(): Environment {
  let count = 0;
  return {
    now: () => Date.UTC(2026, 2, 10),
    today: () => '2026-03-10',
    random: (length) => {
      count += 1;
      return Uint8Array.from({ length }, (_, index) => (count >> (8 * (index % 4))) & 0xff);
    },
  };
}
