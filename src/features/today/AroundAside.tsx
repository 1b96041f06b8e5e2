import { Link } from 'react-router';
import { countInStage } from '@/data/queries/day';
import { listPage } from '@/data/queries/list';
import { useLive } from '@/data/react';
import { openStages, processById } from '@/domain/process/processOf';
import { localizedText } from '@/features/common';
import { formatDateTime, formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Section } from '@/ui';
import { paths } from '../paths';
import styles from './today.module.css';
import { useAround } from './useAround';

/** What the month will bring, what was done, where the deals stand, the last papers. */
export function AroundAside() {
  const t = useT('start');
  const language = useLanguage();
  const around = useAround();
  const process = processById('');
  const stages = process ? openStages(process) : [];
  const found = useLive(
    async (store) => ({
      counts: await Promise.all(stages.map(({ id }) => countInStage(store, '', id))),
      papers: (await listPage(store, 'paper', { order: 'updatedAt', direction: 'desc', limit: 6, scope: 'live' })).rows,
    }),
    [stages.length],
  );
  if (!around || !found) return null;
  const busiest = Math.max(1, ...found.counts);
  return (
    <>
      {around.forecast.map((each) => {
        const weighted = [...each.months, each.overdue].reduce((sum, bucket) => sum + bucket.weighted, 0);
        const money = (minor: number) => formatMoney(minor, each.currency, language);
        return (
          <Section key={each.currency} title={t('today.forecast')}>
            <dl className={styles.figures}>
              <div>
                <dt>{t('today.weighted')}</dt>
                <dd>{money(weighted)}</dd>
              </div>
              <div>
                <dt>{t('today.commit')}</dt>
                <dd>{money(each.commit)}</dd>
              </div>
              <div>
                <dt>{t('today.bestCase')}</dt>
                <dd>{money(each.bestCase)}</dd>
              </div>
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
      <Section title={t('today.stages')}>
        {stages.map((stage, index) => {
          const deals = found.counts[index] ?? 0;
          return (
            <div key={stage.id} className={styles.stage}>
              <span>{localizedText(stage.name, language)}</span>
              <u style={{ width: `${(deals / busiest) * 100}%` }} data-none={deals === 0} />
              <b>{deals}</b>
            </div>
          );
        })}
      </Section>
      <Section title={t('today.papers')}>
        {found.papers.length === 0 ? <span className="dw-faint">{t('today.noPapers')}</span> : null}
        {found.papers.map((paper) => (
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
