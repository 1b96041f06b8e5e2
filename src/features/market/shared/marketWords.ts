import { useCallback, useMemo } from 'react';
import type { Gap } from '@/domain/competitors/priceGap';
import type { Age } from '@/domain/freshness/age';
import { formatTenths } from '@/i18n/formats';
import { useT } from '@/i18n/setup';

/** The age of a statement in words: how old while it is fresh, else what is wrong with it. */
export function useAgeWords(): (age: Age) => string {
  const t = useT('market');
  return useCallback(
    (age) => {
      if (age.state === 'stale') return t('ages.stale', { days: age.overdue });
      if (age.state !== 'fresh') return t(`ages.${age.state}`);
      return age.days === 0 ? t('ages.today') : t('ages.days', { days: age.days ?? 0 });
    },
    [t],
  );
}

export interface GapWords {
  /** `(theirs − ours) / ours`: how much higher or lower the competitor is. */
  readonly theirs: (gap: Gap | null) => string;
  /** `(ours − theirs) / theirs`: how much higher or lower we are. */
  readonly ours: (gap: Gap | null) => string;
  /** Tenths of an index point. */
  readonly index: (tenths: number | null) => string;
}

/** Both readings of a price gap in words that cannot be exchanged (DOMAIN.md §5). */
export function useGapWords(): GapWords {
  const t = useT('market');
  return useMemo(() => {
    const percent = (gap: Gap) => `${formatTenths(Math.abs(gap.tenths))}%`;
    const reading = (gap: Gap | null, higher: 'theirsHigher' | 'oursHigher', lower: 'theirsLower' | 'oursLower') => {
      if (!gap) return t('gaps.none');
      if (gap.level) return t('gaps.level');
      return t(`gaps.${gap.tenths > 0 ? higher : lower}`, { gap: percent(gap) });
    };
    return {
      theirs: (gap) => reading(gap, 'theirsHigher', 'theirsLower'),
      ours: (gap) => reading(gap, 'oursHigher', 'oursLower'),
      index: (tenths) => (tenths === null ? t('gaps.none') : formatTenths(tenths)),
    };
  }, [t]);
}
