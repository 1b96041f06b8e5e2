import { related } from '@/data/queries/related';
import { useStore } from '@/data/react';
import type { Store } from '@/data/store';
import type { Contact, Customer } from '@/domain/customers/customer';
import { writeCard } from '@/domain/exchange/vcard';
import type { ExportListProps } from '@/features/common/tables/ExportListButton';
import { recordPages } from '@/features/common/tables/pages';
import { recordColumns } from '@/features/common/tables/recordColumns';
import { useLanguage, useT } from '@/i18n/setup';
import { type CustomerFilters, type CustomerScope, matchesFilters } from './filters';

const atOnce = 50;

/** The contacts of customers, a few customers at a time. */
async function* contactPages(store: Store, pages: AsyncIterable<readonly Customer[]>, signal: AbortSignal) {
  for await (const page of pages) {
    for (let start = 0; start < page.length && !signal.aborted; start += atOnce) {
      const some = page.slice(start, start + atOnce);
      const found = await Promise.all(some.map((each) => related(store, 'contact', 'customerId', each.id)));
      yield found.flatMap((contacts, index) =>
        contacts.map((contact) => ({ contact, customer: some[index]?.name ?? '' })),
      );
    }
  }
}

const cardOf = ({ contact, customer }: { readonly contact: Contact; readonly customer: string }): string =>
  writeCard({ ...contact, company: customer });

/** The customers that search and filters let through, as files; and their contacts as address cards. */
export function useCustomerExport(
  scope: CustomerScope,
  text: string,
  filters: CustomerFilters,
): ExportListProps<Customer> {
  const t = useT('customers');
  const e = useT('importing');
  const store = useStore();
  const language = useLanguage();
  const pages = () => recordPages(store, 'customer', text, (row) => matchesFilters(row, filters), scope);
  return {
    name: t('list.title'),
    columns: recordColumns('customer', language),
    load: pages,
    others: [
      {
        label: e('export.vcf'),
        name: t('list.contactsExport'),
        kind: 'vcf',
        make: async ({ signal, onRows }) => {
          let cards = '';
          let rows = 0;
          for await (const page of contactPages(store, pages(), signal)) {
            cards += page.map(cardOf).join('');
            rows += page.length;
            onRows(rows);
          }
          return signal.aborted ? null : { bytes: new TextEncoder().encode(cards), rows };
        },
      },
    ],
  };
}
