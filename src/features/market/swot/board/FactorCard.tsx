import { Draggable } from '@hello-pangea/dnd';
import { IconPaperclip } from '@tabler/icons-react';
import { memo } from 'react';
import { ageOf } from '@/domain/freshness/age';
import type { Factor } from '@/domain/swot/swot';
import { formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import { AgeTag } from '../../shared/AgeTag';
import { useAgeWords } from '../../shared/marketWords';
import type { Desk } from '../desk';
import { evidenceMoved } from '../evidence';
import { shownText, useRatingWords } from '../words';
import styles from './board.module.css';

/** What cards show besides their factor; one object for all, so that a card is only drawn again when it changed. */
export type CardContext = Pick<Desk, 'records' | 'rules' | 'today'>;

/** One factor on the board: what it says, what it weighs, what it rests on, how old it is. */
export const FactorCard = memo(function FactorCard(props: {
  readonly factor: Factor;
  readonly label: string;
  readonly index: number;
  /** Whether the Tab key comes here; one factor a box. */
  readonly reachable: boolean;
  readonly context: CardContext;
}) {
  const { factor, label, context } = props;
  const t = useT('swot');
  const c = useT('common');
  const language = useLanguage();
  const rating = useRatingWords();
  const words = useAgeWords();
  const { text, other } = shownText(factor.text, language);
  const age = ageOf(factor, 'swotFactor', context.rules, context.today);
  const moved = evidenceMoved(factor, context.records);
  const aged = words(age);
  const name = [
    `${label} ${text || c('states.untitled')}`,
    t('card.weight', { weight: formatPercent(factor.weight) }),
    factor.rating === null ? t('card.noRating') : t('card.rating', { rating: rating(factor.quadrant, factor.rating) }),
    factor.impact === null ? t('card.noImpact') : t('card.impact', { impact: factor.impact }),
    t('card.evidence', { count: factor.evidence.length }),
    ...(moved ? [t('card.moved')] : []),
    ...(age.state === 'fresh' ? [] : [aged]),
  ].join(', ');

  return (
    <Draggable draggableId={factor.id} index={props.index}>
      {(drag, state) => (
        <li ref={drag.innerRef} {...drag.draggableProps} className={styles.item}>
          {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role comes with the handle's properties */}
          <div
            {...drag.dragHandleProps}
            tabIndex={props.reachable ? 0 : -1}
            aria-label={name}
            data-factor={factor.id}
            data-dragging={state.isDragging || undefined}
            className={styles.card}
          >
            <span className={styles.label}>{label}</span>
            <span className={styles.text}>
              {text || <span className="dw-faint">{c('states.untitled')}</span>}
              {other && text !== '' ? (
                <span className={styles.side}>{c(`languageShort.${language === 'en' ? 'zh' : 'en'}`)}</span>
              ) : null}
            </span>
            <span className={styles.figure}>{factor.weight === 0 ? '\u2014' : formatPercent(factor.weight)}</span>
            <span className={styles.figure}>{factor.rating ?? '\u2014'}</span>
            <span className={styles.figure}>{factor.impact ?? '\u2014'}</span>
            <span className={styles.meta}>
              <span className={styles.count} title={t('card.evidence', { count: factor.evidence.length })}>
                <IconPaperclip size={12} stroke={1.6} aria-hidden />
                {factor.evidence.length}
              </span>
              {factor.owner === '' ? null : <span className={styles.owner}>{factor.owner}</span>}
              <AgeTag age={age} />
              {moved ? <Tag tone="warn">{t('card.toReview')}</Tag> : null}
            </span>
          </div>
        </li>
      )}
    </Draggable>
  );
});
