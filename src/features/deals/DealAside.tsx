import { getCompany } from '@/data/queries/company';
import { useLive } from '@/data/react';
import type { Opportunity } from '@/domain/deals/opportunity';
import { type Edit, RecordPicker } from '@/features/common';
import { BudgetFields } from '@/features/common/gates/GateField';
import { useT } from '@/i18n/setup';
import { LocalizedField, MultilineField, Section, Tag, TextField } from '@/ui';
import styles from './deals.module.css';

interface DealAsideProps {
  readonly deal: Opportunity;
  readonly onEdit: Edit<'opportunity'>;
}

/** Name, contact, budget and internal notes of a deal. */
export function DealAside({ deal, onEdit }: DealAsideProps) {
  const t = useT('deals');
  const currency = useLive(getCompany, [])?.defaultCurrency ?? 'CNY';
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
        <BudgetFields deal={deal} currency={currency} onEdit={onEdit} />
      </Section>
      <Section title={t('needs.notes')} actions={<Tag>{t('needs.internal')}</Tag>}>
        <MultilineField hideLabel label={t('needs.notes')} value={deal.notes} onCommit={(notes) => onEdit({ notes })} />
      </Section>
    </div>
  );
}
