import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { related } from '@/data/queries/related';
import { useStore } from '@/data/react';
import { newOpportunity } from '@/domain/deals/create';
import { RecordPicker, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { DateField, SidePanel, TextField } from '@/ui';
import styles from './deals.module.css';

/** Starts a deal; budget, pain and main contact known of the customer are carried over. */
export function NewDealPanel({ customerId, onClose }: { readonly customerId: string; readonly onClose: () => void }) {
  const t = useT('deals');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const navigate = useNavigate();
  const [customer, setCustomer] = useState(customerId);
  const [title, setTitle] = useState('');
  const [expectedClose, setExpectedClose] = useState('');

  async function create() {
    const known = await store.get('customer', customer);
    const contacts = await related(store, 'contact', 'customerId', customer, { limit: 50, direction: 'asc' });
    const words = (text: string) => (language === 'en' ? { zh: '', en: text } : { zh: text, en: '' });
    const record = newOpportunity(store.environment, {
      title: words(title.trim() || t('create.defaultName')),
      customerId: customer,
      contactId: (contacts.find((contact) => contact.primary) ?? contacts[0])?.id ?? '',
      expectedClose,
      budgetMin: known?.budgetMin ?? null,
      budgetMax: known?.budgetMax ?? null,
      situation: words(known?.businessPain ?? ''),
    });
    const result = await write([{ type: 'create', entity: 'opportunity', record }], { message: t('create.created') });
    if (result.ok) navigate(paths.deal(record.id, 'needs'));
  }

  return (
    <SidePanel opened onClose={onClose} title={t('create.title')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (customer !== '') void create();
        }}
      >
        <RecordPicker
          entity="customer"
          label={t('create.customer')}
          value={customer}
          required
          autoFocus={customer === ''}
          onCommit={setCustomer}
        />
        <TextField
          label={t('create.name')}
          placeholder={t('create.namePlaceholder')}
          value={title}
          autoFocus={customer !== ''}
          onCommit={setTitle}
        />
        <DateField label={t('create.expectedClose')} value={expectedClose} onCommit={setExpectedClose} />
        <Button type="submit" variant="filled" disabled={customer === ''}>
          {t('create.create')}
        </Button>
      </form>
    </SidePanel>
  );
}
