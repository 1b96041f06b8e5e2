import { Link } from 'react-router';
import { localizedText } from '@/features/common';
import { formatDateTime, formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Section } from '@/ui';
import { paths } from '../paths';
import type { Around } from './around';
import { Sums } from './Sums';
import styles from './today.module.css';

/** What the month brings, what was done, where the deals stand, the last papers. */
export function AroundAside({ around }: { readonly around: Around }) {
  const t = useT('start');
  const language = useLanguage();
  return (
    <>
      <Sums around={around} />
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
