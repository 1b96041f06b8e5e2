import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import {
  averageWon,
  bottleneck,
  cycle as cycleOf,
  feedbackFigures,
  meanOf,
  type Period,
  stageConversion,
  stageTimes,
  stepFigures,
  velocity as velocityOf,
  winRate,
} from '@/domain/deals/figures';
import { openStages } from '@/domain/process/processOf';
import { useT } from '@/i18n/setup';
import { Section } from '@/ui';
import { Bottleneck, useStageName } from './Bottleneck';
import { CostPart } from './CostPart';
import type { Series } from './choices';
import { ForecastTable } from './ForecastTable';
import { FunnelTable } from './FunnelTable';
import styles from './funnel.module.css';
import { LikelyDeals } from './LikelyDeals';
import { FeedbackTable, StepTable } from './NodeTables';
import { ReplyPart } from './ReplyPart';
import { Tiles } from './Tiles';
import { useDealWork } from './useDealWork';
import { WaiverTable } from './WaiverTable';

interface FunnelProps {
  readonly series: Series;
  readonly period: Period;
  readonly currency: string;
  readonly today: string;
}

interface Slots {
  /** What else is known of the node where most is lost. */
  readonly about?: ((stage: string) => ReactNode) | undefined;
}

function salesOf({ series, period, currency, today }: FunnelProps, order: readonly string[]) {
  const { rows } = series;
  const wins = winRate(rows, period, currency, today);
  const cycle = cycleOf(rows, period);
  const average = averageWon(rows, period, currency);
  const open = rows.filter(({ deal }) => deal.outcome === 'open' && order.indexOf(deal.stage) > 0).length;
  const velocity = velocityOf({
    open,
    average,
    winRate: { sum: wins.won, of: wins.won + wins.lost },
    cycle: { sum: cycle.days, of: cycle.deals },
  });
  return { wins, cycle, open, average: meanOf(average), velocity };
}

/** All figures of one process over one period in one currency. */
function figuresOf(props: FunnelProps) {
  const { series, period, currency, today } = props;
  const { rows, process } = series;
  const stages = openStages(process);
  const order = stages.map(({ id }) => id);
  const nodes = stageConversion(rows, order, period, currency);
  return {
    stages,
    nodes,
    worst: bottleneck(nodes),
    times: stageTimes(rows, stages),
    sales: salesOf(props, order),
    steps: stepFigures(rows, stages),
    feedback: feedbackFigures(rows, stages, today),
  };
}

export function Funnel({ about, ...props }: FunnelProps & Slots) {
  const t = useT('process');
  const { series, currency } = props;
  const [form, setForm] = useState<'all' | 'resolved'>('all');
  const { period, today } = props;
  const { stages, nodes, worst, times, sales, steps, feedback } = useMemo(
    () => figuresOf({ series, period, currency, today }),
    [series, period, currency, today],
  );
  const name = useStageName(stages);
  const work = useDealWork(series.rows, period);
  return (
    <>
      <Tiles figures={sales} currency={currency} />
      <Section
        title={t('funnel.title')}
        actions={
          <SegmentedControl
            size="xs"
            aria-label={t('funnel.form')}
            value={form}
            onChange={(value) => setForm(value === 'all' ? 'all' : 'resolved')}
            data={[
              { value: 'all', label: t('funnel.formAll') },
              { value: 'resolved', label: t('funnel.formResolved') },
            ]}
          />
        }
      >
        <FunnelTable {...{ stages, nodes, times, form, currency, bottleneck: worst?.stage }} />
      </Section>
      <div className={styles.pair}>
        <Bottleneck node={worst} times={times} name={name} currency={currency} about={about} />
        <LikelyDeals rows={series.rows} />
      </div>
      <ForecastTable {...{ series, currency, today }} />
      <div className={styles.pair}>
        <StepTable steps={steps} stages={stages} name={name} process={series.process} />
        <FeedbackTable feedback={feedback} name={name} />
      </div>
      {work ? (
        <>
          <CostPart work={work} stages={stages} name={name} />
          <ReplyPart work={work} />
        </>
      ) : null}
      <WaiverTable {...{ series, period, name }} />
    </>
  );
}
