import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { type CostSum, type StageCost, stageCosts } from '@/domain/deals/figuresCost';
import type { Money } from '@/domain/kernel/fields';
import { halfUp } from '@/domain/kernel/rounding';
import type { PipelineStage } from '@/domain/process/pipeline';
import { useCompany } from '@/features/common';
import { paths } from '@/features/paths';
import { formatTenths } from '@/i18n/formats';
import { useT } from '@/i18n/setup';
import { Explained, type ExplainedRow, Section, Tag } from '@/ui';
import styles from './funnel.module.css';
import { type DealWork, lookedActivities, lookedDeals } from './useDealWork';
import { money } from './words';

interface CostPartProps {
  readonly work: readonly DealWork[];
  readonly stages: readonly PipelineStage[];
  readonly name: (stage: string) => string;
}

const hours = (minutes: number) => formatTenths(Number(halfUp(BigInt(minutes) * 10n, 60n)));

/** What each stage costs: in all, a deal, and a won deal (R10). Internal. */
export function CostPart({ work, stages, name }: CostPartProps) {
  const t = useT('process');
  const company = useCompany();
  const rate = company?.sales.hourlyRate ?? null;
  const currency = rate?.currency ?? company?.defaultCurrency ?? 'CNY';
  const costs = useMemo(
    () =>
      stageCosts(
        work,
        stages.map(({ id }) => id),
        currency,
        rate,
      ),
    [work, stages, currency, rate],
  );
  if (!company) return null;
  const cut = work.filter(({ activities }) => activities.length === lookedActivities).length;
  const of = { rate, currency };
  return (
    <Section
      title={t('funnel.cost.title')}
      actions={
        <Link className="dw-link" to={paths.salesRules}>
          {t('funnel.cost.toRate')}
        </Link>
      }
    >
      {costs.all.activities === 0 ? (
        <p className="dw-hint">{t('funnel.cost.none')}</p>
      ) : (
        <>
          {rate ? null : <p className="dw-hint">{t('funnel.cost.noRate')}</p>}
          <table className={styles.table} aria-label={t('funnel.cost.title')}>
            <thead>
              <tr>
                <th scope="col">{t('funnel.stage')}</th>
                <th scope="col">{t('funnel.cost.deals')}</th>
                <th scope="col">{t('funnel.cost.hours')}</th>
                <th scope="col">{t('funnel.cost.untimed')}</th>
                <th scope="col">{t('funnel.cost.total')}</th>
                <th scope="col">{t('funnel.cost.perDeal')}</th>
                <th scope="col">{t('funnel.cost.perWon')}</th>
              </tr>
            </thead>
            <tbody>
              {costs.stages.map((each) => (
                <StageRow key={each.stage} cost={each} name={name(each.stage)} of={of} />
              ))}
              {(['after', 'elsewhere'] as const).map((place) =>
                costs[place].activities === 0 ? null : (
                  <SumRow key={place} sum={costs[place]} name={t(`funnel.cost.${place}`)} of={of} />
                ),
              )}
              <SumRow sum={costs.all} name={t('funnel.cost.all')} of={of} deals={work.length} />
            </tbody>
          </table>
          <p className="dw-hint">
            {[
              t('funnel.cost.note', { count: lookedDeals }),
              ...(costs.all.untimed > 0 ? [t('funnel.cost.untimedNote', { count: costs.all.untimed })] : []),
              ...(costs.all.foreign > 0 ? [t('funnel.cost.foreign', { count: costs.all.foreign, currency })] : []),
              ...(cut > 0 ? [t('funnel.cost.cut', { count: cut, most: lookedActivities })] : []),
            ].join(' ')}
          </p>
        </>
      )}
    </Section>
  );
}

interface Of {
  readonly rate: Money | null;
  readonly currency: string;
}

function useSumRows(sum: CostSum, { rate, currency }: Of): readonly ExplainedRow[] {
  const t = useT('process');
  return [
    { label: t('funnel.cost.activities'), value: sum.activities },
    { label: t('funnel.cost.untimed'), value: sum.untimed },
    { label: t('funnel.cost.hours'), value: hours(sum.minutes) },
    { label: t('funnel.cost.rate'), value: money(rate?.minor ?? null, currency) },
    { label: t('funnel.cost.labour'), value: money(sum.labour, currency) },
    { label: t('funnel.cost.direct'), value: money(sum.direct, currency) },
    { label: t('funnel.cost.total'), value: money(sum.total, currency), strong: true },
  ];
}

function StageRow({ cost, name, of }: { readonly cost: StageCost; readonly name: string; readonly of: Of }) {
  const t = useT('process');
  const rows = useSumRows(cost, of);
  const per = (kind: 'perDeal' | 'perWon', count: number) => (
    <Explained
      title={t(`funnel.cost.explain.${kind}`, { name })}
      rows={[
        ...rows.map((row) => ({ ...row, strong: false })),
        { label: t(kind === 'perDeal' ? 'funnel.cost.deals' : 'funnel.won'), value: count },
        { label: t(`funnel.cost.${kind}`), value: money(cost[kind], of.currency), strong: true },
      ]}
      note={t(`funnel.cost.explain.${kind}Note`)}
    >
      {money(cost[kind], of.currency)}
    </Explained>
  );
  return (
    <SumRow sum={cost} name={name} of={of} deals={cost.deals} few={cost.deals > 0 && !cost.enough}>
      <td>{per('perDeal', cost.deals)}</td>
      <td>{per('perWon', cost.won)}</td>
    </SumRow>
  );
}

function SumRow(props: {
  readonly sum: CostSum;
  readonly name: string;
  readonly of: Of;
  readonly deals?: number;
  readonly few?: boolean;
  /** The cells of a deal and a won deal. */
  readonly children?: ReactNode;
}) {
  const { sum, of } = props;
  const t = useT('process');
  const rows = useSumRows(sum, of);
  return (
    <tr>
      <th scope="row">
        {props.name}
        {props.few ? <Tag>{t('funnel.fewEntries')}</Tag> : null}
      </th>
      <td>{props.deals}</td>
      <td>{hours(sum.minutes)}</td>
      <td>{sum.untimed}</td>
      <td>
        <Explained title={t('funnel.cost.total')} rows={rows} note={t('funnel.cost.explain.total')}>
          {money(sum.total, of.currency)}
        </Explained>
      </td>
      {props.children ?? (
        <>
          <td />
          <td />
        </>
      )}
    </tr>
  );
}
