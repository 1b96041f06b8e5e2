import type { Competitor, CompetitorObjection } from '../competitors/competitor';
import { type DocumentLanguage, inLanguage } from '../quoting/totals';
import { isSaidAs } from './lostCard';
import type { Objection } from './objection';
import { plainFilled } from './variables';

/** An objection as a battlecard says it. */
export interface CardObjection extends CompetitorObjection {
  /** The card of the library that it is, or that answers it; empty = known on this competitor alone. */
  readonly cardId: string;
}

/** The library as a battlecard reads it. */
export interface ObjectionLibrary {
  readonly cards: readonly Objection[];
  readonly language: DocumentLanguage;
}

/** Whether a card is about a competitor: it names him, or was made from what customers say for him. */
function isAbout(card: Objection, competitorId: string): boolean {
  if (card.deletedAt !== 0 || card.status === 'retired') return false;
  return card.competitorIds.includes(competitorId) || card.origin?.recordId === competitorId;
}

/** The first answer that is offered, as plain words; what depends on the customer is left open. */
function answerOf({ answers }: Objection, name: string, language: DocumentLanguage): string {
  const words = answers.filter(({ retired }) => !retired).map(({ text }) => inLanguage(text, language).trim());
  const first = words.find((text) => text !== '') ?? '';
  return plainFilled(first, { 'competitor.name': name }, '\u2026').text;
}

/**
 * What customers say for a competitor: his own objections, answered by the library where it has an answer to the same, then
 * the library's other cards about him.
 */
export function cardObjections(
  competitor: Pick<Competitor, 'id' | 'name' | 'objections'>,
  library: ObjectionLibrary = { cards: [], language: 'zh-CN' },
): readonly CardObjection[] {
  const { id, name, objections } = competitor;
  const { language } = library;
  const cards = library.cards.filter((card) => isAbout(card, id));
  const taken = new Set<string>();
  const own = objections.map((each): CardObjection => {
    const card =
      cards.find(({ origin }) => origin?.recordId === id && origin.part === each.id) ??
      cards.find((one) => isSaidAs(one, each.objection));
    if (!card) return { ...each, cardId: '' };
    taken.add(card.id);
    return { ...each, reply: answerOf(card, name, language) || each.reply, cardId: card.id };
  });
  const others = cards
    .filter((card) => !taken.has(card.id))
    .map(
      (card): CardObjection => ({
        id: card.id,
        objection: inLanguage(card.text, language),
        reply: answerOf(card, name, language),
        opportunityId: card.opportunityId,
        cardId: card.id,
      }),
    );
  return [...own, ...others.filter(({ objection }) => objection !== '')];
}
