import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { findIds } from '@/data/queries/search';
import { useLive, useStore } from '@/data/react';
import type { Store } from '@/data/store';
import type { Contact, Customer } from '@/domain/customers/customer';
import { useLanguage, useT } from '@/i18n/setup';
import { recordTitle } from '../titles';

const most = 12;

/** `contact:<id>`, `customer:<id>` or `''`, taken apart. */
export function whoOf(value: string): { readonly contactId: string; readonly customerId: string } {
  const [entity, id = ''] = value.split(':');
  return { contactId: entity === 'contact' ? id : '', customerId: entity === 'customer' ? id : '' };
}

interface Found {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
}

async function search(store: Store, needle: string, name: (customer: Customer) => string): Promise<Found[]> {
  const [people, companies] = await Promise.all([
    findIds(store, 'contact', needle, most),
    findIds(store, 'customer', needle, most),
  ]);
  const [contacts, customers] = await Promise.all([
    store.getMany('contact', people.ids),
    store.getMany('customer', companies.ids),
  ]);
  const live = <T extends { deletedAt: number }>(record: T | undefined): record is T => record?.deletedAt === 0;
  const found = contacts.filter(live);
  const theirs = await store.getMany(
    'customer',
    found.map(({ customerId }) => customerId),
  );
  return [
    ...found.map((contact, index) => {
      const customer = theirs[index];
      return { value: `contact:${contact.id}`, label: contact.name, hint: customer ? name(customer) : '' };
    }),
    ...customers
      .filter(live)
      .map((customer) => ({ value: `customer:${customer.id}`, label: name(customer), hint: '' })),
  ];
}

/** With whom: one of a customer's contacts, or, where no customer is given, anybody found by name. */
export function WhoField(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Of the customer that the log is for; empty where it is not known yet. */
  readonly contacts: readonly Contact[];
  readonly searching: boolean;
}) {
  const t = useT('activities');
  const language = useLanguage();
  const store = useStore();
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState('');
  const [needle] = useDebouncedValue(typed.trim(), 120);
  const { contactId, customerId } = whoOf(props.value);
  const current = useLive(async () => {
    const contact = contactId === '' ? undefined : await store.get('contact', contactId);
    const customer = await store.get('customer', contact?.customerId ?? customerId);
    return { contact, customer };
  }, [store, contactId, customerId]);
  const nameOf = (customer: Customer) => customer.shortName || recordTitle('customer', customer, language);
  const found = useLive(
    async () => (props.searching && opened && needle !== '' ? await search(store, needle, nameOf) : []),
    [store, needle, opened, props.searching, language],
  );
  const options: Found[] = props.searching
    ? [...(found ?? [])]
    : props.contacts.map(({ id, name, jobTitle }) => ({ value: `contact:${id}`, label: name, hint: jobTitle }));
  const title = current?.contact
    ? [current.contact.name, props.searching && current.customer ? nameOf(current.customer) : '']
        .filter((part) => part !== '')
        .join(' \u00b7 ')
    : current?.customer
      ? nameOf(current.customer)
      : '';
  if (props.value !== '' && !options.some(({ value }) => value === props.value))
    options.push({ value: props.value, label: title, hint: '' });
  return (
    <Select
      size="xs"
      aria-label={t('log.who')}
      placeholder={t('log.who')}
      searchable
      clearable
      data={options.map(({ value, label }) => ({ value, label }))}
      {...(props.searching ? { filter: ({ options: all }) => all } : {})}
      nothingFoundMessage={props.searching && needle === '' ? t('log.whoHint') : t('log.whoNone')}
      value={props.value === '' ? null : props.value}
      searchValue={opened ? typed : title}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      renderOption={({ option }) => (
        <span className="dw-option">
          <span>{option.label}</span>
          <span className="dw-faint">{options.find(({ value }) => value === option.value)?.hint}</span>
        </span>
      )}
      onChange={(value) => props.onChange(value ?? '')}
    />
  );
}
