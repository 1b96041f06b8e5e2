import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from '@/data/react';
import type { Contact, Customer } from '@/domain/customers/customer';
import { needConfirmationSchema, type Opportunity } from '@/domain/deals/opportunity';
import type { Problem } from '@/domain/kernel/result';
import { confirmNeeds, unconfirmedSheet } from '@/domain/needs/confirmation';
import { needSheet } from '@/domain/needs/sheet';
import { RecordPicker, useWrite } from '@/features/common';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { ChoiceField, DateField, MultilineField, SidePanel, TextField } from '@/ui';
import styles from './needs.module.css';

const methods = needConfirmationSchema.shape.method.unwrap().options;

interface ConfirmPanelProps {
  readonly deal: Opportunity;
  readonly customer: Customer | undefined;
  /** Of the deal: whoever we talk to is who confirms, until another is chosen. */
  readonly contact: Contact | undefined;
  readonly onClose: () => void;
}

/** Keeps a dated copy of the need sheet as the customer confirmed it: when, who, how. */
export function ConfirmPanel({ deal, customer, contact, onClose }: ConfirmPanelProps) {
  const t = useT('needs');
  const words = useProblemText();
  const { environment, get } = useStore();
  const write = useWrite();
  const [input, setInput] = useState({
    date: environment.today(),
    contactId: contact?.id ?? '',
    confirmedBy: contact?.name ?? '',
    method: 'meeting' as (typeof methods)[number],
    note: '',
  });
  const sheet = unconfirmedSheet(deal);
  // Our own judgement is nothing that a customer confirms.
  const missing = needSheet(deal, customer).missing.filter((part) => part !== 'attitude' && part !== 'intention');
  const [problem, setProblem] = useState<Problem | undefined>();
  const set = (changes: Partial<typeof input>) => setInput((now) => ({ ...now, ...changes }));

  async function confirm() {
    // The sheet as it is stored, also what was typed a moment ago.
    const now = (await get('opportunity', deal.id)) ?? deal;
    const result = confirmNeeds(now, input, environment);
    if (!result.ok) return setProblem(result.error);
    const operation = { type: 'update', entity: 'opportunity', id: deal.id, changes: result.value } as const;
    const written = await write([operation], { message: t('confirm.done') });
    if (written.ok) onClose();
  }

  return (
    <SidePanel opened onClose={onClose} title={t('confirm.title')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <p className={styles.faint}>{t('confirm.text')}</p>
        <p>{t('confirm.holds', { needs: sheet.needs.length, technical: sheet.technicalNeeds.length })}</p>
        {missing.length > 0 ? (
          <p role="status" className={styles.lacks}>
            {t('confirm.lacks', { parts: missing.map((part) => t(`missing.${part}`)).join(t('overview.separator')) })}
          </p>
        ) : null}
        <DateField
          label={t('confirm.date')}
          required
          value={input.date}
          error={problem?.field === 'date' ? problem : undefined}
          onCommit={(date) => set({ date })}
        />
        <RecordPicker
          entity="contact"
          label={t('confirm.contact')}
          customerId={deal.customerId}
          value={input.contactId}
          onCommit={(contactId, contact) => set({ contactId, ...(contact ? { confirmedBy: contact.name } : {}) })}
        />
        <TextField
          label={t('confirm.by')}
          required
          value={input.confirmedBy}
          error={problem?.field === 'confirmedBy' ? problem : undefined}
          onCommit={(confirmedBy) => set({ confirmedBy })}
        />
        <ChoiceField
          label={t('confirm.method')}
          value={input.method}
          options={methods.map((value) => ({ value, label: t(`methods.${value}`) }))}
          onCommit={(method) => set({ method })}
        />
        <MultilineField label={t('confirm.note')} value={input.note} onCommit={(note) => set({ note })} />
        {problem && problem.field === undefined ? (
          <p role="alert" className={styles.bad}>
            {words(problem)}
          </p>
        ) : null}
        <Button type="submit" variant="filled">
          {t('confirm.action')}
        </Button>
      </form>
    </SidePanel>
  );
}
