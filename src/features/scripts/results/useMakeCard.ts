import { useCallback } from 'react';
import type { WriteOperation } from '@/data/api';
import { useStore } from '@/data/react';
import { inWords } from '@/domain/deals/outcome';
import { draftCard } from '@/domain/scripts/lostCard';
import { useWrite } from '@/features/common';
import { cardSaidAs } from '@/features/common/objections/useObjectionLog';
import { useT } from '@/i18n/setup';
import type { Heard } from './useHeard';

/**
 * Drafts a card of words that have none, or takes the one that has them by now; what was logged in these words counts under
 * it from then on.
 */
export function useMakeCard({ uses, cards }: Heard, stage: string): (text: string) => Promise<void> {
  const store = useStore();
  const write = useWrite();
  const t = useT('scriptResults');
  return useCallback(
    async (text) => {
      const known = await cardSaidAs(store, text);
      const card = known ?? draftCard(text, stage === '' ? {} : { stages: [stage] }, store.environment);
      const words = inWords(text);
      const same = uses.filter(
        ({ objectionId, heard }) => cards.get(objectionId)?.deletedAt !== 0 && inWords(heard) === words,
      );
      const counted = same.map(
        ({ id }): WriteOperation => ({
          type: 'update',
          entity: 'objectionUse',
          id,
          changes: { objectionId: card.id },
        }),
      );
      await write(known ? counted : [{ type: 'create', entity: 'objection', record: card }, ...counted], {
        message: t(known ? 'missing.cardKnown' : 'card.cardMade'),
      });
    },
    [store, write, t, uses, cards, stage],
  );
}
