import { Link } from 'react-router';
import { localizedText } from '@/features/common';
import { formatDateTime, formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Section } from '@/ui';
import { paths } from '../paths';
import type { Around } from './around';
import styles from './today.module.css';

/** What the month brings, what was done, where the deals stand, the last papers. */
export function AroundAside({ around }: { readonly around: Around }) {
  const t = useT('start');
  const language = useLanguage();
  const named = [...around.forecast, ...around.overdue].map(({ currency }) => currency);
  const currencies = [...new Set([...named, ...around.won.keys()])];
  return (
    <>
      {currencies.map((currency) => {
        const forecast = around.forecast.find((each) => each.currency === currency);
        const months = forecast?.months ?? [];
        const overdue = around.overdue.find((each) => each.currency === currency)?.overdue;
        const money = (minor: number) => formatMoney(minor, currency, language);
        return (
          <Section key={currency} title={t('today.forecast')}>
            <dl className={styles.money}>
              <div>
                <dt>{t('today.won')}</dt>
                <dd>{money(around.won.get(currency) ?? 0)}</dd>
              </div>
              <div>
                <dt>{t('today.weighted')}</dt>
                <dd>{money(months.reduce((sum, bucket) => sum + bucket.weighted, 0))}</dd>
              </div>
              {overdue && overdue.deals > 0 ? (
                <div>
                  <dt>{t('today.overdueForecast')}</dt>
                  <dd>{money(overdue.weighted)}</dd>
                </div>
              ) : null}
              {(['commit', 'bestCase'] as const).map((part) =>
                forecast && forecast[part] > 0 ? (
                  <div key={part}>
                    <dt>{t(`today.${part}`)}</dt>
                    <dd>{money(forecast[part])}</dd>
                  </div>
                ) : null,
              )}
            </dl>
          </Section>
        );
      })}
      <Section title={t('today.activities')}>
        <dl className={styles.figures}>
          {(['day', 'week', 'month'] as const).map((span) => (
            <div key={span}>
              <dt>{t(`today.spans.${span}`)}</dt>
              <dd>{around.counts[span]}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {around.places.map(({ process, stages }) => {
        const busiest = Math.max(1, ...stages.map(({ deals }) => deals));
        return (
          <Section
            key={process.id}
            title={around.places.length === 1 ? t('today.stages') : localizedText(process.name, language)}
          >
            {stages.map(({ stage, deals }) => (
              <div key={stage.id} className={styles.stage}>
                <span title={localizedText(stage.name, language)}>{localizedText(stage.name, language)}</span>
                <u style={{ width: `${(deals / busiest) * 100}%` }} data-none={deals === 0} />
                <b>{deals}</b>
              </div>
            ))}
          </Section>
        );
      })}
      <Section title={t('today.papers')}>
        {around.papers.length === 0 ? <span className="dw-faint">{t('today.noPapers')}</span> : null}
        {around.papers.map((paper) => (
          <Link key={paper.id} to={paths.paper(paper.id)} className={styles.paper}>
            <span>
              {paper.customerName || paper.title}
              <small>
                {paper.kind in paperKinds ? t(`paperKinds.${paper.kind as keyof typeof paperKinds}`) : ''}{' '}
                {paper.number}
              </small>
            </span>
            <span>
              {formatMoney(paper.totalMinor, paper.currency, language)}
              <small>{formatDateTime(paper.issuedAt || paper.createdAt, language)}</small>
            </span>
          </Link>
        ))}
      </Section>
    </>
  );
}

const paperKinds = { quotation: true, proposal: true, contract: true } as const;
