import type { WallClock } from '@/domain/activities/naturalDate';
import type { Environment } from '@/domain/kernel/ids';
import { dayAndTime } from './happened';

/** The wall clock of a store's user now. */
export function wallNow(environment: Pick<Environment, 'now' | 'today'>): WallClock {
  return { date: environment.today(), time: dayAndTime(environment.now()).time };
}
