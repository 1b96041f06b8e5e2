import { useT } from '@/i18n/setup';
import { IntegerField, MoneyField } from '@/ui';
import type { SalesPart } from '../SalesPage';
import styles from '../settings.module.css';

const measures = ['recency', 'frequency', 'revenue'] as const;
/** Scores that have a limit of their own; what is worse than the last one scores 1. */
const scores = [5, 4, 3, 2] as const;

/** From where on recency, frequency and revenue earn their scores (DOMAIN.md §3.3). */
export function RfmLimits({ rules, onChange, currency }: SalesPart & { readonly currency: string }) {
  const t = useT('company');
  const put = (measure: (typeof measures)[number], at: number, value: number | null) =>
    onChange(({ rfm }) => ({
      rfm: { ...rfm, [measure]: rfm[measure].map((limit, index) => (index === at ? (value ?? limit) : limit)) },
    }));
  /** Whether each limit is easier to reach than the one before it. */
  const inOrder = (measure: (typeof measures)[number]) =>
    rules.rfm[measure].every((limit, at, all) => {
      const before = all[at - 1];
      return before === undefined || (measure === 'recency' ? limit > before : limit < before);
    });
  return (
    <>
      <p className="dw-hint">{t('sales.rfm.hint')}</p>
      <table className={styles.table} aria-label={t('sales.sections.rfm')}>
        <thead>
          <tr>
            <th style={{ width: 190 }}>{t('sales.rfm.measure')}</th>
            {scores.map((score) => (
              <th key={score}>{t('sales.rfm.score', { score })}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure}>
              <th scope="row" style={{ verticalAlign: 'middle' }}>
                {t(`sales.rfm.${measure}`)}
                {inOrder(measure) ? null : (
                  <div className="dw-error" role="alert">
                    {t('sales.rfm.order')}
                  </div>
                )}
              </th>
              {scores.map((score, at) => {
                const field = {
                  hideLabel: true,
                  required: true,
                  label: `${t(`sales.rfm.${measure}`)}: ${t('sales.rfm.score', { score })}`,
                  value: rules.rfm[measure][at] ?? 0,
                  onCommit: (value: number | null) => put(measure, at, value),
                };
                return (
                  <td key={score}>
                    {measure === 'revenue' ? (
                      <MoneyField {...field} currency={currency} />
                    ) : (
                      <IntegerField
                        {...field}
                        max={10_000}
                        unit={measure === 'recency' ? t('days') : t('sales.rfm.orders')}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
