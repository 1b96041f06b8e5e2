import type { ReactNode } from 'react';
import { type Cycle, oldAfterDays, type WinRate } from '@/domain/deals/figures';
import { useT } from '@/i18n/setup';
import { Explained, type ExplainedRow } from '@/ui';
import styles from './funnel.module.css';
import { days, money, rate } from './words';

export interface SalesFigures {
  readonly wins: WinRate;
  readonly cycle: Cycle;
  readonly open: number;
  readonly average: number | null;
  readonly velocity: number | null;
}

interface TileProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly rows: readonly ExplainedRow[];
  readonly note: string;
}

function Tile({ label, value, rows, note }: TileProps) {
  return (
    <div className={styles.tile}>
      <dt>{label}</dt>
      <dd>
        <Explained title={label} rows={rows} note={note}>
          {value}
        </Explained>
      </dd>
    </div>
  );
}

/** Win rates, cycle and velocity of the period, each with what it was made of (DOMAIN.md §13). */
export function Tiles({ figures, currency }: { readonly figures: SalesFigures; readonly currency: string }) {
  const t = useT('process');
  const { wins, cycle, open, average, velocity } = figures;
  const counts = [
    { label: t('funnel.won'), value: wins.won },
    { label: t('funnel.lost'), value: wins.lost },
  ];
  const total = (label: string, value: ReactNode): ExplainedRow => ({ label, value, strong: true });
  return (
    <dl className={styles.tiles}>
      <Tile
        label={t('funnel.winCount')}
        value={rate(wins.count)}
        rows={[...counts, total(t('funnel.winCount'), rate(wins.count))]}
        note={t('funnel.explain.winCount')}
      />
      <Tile
        label={t('funnel.winValue')}
        value={rate(wins.value)}
        rows={[
          { label: t('funnel.wonAmount'), value: money(wins.wonAmount, currency) },
          { label: t('funnel.lostAmount'), value: money(wins.lostAmount, currency) },
          total(t('funnel.winValue'), rate(wins.value)),
        ]}
        note={t('funnel.explain.winValue', { currency })}
      />
      <Tile
        label={t('funnel.winStrict')}
        value={rate(wins.strict)}
        rows={[
          ...counts,
          { label: t('funnel.overdue'), value: wins.overdue },
          { label: t('funnel.old', { days: oldAfterDays }), value: wins.old },
          total(t('funnel.winStrict'), rate(wins.strict)),
        ]}
        note={t('funnel.explain.winStrict')}
      />
      <Tile
        label={t('funnel.cycle')}
        value={t('funnel.cycleValue', { median: days(cycle.median), mean: days(cycle.mean) })}
        rows={[
          { label: t('funnel.won'), value: cycle.deals },
          { label: t('funnel.mean'), value: days(cycle.mean) },
          total(t('funnel.median'), days(cycle.median)),
        ]}
        note={t('funnel.explain.cycle')}
      />
      <Tile
        label={t('funnel.velocity')}
        value={money(velocity, currency)}
        rows={[
          { label: t('funnel.openQualified'), value: open },
          { label: t('funnel.average'), value: money(average, currency) },
          { label: t('funnel.winCount'), value: rate(wins.count) },
          { label: t('funnel.cycleMean'), value: days(cycle.mean) },
          total(t('funnel.velocity'), money(velocity, currency)),
        ]}
        note={t('funnel.explain.velocity')}
      />
    </dl>
  );
}
