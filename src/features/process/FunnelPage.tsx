import { Button, Progress } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useStore } from '@/data/react';
import { useCompany, useProcesses } from '@/features/common';
import { DealRoom } from '@/features/common/rooms/DealRoom';
import { localizedText } from '@/features/common/titles';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, EmptyState } from '@/ui';
import { currenciesOf, type PeriodChoice, periodOf, periods, seriesOf } from './funnel/choices';
import { Funnel } from './funnel/Funnel';
import styles from './funnel/funnel.module.css';
import { useFunnelDeals } from './funnel/useFunnelDeals';

/** The funnel of each process with its bottleneck, and what it says of steps, nodes and deals (R102, R127, R10, R125). */
export default function FunnelPage({ about }: { readonly about?: (stage: string) => ReactNode }) {
  const t = useT('process');
  const language = useLanguage();
  const { environment } = useStore();
  const { rows, progress, at, again } = useFunnelDeals();
  const { stored } = useProcesses();
  const company = useCompany();
  const [params] = useSearchParams();
  const [chosen, setChosen] = useState({ series: params.get('process') ?? '', currency: '' });
  const [choice, setChoice] = useState<PeriodChoice>('year');
  const all = useMemo(() => seriesOf(rows ?? [], stored), [rows, stored]);
  const series = all.find(({ seriesId }) => seriesId === chosen.series) ?? all[0];
  const currencies = useMemo(
    () => currenciesOf(series?.rows ?? [], company?.defaultCurrency ?? 'CNY'),
    [series, company?.defaultCurrency],
  );
  const currency = currencies.find((each) => each === chosen.currency) ?? currencies[0] ?? 'CNY';
  const today = environment.today();
  const period = useMemo(() => periodOf(choice, today), [choice, today]);
  if (!rows || !series)
    return (
      <DealRoom tab="funnel">
        <p className="dw-hint">{t('funnel.reading', { read: progress.read, of: progress.of })}</p>
        <Progress
          aria-label={t('funnel.readingLabel')}
          value={progress.of === 0 ? 0 : (100 * progress.read) / progress.of}
        />
      </DealRoom>
    );
  return (
    <DealRoom
      tab="funnel"
      actions={
        <>
          <span className="dw-faint">{t('funnel.asOf', { time: formatDateTime(at, language) })}</span>
          <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden="true" />} onClick={again}>
            {t('funnel.again')}
          </Button>
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyState
          title={t('funnel.none')}
          text={t('funnel.noneText')}
          action={
            <Link className="dw-link" to={paths.deals}>
              {t('funnel.toDeals')}
            </Link>
          }
        />
      ) : (
        <>
          <div className={styles.filters}>
            <ChoiceField
              label={t('funnel.process')}
              value={series.seriesId}
              options={all.map(({ seriesId, process, rows: deals }) => ({
                value: seriesId,
                label: t('funnel.processDeals', { name: localizedText(process.name, language), count: deals.length }),
              }))}
              onCommit={(next) => setChosen({ series: next, currency: '' })}
            />
            <ChoiceField
              label={t('funnel.period')}
              value={choice}
              options={periods.map((value) => ({ value, label: t(`funnel.periods.${value}`) }))}
              onCommit={(next) => setChoice(periods.find((each) => each === next) ?? 'year')}
            />
            {currencies.length > 1 ? (
              <ChoiceField
                label={t('funnel.currency')}
                value={currency}
                options={currencies.map((value) => ({ value, label: value }))}
                onCommit={(next) => setChosen({ ...chosen, currency: next })}
              />
            ) : null}
          </div>
          <Funnel series={series} period={period} currency={currency} today={today} about={about} />
        </>
      )}
    </DealRoom>
  );
}
