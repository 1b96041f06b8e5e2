import type { Opportunity } from '@/domain/deals/opportunity';
import { useT } from '@/i18n/setup';
import { DateField, TextField } from '@/ui';
import styles from './deals.module.css';

interface NextStepProps {
  readonly deal: Opportunity;
  readonly onEdit: (changes: Partial<Opportunity>) => void;
}

/** What happens next and when: always visible, edited in place. */
export function NextStep({ deal, onEdit }: NextStepProps) {
  const t = useT('deals');
  return (
    <div className={styles.next}>
      <span>{t('facts.nextStep')}</span>
      <div className={styles.nextText}>
        <TextField
          hideLabel
          label={t('facts.nextStep')}
          placeholder={t('facts.nextStepHint')}
          value={deal.nextStep}
          onCommit={(nextStep) => onEdit({ nextStep })}
        />
      </div>
      <div className={styles.date}>
        <DateField
          hideLabel
          label={t('facts.nextStepDate')}
          value={deal.nextStepDate}
          onCommit={(nextStepDate) => onEdit({ nextStepDate })}
        />
      </div>
    </div>
  );
}
