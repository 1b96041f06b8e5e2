import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import type { HeardContext } from '@/domain/scripts/heard';
import type { SuggestReason } from '@/domain/scripts/suggest';
import { talkContext } from '../talking/context';

/** From whom an objection comes; `contactId` empty = the deal's contact. */
export interface ObjectionOf {
  readonly customerId: string;
  readonly opportunityId: string;
  readonly contactId: string;
  readonly quoteId?: string | undefined;
  readonly talkId?: string | undefined;
}

/** What an objection counts under, and what else says which one is likely. */
export interface ObjectionContext extends HeardContext {
  /** What the talk is about. */
  readonly productIds?: readonly string[];
  /** Why money comes first. */
  readonly reasons?: readonly SuggestReason[];
}

function live<T extends { readonly deletedAt: number }>(record: T | undefined): T | undefined {
  return record && record.deletedAt === 0 ? record : undefined;
}

/** Reads the deal, the customer and the person, and what they say about an objection heard now. */
export async function loadObjectionContext(store: Store, of: ObjectionOf): Promise<ObjectionContext> {
  const deal = of.opportunityId === '' ? undefined : live(await store.get('opportunity', of.opportunityId));
  const customerId = of.customerId || deal?.customerId || '';
  const contactId = of.contactId || deal?.contactId || '';
  const [customer, contact] = await Promise.all([
    customerId === '' ? undefined : store.get('customer', customerId),
    contactId === '' ? undefined : store.get('contact', contactId),
  ]);
  const products = deal?.needs.map(({ productId }) => productId).filter((id) => id !== '') ?? [];
  return {
    ...talkContext({ deal, customer: live(customer), contact: live(contact) }),
    customerId,
    opportunityId: of.opportunityId,
    contactId,
    quoteId: of.quoteId ?? '',
    talkId: of.talkId ?? '',
    productIds: [...new Set(products)],
    reasons: live(customer)?.priceSensitivity === 'high' ? ['priceSensitive'] : [],
  };
}

/** {@link loadObjectionContext}, live; `undefined` while loading. */
export function useObjectionContext(of: ObjectionOf): ObjectionContext | undefined {
  const { customerId, opportunityId, contactId, quoteId, talkId } = of;
  return useLive(
    (store) => loadObjectionContext(store, { customerId, opportunityId, contactId, quoteId, talkId }),
    [customerId, opportunityId, contactId, quoteId, talkId],
  );
}
