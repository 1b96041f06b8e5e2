import { useT } from '@/i18n/setup';
import { IntegerField } from '@/ui';
import type { SalesPart } from '../SalesPage';
import { Reclassify } from './Reclassify';
import styles from './sales.module.css';

const limits = ['potentialA', 'priorityA', 'potentialB', 'completeness'] as const;

/** When a customer is A, B or C (DOMAIN.md §3.1), and how long profile and answers may wait. */
export function ClassRules({ rules, onChange }: SalesPart) {
  const t = useT('company');
  return (
    <>
      <p className="dw-hint">{t('sales.classes.hint')}</p>
      <div className={styles.four}>
        {limits.map((key) => (
          <IntegerField
            key={key}
            label={t(`sales.classes.${key}`)}
            unit={key === 'completeness' ? '%' : t('sales.classes.points')}
            max={100}
            required
            value={rules.classes[key]}
            onCommit={(value) => onChange(({ classes }) => ({ classes: { ...classes, [key]: value ?? classes[key] } }))}
          />
        ))}
        <IntegerField
          label={t('sales.classes.profileDays')}
          unit={t('days')}
          min={1}
          max={3650}
          required
          value={rules.profileDays}
          onCommit={(days) => onChange((now) => ({ profileDays: days ?? now.profileDays }))}
        />
        <IntegerField
          label={t('sales.classes.replyHours')}
          unit={t('sales.classes.hours')}
          min={1}
          max={1000}
          required
          value={rules.replyHours}
          onCommit={(hours) => onChange((now) => ({ replyHours: hours ?? now.replyHours }))}
        />
      </div>
      <Reclassify rules={rules} />
      {rules.classes.potentialB > rules.classes.potentialA ? (
        <p className="dw-error" role="alert">
          {t('sales.classes.order')}
        </p>
      ) : null}
    </>
  );
}
