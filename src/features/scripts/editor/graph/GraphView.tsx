import '@xyflow/react/dist/base.css';
import { Button, useComputedColorScheme } from '@mantine/core';
import { IconLayoutDistributeVertical, IconPlus } from '@tabler/icons-react';
import {
  type Connection,
  Controls,
  type Edge,
  type FinalConnectionState,
  MiniMap,
  type NodeChange,
  ReactFlow,
  type ReactFlowInstance,
} from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { addExit, changeExit, freshNode, type Nodes } from '@/domain/scripts/edits';
import { maximumNodes } from '@/domain/scripts/script';
import { useHotkey } from '@/features/common';
import { useT } from '@/i18n/setup';
import { EmptyState, Keys } from '@/ui';
import { useDesk } from '../desk';
import styles from './graph.module.css';
import { LineBox, Reachable } from './LineBox';
import { box, type Point, placesOf, shapeOf } from './layout';
import { edgesOf, type LineData, type LineNode, newExit, nodesOf } from './picture';
import { useGraphKeys } from './useGraphKeys';

const nodeTypes = { line: LineBox };
const fitting = { padding: 0.08, maxZoom: 1 } as const;
/** Smaller, the words of a box cannot be read. */
const readable = 0.55;
/** So many lines are seen at once: a map of them would only cover some. */
const mostAtOnce = 12;
/** Frames to wait for a box that comes into sight. */
const patience = 20;
const nothing: ReadonlySet<string> = new Set();

/** All ways of a connection that was drawn, in the lines. */
function connected(nodes: Nodes, { source, sourceHandle, target }: Connection, nextId: () => string) {
  if (sourceHandle === newExit || sourceHandle === null) return addExit(nodes, source, nextId(), target);
  return changeExit(nodes, source, sourceHandle, { to: target });
}

/**
 * The script as a drawing: a box for each line, a way for each answer. Ways are drawn from a box's answers to another box, or
 * to an empty place for a new line. Keys on a box: arrows go along the ways, Enter writes, Tab adds a line behind it, 1 to 6
 * choose what it is, D and Ctrl+C, Ctrl+V copy, Alt and arrows move it, Delete takes it away.
 */
