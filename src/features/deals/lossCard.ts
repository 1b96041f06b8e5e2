import type { WriteOperation } from '@/data/api';
import { related } from '@/data/queries/related';
import type { Store } from '@/data/store';
import type { Opportunity } from '@/domain/deals/opportunity';
import { heardObjection } from '@/domain/scripts/heard';
import { cardOfLoss, type LossOf, wordsOfLoss } from '@/domain/scripts/lostCard';
import { loadObjectionContext } from '@/features/common/objections/context';
import { cardSaidAs } from '@/features/common/objections/useObjectionLog';

const read = 200;

export interface LossCard {
  readonly cardId: string;
  /** The card was made just now. */
  readonly drafted: boolean;
  readonly operations: readonly WriteOperation[];
}

/**
 * What a lost deal leaves for the next one (U49): a card of the objection that lost it, unless there is one in these words,
 * and the objection in the log as not resolved. `null` where nothing was said.
 */
export async function lossCard(store: Store, deal: Opportunity, loss: LossOf, by: string): Promise<LossCard | null> {
  const said = wordsOfLoss(loss);
  const known = said === '' ? undefined : await cardSaidAs(store, said);
  const card = cardOfLoss(loss, deal, known ? [known] : [], store.environment);
  if (!card) return null;
  const { id, customerId, contactId } = deal;
  const cardId = 'draft' in card ? card.draft.id : card.known.id;
  const uses = await related(store, 'objectionUse', 'opportunityId', id, { limit: read });
  const logged = uses.filter((use) => use.objectionId === cardId);
  const operations: WriteOperation[] =
    'draft' in card ? [{ type: 'create', entity: 'objection', record: card.draft }] : [];
  const open = logged.find(({ result }) => result === '');
  // An answer that seemed to help did not, after all: that is heard anew.
  if (!open && logged.every(({ result }) => result !== 'unresolved')) {
    const context = await loadObjectionContext(store, { customerId, opportunityId: id, contactId });
    const against = new Set([...context.competitorIds, loss.competitorId].filter((each) => each !== ''));
    const heard = { objectionId: cardId, result: 'unresolved' as const, heard: loss.objection, by };
    const record = heardObjection({ ...context, competitorIds: [...against] }, heard, store.environment);
    operations.push({ type: 'create', entity: 'objectionUse', record });
  } else if (open) {
    const changes = { result: 'unresolved' as const };
    operations.push({ type: 'update', entity: 'objectionUse', id: open.id, changes });
  }
  return { cardId, drafted: 'draft' in card, operations };
}
