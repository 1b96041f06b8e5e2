import { DragDropContext, Draggable, Droppable, type DropResult, type ResponderProvided } from '@hello-pangea/dnd';
import { Button } from '@mantine/core';
import { IconGripVertical, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { PipelineStage } from '@/domain/process/pipeline';
import { localizedText, useHotkey } from '@/features/common';
import { formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState, Keys, Tag } from '@/ui';
import { useDesk } from '../desk';
import styles from './editor.module.css';
import { addStage, duplicateStage, mostStages, moveStage, removeStage } from './edits';

/**
 * The stages in order. Keys on a stage: arrows go to the next one, Alt and arrows move it, Enter opens it, D copies it,
 * Delete takes it away; Space lifts it for dragging by keyboard.
 */
export function StageList() {
  const { process, editable, selectedId, select, changeStages, nextId, standing } = useDesk();
  const t = useT('process');
  const language = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const { stages } = process;

  const focusStage = (id: string) => {
    const row = [...(root.current?.querySelectorAll<HTMLElement>('[data-stage]') ?? [])].find(
      (each) => each.dataset.stage === id,
    );
    row?.focus();
    row?.scrollIntoView?.({ block: 'nearest' });
    return row !== undefined;
  };
  // A stage that moved is drawn anew at its place, and the keyboard goes along.
  useLayoutEffect(() => {
    if (wanted.current !== null && focusStage(wanted.current)) wanted.current = null;
  });

  const nameOf = (stage: PipelineStage) => localizedText(stage.name, language) || t('editor.untitled');
  const add = () => {
    const id = nextId();
    changeStages((now) => addStage(now, id, selectedId));
    select(id);
  };
  useHotkey('n', add, { label: t('editor.add'), enabled: editable && stages.length < mostStages });

  const move = (id: string, index: number) => {
    wanted.current = id;
    changeStages((now) => moveStage(now, id, index));
  };
  const remove = (stage: PipelineStage) => {
    const at = stages.indexOf(stage);
    const next = stages[at + 1] ?? stages[at - 1];
    const count = standing.get(stage.id) ?? 0;
    if (next) wanted.current = next.id;
    if (selectedId === stage.id) select('');
    changeStages(
      (now) => removeStage(now, stage.id),
      count === 0
        ? t('editor.deleted', { name: nameOf(stage) })
        : t('editor.deletedStanding', { name: nameOf(stage), count }),
    );
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = (event.target as HTMLElement).dataset.stage;
    const at = stages.findIndex((stage) => stage.id === id);
    const stage = stages[at];
    if (!stage || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step !== 0 && event.altKey) {
      if (editable && stages[at + step]) move(stage.id, at + step);
    } else if (event.altKey) return;
    else if (step !== 0) focusStage(stages[at + step]?.id ?? stage.id);
    else if (event.key === 'Home' || event.key === 'End')
      focusStage(stages.at(event.key === 'Home' ? 0 : -1)?.id ?? stage.id);
    else if (event.key === 'Enter') select(stage.id);
    else if (editable && (event.key === 'Delete' || event.key === 'Backspace')) remove(stage);
    else if (editable && event.key.toLowerCase() === 'd')
      changeStages((now) => duplicateStage(now, stage.id, nextId), t('editor.duplicated', { name: nameOf(stage) }));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (stages.length === 0)
    return (
      <EmptyState
        title={t('editor.empty')}
        text={t('editor.emptyText')}
        action={editable ? <Button onClick={add}>{t('editor.add')}</Button> : null}
      />
    );
  const drop = ({ destination, draggableId, reason }: DropResult, provided: ResponderProvided) => {
    const dropped = destination !== null && reason === 'DROP';
    provided.announce(
      dropped ? t('editor.drag.dropped', { place: destination.index + 1 }) : t('editor.drag.cancelled'),
    );
    if (dropped) move(draggableId, destination.index);
  };
  return (
    <DragDropContext
      dragHandleUsageInstructions={t('editor.drag.instructions')}
      onDragStart={(start, provided) => provided.announce(t('editor.drag.lifted', { place: start.source.index + 1 }))}
      onDragUpdate={({ destination }, provided) =>
        provided.announce(
          destination ? t('editor.drag.over', { place: destination.index + 1 }) : t('editor.drag.nowhere'),
        )
      }
      onDragEnd={drop}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the stages inside, which are buttons */}
      <div
        ref={root}
        className={styles.stages}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const id = (event.target as HTMLElement).closest<HTMLElement>('[data-stage]')?.dataset.stage;
          if (id !== undefined && !event.defaultPrevented) select(id);
        }}
      >
        <div className={styles.heads} aria-hidden="true">
          <span />
          <span>{t('editor.stage')}</span>
          <span>{t('editor.steps')}</span>
          <span>{t('editor.tools')}</span>
          <span>{t('editor.rules')}</span>
          <span>{t('editor.probability')}</span>
          <span>{t('editor.rot')}</span>
          <span>{t('editor.target')}</span>
        </div>
        <Droppable droppableId="stages" isDropDisabled={!editable}>
          {(list) => (
            <ol ref={list.innerRef} {...list.droppableProps} aria-label={t('editor.stages')} className={styles.list}>
              {stages.map((stage, index) => (
                <Draggable key={stage.id} draggableId={stage.id} index={index} isDragDisabled={!editable}>
                  {(drag, state) => (
                    <li ref={drag.innerRef} {...drag.draggableProps}>
                      <StageRow
                        stage={stage}
                        index={index}
                        newPhase={phaseChanges(stages, index)}
                        name={nameOf(stage)}
                        selected={stage.id === selectedId}
                        dragging={state.isDragging}
                        draggable={editable}
                        handle={{
                          ...drag.dragHandleProps,
                          role: 'button',
                          tabIndex:
                            stage.id === (stages.some(({ id }) => id === selectedId) ? selectedId : stages[0]?.id)
                              ? 0
                              : -1,
                        }}
                      />
                    </li>
                  )}
                </Draggable>
              ))}
              {list.placeholder}
            </ol>
          )}
        </Droppable>
        {editable ? (
          <div className={styles.foot}>
            <Button
              size="xs"
              leftSection={<IconPlus size={14} aria-hidden />}
              rightSection={<Keys>N</Keys>}
              disabled={stages.length >= mostStages}
              onClick={add}
            >
              {t('editor.add')}
            </Button>
            <span className="dw-hint">{t('editor.keys')}</span>
          </div>
        ) : null}
      </div>
    </DragDropContext>
  );
}

