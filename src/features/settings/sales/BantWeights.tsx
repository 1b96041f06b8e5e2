import { Button } from '@mantine/core';
import { normaliseWeights, weightSum, weightsAreWhole } from '@/domain/competitors/weights';
import { formatPercent } from '@/i18n/formats';
import { useT } from '@/i18n/setup';
import { PercentField, Tag } from '@/ui';
import type { SalesPart } from '../SalesPage';
import styles from './sales.module.css';

const items = ['budget', 'authority', 'need', 'timeline'] as const;

/** How much each letter of BANT weighs (DOMAIN.md §1). */
export function BantWeights({ rules, onChange }: SalesPart) {
  const t = useT('company');
  const weights = items.map((item) => rules.bant[item]);
  const normalise = () =>
    onChange(({ bant }) => {
      const [budget = 0, authority = 0, need = 0, timeline = 0] = normaliseWeights(items.map((item) => bant[item]));
      return { bant: { budget, authority, need, timeline } };
    });
  return (
    <>
      <p className="dw-hint">{t('sales.bant.hint')}</p>
      <div className={styles.four}>
        {items.map((item) => (
          <PercentField
            key={item}
            label={t(`sales.bant.${item}`)}
            value={rules.bant[item]}
            onCommit={(weight) => onChange(({ bant }) => ({ bant: { ...bant, [item]: weight } }))}
          />
        ))}
      </div>
      <p className={styles.line} role="status">
        {t('sales.bant.sum', { sum: formatPercent(weightSum(weights)) })}
        {weightsAreWhole(weights) ? null : (
          <>
            <Tag tone="warn">{t('sales.bant.notWhole')}</Tag>
            <Button size="xs" onClick={normalise}>
              {t('sales.bant.normalise')}
            </Button>
          </>
        )}
      </p>
    </>
  );
}