export default function GraphView() {
  const { content, editable, side, selectedId, select, numbers, issues, cards, changeNodes, nextId } = useDesk();
  const t = useT('scriptEditor');
  const scheme = useComputedColorScheme('light');
  const root = useRef<HTMLDivElement>(null);
  const flow = useRef<ReactFlowInstance<LineNode> | null>(null);
  const { nodes } = content;
  const [picked, setPicked] = useState<ReadonlySet<string>>(nothing);
  const [pickedEdge, setPickedEdge] = useState('');
  /** Where boxes are while they are dragged, and until that is stored. */
  const [dragged, setDragged] = useState<ReadonlyMap<string, Point>>(new Map());

  const shape = shapeOf(nodes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape is all that the layout depends on
  const laid = useMemo(() => placesOf(nodes), [shape]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was stored takes the place of what was dragged
  useEffect(() => setDragged((now) => (now.size > 0 ? new Map() : now)), [nodes]);
  const places = useMemo(
    () =>
      new Map(nodes.map((node) => [node.id, dragged.get(node.id) ?? node.at ?? laid.get(node.id) ?? { x: 0, y: 0 }])),
    [nodes, laid, dragged],
  );
  const lines = useMemo(
    () =>
      nodes.map((line, at): LineData => {
        const found = issues.get(line.id) ?? [];
        const card = cards.get(line.objectionId);
        const error = found.some(({ severity }) => severity === 'error');
        return {
          line,
          no: numbers.get(line.id) ?? 0,
          first: at === 0,
          side,
          card: card?.[side] || card?.zh || card?.en || '',
          severity: error ? 'error' : found.length > 0 ? 'warning' : '',
          editable,
        };
      }),
    [nodes, issues, cards, numbers, side, editable],
  );
  const before = useRef<ReadonlyMap<string, LineNode>>(new Map());
  const boxes = useMemo(() => {
    const made = nodesOf(lines, places, picked, before.current);
    before.current = new Map(made.map((node) => [node.id, node]));
    return made;
  }, [lines, places, picked]);
  const edges = useMemo(() => edgesOf(nodes, pickedEdge, editable), [nodes, pickedEdge, editable]);

  /** What has the keyboard, or is about to: followed to where it comes into sight. */
  const wanted = useRef('');
  const show = useCallback((id: string, left = patience) => {
    if (wanted.current !== id) return;
    const node = flow.current?.getNode(id);
    const face = root.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"]`);
    if (node && face && inSight(face, root.current)) {
      face.focus({ preventScroll: true });
      wanted.current = '';
    } else if (left > 0) {
      if (node && left % 5 === 0)
        void flow.current?.setCenter(node.position.x + box.width / 2, node.position.y + box.text, {
          zoom: Math.max(0.7, flow.current.getZoom()),
        });
      requestAnimationFrame(() => show(id, left - 1));
    }
  }, []);
  const goTo = useCallback(
    (id: string) => {
      setPicked(new Set([id]));
      setPickedEdge('');
      select(id);
      wanted.current = id;
      requestAnimationFrame(() => show(id));
    },
    [select, show],
  );
  // Another part of the page led to a line.
  const only = picked.size === 1 ? [...picked][0] : undefined;
  useEffect(() => {
    if (selectedId === '' || selectedId === only || picked.size > 1) return;
    setPicked(new Set([selectedId]));
    const place = flow.current?.getNode(selectedId)?.position;
    if (place) void flow.current?.setCenter(place.x + box.width / 2, place.y + box.text, { zoom: 1 });
  }, [selectedId, only, picked]);

  const edge = edges.find(({ id }) => id === pickedEdge);
  const way = edge && { id: edge.source, exitId: edge.sourceHandle ?? '' };
  const { add, onKeyDown, onCopy, onPaste } = useGraphKeys({ picked, places, way, goTo, pick: setPicked });
  useHotkey('n', add, { label: t('outline.add'), enabled: editable && nodes.length < maximumNodes });

  const onNodesChange = (changes: readonly NodeChange<LineNode>[]) => {
    const marks = changes.filter((change) => change.type === 'select');
    if (marks.length > 0) {
      const next = new Set(picked);
      for (const { id, selected } of marks)
        if (selected) next.add(id);
        else next.delete(id);
      setPicked(next);
      setPickedEdge('');
      const [id = ''] = next.size === 1 ? next : [];
      select(id);
    }
    const moves = changes.flatMap((change) =>
      change.type === 'position' && change.position ? [[change.id, change.position] as const] : [],
    );
    if (moves.length > 0) setDragged((now) => new Map([...now, ...moves]));
  };
  const drop = (moved: readonly LineNode[]) => {
    const at = new Map(moved.map(({ id, position }) => [id, { x: Math.round(position.x), y: Math.round(position.y) }]));
    changeNodes((now) => now.map((node) => ({ ...node, at: at.get(node.id) ?? node.at })));
  };
  const drawToPane = (event: MouseEvent | TouchEvent, { isValid, fromNode, fromHandle }: FinalConnectionState) => {
    const onPane = event.target instanceof Element && event.target.classList.contains('react-flow__pane');
    if (isValid || !fromNode || fromHandle?.type !== 'source' || !onPane || nodes.length >= maximumNodes) return;
    const point = 'changedTouches' in event ? event.changedTouches[0] : event;
    const at = point ? flow.current?.screenToFlowPosition({ x: point.clientX, y: point.clientY }) : undefined;
    const fresh = {
      ...freshNode(nextId()),
      at: at ? { x: Math.round(at.x), y: Math.round(at.y - box.head / 2) } : null,
    };
    const way = { source: fromNode.id, sourceHandle: fromHandle.id ?? null, target: fresh.id, targetHandle: null };
    changeNodes((now) => connected([...now, fresh], way, nextId));
    goTo(fresh.id);
  };
  const pickEdge = (edge: Edge) => {
    setPicked(new Set([edge.source]));
    select(edge.source);
    setPickedEdge(edge.id);
    root.current?.focus({ preventScroll: true });
  };
  const layOut = () => {
    setDragged(new Map());
    changeNodes((now) => now.map((node) => (node.at ? { ...node, at: null } : node)), t('graph.laidOut'));
    requestAnimationFrame(() => void flow.current?.fitView(fitting));
  };

  if (nodes.length === 0)
    return (
      <EmptyState
        title={t('outline.empty')}
        text={t('outline.emptyText')}
        action={editable ? <Button onClick={add}>{t('outline.add')}</Button> : null}
      />
    );
  return (
    <div className={styles.graph}>
      <div className={styles.bar}>
        {editable ? (
          <>
            <Button
              size="xs"
              leftSection={<IconPlus size={14} aria-hidden />}
              rightSection={<Keys>N</Keys>}
              disabled={nodes.length >= maximumNodes}
              onClick={add}
            >
              {t('outline.add')}
            </Button>
            <Button
              size="xs"
              leftSection={<IconLayoutDistributeVertical size={14} aria-hidden />}
              disabled={nodes.every(({ at }) => at === null)}
              onClick={layOut}
            >
              {t('graph.layOut')}
            </Button>
          </>
        ) : null}
        <span className="dw-hint">{t(editable ? 'graph.keys' : 'graph.keysReadOnly')}</span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the boxes inside, which are buttons */}
      <div
        ref={root}
        tabIndex={-1}
        className={styles.canvas}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onCut={onCopy}
        onPaste={onPaste}
      >
        <Reachable.Provider value={only ?? nodes[0]?.id ?? ''}>
          <ReactFlow<LineNode>
            aria-label={t('graph.label')}
            nodes={boxes}
            edges={edges}
            nodeTypes={nodeTypes}
            colorMode={scheme}
            onlyRenderVisibleElements
            fitViewOptions={fitting}
            onInit={(instance) => {
              flow.current = instance;
              begin(instance, root.current, selectedId || nodes[0]?.id);
            }}
            minZoom={0.1}
            maxZoom={1.6}
            nodesDraggable={editable}
            nodesConnectable={editable}
            nodesFocusable={false}
            edgesFocusable={false}
            elementsSelectable
            connectOnClick={false}
            disableKeyboardA11y
            deleteKeyCode={null}
            panOnScroll
            zoomOnScroll={false}
            zoomOnDoubleClick={false}
            proOptions={{ hideAttribution: true }}
            ariaLabelConfig={{
              'controls.ariaLabel': t('graph.controls'),
              'controls.zoomIn.ariaLabel': t('graph.zoomIn'),
              'controls.zoomOut.ariaLabel': t('graph.zoomOut'),
              'controls.fitView.ariaLabel': t('graph.fit'),
              'minimap.ariaLabel': t('graph.minimap'),
            }}
            onNodesChange={onNodesChange}
            onNodeDragStop={(_event, _node, moved) => drop(moved)}
            onSelectionDragStop={(_event, moved) => drop(moved)}
            onConnect={(connection) => changeNodes((now) => connected(now, connection, nextId))}
            onConnectEnd={drawToPane}
            onReconnect={(edge, { target }) =>
              changeNodes((now) => changeExit(now, edge.source, edge.sourceHandle ?? '', { to: target }))
            }
            onEdgeClick={(_event, edge) => pickEdge(edge)}
            onPaneClick={() => setPickedEdge('')}
          >
            <Controls position="bottom-left" showInteractive={false} />
            {nodes.length > mostAtOnce ? (
              <MiniMap
                position="bottom-right"
                pannable
                zoomable
                nodeBorderRadius={8}
                style={{ width: 150, height: 100 }}
              />
            ) : null}
          </ReactFlow>
        </Reachable.Provider>
      </div>
    </div>
  );
}

/** All of a small script; of a large one so much as can be read, from the line that is looked at. */
function begin(flow: ReactFlowInstance<LineNode>, frame: HTMLElement | null, id: string | undefined): void {
  const { width, height } = flow.getNodesBounds(flow.getNodes());
  const room = frame?.getBoundingClientRect();
  if (!room || Math.min(room.width / width, room.height / height) >= readable) {
    void flow.fitView(fitting);
    return;
  }
  const start = flow.getNode(id ?? '')?.position ?? { x: 0, y: 0 };
  void flow.setViewport({ x: 40 - start.x * 0.8, y: room.height / 3 - start.y * 0.8, zoom: 0.8 });
}

function inSight(face: HTMLElement, frame: HTMLElement | null): boolean {
  const [a, b] = [face.getBoundingClientRect(), frame?.getBoundingClientRect()];
  return b !== undefined && a.left >= b.left && a.top >= b.top && a.right <= b.right && a.bottom <= b.bottom;
}
