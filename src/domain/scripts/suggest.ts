import type { ScoreExplanation } from '../kernel/explanation';
import type { HeardContext } from './heard';
import type { Objection, ObjectionCategory } from './objection';
import { recommendObjections } from './recommend';

/** Why cards of a category come first: a discount is asked for, or the customer looks at the price (R80). */
export const suggestReasons = ['discount', 'priceSensitive'] as const;
export type SuggestReason = (typeof suggestReasons)[number];

export interface SuggestContext extends Pick<HeardContext, 'stage' | 'persona' | 'customerType' | 'competitorIds'> {
  readonly productIds: readonly string[];
  readonly reasons: readonly SuggestReason[];
  /** How often each card was heard where the deal stands, by id: what is heard most comes first among equals. */
  readonly often?: ReadonlyMap<string, number>;
}

export interface Suggestion {
  readonly item: Objection;
  readonly explanation: ScoreExplanation;
  /** What brought it to the front; empty = its fit alone. */
  readonly reasons: readonly SuggestReason[];
}

const pricing: ReadonlySet<ObjectionCategory> = new Set(['price', 'noBudget']);

/**
 * The cards that fit the moment, best first: those on money before all others where a discount is asked for (R77) or the
 * customer is sensitive to the price (R80), otherwise by their audience, favourites and what is
 * heard most before others that fit as well. Retired cards are not suggested.
 */
export function suggestObjections(cards: readonly Objection[], context: SuggestContext): readonly Suggestion[] {
  const { reasons, often, ...fit } = context;
  const ranked = recommendObjections(
    cards.filter((card) => card.status !== 'retired' && card.deletedAt === 0),
    fit,
  ).map(({ item, explanation }): Suggestion => {
    const brought = pricing.has(item.category) ? reasons : [];
    return { item, explanation: { ...explanation, notes: [...explanation.notes, ...brought] }, reasons: brought };
  });
  const first = (each: Suggestion) => (each.reasons.length > 0 ? 0 : 1);
  const fits = ({ explanation }: Suggestion) => explanation.total ?? 0;
  const heard = ({ item }: Suggestion) => often?.get(item.id) ?? 0;
  return ranked.sort(
    (a, b) =>
      first(a) - first(b) ||
      fits(b) - fits(a) ||
      Number(b.item.favourite) - Number(a.item.favourite) ||
      heard(b) - heard(a),
  );
}
