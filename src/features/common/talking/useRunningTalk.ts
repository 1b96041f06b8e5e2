import { runningTalks } from '@/data/queries/running';
import { useLive } from '@/data/react';
import type { Talk } from '@/domain/scripts/talk';

/** The talk that goes on, the latest one of several; `null` = none, `undefined` while loading. */
export function useRunningTalk(): Talk | null | undefined {
  return useLive(async (store) => (await runningTalks(store, 1))[0] ?? null, []);
}
