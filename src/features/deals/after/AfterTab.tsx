import type { Opportunity } from '@/domain/deals/opportunity';
import { addDays } from '@/domain/kernel/dates';
import type { Edit } from '@/features/common';
import { useT } from '@/i18n/setup';
import { DateField, MultilineField, Section } from '@/ui';
import styles from '../team/team.module.css';

/** Days from delivery or acceptance within which the first visit is due (DOMAIN.md §14). */
const firstVisitDays = 7;

/** What happens after the signature: delivery, acceptance, first visit, survey, the plan for the customer, what else they need. */
export function AfterTab({ deal, onEdit }: { readonly deal: Opportunity; readonly onEdit: Edit<'opportunity'> }) {
  const t = useT('deals');
  const start = deal.acceptedOn || deal.deliveredOn;
  const due = start === '' || deal.firstVisitOn !== '' ? '' : addDays(start, firstVisitDays);
  return (
    <div className={styles.team}>
      <Section title={t('after.dates')}>
        <div className={styles.grid}>
          {(['sponsorInformedOn', 'deliveredOn', 'acceptedOn', 'firstVisitOn', 'surveyOn'] as const).map((field) => (
            <DateField
              key={field}
              label={t(`after.${field}`)}
              description={field === 'firstVisitOn' && due !== '' ? t('after.visitDue', { date: due }) : undefined}
              value={deal[field]}
              onCommit={(day) => onEdit({ [field]: day })}
            />
          ))}
        </div>
      </Section>
      <Section title={t('after.care')}>
        {(['customerPlan', 'upsell'] as const).map((field) => (
          <MultilineField
            key={field}
            label={t(`after.${field}`)}
            placeholder={t(`after.${field}Hint`)}
            minRows={3}
            value={deal[field]}
            onCommit={(text) => onEdit({ [field]: text })}
          />
        ))}
      </Section>
    </div>
  );
}
