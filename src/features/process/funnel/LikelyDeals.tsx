import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useStore } from '@/data/react';
import { dealProbability } from '@/domain/deals/figures';
import { likelihood } from '@/domain/deals/likelihood';
import type { ScoreExplanation } from '@/domain/kernel/explanation';
import type { Process } from '@/domain/process/pipeline';
import { localizedText } from '@/features/common';
import { loadDealFacts } from '@/features/common/dealFacts';
import { paths } from '@/features/paths';
import { formatScore } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained, Section } from '@/ui';
import styles from './funnel.module.css';
import type { FunnelRow } from './readDeals';
import { money, none, rate } from './words';

interface Ranked {
  readonly row: FunnelRow;
  readonly customer: string;
  readonly score: ScoreExplanation;
}

/** How many open deals are looked at, the furthest along first, and how many are shown. */
const looked = 40;
const shown = 10;

function useRanking(rows: readonly FunnelRow[], process: Process): readonly Ranked[] | undefined {
  const store = useStore();
  const [ranked, setRanked] = useState<readonly Ranked[]>();
  useEffect(() => {
    let stopped = false;
    setRanked(undefined);
    const rank = async () => {
      const open = rows
        .filter(({ deal }) => deal.outcome === 'open')
        .map((row) => ({ row, chance: dealProbability(row.deal, process) }))
        .sort((a, b) => b.chance - a.chance || (b.row.amount?.minor ?? 0) - (a.row.amount?.minor ?? 0))
        .slice(0, looked);
      const found: Ranked[] = [];
      for (const { row } of open) {
        const deal = await store.get('opportunity', row.deal.id);
        if (stopped) return;
        if (!deal || deal.deletedAt > 0) continue;
        const facts = await loadDealFacts(store, deal);
        const customer = facts.customer?.shortName || (facts.customer?.name ?? '');
        found.push({ row, customer, score: likelihood(facts) });
      }
      if (!stopped) setRanked(found.sort((a, b) => (b.score.total ?? 0) - (a.score.total ?? 0)).slice(0, shown));
    };
    void rank();
    return () => {
      stopped = true;
    };
  }, [store, rows, process]);
  return ranked;
}

/** The open deals most likely to be won, by rules that each score opens (R125). */
export function LikelyDeals({ rows, process }: { readonly rows: readonly FunnelRow[]; readonly process: Process }) {
  const t = useT('process');
  const c = useT('common');
  const language = useLanguage();
  const ranked = useRanking(rows, process);
  return (
    <Section title={t('funnel.likely')}>
      <p className="dw-hint">
        {ranked?.length === 0 ? t('funnel.noOpenDeals') : t('funnel.likelyHint', { count: looked })}
      </p>
      {ranked && ranked.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('funnel.deal')}</th>
              <th scope="col">{t('funnel.amount')}</th>
              <th scope="col">{t('funnel.likelihood')}</th>
            </tr>
          </thead>
          <tbody>
            {ranked.map(({ row, customer, score }) => (
              <tr key={row.deal.id}>
                <th scope="row">
                  <Link className="dw-link" to={paths.deal(row.deal.id, 'needs')}>
                    {localizedText(row.deal.title, language) || c('states.untitled')}
                  </Link>{' '}
                  <small className="dw-faint">{customer}</small>
                </th>
                <td>{row.amount ? money(row.amount.minor, row.amount.currency) : none}</td>
                <td>
                  <Explained
                    title={t('funnel.likelihood')}
                    rows={[
                      ...score.rows.map((part) => ({
                        label: `${localizedText(part.label, language)} \u00b7 ${rate(part.weight)}`,
                        value: part.part === null ? t('funnel.unknown') : formatScore(part.part),
                      })),
                      { label: t('funnel.likelihood'), value: formatScore(score.total ?? 0), strong: true },
                    ]}
                    note={t('funnel.explain.likelihood')}
                  >
                    {formatScore(score.total ?? 0)}
                  </Explained>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Section>
  );
}
