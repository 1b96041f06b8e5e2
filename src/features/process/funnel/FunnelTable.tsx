import type { NodeFigures, StageTime } from '@/domain/deals/figures';
import type { PipelineStage } from '@/domain/process/pipeline';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained, Tag } from '@/ui';
import styles from './funnel.module.css';
import { days, money, rate } from './words';

interface FunnelTableProps {
  readonly stages: readonly PipelineStage[];
  readonly nodes: readonly NodeFigures[];
  readonly times: readonly StageTime[];
  readonly form: 'all' | 'resolved';
  readonly bottleneck: string | undefined;
  readonly currency: string;
}

/** Entries, conversion, loss and time at every stage; every figure opens what it was made of (DOMAIN.md §13). */
export function FunnelTable({ stages, nodes, times, form, bottleneck, currency }: FunnelTableProps) {
  const t = useT('process');
  const most = Math.max(1, ...nodes.map(({ entered }) => entered));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('funnel.stage')}</th>
          <th scope="col" className={styles.bars}>
            {t('funnel.entered')}
          </th>
          <th scope="col">{t(`funnel.forms.${form}`)}</th>
          <th scope="col">{t('funnel.lossRate')}</th>
          <th scope="col">{t('funnel.lostAmount')}</th>
          <th scope="col">{t('funnel.medianDays')}</th>
        </tr>
      </thead>
      <tbody>
        {nodes.map((node) => {
          const stage = stages.find(({ id }) => id === node.stage);
          const time = times.find((each) => each.stage === node.stage);
          return stage ? (
            <FunnelRow
              key={node.stage}
              {...{ stage, node, time, form, most, currency, worst: bottleneck === node.stage }}
            />
          ) : null;
        })}
      </tbody>
    </table>
  );
}

interface FunnelRowProps {
  readonly stage: PipelineStage;
  readonly node: NodeFigures;
  readonly time: StageTime | undefined;
  readonly form: 'all' | 'resolved';
  readonly most: number;
  readonly currency: string;
  readonly worst: boolean;
}

function FunnelRow({ stage, node, time, form, most, currency, worst }: FunnelRowProps) {
  const t = useT('process');
  const language = useLanguage();
  const { entered, reached, resolved, lost } = node;
  const name = localizedText(stage.name, language);
  const reachedRow = { label: t('funnel.reached'), value: reached };
  const conversion = form === 'all' ? node.all : node.resolvedOnly;
  return (
    <tr>
      <th scope="row">
        {name}
        {worst ? <Tag tone="warn">{t('funnel.bottleneck')}</Tag> : null}
        {node.enough ? null : <Tag>{t('funnel.fewEntries')}</Tag>}
      </th>
      <td className={styles.bars}>
        <span className={styles.bar} aria-hidden="true">
          <i data-worst={worst || undefined} style={{ width: `${(100 * entered) / most}%` }} />
        </span>
        <span className={styles.entered}>{entered}</span>
      </td>
      <td>
        <Explained
          title={t('funnel.explain.conversion', { name })}
          rows={[
            { label: t('funnel.entered'), value: entered },
            reachedRow,
            { label: t('funnel.resolved'), value: resolved },
            { label: t('funnel.forms.all'), value: rate(node.all), strong: form === 'all' },
            { label: t('funnel.forms.resolved'), value: rate(node.resolvedOnly), strong: form === 'resolved' },
          ]}
          note={t(`funnel.explain.${form}`)}
        >
          {rate(conversion)}
        </Explained>
      </td>
      <td>
        <Explained
          title={t('funnel.explain.loss', { name })}
          rows={[
            { label: t('funnel.lost'), value: lost },
            { label: t('funnel.entered'), value: entered },
            { label: t('funnel.lossRate'), value: rate(node.lossRate), strong: true },
          ]}
          note={t('funnel.explain.lossNote')}
        >
          {rate(node.lossRate)}
        </Explained>
      </td>
      <td>
        <Explained
          title={t('funnel.explain.lostAmount', { name })}
          rows={[
            { label: t('funnel.lost'), value: lost },
            { label: t('funnel.lostAmount'), value: money(node.lostAmount, currency), strong: true },
          ]}
          note={t('funnel.explain.amountNote', { currency })}
        >
          {money(node.lostAmount, currency)}
        </Explained>
      </td>
      <td>
        <Explained
          title={t('funnel.explain.time', { name })}
          rows={[
            { label: t('funnel.leftDeals'), value: time?.deals ?? 0 },
            { label: t('funnel.medianDays'), value: days(time?.median ?? null), strong: true },
            { label: t('funnel.targetDays'), value: days(time?.target == null ? null : time.target * 10) },
            { label: t('funnel.ofTarget'), value: rate(time?.ofTarget ?? null) },
          ]}
          note={t('funnel.explain.timeNote')}
        >
          {days(time?.median ?? null)}
        </Explained>
      </td>
    </tr>
  );
}
