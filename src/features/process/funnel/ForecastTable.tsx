import { useMemo } from 'react';
import { dealProbability, forecast } from '@/domain/deals/figures';
import { useT } from '@/i18n/setup';
import { Section } from '@/ui';
import type { Series } from './choices';
import styles from './funnel.module.css';
import { money } from './words';

interface ForecastTableProps {
  readonly series: Series;
  readonly currency: string;
  readonly today: string;
}

/** What the deals are expected to bring, month by month; overdue ones and those without a date apart (DOMAIN.md §13). */
export function ForecastTable({ series, currency, today }: ForecastTableProps) {
  const t = useT('process');
  const { found, withoutAmount } = useMemo(() => {
    const { rows, process } = series;
    const deals = rows.map(({ deal, amount }) => ({ deal, amount, probability: dealProbability(deal, process) }));
    const all = forecast(deals, today);
    return { found: all.currencies.find((each) => each.currency === currency), withoutAmount: all.withoutAmount };
  }, [series, currency, today]);
  // Months that are over hold nothing but what was won in them.
  const months = found?.months.filter(({ month }) => month >= today.slice(0, 7)) ?? [];
  const rows = found
    ? [
        ...months.map((bucket) => ({ ...bucket, key: bucket.month, label: bucket.month })),
        { ...found.overdue, key: 'overdue', label: t('funnel.forecast.overdue') },
        { ...found.unscheduled, key: 'unscheduled', label: t('funnel.forecast.unscheduled') },
      ]
    : [];
  return (
    <Section title={t('funnel.forecast.title')}>
      {found ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('funnel.forecast.month')}</th>
              <th scope="col">{t('funnel.forecast.deals')}</th>
              <th scope="col">{t('funnel.forecast.amount')}</th>
              <th scope="col">{t('funnel.forecast.weighted')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, deals, amount, weighted }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td>{deals}</td>
                <td>{money(amount, currency)}</td>
                <td>{money(weighted, currency)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {(['commit', 'bestCase'] as const).map((category) => (
              <tr key={category}>
                <th scope="row" colSpan={2}>
                  {t(`funnel.forecast.${category}`)}
                </th>
                <td>{money(found[category], currency)}</td>
                <td />
              </tr>
            ))}
          </tfoot>
        </table>
      ) : (
        <p className="dw-hint">{t('funnel.forecast.none')}</p>
      )}
      <p className="dw-hint">
        {t('funnel.forecast.note')}{' '}
        {withoutAmount > 0 ? t('funnel.forecast.withoutAmount', { count: withoutAmount }) : null}
      </p>
    </Section>
  );
}
