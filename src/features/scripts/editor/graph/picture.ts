import { type Edge, MarkerType, type Node, Position } from '@xyflow/react';
import type { Localized } from '@/domain/kernel/fields';
import type { ScriptNode } from '@/domain/scripts/script';
import { box, boxHeight, exitY, type Point } from './layout';

/** Handle of a box from which a new way out is drawn, and the one that ways lead to. */
export const newExit = '+';
export const entry = 'in';

export interface LineData extends Record<string, unknown> {
  readonly line: ScriptNode;
  readonly no: number;
  readonly first: boolean;
  readonly side: keyof Localized;
  /** Words of the card of an objection that has none of its own. */
  readonly card: string;
  readonly severity: 'error' | 'warning' | '';
  readonly editable: boolean;
}
export type LineNode = Node<LineData, 'line'>;

const none = { width: 1, height: 1 } as const;

/** Where the ways of a box begin and end, known before it is drawn, so that ways to boxes out of sight are drawn too. */
function handlesOf(line: ScriptNode): NonNullable<LineNode['handles']> {
  const out = line.kind === 'end' ? [] : [...line.exits.map(({ id }) => id), newExit];
  return [
    { ...none, id: entry, type: 'target', position: Position.Left, x: 0, y: box.head / 2 },
    ...out.map((id, at) => ({
      ...none,
      id,
      type: 'source' as const,
      position: Position.Right,
      x: box.width,
      y: exitY(at),
    })),
  ];
}

/** The boxes; one that did not change stays the same object, so that it is not drawn anew. */
export function nodesOf(
  lines: readonly LineData[],
  places: ReadonlyMap<string, Point>,
  picked: ReadonlySet<string>,
  before: ReadonlyMap<string, LineNode>,
): LineNode[] {
  return lines.map((data) => {
    const { line } = data;
    const position = places.get(line.id) ?? { x: 0, y: 0 };
    const selected = picked.has(line.id);
    const old = before.get(line.id);
    const same =
      old !== undefined &&
      old.selected === selected &&
      old.position.x === position.x &&
      old.position.y === position.y &&
      (Object.keys(data) as (keyof LineData)[]).every((key) => old.data[key] === data[key]);
    if (same) return old;
    return {
      id: line.id,
      type: 'line',
      position: { x: position.x, y: position.y },
      width: box.width,
      height: boxHeight(line),
      measured: { width: box.width, height: boxHeight(line) },
      handles: handlesOf(line),
      selected,
      draggable: data.editable,
      connectable: data.editable,
      data,
    };
  });
}

/** The ways between lines; those to lines that are gone are not drawn. */
export function edgesOf(nodes: readonly ScriptNode[], pickedEdge: string, editable: boolean): Edge[] {
  const ids = new Set(nodes.map(({ id }) => id));
  return nodes.flatMap((node) =>
    node.kind === 'end'
      ? []
      : node.exits
          .filter((exit) => ids.has(exit.to))
          .map((exit): Edge => {
            const id = `${node.id}/${exit.id}`;
            return {
              id,
              source: node.id,
              sourceHandle: exit.id,
              target: exit.to,
              targetHandle: entry,
              selected: id === pickedEdge,
              reconnectable: editable ? 'target' : false,
              focusable: false,
              markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16 },
            };
          }),
  );
}

/** The outline of a box by what its line is, so that it is told apart without colour. */
export function outlinePath(kind: ScriptNode['kind'], width: number, height: number): string {
  const [w, h] = [width - 1, height - 1];
  const rounded = (r: number) =>
    `M${r} .5H${w - r}A${r} ${r} 0 0 1 ${w} ${r}V${h - r}A${r} ${r} 0 0 1 ${w - r} ${h}H${r}A${r} ${r} 0 0 1 .5 ${h - r}V${r}A${r} ${r} 0 0 1 ${r} .5Z`;
  const cut = (c: number) => `M${c} .5H${w - c}L${w} ${c}V${h - c}L${w - c} ${h}H${c}L.5 ${h - c}V${c}Z`;
  switch (kind) {
    case 'question':
      return rounded(20);
    case 'objection':
      return cut(14);
    case 'action':
      return `M.5 .5H${w}V${h}H.5ZM6 .5V${h}`;
    case 'end':
      return rounded(Math.min(30, h / 2));
    default:
      return rounded(6);
  }
}
