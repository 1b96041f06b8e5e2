import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { WriteOperation } from '@/data/api';
import { getCompany } from '@/data/queries/company';
import { useLive, useStore } from '@/data/react';
import { newOpportunity } from '@/domain/deals/create';
import { newQuote } from '@/domain/quoting/create';
import { RecordPicker, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { SidePanel, TextField } from '@/ui';
import styles from './quotes.module.css';

/** Asks for what a quote cannot do without; a deal that is not there yet is made in the same write. */
export function NewQuotePanel({ customerId, onClose }: { readonly customerId: string; readonly onClose: () => void }) {
  const t = useT('quotes');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const navigate = useNavigate();
  const [customer, setCustomer] = useState(customerId);
  const [title, setTitle] = useState('');
  const [deal, setDeal] = useState('');
  const chosen = useLive(async (source) => (deal === '' ? undefined : await source.get('opportunity', deal)), [deal]);

  async function create() {
    const { environment } = store;
    const company = await getCompany(store);
    const name = title.trim() || t('create.defaultName');
    const words = language === 'en' ? { zh: '', en: name } : { zh: name, en: '' };
    const operations: WriteOperation[] = [];
    let opportunityId = deal;
    if (opportunityId === '') {
      const record = newOpportunity(environment, { title: words, customerId: customer });
      operations.push({ type: 'create', entity: 'opportunity', record });
      opportunityId = record.id;
    }
    const record = newQuote(environment, {
      company,
      title: title.trim() === '' && chosen ? chosen.title : words,
      customerId: customer,
      opportunityId,
      contactId: chosen?.contactId ?? '',
    });
    operations.push({ type: 'create', entity: 'quote', record });
    const result = await write(operations, { message: t('create.created') });
    if (result.ok) navigate(paths.quote(record.id));
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
          description={t('create.customerHint')}
          value={customer}
          required
          autoFocus={customer === ''}
          onCommit={(id) => {
            setCustomer(id);
            setDeal('');
          }}
        />
        <TextField
          label={t('create.name')}
          placeholder={t('create.namePlaceholder')}
          value={title}
          autoFocus={customer !== ''}
          onCommit={setTitle}
        />
        <RecordPicker
          entity="opportunity"
          label={t('create.deal')}
          placeholder={t('create.newDeal')}
          customerId={customer}
          disabled={customer === ''}
          value={deal}
          onCommit={setDeal}
        />
        <Button type="submit" variant="filled" disabled={customer === ''}>
          {t('create.create')}
        </Button>
      </form>
    </SidePanel>
  );
}
