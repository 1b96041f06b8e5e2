import { Progress } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { useStore } from '@/data/react';
import { bottleneck, stageConversion } from '@/domain/deals/figures';
import { openStages } from '@/domain/process/processOf';
import { useCompany, useProcesses } from '@/features/common';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { Section } from '@/ui';
import { BottleneckText, useStageName } from './Bottleneck';
import { currenciesOf, periodOf, seriesOf } from './choices';
import { useFunnelDeals } from './useFunnelDeals';

/** The node where most was lost in a year, in the process with most deals; `children` says what else is known of it. */
export function WorstNode({ children }: { readonly children: (stage: string) => ReactNode }) {
  const t = useT('process');
  const { environment } = useStore();
  const { rows, progress } = useFunnelDeals();
  const { stored } = useProcesses();
  const company = useCompany();
  const today = environment.today();
  const found = useMemo(() => {
    const [series] = rows ? seriesOf(rows, stored) : [];
    if (!series) return undefined;
    const stages = openStages(series.process);
    const [currency = 'CNY'] = currenciesOf(series.rows, company?.defaultCurrency ?? 'CNY');
    const order = stages.map(({ id }) => id);
    const node = bottleneck(stageConversion(series.rows, order, periodOf('year', today), currency));
    return { stages, currency, node };
  }, [rows, stored, company?.defaultCurrency, today]);
  const name = useStageName(found?.stages ?? []);
  return (
    <Section
      title={t('funnel.bottleneck')}
      actions={
        <Link className="dw-link" to={paths.funnel}>
          {t('funnel.toFunnel')}
        </Link>
      }
    >
      {!found ? (
        <Progress
          aria-label={t('funnel.readingLabel')}
          value={progress.of === 0 ? 0 : (100 * progress.read) / progress.of}
        />
      ) : found.node ? (
        <>
          <BottleneckText node={found.node} name={name} currency={found.currency} />
          {children(found.node.stage)}
        </>
      ) : (
        <p className="dw-hint">{t('funnel.noBottleneck')}</p>
      )}
    </Section>
  );
}
