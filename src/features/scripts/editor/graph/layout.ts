import { Graph, layout } from '@dagrejs/dagre';
import { nextOf } from '@/domain/scripts/graph';
import type { ScriptNode } from '@/domain/scripts/script';

/** Sizes of a box in the drawing, pixels; the style sheet has the same. */
export const box = { width: 236, head: 30, text: 44, exit: 26, foot: 8 } as const;

/** Beyond it the finer layout takes too long to wait for. */
const mostFine = 150;
const gap = { x: 72, y: 26 } as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function boxHeight(node: ScriptNode): number {
  return box.head + box.text + rowsOf(node) * box.exit + box.foot;
}

/** Rows for the ways out: each of them, and one to draw a new one from. */
function rowsOf(node: ScriptNode): number {
  return node.kind === 'end' ? 0 : node.exits.length + 1;
}

/** Where the handle of a way out stands in its box; `at` counts the ways from 0. */
export function exitY(at: number): number {
  return box.head + box.text + at * box.exit + box.exit / 2;
}

/** What the layout depends on: who leads where, and the heights. */
export function shapeOf(nodes: readonly ScriptNode[]): string {
  return nodes.map((node) => `${node.id}:${rowsOf(node)}>${nextOf(node).join(',')}`).join(';');
}

/** Places for all lines, left upper corners: from left to right as the script leads on. */
export function placesOf(nodes: readonly ScriptNode[]): ReadonlyMap<string, Point> {
  const { ways, parts } = forward(nodes);
  return nodes.length > mostFine ? inColumns(parts, ways) : fine(nodes, ways);
}

/** The least crossings, by dagre. */
function fine(nodes: readonly ScriptNode[], ways: Ways): ReadonlyMap<string, Point> {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: gap.y, ranksep: gap.x });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.id, { width: box.width, height: boxHeight(node) });
  for (const [from, targets] of ways) for (const to of targets) graph.setEdge(from, to);
  layout(graph);
  return new Map(
    nodes.map((node) => {
      const placed = graph.node(node.id);
      return [node.id, { x: Math.round(placed.x - box.width / 2), y: Math.round(placed.y - boxHeight(node) / 2) }];
    }),
  );
}

/** Columns by the longest way from a beginning; in each the lines in the order in which they are come to. */
function inColumns(parts: readonly (readonly ScriptNode[])[], ways: Ways): ReadonlyMap<string, Point> {
  const columns = new Map<string, number>();
  // A later part may lead into an earlier one, never the other way round.
  for (const { id } of parts.toReversed().flat()) {
    const column = columns.get(id) ?? 0;
    for (const to of ways.get(id) ?? []) columns.set(to, Math.max(columns.get(to) ?? 0, column + 1));
  }
  const bottoms: number[] = [];
  const tops = new Map<string, number>();
  return new Map(
    parts.flat().map((node) => {
      const column = columns.get(node.id) ?? 0;
      const y = Math.max(bottoms[column] ?? 0, tops.get(node.id) ?? 0);
      bottoms[column] = y + boxHeight(node) + gap.y;
      // What follows does not stand above what it follows.
      for (const to of ways.get(node.id) ?? []) if (!tops.has(to)) tops.set(to, y);
      return [node.id, { x: column * (box.width + gap.x), y }];
    }),
  );
}

type Ways = ReadonlyMap<string, readonly string[]>;

/**
 * Where the lines lead, ways back left out; and the lines in parts, each what can be reached from a beginning and not from
 * one before it, in an order in which all of these ways lead on.
 */
function forward(nodes: readonly ScriptNode[]): {
  readonly ways: Ways;
  readonly parts: readonly (readonly ScriptNode[])[];
} {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ways = new Map<string, string[]>();
  const left = new Set<string>();
  const parts: ScriptNode[][] = [];
  for (const start of nodes) {
    if (ways.has(start.id)) continue;
    const done: ScriptNode[] = [];
    // From the last answer to the first, since the order is reversed in the end.
    const stack = [{ node: start, next: nextOf(start).toReversed(), at: 0 }];
    ways.set(start.id, []);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const to = top.next[top.at];
      top.at += 1;
      if (to === undefined) {
        left.add(top.node.id);
        done.push(top.node);
        stack.pop();
        continue;
      }
      const target = byId.get(to);
      if (!target) continue;
      const isBack = ways.has(to) && !left.has(to);
      if (!isBack) ways.get(top.node.id)?.push(to);
      if (ways.has(to)) continue;
      ways.set(to, []);
      stack.push({ node: target, next: nextOf(target).toReversed(), at: 0 });
    }
    parts.push(done.toReversed());
  }
  return { ways, parts };
}
