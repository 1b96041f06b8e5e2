import type { Company } from '@/domain/company/company';
import type { ClassLetter } from '@/domain/customers/customerClass';
import { classWarning } from '@/domain/quoting/approval';
import type { QuoteTotals } from '@/domain/quoting/totals';
import { formatMoney, formatPercent } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import styles from '../quotes.module.css';

interface MarginCardProps {
  readonly totals: QuoteTotals;
  readonly company: Company;
  /** Class of the customer; empty = not decided. */
  readonly grade: ClassLetter | '';
  readonly onLine: (lineId: string) => void;
}

/** What we earn; internal. A line without cost makes the margin unknown, never 100 % (DOMAIN.md §8). */
export function MarginCard({ totals, company, grade, onLine }: MarginCardProps) {
  const t = useT('quotes');
  const problemText = useProblemText();
  const granted = grade === '' ? null : company.sales.classTerms[grade].discount;
  const beyond = classWarning(totals, grade, company.sales);
  const { margin } = totals;
  const money = (minor: number) => formatMoney(minor, totals.currency, undefined, { symbol: 'none' });
  return (
    <section>
      <h2>
        {t('aside.margin')} <Tag>{t('aside.internal')}</Tag>
      </h2>
      <dl className={styles.pairs}>
        <dt>{t('aside.marginRate')}</dt>
        <dd>
          {margin.type === 'known' ? (
            <span className={margin.bp < company.marginFloor ? styles.warn : undefined}>
              {formatPercent(margin.bp)}{' '}
              <span className={styles.faint}>{t('aside.floor', { rate: formatPercent(company.marginFloor) })}</span>
            </span>
          ) : margin.type === 'costMissing' ? (
            <Tag tone="warn">{t('aside.costMissing')}</Tag>
          ) : (
            t('aside.noNet')
          )}
        </dd>
        {margin.type === 'known' ? (
          <>
            <dt>{t('aside.marginAmount')}</dt>
            <dd>{money(margin.minor)}</dd>
            <dt>{t('aside.cost')}</dt>
            <dd>{money(margin.cost)}</dd>
          </>
        ) : null}
        <dt>{t('aside.maxDiscount')}</dt>
        <dd>
          <span className={totals.maxDiscountBp > company.discountLimit ? styles.warn : undefined}>
            {formatPercent(totals.maxDiscountBp)}{' '}
            <span className={styles.faint}>
              {t('aside.discountLimit', { rate: formatPercent(company.discountLimit) })}
            </span>
          </span>
        </dd>
        {granted === null ? null : (
          <>
            <dt>{t('aside.classDiscount', { grade })}</dt>
            <dd>{formatPercent(granted)}</dd>
          </>
        )}
        {totals.giftValue > 0 ? (
          <>
            <dt>{t('aside.gifts')}</dt>
            <dd>{money(totals.giftValue)}</dd>
          </>
        ) : null}
      </dl>
      {beyond ? (
        <div className={styles.warn} role="status">
          {problemText(beyond)}
        </div>
      ) : null}
      {margin.type === 'costMissing' ? (
        <button type="button" className={styles.link} onClick={() => onLine(margin.lineIds[0] ?? '')}>
          {t('aside.costMissingText', { count: margin.lineIds.length })}
        </button>
      ) : null}
    </section>
  );
}
