import { Draggable } from '@hello-pangea/dnd';
import { memo } from 'react';
import { effectiveGrade } from '@/domain/customers/customerClass';
import { rotting } from '@/domain/deals/figures';
import type { PipelineStage } from '@/domain/process/pipeline';
import { localizedText } from '@/features/common';
import { formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import styles from './board.module.css';
import type { BoardCard } from './useBoard';

interface DealCardProps {
  readonly card: BoardCard;
  readonly stage: PipelineStage;
  readonly index: number;
  /** Whether the Tab key comes here; one card a column. */
  readonly reachable: boolean;
  readonly today: string;
  readonly onOpen: (dealId: string) => void;
}

/** A deal on the board: whose, how much, what next and when, and whether it rots. */
export const DealCard = memo(function DealCard({ card, stage, index, reachable, today, onOpen }: DealCardProps) {
  const t = useT('deals');
  const language = useLanguage();
  const { deal, customer, amount, contactedAt } = card;
  const grade = customer ? effectiveGrade(customer) : '';
  const rotten = rotting({ deal, stage, customerType: customer?.type ?? '', lastContactAt: contactedAt, today });
  const title = localizedText(deal.title, language) || t('untitled');
  const money = amount ? formatMoney(amount.minor, amount.currency, language) : t('facts.noAmount');
  const late = deal.nextStepDate !== '' && deal.nextStepDate < today;
  const rots = rotten?.state === 'rotting' ? t(`rotting.${rotten.because}`, { count: rotten.days }) : '';
  const name = [
    title,
    customer?.name ?? '',
    money,
    deal.outcome === 'won' ? t('outcome.won') : '',
    grade === '' ? '' : t('grade', { grade }),
    deal.nextStep,
    deal.nextStepDate,
    late ? t('list.overdue') : '',
    rots,
    deal.owner,
  ].filter((part) => part !== '');
  return (
    <Draggable draggableId={deal.id} index={index}>
      {(drag, state) => (
        <li ref={drag.innerRef} {...drag.draggableProps} className={styles.item}>
          {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role comes with the handle's properties */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the role comes with the handle's properties */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the board hears the keys of its cards */}
          <div
            {...drag.dragHandleProps}
            tabIndex={reachable ? 0 : -1}
            aria-label={name.join(', ')}
            data-deal={deal.id}
            data-dragging={state.isDragging || undefined}
            className={styles.card}
            onClick={() => onOpen(deal.id)}
          >
            <span className={styles.title}>{title}</span>
            <span className={styles.line}>
              <span className={styles.customer}>{customer?.shortName || customer?.name}</span>
              {deal.outcome === 'won' ? <Tag tone="accent">{t('outcome.won')}</Tag> : null}
            </span>
            <span className={styles.line}>
              <span className={styles.amount}>{money}</span>
              {grade === '' ? null : <Tag tone="accent">{t('grade', { grade })}</Tag>}
            </span>
            {deal.nextStep === '' && deal.nextStepDate === '' ? null : (
              <span className={styles.line}>
                <span className={styles.nextStep}>{deal.nextStep}</span>
                {deal.nextStepDate === '' ? null : late ? (
                  <Tag tone="warn">{t('board.late', { date: deal.nextStepDate })}</Tag>
                ) : (
                  <span className={styles.date}>{deal.nextStepDate}</span>
                )}
              </span>
            )}
            {rots === '' && deal.owner === '' ? null : (
              <span className={styles.line}>
                <span className={styles.date}>{deal.owner}</span>
                {rots === '' ? null : <Tag tone="warn">{rots}</Tag>}
              </span>
            )}
          </div>
        </li>
      )}
    </Draggable>
  );
});
