import type { Opportunity } from '../deals/opportunity';
import { inWords } from '../deals/outcome';
import { type Environment, newId } from '../kernel/ids';
import { type Unsaved, unsaved } from '../quoting/create';
import { type Objection, type ObjectionCategory, objectionEntity } from './objection';
import { inItsLanguage } from './origin';

/** What an objection is about, by why the deal was lost (U49). */
const categories: { readonly [Loss in Exclude<Opportunity['lostCategory'], ''>]: ObjectionCategory } = {
  price: 'price',
  function: 'function',
  delivery: 'delivery',
  service: 'service',
  relationship: 'trust',
  noBudget: 'noBudget',
  noDecision: 'authority',
  timing: 'timing',
  other: 'other',
};

/** Whether a card is about these words: its own in either language, or others it names for the same. */
export function isSaidAs(card: Pick<Objection, 'text' | 'alsoSaid'>, said: string): boolean {
  const words = inWords(said);
  return words !== '' && [card.text.zh, card.text.en, ...card.alsoSaid].some((each) => inWords(each) === words);
}

const longestSaid = 500;

/** A card still to be worked out, of what a customer said. */
export function draftCard(
  said: string,
  partial: Partial<Pick<Objection, 'category' | 'competitorIds' | 'opportunityId' | 'stages' | 'owner' | 'notes'>>,
  env: Environment,
): Unsaved<Objection> {
  const base = { id: newId(env), createdAt: 0, updatedAt: 0, deletedAt: 0, rev: 0 };
  const text = inItsLanguage(said.trim().slice(0, longestSaid));
  return unsaved(objectionEntity.schema.parse({ ...base, ...partial, text, status: 'draft' }));
}

export interface LossOf {
  readonly reason: string;
  /** What the customer said against us; the reason stands in where it was not written down. */
  readonly objection: string;
  readonly category: Opportunity['lostCategory'];
  /** Empty = lost to nobody. */
  readonly competitorId: string;
}

/** The words of a loss that a card is made of; empty = none. */
export function wordsOfLoss({ objection, reason }: Pick<LossOf, 'objection' | 'reason'>): string {
  return objection.trim() || reason.trim();
}

/**
 * What a lost deal leaves in the library (U49): the draft of a card, or the card that has these words already. `null` where
 * nothing was said.
 */
export function cardOfLoss(
  loss: LossOf,
  deal: Pick<Opportunity, 'id' | 'owner'>,
  cards: readonly Objection[],
  env: Environment,
): { readonly draft: Unsaved<Objection> } | { readonly known: Objection } | null {
  const said = wordsOfLoss(loss);
  if (said === '') return null;
  const known = cards.find((card) => isSaidAs(card, said));
  if (known) return { known };
  const { category, competitorId, reason, objection } = loss;
  const ofLoss = category === '' ? 'other' : categories[category];
  return {
    draft: draftCard(
      said,
      {
        category: ofLoss === 'other' && competitorId !== '' ? 'competitor' : ofLoss,
        competitorIds: competitorId === '' ? [] : [competitorId],
        opportunityId: deal.id,
        owner: deal.owner,
        notes: objection.trim() === '' ? '' : reason.trim(),
      },
      env,
    ),
  };
}
