import type { WriteOperation } from '@/data/api';
import type { Store } from '@/data/store';
import type { Competitor } from '@/domain/competitors/competitor';
import { objectionFromCard } from '@/domain/scripts/origin';
import { cardSaidAs } from '@/features/common/objections/useObjectionLog';

/**
 * The write that brings an objection of a competitor into the library, and the id of its card: a new one, or the one that
 * says it already (from a lost deal, say), which then takes the link, and the reply where it has no answer.
 */
export async function cardOperation(
  store: Store,
  competitor: Competitor,
  part: string,
): Promise<{ readonly id: string; readonly operation: WriteOperation }> {
  const made = objectionFromCard(competitor, part, store.environment);
  const known = await cardSaidAs(store, made.text.zh || made.text.en);
  if (!known) return { id: made.id, operation: { type: 'create', entity: 'objection', record: made } };
  const { answers, competitorIds, origin } = known;
  const changes = {
    origin: origin ?? made.origin,
    competitorIds: [...new Set([...competitorIds, competitor.id])],
    answers: answers.length > 0 ? answers : made.answers,
  };
  return { id: known.id, operation: { type: 'update', entity: 'objection', id: known.id, changes } };
}
