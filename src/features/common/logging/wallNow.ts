import type { WallClock } from '@/domain/activities/naturalDate';
import type { Environment } from '@/domain/kernel/ids';

/** The wall clock of a store's user now. */
export function wallNow(environment: Pick<Environment, 'now' | 'today'>): WallClock {
  const at = new Date(environment.now());
  const two = (value: number) => String(value).padStart(2, '0');
  return { date: environment.today(), time: `${two(at.getHours())}:${two(at.getMinutes())}` };
}
