import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import type { Contact } from '@/domain/customers/customer';

const most = 500;

/** Contacts of a customer, the primary one first, then in the order they were added; `undefined` while reading. */
export function useContacts(customerId: string): readonly Contact[] | undefined {
  return useLive(
    async (store: Store) => {
      const contacts = await related(store, 'contact', 'customerId', customerId, { limit: most });
      return contacts
        .filter((contact) => contact.deletedAt === 0)
        .sort((a, b) => Number(b.primary) - Number(a.primary) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
    },
    [customerId],
  );
}