/** Whether a stage begins another phase than the one before it. */
function phaseChanges(stages: readonly PipelineStage[], index: number): boolean {
  const phase = stages[index]?.phase;
  const before = stages[index - 1]?.phase;
  if (!phase || (phase.zh === '' && phase.en === '')) return false;
  return before?.zh !== phase.zh || before.en !== phase.en;
}

function StageRow(props: {
  readonly stage: PipelineStage;
  readonly index: number;
  readonly newPhase: boolean;
  readonly name: string;
  readonly selected: boolean;
  readonly dragging: boolean;
  readonly draggable: boolean;
  readonly handle: object;
}) {
  const { stage, name } = props;
  const t = useT('process');
  const language = useLanguage();
  const days = (value: number | null) => (value === null ? '\u2014' : String(value));
  const about = localizedText(stage.goal, language) || localizedText(stage.decides, language);
  return (
    <>
      {props.newPhase ? <div className={styles.phase}>{localizedText(stage.phase, language)}</div> : null}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role comes with the handle's properties */}
      <div
        {...props.handle}
        className={styles.row}
        data-stage={stage.id}
        data-selected={props.selected || undefined}
        data-dragging={props.dragging || undefined}
        data-hidden={stage.hidden || undefined}
        aria-current={props.selected || undefined}
        aria-label={t('editor.row', {
          no: props.index + 1,
          name,
          steps: stage.steps.length,
          tools: stage.tools.length,
          rules: stage.exit.length,
          probability: formatPercent(stage.probability),
        })}
      >
        <span className={styles.no}>
          {props.draggable ? <IconGripVertical size={14} aria-hidden /> : null}
          {props.index + 1}
        </span>
        <span className={styles.name}>
          <span>
            <strong>{name}</strong>
            {stage.hidden ? <Tag>{t('editor.hiddenTag')}</Tag> : null}
            {stage.gated ? null : <Tag>{t('editor.openGate')}</Tag>}
          </span>
          <small>{about}</small>
        </span>
        <span className={styles.figure}>{stage.steps.length}</span>
        <span className={styles.figure}>{stage.tools.length}</span>
        <span className={styles.figure}>{stage.exit.length}</span>
        <span className={styles.figure}>{formatPercent(stage.probability)}</span>
        <span className={styles.figure}>
          {days(stage.rotKeyAccount)} / {days(stage.rotSme)}
        </span>
        <span className={styles.figure}>{days(stage.targetDays)}</span>
      </div>
    </>
  );
}
