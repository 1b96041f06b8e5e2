import type { ReactNode } from 'react';
import { amountInCapitals } from '@/domain/contracts/capitals';
import type { Quote } from '@/domain/quoting/quote';
import type { ExplanationStep, QuoteTotals } from '@/domain/quoting/totals';
import { formatMoney, formatPercent } from '@/i18n/formats';
import { useT } from '@/i18n/setup';
import { Explained } from '@/ui';
import { convertedTotal } from './convert';
import { explainedRows } from './explain';
import styles from './quotes.module.css';

interface TotalsBlockProps {
  readonly quote: Quote;
  readonly totals: QuoteTotals;
  readonly rateLabel: (rate: string) => string;
  /** The company's own currency, to which the exchange rate leads. */
  readonly baseCurrency: string;
}

/** The figures below the lines; each opens the steps it was computed by. */
export function TotalsBlock({ quote, totals, rateLabel, baseCurrency }: TotalsBlockProps) {
  const t = useT('quotes');
  const { currency } = totals;
  const plain = (minor: number) => formatMoney(minor, currency, undefined, { symbol: 'none' });
  const minus = (minor: number) => plain(minor === 0 ? 0 : -minor);

  function row(
    key: string,
    label: string,
    value: string,
    steps: readonly ExplanationStep[],
    strong = false,
  ): ReactNode {
    return (
      <tr key={key} className={strong ? styles.grand : undefined}>
        <th scope="row">{label}</th>
        <td>
          {steps.length === 0 ? (
            value
          ) : (
            <Explained title={t('totals.explanation', { name: label })} rows={explainedRows(steps, currency, t)}>
              {value}
            </Explained>
          )}
        </td>
      </tr>
    );
  }

  const { explanation } = totals;
  const discount = quote.orderDiscount;
  const rates = totals.rates
    .map((part) => (part.tax === 0 ? rateLabel(part.rate) : `${rateLabel(part.rate)} ${plain(part.tax)}`))
    .join(' · ');
  const taxLabel =
    rates === ''
      ? t('totals.tax')
      : t(totals.taxMode === 'inclusive' ? 'totals.taxIncluded' : 'totals.taxRates', { rates });
  const discounted = totals.orderDiscount !== 0 || totals.channelDiscount !== 0 || totals.roundOff.total !== 0;
  const difference = totals.taxOtherRounding - (totals.tax + totals.roundOff.tax);
  const otherMode = totals.taxRounding === 'perLine' ? 'perRate' : 'perLine';
  const capitals = currency === 'CNY' && quote.language === 'zh-CN' ? amountInCapitals(totals.total) : undefined;
  const converted = convertedTotal(quote, totals.total, baseCurrency);
  return (
    <div className={styles.totals}>
      <table aria-label={t('totals.total')}>
        <tbody>
          {row('subtotal', t('totals.subtotal'), plain(totals.subtotal), explanation.subtotal)}
          {totals.channelDiscount === 0
            ? null
            : row(
                'channel',
                t('totals.channelDiscount', { rate: formatPercent(quote.channelDiscount) }),
                minus(totals.channelDiscount),
                explanation.channelDiscount,
              )}
          {totals.orderDiscount === 0
            ? null
            : row(
                'order',
                discount.type === 'percent'
                  ? t('totals.orderDiscountRate', { rate: formatPercent(discount.bp) })
                  : t('totals.orderDiscount'),
                minus(totals.orderDiscount),
                explanation.orderDiscount,
              )}
          {totals.roundOff.total === 0 ? null : row('off', t('totals.roundOff'), minus(totals.roundOff.total), [])}
          {discounted || totals.taxMode === 'inclusive'
            ? row('net', t('totals.net'), plain(totals.net), explanation.net)
            : null}
          {row('tax', taxLabel, plain(totals.tax), explanation.tax)}
          {row('total', t('totals.total'), formatMoney(totals.total, currency), explanation.total, true)}
        </tbody>
      </table>
      {capitals?.ok ? <div className={styles.capitals}>{capitals.value}</div> : null}
      {converted === undefined ? null : (
        <div className={styles.capitals}>
          {t(quote.exchangeRateDate === '' ? 'totals.convertedNoDate' : 'totals.converted', {
            value: formatMoney(converted, baseCurrency),
            rate: quote.exchangeRate,
            date: quote.exchangeRateDate,
          })}
        </div>
      )}
      {difference === 0 ? null : (
        <div className={styles.notice}>
          {t('totals.roundingDiffers', {
            mode: t(`taxRounding.${otherMode}`),
            value: plain(totals.taxOtherRounding),
            difference: plain(Math.abs(difference)),
          })}
        </div>
      )}
    </div>
  );
}
