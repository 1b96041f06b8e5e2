import { useCallback } from 'react';
import type { ScoreExplanation } from '@/domain/kernel/explanation';
import { formatPercent, formatScore } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import type { ExplainedRow } from '@/ui';
import { localizedText } from '../titles';

/** The rows behind the fit of a script (N20): what was looked at, how well it fits, and its weight. */
export function useRecommendationWords(): (explanation: ScoreExplanation) => ExplainedRow[] {
  const t = useT('calls');
  const language = useLanguage();
  return useCallback(
    ({ rows, total }) => [
      ...rows.map(({ label, value, weight }) => ({
        label: localizedText(label, language),
        value:
          value === null
            ? t('start.unknown')
            : t('start.part', { fit: formatPercent(value), weight: formatPercent(weight ?? 0) }),
      })),
      ...(total === null ? [] : [{ label: t('start.total'), value: formatScore(total), strong: true }]),
    ],
    [t, language],
  );
}
