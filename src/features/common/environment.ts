import type { Environment } from '@/domain/kernel/ids';
import type { Platform } from '@/platform/platform';

/** The clock and randomness of the host, in the shape that the domain asks for; `today` is the local calendar day. */
export function environmentOf(platform: Pick<Platform, 'now' | 'random'>): Environment {
  return {
    now: () => platform.now(),
    random: (length) => platform.random(length),
    today: () => {
      const date = new Date(platform.now());
      const two = (value: number) => String(value).padStart(2, '0');
      return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    },
  };
}
