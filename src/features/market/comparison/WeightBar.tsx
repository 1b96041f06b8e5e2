import { Button } from '@mantine/core';
import { weightSum, weightsAreWhole } from '@/domain/competitors/weights';
import { formatPercent } from '@/i18n/formats';
import { useT } from '@/i18n/setup';
import { Tag } from '@/ui';

/** The sum of weights that must be 100 %; off by more than 0.1 % it says so and offers to normalise (DOMAIN.md §4). */
export function WeightBar(props: { readonly weights: readonly number[]; readonly onNormalise: () => void }) {
  const t = useT('comparison');
  const { weights } = props;
  if (weights.length === 0) return null;
  const whole = weightsAreWhole(weights);
  return (
    <span className="cmp-weights">
      <Tag tone={whole ? 'neutral' : 'warn'}>{t('weightSum', { sum: formatPercent(weightSum(weights)) })}</Tag>
      {whole ? null : (
        <Button size="xs" onClick={props.onNormalise}>
          {t('normalise')}
        </Button>
      )}
    </span>
  );
}
