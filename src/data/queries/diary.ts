import Dexie from 'dexie';
import type { RecordMap } from '../../domain/entities';
import { addDays } from '../../domain/kernel/dates';
import { fromRow, scopes } from '../rows';
import type { Store } from '../store';

/** Live activities from a moment up to another (epoch ms, the end not included), counted by index (U36). */
export function activityCounts(store: Store, from: number, to: number): Promise<number> {
  const live = scopes.indexOf('live');
  return store.database
    .rows('activity')
    .where('[_.scope+at+id]')
    .between([live, from], [live, to], true, false)
    .count();
}

/** Live contacts whose birthday is on one of `days` days from a day on (U32), the first one first. */
export async function birthdays(
  store: Store,
  { from, days, limit }: { readonly from: string; readonly days: number; readonly limit: number },
): Promise<RecordMap['contact'][]> {
  const found: RecordMap['contact'][] = [];
  for (let step = 0; step < days && found.length < limit; step += 1) {
    const day = addDays(from, step).slice(5);
    const rows = await store.database
      .rows('contact')
      .where('[_.birthday+id]')
      .between([day, Dexie.minKey], [day, Dexie.maxKey])
      .limit(limit - found.length)
      .toArray();
    found.push(...rows.map((row) => fromRow('contact', row)));
  }
  return found;
}

/** Classed customers whose profile was last looked through before a day, or never: those first (R42). */
export async function profilesToVerify(
  store: Store,
  { before, limit }: { readonly before: string; readonly limit: number },
): Promise<RecordMap['customer'][]> {
  const rows = await store.database
    .rows('customer')
    .where('[_.verified+id]')
    .between([Dexie.minKey], [before], true, false)
    .limit(limit)
    .toArray();
  return rows.map((row) => fromRow('customer', row));
}
