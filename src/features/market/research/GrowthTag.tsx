import { isGrowing, type Research } from '@/domain/research/research';
import { formatPercent } from '@/i18n/formats';
import { useT } from '@/i18n/setup';
import { Tag } from '@/ui';

/** The growth found and whether it reaches its threshold (R15), and whether a technology turns the market over. */
export function GrowthTag({ entry }: { readonly entry: Research }) {
  const t = useT('research');
  const growing = isGrowing(entry);
  const rate = entry.growthRate ?? 0;
  return (
    <span className="research-tags">
      {growing === null ? null : (
        <span title={t('growth.threshold', { percent: formatPercent(entry.growthThreshold) })}>
          <span className="dw-num">{`${rate > 0 ? '+' : ''}${formatPercent(rate)}`}</span>{' '}
          {growing ? <Tag tone="accent">{t('growth.growing')}</Tag> : null}
        </span>
      )}
      {entry.disruptive ? <Tag tone="warn">{t('growth.disruptive')}</Tag> : null}
    </span>
  );
}
