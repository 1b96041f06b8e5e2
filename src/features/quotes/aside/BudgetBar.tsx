import { formatMoney } from '@/i18n/formats';
import { useT } from '@/i18n/setup';
import styles from '../quotes.module.css';

interface BudgetBarProps {
  readonly min: number | null;
  readonly max: number | null;
  readonly total: number;
  readonly currency: string;
  readonly onSet: (() => void) | undefined;
}

/** The total against the customer's budget (DOMAIN.md §8: total vs the upper end of the need sheet). */
export function BudgetBar({ min, max, total, currency, onSet }: BudgetBarProps) {
  const t = useT('quotes');
  const money = (minor: number) => formatMoney(minor, currency).replace(/\.0+$/, '');
  if (min === null && max === null)
    return (
      <section>
        <h2>{t('aside.budget')}</h2>
        <div className={styles.faint}>{t('aside.noBudget')}</div>
        {onSet ? (
          <button type="button" className={styles.link} onClick={onSet}>
            {t('aside.setBudget')}
          </button>
        ) : null}
      </section>
    );
  const title =
    min !== null && max !== null
      ? t('aside.budgetRange', { min: money(min), max: money(max) })
      : max !== null
        ? t('aside.budgetMax', { max: money(max) })
        : t('aside.budgetMin', { min: money(min ?? 0) });
  const limit = max ?? min ?? 0;
  const scale = Math.max(total, Math.round(limit * 1.15), 1);
  const over = max !== null && total > max;
  return (
    <section>
      <h2>{title}</h2>
      <div className={styles.meter} data-over={over || undefined}>
        <i style={{ width: `${Math.min(100, (total / scale) * 100)}%` }} />
        <u style={{ left: `${Math.min(99, (limit / scale) * 100)}%` }} />
      </div>
      <div className={styles.ends}>
        <span>{t('aside.budgetTotal', { value: money(total) })}</span>
        {over ? (
          <span className={styles.warn}>{t('aside.overBudget', { value: money(total - limit) })}</span>
        ) : (
          <span>{t('aside.budgetLimit', { value: money(limit) })}</span>
        )}
      </div>
    </section>
  );
}
