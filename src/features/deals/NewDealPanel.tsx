import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { getCompany } from '@/data/queries/company';
import { related } from '@/data/queries/related';
import { useLive, useStore } from '@/data/react';
import { newOpportunity } from '@/domain/deals/create';
import { knownNeeds } from '@/domain/needs/known';
import { type Strategy, strategies } from '@/domain/process/pipeline';
import { openStages } from '@/domain/process/processOf';
import { processFor } from '@/domain/process/versions';
import { RecordPicker, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, DateField, MoneyField, SidePanel, TextField } from '@/ui';
import styles from './deals.module.css';
import { usePipelines } from './filters/usePipelines';
import { quoteOf } from './quoteOf';

/**
 * Starts a deal in the process for its type of customer and way of selling; budget, pain, technical need and main contact
 * known of the customer are carried over. For small customers a quote may be made along with it (R45).
 */
export function NewDealPanel({ customerId, onClose }: { readonly customerId: string; readonly onClose: () => void }) {
  const t = useT('deals');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const navigate = useNavigate();
  const { pipelines, nameOf, stored } = usePipelines();
  const [customer, setCustomer] = useState(customerId);
  const [title, setTitle] = useState('');
  const [strategy, setStrategy] = useState<Strategy>('direct');
  const [partnerId, setPartnerId] = useState('');
  const [chosen, setChosen] = useState('');
  const [expectedClose, setExpectedClose] = useState('');
  const [estimate, setEstimate] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const company = useLive(getCompany, []);
  const known = useLive(async () => (customer === '' ? undefined : store.get('customer', customer)), [store, customer]);
  if (!company) return null;
  const currency = company.defaultCurrency;
  const suggested = processFor(company.sales, known?.type ?? '', strategy, stored);
  const process = pipelines.find((each) => each.id === chosen) ?? suggested;
  const offered = pipelines.filter((each) => !stored.some((own) => own.id === each.id && own.retired));
  const sme = known?.type === 'sme';

  async function create(withQuote: boolean) {
    if (busy || customer === '' || !company) return;
    setBusy(true);
    const found = await store.get('customer', customer);
    const contacts = await related(store, 'contact', 'customerId', customer, { limit: 50, direction: 'asc' });
    const words = (text: string) => (language === 'en' ? { zh: '', en: text } : { zh: text, en: '' });
    const me = company.signatoryName;
    const money = estimate === null ? null : { minor: estimate, currency };
    const record = newOpportunity(
      store.environment,
      {
        title: words(title.trim() || t('create.defaultName')),
        customerId: customer,
        contactId: (contacts.find((contact) => contact.primary) ?? contacts[0])?.id ?? '',
        pipelineId: process.id,
        stage: openStages(process)[0]?.id ?? '',
        strategy,
        partnerId: strategy === 'channel' ? partnerId : '',
        expectedClose,
        estimate: money,
        ...(found ? knownNeeds(found, language === 'en' ? 'en' : 'zh') : {}),
        owner: me,
        team: { account: me, solution: '', delivery: '', success: '' },
      },
      { by: me, amount: money },
    );
    const result = await write(
      [
        { type: 'create', entity: 'opportunity', record },
        ...(withQuote
          ? [{ type: 'create' as const, entity: 'quote' as const, record: quoteOf(store.environment, record, company) }]
          : []),
      ],
      { message: t('create.created') },
    );
    setBusy(false);
    if (result.ok) navigate(paths.deal(record.id, withQuote ? 'quote' : 'needs'));
  }

  return (
    <SidePanel opened onClose={onClose} title={t('create.title')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void create(false);
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
        <div className={styles.pair}>
          <ChoiceField
            label={t('team.strategy')}
            value={strategy}
            options={strategies.map((value) => ({ value, label: t(`strategies.${value}`) }))}
            onCommit={setStrategy}
          />
          {strategy === 'channel' ? (
            <RecordPicker entity="partner" label={t('team.partner')} value={partnerId} onCommit={setPartnerId} />
          ) : (
            <DateField label={t('create.expectedClose')} value={expectedClose} onCommit={setExpectedClose} />
          )}
        </div>
        <ChoiceField
          label={t('process.title')}
          description={process.id === suggested.id ? t('create.suggested') : undefined}
          value={process.id}
          options={offered.map((each) => ({ value: each.id, label: nameOf(each) }))}
          onCommit={setChosen}
        />
        <div className={styles.pair}>
          <MoneyField label={t('facts.estimate')} currency={currency} value={estimate} onCommit={setEstimate} />
          {strategy === 'channel' ? (
            <DateField label={t('create.expectedClose')} value={expectedClose} onCommit={setExpectedClose} />
          ) : null}
        </div>
        <div className={styles.bar}>
          <Button type="submit" {...(sme ? {} : { variant: 'filled' })} disabled={customer === ''} loading={busy}>
            {t('create.create')}
          </Button>
          <Button
            {...(sme ? { variant: 'filled' } : {})}
            disabled={customer === '' || busy}
            onClick={() => void create(true)}
          >
            {t('create.withQuote')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
