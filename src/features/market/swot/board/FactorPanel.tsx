import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { Factor } from '@/domain/swot/swot';
import { useT } from '@/i18n/setup';
import { ChoiceField, DateField, LocalizedField, MultilineField, PercentField, SidePanel, TextField } from '@/ui';
import { useDesk } from '../desk';
import { allowedRatings, removeFactor, sameText, updateFactor } from '../edits';
import { useRatingWords } from '../words';
import { EvidencePart } from './EvidencePart';
import styles from './panel.module.css';

interface Props {
  /** Empty = closed. */
  readonly factorId: string;
  readonly onClose: () => void;
}

/** Everything about one factor. Every field stores by itself. */
export function FactorPanel({ factorId, onClose }: Props) {
  const t = useT('swot');
  const m = useT('market');
  const { factors, labels } = useDesk();
  const factor = factors.get(factorId);
  return (
    <SidePanel
      opened={factor !== undefined}
      onClose={onClose}
      width={520}
      title={factor ? `${labels.get(factorId) ?? ''} ${m(`quadrants.${factor.quadrant}`)}` : t('fields.factor')}
    >
      {factor ? <FactorForm key={factorId} factor={factor} onClose={onClose} /> : null}
    </SidePanel>
  );
}

function FactorForm({ factor, onClose }: { readonly factor: Factor; readonly onClose: () => void }) {
  const t = useT('swot');
  const { swot, edit, labels, today } = useDesk();
  const rating = useRatingWords();
  const change = (changes: Partial<Factor>) => edit((now) => updateFactor(now, factor.id, changes));
  const same = useMemo(
    () => sameText(swot.factors, factor.text.zh, factor.id) ?? sameText(swot.factors, factor.text.en, factor.id),
    [swot.factors, factor],
  );
  const choices = (values: readonly number[], words: (value: number) => string) =>
    values.map((value) => ({ value: String(value), label: words(value) }));
  const number = (value: string) => (value === '' ? null : Number(value));

  return (
    <div className={styles.form}>
      <LocalizedField
        label={t('fields.text')}
        value={factor.text}
        maxLength={500}
        autoFocus
        onCommit={(text) => change({ text })}
        description={same ? t('board.same', { label: labels.get(same.id) ?? '' }) : undefined}
      />
      <div className={styles.three}>
        <PercentField label={t('fields.weight')} value={factor.weight} onCommit={(weight) => change({ weight })} />
        <ChoiceField
          label={t('fields.rating')}
          value={factor.rating === null ? '' : String(factor.rating)}
          allowEmpty
          options={choices(allowedRatings[factor.quadrant], (value) => rating(factor.quadrant, value))}
          onCommit={(value) => change({ rating: number(value) })}
        />
        <ChoiceField
          label={t('fields.impact')}
          value={factor.impact === null ? '' : String(factor.impact)}
          allowEmpty
          options={choices([1, 2, 3, 4, 5], (value) => `${value} ${t(`impacts.${value as 1}`)}`)}
          onCommit={(value) => change({ impact: number(value) })}
        />
      </div>
      <EvidencePart factor={factor} onChange={change} />
      <div className={styles.two}>
        <TextField label={t('fields.owner')} value={factor.owner} onCommit={(owner) => change({ owner })} />
        <DateField
          label={t('fields.date')}
          value={factor.date}
          onCommit={(date) => change({ date })}
          error={factor.date > today ? t('fields.future') : undefined}
        />
      </div>
      <MultilineField label={t('fields.note')} value={factor.note} onCommit={(note) => change({ note })} />
      <div>
        <Button
          onClick={() => {
            onClose();
            edit((now) => removeFactor(now, factor.id), {
              message: t('board.deleted', { label: labels.get(factor.id) ?? '' }),
            });
          }}
        >
          {t('board.delete')}
        </Button>
      </div>
    </div>
  );
}
