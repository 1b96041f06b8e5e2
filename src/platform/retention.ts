import type { SnapshotInfo } from './platform';

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Ids of the snapshots that may go (DOMAIN.md §19): of the last 24 hours the newest of every hour stays, of the last
 * 14 days the newest of every day, of the last 12 months the newest of every month, and always the newest of all.
 * Days and months are counted in UTC, so that a traveller's time zone deletes nothing.
 */
export function expiredSnapshots(snapshots: readonly SnapshotInfo[], now: number): readonly string[] {
  const newestFirst = [...snapshots].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const kept = new Set<string>();
  const taken = new Set<string>();
  const yearAgo = new Date(now);
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
  for (const [index, { id, at }] of newestFirst.entries()) {
    const moment = new Date(at).toISOString();
    const slots: string[] = [];
    if (now - at <= day) slots.push(`hour ${moment.slice(0, 13)}`);
    if (now - at <= 14 * day) slots.push(`day ${moment.slice(0, 10)}`);
    if (at >= yearAgo.getTime()) slots.push(`month ${moment.slice(0, 7)}`);
    if (index === 0 || slots.some((slot) => !taken.has(slot))) kept.add(id);
    for (const slot of slots) taken.add(slot);
  }
  return newestFirst.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}
