import { freshnessScore } from '@/domain/freshness/score';
import type { Proposal } from '@/domain/proposals/proposal';
import { localizedText } from '@/features/common';
import { NoticeList } from '@/features/common/exporting/NoticeBox';
import { formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained, type ExplainedRow, Section } from '@/ui';
import styles from '../proposals.module.css';
import { useGatheredMarket } from './useProposalMarket';

/** Longest list of facts behind the score; those that are fresh are counted instead. */
const mostRows = 12;

/** How fresh the proposal's market facts are, and what it leaves out. */
export function MarketAside({ proposal }: { readonly proposal: Proposal }) {
  const t = useT('proposals');
  const market = useT('market');
  const language = useLanguage();
  const gathered = useGatheredMarket(proposal);
  if (!gathered) return null;
  const { facts, notices } = gathered;
  const score = freshnessScore(facts);
  const old = facts.filter((fact) => fact.age.state !== 'fresh');
  const fresh = facts.filter((fact) => fact.age.state === 'fresh');
  const shown = [...old, ...fresh].slice(0, mostRows);
  const rows: ExplainedRow[] = shown.map(({ label, age }) => ({
    label: localizedText(label, language),
    value: market(`ages.${age.state}`, { days: age.overdue }),
  }));
  if (facts.length > shown.length) {
    rows.push({ label: t('market.more', { count: facts.length - shown.length }), value: '' });
  }
  return (
    <>
      <Section title={t('market.freshness')}>
        {score.total === null ? (
          <p className="dw-hint">{t('market.freshnessNone')}</p>
        ) : (
          <>
            <p className={styles.score}>
              <Explained
                title={t('market.freshnessTitle')}
                rows={[...rows, { label: t('market.total'), value: formatPercent(score.total), strong: true }]}
              >
                {formatPercent(score.total)}
              </Explained>
            </p>
            <p className="dw-hint">{t('market.freshnessNote', { fresh: fresh.length, all: facts.length })}</p>
          </>
        )}
      </Section>
      <Section title={t('market.leftOut')}>
        {notices.length === 0 ? (
          <p className="dw-hint">{t('market.leftOutNone')}</p>
        ) : (
          <div className={styles.leftOut}>
            <NoticeList notices={notices} />
          </div>
        )}
      </Section>
    </>
  );
}
