import { usedBy } from '@/data/queries/related';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import type { Swot } from '@/domain/swot/swot';

/** How a piece of a record is named in a set: the record, and the part of it that the evidence names. */
export const partKey = (id: string, part: string) => `${id} ${part}`;

/** The pieces (see {@link partKey}) that factors of these SWOT analyses rest on. */
export const partsUsed = (swots: readonly Swot[]): Set<string> =>
  new Set(
    swots.flatMap((swot) =>
      swot.factors.flatMap((factor) => factor.evidence.map((link) => partKey(link.id, link.part))),
    ),
  );

/** The pieces of these records that any SWOT analysis rests on. */
export function useUsedParts(ids: readonly string[]): ReadonlySet<string> | undefined {
  return useLive(
    async (store: Store) => partsUsed((await Promise.all(ids.map((id) => usedBy(store, 'swot', id)))).flat()),
    [ids.join(' ')],
  );
}
