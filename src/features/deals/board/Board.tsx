import {
  DragDropContext,
  type DragStart,
  type DragUpdate,
  type DropResult,
  type ResponderProvided,
} from '@hello-pangea/dnd';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from '@/data/react';
import type { Process } from '@/domain/process/pipeline';
import { openStages } from '@/domain/process/processOf';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import styles from './board.module.css';
import { Column } from './Column';
import type { BoardColumn } from './useBoard';

interface BoardProps {
  readonly process: Process;
  readonly columns: readonly BoardColumn[];
  readonly onOpen: (dealId: string) => void;
  readonly onMore: (stageId: string) => void;
  /** Tells whether the deal stands there now. */
  readonly onMove: (dealId: string, stageId: string) => Promise<boolean>;
}

interface Dropped {
  readonly id: string;
  readonly to: string;
  readonly stored: boolean;
}

/**
 * The columns. Keys on a card: arrows go to the next one, Alt and left or right move it to the next stage, Enter or E opens
 * it; Space lifts it for dragging by keyboard.
 */
export function Board({ process, columns, onOpen, onMore, onMove }: BoardProps) {
  const t = useT('deals');
  const language = useLanguage();
  const today = useStore().environment.today();
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef('');
  const [activeId, setActiveId] = useState('');
  // Where a card was dropped, until the columns have followed: it does not jump back meanwhile.
  const [dropped, setDropped] = useState<Dropped | null>(null);
  useEffect(() => {
    void columns;
    setDropped((now) => (now?.stored ? null : now));
  }, [columns]);
  const stages = openStages(process);
  const shown = dropped ? placed(columns, dropped) : columns;

  const focusCard = (id: string) => {
    const card = [...(root.current?.querySelectorAll<HTMLElement>('[data-deal]') ?? [])].find(
      (each) => each.dataset.deal === id,
    );
    if (!card) return false;
    setActiveId(id);
    card.focus();
    card.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    return true;
  };
  // A card that moved to another column is drawn anew there, and the keyboard goes along.
  useLayoutEffect(() => {
    if (wanted.current !== '' && focusCard(wanted.current)) wanted.current = '';
  });

  const move = async (id: string, to: string) => {
    wanted.current = id;
    setDropped({ id, to, stored: false });
    setActiveId(id);
    const moved = await onMove(id, to);
    if (!moved) wanted.current = id;
    setDropped(moved ? { id, to, stored: true } : null);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = (event.target as HTMLElement).dataset.deal;
    if (id === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    const at = shown.findIndex((column) => column.cards.some(({ deal }) => deal.id === id));
    const cards = shown[at]?.cards ?? [];
    const row = cards.findIndex(({ deal }) => deal.id === id);
    const side = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey) {
      const target = stages[at + side];
      if (side === 0) return;
      if (target) void move(id, target.id);
    } else if (step !== 0) focusCard(cards[row + step]?.deal.id ?? id);
    else if (side !== 0) {
      // The next column that has cards, at about the same height.
      for (let column = at + side; column >= 0 && column < shown.length; column += side) {
        const next = shown[column]?.cards ?? [];
        const card = next[Math.min(row, next.length - 1)];
        if (!card) continue;
        focusCard(card.deal.id);
        break;
      }
    } else if (event.key === 'Enter' || event.key.toLowerCase() === 'e') onOpen(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const nameOf = (stageId: string | undefined) => {
    const stage = stages.find(({ id }) => id === stageId);
    return stage ? localizedText(stage.name, language) : '';
  };
  const said = {
    onDragStart: (start: DragStart, { announce }: ResponderProvided) =>
      announce(t('board.lifted', { stage: nameOf(start.source.droppableId) })),
    onDragUpdate: (update: DragUpdate, { announce }: ResponderProvided) =>
      announce(
        update.destination ? t('board.over', { stage: nameOf(update.destination.droppableId) }) : t('board.nowhere'),
      ),
    onDragEnd: ({ draggableId, source, destination, reason }: DropResult, { announce }: ResponderProvided) => {
      const to = destination?.droppableId;
      if (reason === 'CANCEL' || to === undefined || to === source.droppableId) {
        announce(t('board.stays'));
        return;
      }
      announce(t('board.dropped', { stage: nameOf(to) }));
      void move(draggableId, to);
    },
  };

  return (
    <DragDropContext dragHandleUsageInstructions={t('board.instructions')} {...said}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the cards inside */}
      <div ref={root} className={styles.board} onKeyDown={onKeyDown}>
        {stages.map((stage) => {
          const column = shown.find(({ stageId }) => stageId === stage.id);
          return column ? (
            <Column
              key={stage.id}
              stage={stage}
              column={column}
              activeId={activeId}
              today={today}
              onOpen={onOpen}
              onMore={() => onMore(stage.id)}
            />
          ) : null;
        })}
      </div>
    </DragDropContext>
  );
}

/** The columns as they are with a card dropped elsewhere. */
function placed(columns: readonly BoardColumn[], { id, to }: Dropped): readonly BoardColumn[] {
  const card = columns.flatMap(({ cards }) => cards).find(({ deal }) => deal.id === id);
  if (!card) return columns;
  return columns.map((column) => {
    const others = column.cards.filter(({ deal }) => deal.id !== id);
    return { ...column, cards: column.stageId === to ? [card, ...others] : others };
  });
}
