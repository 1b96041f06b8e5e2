import {
  DragDropContext,
  type DragStart,
  type DragUpdate,
  type DropResult,
  type ResponderProvided,
} from '@hello-pangea/dnd';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Quadrant, quadrants } from '@/domain/swot/swot';
import { useHotkey } from '@/features/common';
import { useT } from '@/i18n/setup';
import { useDesk } from '../desk';
import { inQuadrant, moveFactor, removeFactor } from '../edits';
import styles from './board.module.css';
import { below, boxOf, type Direction, neighbour, nextOf } from './moves';
import { QuadrantBox } from './QuadrantBox';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * The four boxes. Keys on a factor: arrows go to the next one, Alt and arrows move it, Enter or E opens it, Delete takes
 * it away; Space lifts it for dragging by keyboard.
 */
export function SwotBoard() {
  const { swot, edit, labels, records, rules, today, openFactor } = useDesk();
  const t = useT('swot');
  const m = useT('market');
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const [activeId, setActiveId] = useState('');
  const context = useMemo(() => ({ records, rules, today }), [records, rules, today]);
  const boxes = useMemo(
    () => quadrants.map((quadrant) => ({ quadrant, factors: inQuadrant(swot.factors, quadrant) })),
    [swot.factors],
  );

  const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector) ?? null;
  const focusInput = (quadrant: Quadrant) => find(`input[data-box="${quadrants.indexOf(quadrant)}"]`)?.focus();
  const focusFactor = (id: string) => {
    const card = [...(root.current?.querySelectorAll<HTMLElement>('[data-factor]') ?? [])].find(
      (each) => each.dataset.factor === id,
    );
    card?.focus();
    card?.scrollIntoView({ block: 'nearest' });
    setActiveId(id);
  };
  // A factor that moved to another box is drawn anew there, and the keyboard goes along.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    focusFactor(wanted.current);
    wanted.current = null;
  });

  useHotkey('n', () => focusInput(boxOf(swot.factors, activeId).quadrant), { label: t('board.new') });

  const move = (id: string, quadrant: Quadrant, index: number) => {
    wanted.current = id;
    edit((now) => moveFactor(now, id, quadrant, index));
  };
  const remove = (id: string) => {
    const box = boxOf(swot.factors, id);
    const at = box.factors.findIndex((factor) => factor.id === id);
    const next = box.factors[at + 1] ?? box.factors[at - 1];
    if (next) wanted.current = next.id;
    edit((now) => removeFactor(now, id), { message: t('board.deleted', { label: labels.get(id) ?? '' }) });
    if (!next) focusInput(box.quadrant);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = (event.target as HTMLElement).dataset.factor;
    if (id === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    const direction = arrows[event.key];
    if (direction && event.altKey) {
      const target = neighbour(swot.factors, id, direction);
      if (target) move(id, target.quadrant, target.index);
    } else if (event.altKey) return;
    else if (direction) {
      const target = nextOf(swot.factors, id, direction);
      if (target?.factor) focusFactor(target.factor.id);
      else if (target) focusInput(target.quadrant);
    } else if (event.key === 'Home' || event.key === 'End') {
      const next = boxOf(swot.factors, id).factors.at(event.key === 'Home' ? 0 : -1);
      if (next) focusFactor(next.id);
    } else if (event.key === 'Delete' || event.key === 'Backspace') remove(id);
    else if (event.key === 'Enter' || event.key.toLowerCase() === 'e') openFactor(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const leaveInput = (quadrant: Quadrant, direction: 'up' | 'down') => {
    const at = quadrants.indexOf(quadrant);
    const last = inQuadrant(swot.factors, quadrant).at(-1);
    if (direction === 'up') {
      if (last) focusFactor(last.id);
      else if (at > 1) focusInput(below(quadrant));
    } else if (at < 2) {
      const first = inQuadrant(swot.factors, below(quadrant))[0];
      if (first) focusFactor(first.id);
      else focusInput(below(quadrant));
    }
  };

  const place = (box: string, index: number) => ({ box: m(`quadrants.${box as Quadrant}`), place: index + 1 });
  const announce = {
    onDragStart: (start: DragStart, provided: ResponderProvided) =>
      provided.announce(t('drag.lifted', place(start.source.droppableId, start.source.index))),
    onDragUpdate: (update: DragUpdate, provided: ResponderProvided) =>
      provided.announce(
        update.destination
          ? t('drag.over', place(update.destination.droppableId, update.destination.index))
          : t('drag.nowhere'),
      ),
    onDragEnd: ({ destination, draggableId, reason }: DropResult, provided: ResponderProvided) => {
      provided.announce(
        destination && reason === 'DROP'
          ? t('drag.dropped', place(destination.droppableId, destination.index))
          : t('drag.cancelled'),
      );
      if (destination && reason === 'DROP')
        edit((now) => moveFactor(now, draggableId, destination.droppableId as Quadrant, destination.index));
    },
  };

  return (
    <DragDropContext {...announce} dragHandleUsageInstructions={t('drag.instructions')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the factors inside, which are buttons */}
      <div
        ref={root}
        className={styles.board}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const id = (event.target as HTMLElement).closest<HTMLElement>('[data-factor]')?.dataset.factor;
          if (id === undefined || event.defaultPrevented) return;
          setActiveId(id);
          openFactor(id);
        }}
        onFocus={(event) => {
          const id = (event.target as HTMLElement).dataset.factor;
          if (id !== undefined) setActiveId(id);
        }}
      >
        {boxes.map(({ quadrant, factors }) => (
          <QuadrantBox
            key={quadrant}
            quadrant={quadrant}
            factors={factors}
            labels={labels}
            activeId={activeId}
            context={context}
            onLeaveInput={(direction) => leaveInput(quadrant, direction)}
          />
        ))}
      </div>
      <p className={styles.keys}>{t('board.keys')}</p>
    </DragDropContext>
  );
}
