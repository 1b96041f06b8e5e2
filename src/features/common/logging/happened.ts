import { localDay } from '@/domain/kernel/dates';
import type { Environment } from '@/domain/kernel/ids';

/**
 * Epoch ms of what happened on a day (`YYYY-MM-DD`, empty = today) at a time (`HH:MM`): without a time it is now on this
 * day, and the middle of any other.
 */
export function happenedAt(date: string, time: string, environment: Pick<Environment, 'now' | 'today'>): number {
  const day = date || environment.today();
  if (time === '' && day === environment.today()) return environment.now();
  return new Date(`${day}T${time || '12:00'}:00`).getTime();
}

/** Local day and time of day of a moment. */
export function dayAndTime(at: number): { readonly date: string; readonly time: string } {
  const when = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return { date: localDay(at), time: `${two(when.getHours())}:${two(when.getMinutes())}` };
}
