import { Droppable } from '@hello-pangea/dnd';
import { factorsPerBox } from '@/domain/swot/checks';
import { boxLetters } from '@/domain/swot/labels';
import { type Factor, type Quadrant, quadrants } from '@/domain/swot/swot';
import { useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import styles from './board.module.css';
import { type CardContext, FactorCard } from './FactorCard';
import { FactorInput } from './FactorInput';

/** One of the four boxes: its factors, and the line to type the next one. */
export function QuadrantBox(props: {
  readonly quadrant: Quadrant;
  readonly factors: readonly Factor[];
  readonly labels: ReadonlyMap<string, string>;
  /** The factor in this box that the Tab key comes to. */
  readonly activeId: string;
  readonly context: CardContext;
  readonly onLeaveInput: (direction: 'up' | 'down') => void;
}) {
  const { quadrant, factors } = props;
  const t = useT('swot');
  const m = useT('market');
  const title = m(`quadrants.${quadrant}`);
  const activeId = factors.some((factor) => factor.id === props.activeId) ? props.activeId : factors[0]?.id;
  return (
    <section className={styles.box} aria-label={title} data-box={quadrants.indexOf(quadrant)}>
      <header className={styles.boxHead}>
        <h2>
          <span aria-hidden="true">{boxLetters[quadrant]}</span> {title}
          <span className="dw-count">{factors.length}</span>
        </h2>
        {factors.length > factorsPerBox ? <Tag tone="warn">{t('board.tooMany', { max: factorsPerBox })}</Tag> : null}
        <span className={styles.heads} aria-hidden="true">
          <span>{t('fields.weight')}</span>
          <span>{t('fields.rating')}</span>
          <span>{t('fields.impact')}</span>
        </span>
      </header>
      <Droppable droppableId={quadrant}>
        {(drop, state) => (
          <ul
            ref={drop.innerRef}
            {...drop.droppableProps}
            className={styles.list}
            data-over={state.isDraggingOver || undefined}
            aria-label={title}
          >
            {factors.map((factor, index) => (
              <FactorCard
                key={factor.id}
                factor={factor}
                label={props.labels.get(factor.id) ?? ''}
                index={index}
                reachable={factor.id === activeId}
                context={props.context}
              />
            ))}
            {factors.length === 0 && !state.isDraggingOver ? (
              <li className={styles.none}>{t(`board.hints.${quadrant}`)}</li>
            ) : null}
            {drop.placeholder}
          </ul>
        )}
      </Droppable>
      <FactorInput quadrant={quadrant} onLeave={props.onLeaveInput} />
    </section>
  );
}
