import type { Store } from '@/data/store';
import { fail, ok, type Problem, type Result } from '@/domain/kernel/result';
import type { Platform } from '@/platform/platform';
import { readSetting, writeSetting } from '@/ui/storage';
import { noteSnapshot } from './lastSnapshot';

const hour = 3_600_000;
const lookEvery = 300_000;
const settleTime = 15_000;
const lastChangeSetting = 'snapshot.change';

// The transfer code is not needed for the first screen.
const transfer = () => import('@/data/transfer/export');

/** Writes an automatic backup now. */
export async function takeSnapshot(store: Store, platform: Platform): Promise<Result<void, Problem>> {
  const change = await lastChange(store);
  const bytes = await (await transfer()).exportBackup(store);
  const written = await platform.snapshots.write(bytes);
  if (!written.ok) {
    platform.app.log('error', `snapshot not written: ${written.error.code}`);
    return fail(written.error);
  }
  writeSetting(lastChangeSetting, change);
  noteSnapshot(written.value.at);
  return ok(undefined);
}

async function lastChange(store: Store): Promise<string> {
  return (await store.database.change.orderBy('id').last())?.id ?? '';
}

/**
 * Automatic backups, hourly while something was changed (DOMAIN.md §19); the host thins them out. Gives the way to stop.
 */
export function keepSnapshots(store: Store, platform: Platform): () => void {
  let busy = false;
  const look = async () => {
    if (busy) return;
    busy = true;
    try {
      const change = await lastChange(store);
      if (change === '' || change === readSetting(lastChangeSetting)) return;
      const list = await platform.snapshots.list();
      const newest = list.ok ? Math.max(0, ...list.value.map((snapshot) => snapshot.at)) : 0;
      if (platform.now() - newest >= hour) await takeSnapshot(store, platform);
    } catch (error) {
      platform.app.log('error', `snapshot: ${String(error)}`);
    } finally {
      busy = false;
    }
  };
  const first = setTimeout(() => void look(), settleTime);
  const timer = setInterval(() => void look(), lookEvery);
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}

/** What a migration waits for: the old workspace as a backup outside of the database (ARCHITECTURE.md §4). */
export async function keepBackup(platform: Platform, backup: Uint8Array): Promise<Result<void, Problem>> {
  const written = await platform.snapshots.write(backup);
  return written.ok ? ok(undefined) : written;
}
