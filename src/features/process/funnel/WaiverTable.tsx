import { Link } from 'react-router';
import type { Period } from '@/domain/deals/figures';
import { localDay } from '@/domain/kernel/dates';
import { localizedText } from '@/features/common';
import { useGateWords } from '@/features/common/gates/words';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Section } from '@/ui';
import type { Series } from './choices';
import styles from './funnel.module.css';

interface WaiverTableProps {
  readonly series: Series;
  readonly period: Period;
  readonly name: (stage: string) => string;
}

const shown = 20;

/** Rules that deals passed without meeting them, by whom and why, the latest first (N4). */
export function WaiverTable({ series, period, name }: WaiverTableProps) {
  const t = useT('process');
  const c = useT('common');
  const language = useLanguage();
  const words = useGateWords();
  const within = (at: number) => {
    const day = localDay(at);
    return (period.from === '' || day >= period.from) && (period.to === '' || day <= period.to);
  };
  const all = series.rows
    .flatMap(({ deal }) => deal.waivers.map((waiver) => ({ deal, waiver })))
    .filter(({ waiver }) => within(waiver.at))
    .sort((a, b) => b.waiver.at - a.waiver.at);
  return (
    <Section title={t('funnel.waivers.title')}>
      {all.length === 0 ? (
        <p className="dw-hint">{t('funnel.waivers.none')}</p>
      ) : (
        <table className={`${styles.table} ${styles.said}`}>
          <thead>
            <tr>
              <th scope="col">{t('funnel.deal')}</th>
              <th scope="col">{t('funnel.waivers.rule')}</th>
              <th scope="col">{t('funnel.waivers.reason')}</th>
              <th scope="col">{t('funnel.waivers.by')}</th>
              <th scope="col">{t('funnel.waivers.at')}</th>
            </tr>
          </thead>
          <tbody>
            {all.slice(0, shown).map(({ deal, waiver }) => (
              <tr key={waiver.id}>
                <th scope="row">
                  <Link className="dw-link" to={paths.deal(deal.id)}>
                    {localizedText(deal.title, language) || c('states.untitled')}
                  </Link>{' '}
                  <small className="dw-faint">{name(waiver.stage)}</small>
                </th>
                <td>{words.waived(waiver, series.process)}</td>
                <td>{waiver.reason}</td>
                <td>{waiver.by}</td>
                <td>{formatDateTime(waiver.at, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {all.length > shown ? <p className="dw-hint">{t('funnel.waivers.more', { shown, count: all.length })}</p> : null}
    </Section>
  );
}
