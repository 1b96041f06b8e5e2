import { Button, SegmentedControl } from '@mantine/core';
import { memo, useState } from 'react';
import { normaliseWeights, weightSum, weightsAreWhole } from '@/domain/competitors/weights';
import { sideOf } from '@/domain/swot/labels';
import type { Factor } from '@/domain/swot/swot';
import { formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { PercentField, SidePanel, Tag } from '@/ui';
import type { Edit } from '../../shared/useRecordDraft';
import { useDesk } from '../desk';
import { allowedRatings, type Side, sides, updateFactor } from '../edits';
import { shownText, useRatingWords } from '../words';
import styles from './panel.module.css';

const impacts = [1, 2, 3, 4, 5] as const;

/** Weights, ratings and impacts of one side in a table: the way to type them one after the other. */
export function EvaluationPanel({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const t = useT('swot');
  const [side, setSide] = useState<Side>('internal');
  return (
    <SidePanel opened={opened} onClose={onClose} title={t('evaluation.title')} width={720}>
      <SegmentedControl
        size="xs"
        mb={12}
        aria-label={t('evaluation.side')}
        value={side}
        onChange={(value) => setSide(value === 'external' ? 'external' : 'internal')}
        data={(['internal', 'external'] as const).map((value) => ({ value, label: t(`evaluation.${value}`) }))}
      />
      {opened ? <SideTable key={side} side={side} /> : null}
    </SidePanel>
  );
}

function SideTable({ side }: { readonly side: Side }) {
  const t = useT('swot');
  const { swot, edit, labels } = useDesk();
  const factors = sides[side].flatMap((quadrant) => swot.factors.filter((factor) => factor.quadrant === quadrant));
  const weights = factors.map((factor) => factor.weight);
  const sum = weightSum(weights);
  const whole = weightsAreWhole(weights);
  if (factors.length === 0) return <p className="dw-muted">{t('evaluation.empty')}</p>;

  const normalise = () =>
    edit(
      (now) => {
        const own = now.factors.filter((factor) => sideOf(factor.quadrant) === side);
        const even = normaliseWeights(own.map((factor) => factor.weight));
        const byId = new Map(own.map((factor, index) => [factor.id, even[index] ?? 0]));
        return { factors: now.factors.map((factor) => ({ ...factor, weight: byId.get(factor.id) ?? factor.weight })) };
      },
      { message: t('evaluation.normalised') },
    );

  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('fields.factor')}</th>
            <th scope="col">{t('fields.weight')}</th>
            <th scope="col">{t('fields.rating')}</th>
            <th scope="col">{t('fields.impact')}</th>
          </tr>
        </thead>
        <tbody>
          {factors.map((factor, index) => (
            <FactorRow
              key={factor.id}
              factor={factor}
              label={labels.get(factor.id) ?? ''}
              first={index === 0}
              edit={edit}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('evaluation.sum')}</th>
            <td className={styles.sum}>{formatPercent(sum)}</td>
            <td colSpan={2}>
              {whole ? (
                <Tag tone="accent">{t('evaluation.whole')}</Tag>
              ) : (
                <span className={styles.sumLine}>
                  <Tag tone="warn">{t('evaluation.notWhole')}</Tag>
                  <Button size="xs" variant="filled" onClick={normalise}>
                    {t('evaluation.normalise')}
                  </Button>
                </span>
              )}
            </td>
          </tr>
        </tfoot>
      </table>
      <p className="dw-hint">{t(`evaluation.${side}Hint`)}</p>
    </>
  );
}

/** Drawn again only when its own factor changed: there may be two hundred. */
const FactorRow = memo(function FactorRow(props: {
  readonly factor: Factor;
  readonly label: string;
  readonly first: boolean;
  readonly edit: Edit<'swot'>;
}) {
  const { factor, label, edit } = props;
  const t = useT('swot');
  const language = useLanguage();
  const rating = useRatingWords();
  const change = (changes: Partial<Factor>) => edit((now) => updateFactor(now, factor.id, changes));
  const named = (field: 'weight' | 'rating' | 'impact') =>
    t('evaluation.field', { label, field: t(`fields.${field}`) });
  return (
    <tr>
      <th scope="row">
        <span className={styles.label}>{label}</span> <bdi>{shownText(factor.text, language).text}</bdi>
      </th>
      <td className={styles.weight}>
        <PercentField
          hideLabel
          label={named('weight')}
          value={factor.weight}
          autoFocus={props.first}
          onCommit={(weight) => change({ weight })}
        />
      </td>
      <td>
        <Choice
          label={named('rating')}
          value={factor.rating}
          values={allowedRatings[factor.quadrant]}
          words={(value) => rating(factor.quadrant, value)}
          onCommit={(value) => change({ rating: value })}
        />
      </td>
      <td>
        <Choice
          label={named('impact')}
          value={factor.impact}
          values={impacts}
          words={(value) => `${value} ${t(`impacts.${value as 1}`)}`}
          onCommit={(value) => change({ impact: value })}
        />
      </td>
    </tr>
  );
});

/** The plain choice of the system: a long table of the richer kind would be slow. */
function Choice(props: {
  readonly label: string;
  readonly value: number | null;
  readonly values: readonly number[];
  readonly words: (value: number) => string;
  readonly onCommit: (value: number | null) => void;
}) {
  const t = useT('swot');
  return (
    <select
      className={styles.choice}
      aria-label={props.label}
      value={props.value ?? ''}
      onChange={({ currentTarget: { value } }) => props.onCommit(value === '' ? null : Number(value))}
    >
      <option value="">{t('evaluation.none')}</option>
      {props.values.map((value) => (
        <option key={value} value={value}>
          {props.words(value)}
        </option>
      ))}
    </select>
  );
}
