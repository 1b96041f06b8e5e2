import { getCompany } from '@/data/queries/company';
import { useLive } from '@/data/react';
import type { Opportunity } from '@/domain/deals/opportunity';
import { RecordPicker } from '@/features/common';
import { useT } from '@/i18n/setup';
import { LocalizedField, MoneyField, MultilineField, Section, Tag, TextField } from '@/ui';
import styles from './deals.module.css';

interface DealAsideProps {
  readonly deal: Opportunity;
  readonly onEdit: (changes: Partial<Opportunity>) => void;
}

/** Name, contact, budget and internal notes of a deal. */
export function DealAside({ deal, onEdit }: DealAsideProps) {
  const t = useT('deals');
  const currency = useLive(getCompany, [])?.defaultCurrency ?? 'CNY';
  const of = deal.budgetMax?.currency ?? deal.budgetMin?.currency ?? currency;
  const money = (minor: number | null) => (minor === null ? null : { minor, currency: of });
  return (
    <div className={styles.aside}>
      <Section title={t('needs.basics')}>
        <div className={styles.form}>
          <LocalizedField label={t('actions.rename')} value={deal.title} onCommit={(title) => onEdit({ title })} />
          {deal.outcome === 'open' ? null : (
            <TextField
              label={t(`${deal.outcome}.reason`)}
              value={deal.outcomeReason}
              onCommit={(outcomeReason) => onEdit({ outcomeReason })}
            />
          )}
          <RecordPicker
            entity="contact"
            label={t('needs.contact')}
            customerId={deal.customerId}
            value={deal.contactId}
            onCommit={(contactId) => onEdit({ contactId })}
          />
        </div>
      </Section>
      <Section title={t('needs.budget')}>
        <div className={styles.form}>
          <MoneyField
            label={t('needs.budgetMin')}
            currency={of}
            value={deal.budgetMin?.minor ?? null}
            onCommit={(minor) => onEdit({ budgetMin: money(minor) })}
          />
          <MoneyField
            label={t('needs.budgetMax')}
            currency={of}
            value={deal.budgetMax?.minor ?? null}
            onCommit={(minor) => onEdit({ budgetMax: money(minor) })}
          />
        </div>
      </Section>
      <Section title={t('needs.notes')} actions={<Tag>{t('needs.internal')}</Tag>}>
        <MultilineField hideLabel label={t('needs.notes')} value={deal.notes} onCommit={(notes) => onEdit({ notes })} />
      </Section>
    </div>
  );
}
