import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useStore } from '@/data/react';
import type { Store } from '@/data/store';
import { likelihood } from '@/domain/deals/likelihood';
import type { ScoreExplanation } from '@/domain/kernel/explanation';
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

interface Ranking {
  /** The best first. */
  readonly best: readonly Ranked[];
  /** Open deals in all. */
  readonly of: number;
  /** Deals whose facts were read; those left out come to less, unless `cut`. */
  readonly read: number;
  readonly cut: boolean;
}

const shown = 10;
/** Deals whose facts are read at once, and in all. */
const together = 10;
const most = 500;

const totalOf = ({ score }: Ranked): number => score.total ?? 0;

/**
 * The deals of the highest likelihood. Those that can come to most are read first; once none of the others can come to
 * more than what is there already, nothing more is read.
 */
async function rank(store: Store, rows: readonly FunnelRow[], stopped: () => boolean): Promise<Ranking> {
  const open = rows.filter(({ deal }) => deal.outcome === 'open').sort((a, b) => b.ceiling - a.ceiling);
  let best: readonly Ranked[] = [];
  let read = 0;
  const least = () => (best.length < shown ? -1 : Math.min(...best.map(totalOf)));
  for (; read < open.length && read < most && !stopped(); read += together) {
    if ((open[read]?.ceiling ?? 0) <= least()) break;
    const piece = await Promise.all(open.slice(read, read + together).map((row) => judge(store, row)));
    best = [...best, ...piece.filter((each) => each !== undefined)]
      .sort((a, b) => totalOf(b) - totalOf(a))
      .slice(0, shown);
  }
  const cut = read < open.length && (open[read]?.ceiling ?? 0) > least();
  return { best, of: open.length, read: Math.min(read, open.length), cut };
}

async function judge(store: Store, row: FunnelRow): Promise<Ranked | undefined> {
  const deal = await store.get('opportunity', row.deal.id);
  if (!deal || deal.deletedAt > 0) return undefined;
  const facts = await loadDealFacts(store, deal);
  return { row, customer: facts.customer?.shortName || (facts.customer?.name ?? ''), score: likelihood(facts) };
}

function useRanking(rows: readonly FunnelRow[]): Ranking | undefined {
  const store = useStore();
  const [ranking, setRanking] = useState<Ranking>();
  useEffect(() => {
    let stopped = false;
    setRanking(undefined);
    void rank(store, rows, () => stopped).then((found) => {
      if (!stopped) setRanking(found);
    });
    return () => {
      stopped = true;
    };
  }, [store, rows]);
  return ranking;
}

/** The open deals most likely to be won, by rules that each score opens (R125). */
export function LikelyDeals({ rows }: { readonly rows: readonly FunnelRow[] }) {
  const t = useT('process');
  const c = useT('common');
  const language = useLanguage();
  const ranking = useRanking(rows);
  return (
    <Section title={t('funnel.likely')}>
      <p className="dw-hint">
        {ranking === undefined
          ? t('funnel.ranking')
          : ranking.of === 0
            ? t('funnel.noOpenDeals')
            : t(ranking.cut ? 'funnel.likelyCut' : 'funnel.likelyHint', { count: ranking.of, read: ranking.read })}
      </p>
      {ranking && ranking.best.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('funnel.deal')}</th>
              <th scope="col">{t('funnel.amount')}</th>
              <th scope="col">{t('funnel.likelihood')}</th>
            </tr>
          </thead>
          <tbody>
            {ranking.best.map(({ row, customer, score }) => (
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
