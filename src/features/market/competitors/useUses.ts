import { related, usedBy } from '@/data/queries/related';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import { winsAndLosses } from '@/domain/deals/outcome';
import { partsUsed } from '../shared/usedParts';

/** What refers to a competitor. */
async function loadUses(store: Store, id: string) {
  const [deals, proposals, comparisons, swots, scripts, cards, research] = await Promise.all([
    usedBy(store, 'opportunity', id),
    usedBy(store, 'proposal', id),
    usedBy(store, 'comparison', id),
    usedBy(store, 'swot', id),
    usedBy(store, 'script', id),
    usedBy(store, 'objection', id),
    related(store, 'research', 'competitorId', id, { limit: 20 }),
  ]);
  /** Facts, features and shares that a SWOT factor rests on. */
  const parts = partsUsed(swots);
  return { deals, proposals, comparisons, swots, scripts, cards, research, parts, tally: winsAndLosses(deals, id) };
}
export type Uses = Awaited<ReturnType<typeof loadUses>>;

export function useUses(id: string): Uses | undefined {
  return useLive((store: Store) => loadUses(store, id), [id]);
}
