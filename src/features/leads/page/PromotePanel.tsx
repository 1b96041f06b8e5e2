import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { related } from '@/data/queries/related';
import { useStore } from '@/data/react';
import { type Customer, customerTypes } from '@/domain/customers/customer';
import { type Problem, problem } from '@/domain/kernel/result';
import type { Lead } from '@/domain/leads/lead';
import { promoteLead } from '@/domain/leads/promote';
import { openStages } from '@/domain/process/processOf';
import { processFor } from '@/domain/process/versions';
import { RecordPicker, useCompany, useProcesses, useWrite } from '@/features/common';
import { useDuplicates } from '@/features/common/duplicates';
import { paths } from '@/features/paths';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, FlagField, SidePanel, TextField } from '@/ui';
import styles from '../leads.module.css';
import { promoteOperations } from './promoteOperations';

const mostContacts = 500;
const mostShown = 5;

/** Makes customer, contact and deal of a lead; a customer who is there already is pointed out and may take it over. */
export function PromotePanel({ lead, onClose }: { readonly lead: Lead; readonly onClose: () => void }) {
  const t = useT('leads');
  const c = useT('customers');
  const language = useLanguage();
  const words = useProblemText();
  const store = useStore();
  const write = useWrite();
  const navigate = useNavigate();
  const company = useCompany();
  const { stored } = useProcesses();
  const name = lead.companyName || lead.name;
  const [into, setInto] = useState('');
  const [type, setType] = useState<Customer['type']>('');
  const [withDeal, setWithDeal] = useState(true);
  const [title, setTitle] = useState(t('promote.dealTitle', { name }));
  const [refused, setRefused] = useState<Problem | undefined>();
  const alike = useDuplicates({ name });

  async function promote() {
    // As it is stored now: also what was typed a moment ago, and not twice.
    const [current, customer] = await Promise.all([
      store.get('lead', lead.id),
      into === '' ? undefined : store.get('customer', into),
    ]);
    if (into !== '' && (!customer || customer.deletedAt > 0)) return setRefused(problem('lead.customerGone'));
    const contacts =
      into === '' ? [] : await related(store, 'contact', 'customerId', into, { limit: mostContacts, direction: 'asc' });
    const rules = company?.sales ?? { processes: [] };
    const process = processFor(rules, customer?.type || type, 'direct', stored);
    const [first] = openStages(process);
    const result = promoteLead(
      current ?? lead,
      {
        into: customer,
        contacts,
        type,
        side: language === 'en' ? 'en' : 'zh',
        deal: withDeal && first ? { title: title.trim() || name, pipelineId: process.id, stage: first.id } : null,
      },
      store.environment,
    );
    if (!result.ok) return setRefused(result.error);
    const written = await write(await promoteOperations(store, current ?? lead, result.value, language), {
      message: t('done.promoted', { name }),
    });
    if (!written.ok) return;
    const { deal, lead: links } = result.value;
    navigate(deal ? paths.deal(deal.id, 'needs') : paths.customer(links.customerId ?? ''));
  }

  return (
    <SidePanel opened onClose={onClose} title={t('promote.title')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void promote();
        }}
      >
        <p className={styles.faint}>{t('promote.text')}</p>
        {alike.length > 0 && into === '' ? (
          <div role="status" aria-label={t('promote.alike')} className={styles.warning}>
            <strong>{t('promote.alike')}</strong>
            {alike.slice(0, mostShown).map(({ customer, reason }) => (
              <div key={customer.id} className={styles.alike}>
                <span>
                  <bdi>{customer.name}</bdi> <span className={styles.hint}>{c(`duplicate.${reason}`)}</span>
                </span>
                <Button size="xs" onClick={() => setInto(customer.id)}>
                  {t('promote.use')}
                </Button>
              </div>
            ))}
          </div>
        ) : null}
        <RecordPicker
          entity="customer"
          label={t('promote.into')}
          placeholder={t('promote.newCustomer', { name })}
          description={t('promote.intoHint')}
          value={into}
          onCommit={setInto}
        />
        {into === '' ? (
          <ChoiceField
            label={c('fields.type')}
            description={t('promote.typeHint')}
            allowEmpty
            value={type}
            options={customerTypes.map((value) => ({ value, label: c(`options.type.${value}`) }))}
            onCommit={setType}
          />
        ) : null}
        <FlagField label={t('promote.withDeal')} value={withDeal} onCommit={setWithDeal} />
        {withDeal ? <TextField label={t('promote.deal')} value={title} onCommit={setTitle} /> : null}
        {refused ? (
          <p role="alert" className={styles.bad}>
            {words(refused)}
          </p>
        ) : null}
        <Button type="submit" variant="filled">
          {t('promote.action')}
        </Button>
      </form>
    </SidePanel>
  );
}
