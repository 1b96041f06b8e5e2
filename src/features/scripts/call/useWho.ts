import { useLive } from '@/data/react';
import type { Talk } from '@/domain/scripts/talk';
import { localizedText, recordTitle } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage } from '@/i18n/setup';

/** With whom a talk is, and the page of the deal, customer or lead; `undefined` while loading and where nobody is named. */
export function useWho(talk: Pick<Talk, 'customerId' | 'opportunityId' | 'contactId' | 'leadId'>) {
  const language = useLanguage();
  return useLive(
    async (store) => {
      const get = <Name extends 'customer' | 'opportunity' | 'contact' | 'lead'>(entity: Name, id: string) =>
        id === '' ? undefined : store.get(entity, id);
      const [customer, deal, contact, lead] = await Promise.all([
        get('customer', talk.customerId),
        get('opportunity', talk.opportunityId),
        get('contact', talk.contactId),
        get('lead', talk.leadId),
      ]);
      const name = customer
        ? customer.shortName || recordTitle('customer', customer, language)
        : lead
          ? recordTitle('lead', lead, language)
          : deal
            ? localizedText(deal.title, language)
            : '';
      if (name === '') return undefined;
      const to = deal
        ? paths.deal(deal.id, 'needs')
        : customer
          ? paths.customer(customer.id)
          : paths.lead(lead?.id ?? '');
      return { name, to, person: contact?.name ?? '' };
    },
    [talk.customerId, talk.opportunityId, talk.contactId, talk.leadId, language],
  );
}
