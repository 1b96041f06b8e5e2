import { useMemo } from 'react';
import { usesBetween } from '@/data/queries/heard';
import { useLive } from '@/data/react';
import { dayStart, type Period } from '@/domain/deals/figuresFunnel';
import { addDays } from '@/domain/kernel/dates';
import type { Objection, ObjectionUse } from '@/domain/scripts/objection';

/** No more than so many objections are counted; the newest of the period. */
export const readUses = 5000;
const never = 8_640_000_000_000_000;

/** Bounds of a period as moments, epoch ms, the end not included. */
export function momentsOf({ from, to }: Period): { readonly from: number; readonly to: number } {
  return { from: from === '' ? 0 : dayStart(from), to: to === '' ? never : dayStart(addDays(to, 1)) };
}

export interface Heard {
  readonly uses: readonly ObjectionUse[];
  /** The cards of these, by id; also deleted ones. */
  readonly cards: ReadonlyMap<string, Objection>;
  readonly more: boolean;
}

/** The objections heard in a period, with their cards; `undefined` until they are read. */
export function useHeard({ from, to }: Period): Heard | undefined {
  const found = useLive(
    async (store) => {
      const { rows, more } = await usesBetween(store, { ...momentsOf({ from, to }), limit: readUses });
      const ids = [...new Set(rows.flatMap(({ objectionId }) => (objectionId === '' ? [] : [objectionId])))];
      const cards = await store.getMany('objection', ids);
      return { rows, more, cards };
    },
    [from, to],
  );
  return useMemo(
    () =>
      found && {
        uses: found.rows,
        more: found.more,
        cards: new Map(found.cards.flatMap((card) => (card ? [[card.id, card] as const] : []))),
      },
    [found],
  );
}
