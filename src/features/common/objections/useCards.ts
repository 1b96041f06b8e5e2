import { usesBetween } from '@/data/queries/heard';
import { listPage } from '@/data/queries/list';
import { related, usedBy } from '@/data/queries/related';
import { findIds } from '@/data/queries/search';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import type { ScoreExplanation } from '@/domain/kernel/explanation';
import type { Objection } from '@/domain/scripts/objection';
import { answerFigures, type ObjectionFigures, objectionFigures } from '@/domain/scripts/statistics';
import { type SuggestReason, suggestObjections } from '@/domain/scripts/suggest';
import type { ObjectionContext } from './context';

/** So many of the newest cards are looked at for what fits; a search looks at all. */
const newest = 300;
const about = 50;
const read = 500;

async function candidates(store: Store, needle: string, competitorIds: readonly string[]): Promise<Objection[]> {
  if (needle !== '') {
    const { ids } = await findIds(store, 'objection', needle, about);
    const found = await store.getMany('objection', ids);
    return found.filter((card): card is Objection => card?.deletedAt === 0);
  }
  const [page, ...named] = await Promise.all([
    listPage(store, 'objection', { order: 'updatedAt', direction: 'desc', limit: newest }),
    ...competitorIds.map((id) => usedBy(store, 'objection', id, about)),
  ]);
  return [...new Map([...page.rows, ...named.flat()].map((card) => [card.id, card])).values()];
}

/** How often each card was heard lately where the deal stands, or anywhere while no stage is known. */
async function oftenAt(store: Store, stage: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await usesBetween(store, { from: 0, to: store.environment.now() + 1, limit: read });
  const here = rows.filter((use) => stage === '' || use.stage === stage);
  return new Map(objectionFigures(here, { by: null }).map(({ key, heard }) => [key, heard]));
}

export interface FoundCards {
  /** The words that these were found by. */
  readonly needle: string;
  readonly cards: readonly FoundCard[];
}

export interface FoundCard {
  readonly item: Objection;
  /** Why it stands here; `null` = found by its words, though meant for others. */
  readonly explanation: ScoreExplanation | null;
  readonly reasons: readonly SuggestReason[];
}

/**
 * All cards that fit, best first, or those that hold the words of a search, the fitting ones first. `undefined` while
 * loading.
 */
export function useCards(context: ObjectionContext | undefined, search: string): FoundCards | undefined {
  const needle = search.trim();
  const key = context ? JSON.stringify(context) : '';
  return useLive(
    async (store) => {
      if (!context) return undefined;
      const { stage, persona, customerType, competitorIds, productIds = [], reasons = [] } = context;
      const [cards, often] = await Promise.all([candidates(store, needle, competitorIds), oftenAt(store, stage)]);
      const fit = suggestObjections(cards, { stage, persona, customerType, competitorIds, productIds, reasons, often });
      if (needle === '') return { needle, cards: fit };
      const fitting = new Set(fit.map(({ item }) => item.id));
      const others = cards.filter((card) => !fitting.has(card.id) && card.status !== 'retired');
      const more = others.map((item): FoundCard => ({ item, explanation: null, reasons: [] }));
      return { needle, cards: [...fit, ...more] };
    },
    [key, needle],
  );
}

export interface CardAnswers {
  /** `undefined` = deleted. */
  readonly card: Objection | undefined;
  /** Those still offered: what worked best first, the others in the order of the card. */
  readonly answers: Objection['answers'];
  /** By id of the answer. */
  readonly figures: ReadonlyMap<string, ObjectionFigures>;
}

/** A card with its answers ranked by how they did (N8); `undefined` while loading. */
export function useCardAnswers(cardId: string): CardAnswers | undefined {
  return useLive(
    async (store) => {
      const [card, uses] = await Promise.all([
        store.get('objection', cardId),
        related(store, 'objectionUse', 'objectionId', cardId, { limit: read }),
      ]);
      const ranked = answerFigures(uses, cardId);
      const figures = new Map(ranked.map((each) => [each.key, each]));
      const place = (id: string) => {
        const at = ranked.findIndex(({ key, tooFew }) => key === id && !tooFew);
        return at < 0 ? ranked.length : at;
      };
      const offered = (card?.answers ?? []).filter((answer) => !answer.retired);
      return {
        card: card?.deletedAt === 0 ? card : undefined,
        answers: offered.sort((a, b) => place(a.id) - place(b.id)),
        figures,
      };
    },
    [cardId],
  );
}
