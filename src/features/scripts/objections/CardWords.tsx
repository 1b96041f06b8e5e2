import { type Objection, objectionCategories } from '@/domain/scripts/objection';
import type { Edit } from '@/features/common';
import { OriginNote } from '@/features/common/lines/OriginNote';
import { useT } from '@/i18n/setup';
import { ChoiceField, LocalizedField, MultilineField, Section } from '@/ui';
import styles from './objections.module.css';

const most = 30;
const longest = 500;

/** The other ways it is said, one a line, as the card keeps them. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim().slice(0, longest));
  return [...new Set(lines)].filter((line) => line !== '').slice(0, most);
}

export interface CardPartProps {
  readonly card: Objection;
  readonly onEdit: Edit<'objection'>;
}

/** What customers say, in which words, and what is behind it. */
export function CardWords({ card, onEdit }: CardPartProps) {
  const t = useT('objections');
  return (
    <Section title={t('card.text')}>
      <div className={styles.form}>
        {card.origin ? <OriginNote origin={card.origin} onChange={(origin) => onEdit({ origin })} /> : null}
        <LocalizedField
          label={t('card.text')}
          hideLabel
          autoFocus={card.text.zh === '' && card.text.en === ''}
          maxLength={longest}
          value={card.text}
          onCommit={(text) => onEdit({ text })}
        />
        <div className={styles.pair}>
          <ChoiceField
            label={t('card.category')}
            value={card.category}
            options={objectionCategories.map((value) => ({ value, label: t(`categories.${value}`) }))}
            onCommit={(category) => onEdit({ category })}
          />
          <MultilineField
            label={t('card.alsoSaid')}
            description={t('card.alsoSaidHint')}
            minRows={1}
            value={card.alsoSaid.join('\n')}
            onCommit={(text) => onEdit({ alsoSaid: linesOf(text) })}
          />
        </div>
        <LocalizedField
          label={t('card.behind')}
          description={t('card.behindHint')}
          multiline
          value={card.behind}
          onCommit={(behind) => onEdit({ behind })}
        />
      </div>
    </Section>
  );
}
