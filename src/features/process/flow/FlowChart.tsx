import '@xyflow/react/dist/base.css';
import { Button, useComputedColorScheme } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import {
  applyNodeChanges,
  Controls,
  type Edge,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  type ReactFlowInstance,
} from '@xyflow/react';
import { createContext, type KeyboardEvent, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { PipelineStage } from '@/domain/process/pipeline';
import { localizedText, useHotkey } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { Keys, Tag } from '@/ui';
import { useDesk } from '../desk';
import { addStage, changeStage, duplicateStage, mostStages, moveStage, removeStage } from '../editor/edits';
import styles from './flow.module.css';
import { dropPlace, type FlowLayout, flowLayout } from './layout';

const base = {
  boxWidth: 208,
  boxHeight: 120,
  gapX: 44,
  gapY: 40,
  laneHead: 96,
  padding: 16,
} as const;

/** A long process goes on in wider rows, so that all of it can be seen at once. */
const sizesFor = (stages: number) => ({ ...base, columns: stages > 12 ? 6 : 3 });

type StageNode = Node<{ readonly stage: PipelineStage; readonly index: number }, 'stage'>;
type LaneNode = Node<{ readonly name: string }, 'lane'>;
type AnyNode = StageNode | LaneNode;

/** The stage that the Tab key comes to. */
const Reachable = createContext('');

const fitting = { padding: 0.06, maxZoom: 1 } as const;
const nodeTypes = { stage: StageBox, lane: LaneBox };

/**
 * The process as a chart: one box a stage, one lane a phase. Dragging a box changes the order, and the phase where it is
 * dropped into another lane. Keys on a box: arrows go to the next one, Alt and arrows move it, H hides it, D copies it,
 * Delete takes it away.
 */
export default function FlowChart() {
  const { process, editable, selectedId, select, changeStages, nextId, standing } = useDesk();
  const t = useT('process');
  const language = useLanguage();
  const scheme = useComputedColorScheme('light');
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const { stages } = process;
  const layout = useMemo(() => flowLayout(stages, sizesFor(stages.length)), [stages]);
  const laid = useMemo(
    () => nodesOf(layout, editable, (lane) => localizedText(lane, language)),
    [layout, editable, language],
  );
  const edges = useMemo(() => edgesOf(layout), [layout]);
  const [nodes, setNodes] = useState<AnyNode[]>(laid);
  useEffect(() => setNodes(laid), [laid]);
  // A chart that grew or shrank is fitted anew; moving a box inside it leaves the view alone.
  const flow = useRef<ReactFlowInstance<AnyNode> | null>(null);
  const extent = `${layout.width} ${layout.height}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the extent is what the view follows
  useEffect(() => {
    const frame = requestAnimationFrame(() => void flow.current?.fitView(fitting));
    return () => cancelAnimationFrame(frame);
  }, [extent]);

  const nameOf = (stage: PipelineStage) => localizedText(stage.name, language) || t('editor.untitled');
  const focusStage = (id: string | undefined): boolean => {
    const box = [...(root.current?.querySelectorAll<HTMLElement>('[data-stage]') ?? [])].find(
      (each) => each.dataset.stage === id,
    );
    box?.focus({ preventScroll: true });
    return box !== undefined;
  };
  useEffect(() => {
    if (wanted.current !== null && nodes.length > 0 && focusStage(wanted.current)) wanted.current = null;
  });

  const add = () => {
    const id = nextId();
    changeStages((now) => addStage(now, id, selectedId));
    select(id);
  };
  useHotkey('n', add, { label: t('editor.add'), enabled: editable && stages.length < mostStages });

  const drop = (id: string, position: { readonly x: number; readonly y: number }) => {
    const place = dropPlace(layout, id, position, base);
    const at = stages.findIndex((stage) => stage.id === id);
    const phase = stages[at]?.phase;
    if (!place || (place.index === at && place.phase.zh === phase?.zh && place.phase.en === phase.en)) setNodes(laid);
    else changeStages((now) => moveStage(now, id, place.index, place.phase));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = (event.target as HTMLElement).dataset.stage;
    const at = stages.findIndex((stage) => stage.id === id);
    const stage = stages[at];
    if (!stage || event.ctrlKey || event.metaKey) return;
    const step = steps[event.key];
    const key = event.key.toLowerCase();
    if (step !== undefined && event.altKey) {
      const target = at + Math.sign(step);
      if (!editable || !stages[target]) return;
      wanted.current = stage.id;
      changeStages((now) => moveStage(now, stage.id, target));
    } else if (event.altKey) return;
    else if (step !== undefined) focusStage((Math.abs(step) === 1 ? stages[at + step] : beside(layout, at, step))?.id);
    else if (editable && (event.key === 'Delete' || event.key === 'Backspace')) {
      const next = stages[at + 1] ?? stages[at - 1];
      const count = standing.get(stage.id) ?? 0;
      wanted.current = next?.id ?? null;
      if (selectedId === stage.id) select('');
      changeStages(
        (now) => removeStage(now, stage.id),
        count === 0
          ? t('editor.deleted', { name: nameOf(stage) })
          : t('editor.deletedStanding', { name: nameOf(stage), count }),
      );
    } else if (editable && key === 'd')
      changeStages((now) => duplicateStage(now, stage.id, nextId), t('editor.duplicated', { name: nameOf(stage) }));
    else if (editable && key === 'h') changeStages((now) => changeStage(now, stage.id, { hidden: !stage.hidden }));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.chart}>
      <div className={styles.bar}>
        {editable ? (
          <Button
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            rightSection={<Keys>N</Keys>}
            disabled={stages.length >= mostStages}
            onClick={add}
          >
            {t('editor.add')}
          </Button>
        ) : null}
        <span className="dw-hint">{t(editable ? 'flow.keys' : 'flow.keysReadOnly')}</span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the boxes inside, which are buttons */}
      <div ref={root} className={styles.canvas} onKeyDown={onKeyDown}>
        <Reachable.Provider value={stages.some(({ id }) => id === selectedId) ? selectedId : (stages[0]?.id ?? '')}>
          <ReactFlow<AnyNode>
            aria-label={t('flow.label')}
            nodes={nodes}
            edges={edges}
            nodeTypes={nodeTypes}
            colorMode={scheme}
            fitView
            fitViewOptions={fitting}
            onInit={(instance) => {
              flow.current = instance;
            }}
            minZoom={0.25}
            maxZoom={1.6}
            nodesDraggable={editable}
            nodesConnectable={false}
            nodesFocusable={false}
            edgesFocusable={false}
            elementsSelectable={false}
            disableKeyboardA11y
            deleteKeyCode={null}
            panOnScroll
            zoomOnScroll={false}
            zoomOnDoubleClick={false}
            proOptions={{ hideAttribution: true }}
            ariaLabelConfig={{
              'controls.ariaLabel': t('flow.controls'),
              'controls.zoomIn.ariaLabel': t('flow.zoomIn'),
              'controls.zoomOut.ariaLabel': t('flow.zoomOut'),
              'controls.fitView.ariaLabel': t('flow.fit'),
            }}
            onNodesChange={(changes) => setNodes((now) => applyNodeChanges(changes, now))}
            onNodeDragStop={(_event, node) => drop(node.id, node.position)}
            onNodeClick={(_event, node) => {
              if (node.type === 'stage') select(node.id);
            }}
            onPaneClick={() => select('')}
          >
            <Controls position="bottom-right" showInteractive={false} />
          </ReactFlow>
        </Reachable.Provider>
      </div>
    </div>
  );
}

/** Left and right go along the process, up and down to the row above and below. */
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -2, ArrowDown: 2 };

function beside(layout: FlowLayout, at: number, step: number): PipelineStage | undefined {
  const from = layout.boxes[at];
  if (!from) return undefined;
  const rows = layout.boxes.filter((box) => (step < 0 ? box.y < from.y : box.y > from.y));
  const nearest = step < 0 ? Math.max(...rows.map(({ y }) => y)) : Math.min(...rows.map(({ y }) => y));
  const row = rows.filter((box) => box.y === nearest);
  return row.sort((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x))[0]?.stage;
}

function nodesOf(layout: FlowLayout, draggable: boolean, text: (name: PipelineStage['phase']) => string): AnyNode[] {
  const lanes = layout.lanes.map(
    (lane): LaneNode => ({
      id: `lane ${lane.first}`,
      type: 'lane',
      position: { x: 0, y: lane.y },
      width: layout.width,
      height: lane.height,
      zIndex: -1,
      draggable: false,
      focusable: false,
      data: { name: text(lane.name) },
    }),
  );
  const boxes = layout.boxes.map(
    ({ stage, index, x, y }): StageNode => ({
      id: stage.id,
      type: 'stage',
      position: { x, y },
      width: base.boxWidth,
      height: base.boxHeight,
      draggable,
      data: { stage, index },
    }),
  );
  return [...lanes, ...boxes];
}

function edgesOf(layout: FlowLayout): Edge[] {
  return layout.boxes.slice(1).map((box, at) => {
    const from = layout.boxes[at];
    const sameRow = from?.y === box.y;
    return {
      id: `${from?.stage.id} ${box.stage.id}`,
      source: from?.stage.id ?? '',
      target: box.stage.id,
      sourceHandle: sameRow ? 'right' : 'bottom',
      targetHandle: sameRow ? 'left' : 'top',
      type: 'smoothstep',
      markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16 },
    };
  });
}

function LaneBox({ data }: NodeProps<LaneNode>) {
  const t = useT('process');
  return (
    <div className={styles.lane}>
      <span>{data.name || t('flow.noPhase')}</span>
    </div>
  );
}

function StageBox({ data: { stage, index } }: NodeProps<StageNode>) {
  const t = useT('process');
  const language = useLanguage();
  const { selectedId, select } = useDesk();
  const reachable = useContext(Reachable) === stage.id;
  const name = localizedText(stage.name, language) || t('editor.untitled');
  const counts = [
    `${t('editor.steps')} ${stage.steps.length}`,
    `${t('editor.tools')} ${stage.tools.length}`,
    `${t('editor.rules')} ${stage.exit.length}`,
  ].join(' \u00b7 ');
  return (
    <>
      <Handle id="left" type="target" position={Position.Left} className={styles.handle} />
      <Handle id="top" type="target" position={Position.Top} className={styles.handle} />
      <button
        type="button"
        className={styles.box}
        tabIndex={reachable ? 0 : -1}
        data-stage={stage.id}
        data-hidden={stage.hidden || undefined}
        data-selected={stage.id === selectedId || undefined}
        aria-pressed={stage.id === selectedId}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          select(stage.id);
        }}
      >
        <span className={styles.title}>
          <span className={styles.no}>{index + 1}</span>
          <strong>{name}</strong>
        </span>
        <span className={styles.goal}>
          <span>{localizedText(stage.goal, language)}</span>
        </span>
        <span className={styles.counts}>
          {counts}
          {stage.hidden ? <Tag>{t('editor.hiddenTag')}</Tag> : null}
        </span>
      </button>
      <Handle id="right" type="source" position={Position.Right} className={styles.handle} />
      <Handle id="bottom" type="source" position={Position.Bottom} className={styles.handle} />
    </>
  );
}
