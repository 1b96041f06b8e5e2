import { Droppable } from '@hello-pangea/dnd';
import { Button } from '@mantine/core';
import { useId } from 'react';
import type { PipelineStage } from '@/domain/process/pipeline';
import { localizedText } from '@/features/common';
import { formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import styles from './board.module.css';
import { DealCard } from './DealCard';
import type { BoardColumn } from './useBoard';

/** The chance of a stage after the sale, in basis points. */
const certain = 10_000;

interface ColumnProps {
  readonly stage: PipelineStage;
  readonly column: BoardColumn;
  readonly activeId: string;
  readonly today: string;
  readonly onOpen: (dealId: string) => void;
  readonly onMore: () => void;
}

/** A stage of the board: how many deals, what they are worth, and their cards. */
export function Column({ stage, column, activeId, today, onOpen, onMore }: ColumnProps) {
  const t = useT('deals');
  const language = useLanguage();
  const { cards, sums, count } = column;
  const name = localizedText(stage.name, language);
  const active = cards.some(({ deal }) => deal.id === activeId) ? activeId : (cards[0]?.deal.id ?? '');
  const head = useId();
  return (
    <section className={styles.column} aria-labelledby={head}>
      <div className={styles.columnHead}>
        <h2 id={head} title={name}>
          {name}
        </h2>
        <span className={styles.count} title={stage.probability === certain ? t('board.wonHint') : undefined}>
          {t(column.complete ? 'board.count' : 'board.countMore', { count })}
        </span>
        <div className={styles.sums} title={column.complete ? undefined : t('board.partSum')}>
          {sums.map((sum) => (
            <div key={sum.currency}>
              {column.complete ? null : '\u2265 '}
              {formatMoney(sum.minor, sum.currency, language)}
            </div>
          ))}
        </div>
      </div>
      <Droppable droppableId={stage.id}>
        {(drop, state) => (
          <ul
            ref={drop.innerRef}
            {...drop.droppableProps}
            className={styles.cards}
            data-over={state.isDraggingOver || undefined}
            aria-labelledby={head}
          >
            {cards.map((card, index) => (
              <DealCard
                key={card.deal.id}
                card={card}
                stage={stage}
                index={index}
                reachable={card.deal.id === active}
                today={today}
                onOpen={onOpen}
              />
            ))}
            {drop.placeholder}
            {column.more ? (
              <li className={styles.item}>
                <Button size="compact-sm" variant="subtle" fullWidth onClick={onMore}>
                  {t('board.more')}
                </Button>
              </li>
            ) : null}
          </ul>
        )}
      </Droppable>
    </section>
  );
}
