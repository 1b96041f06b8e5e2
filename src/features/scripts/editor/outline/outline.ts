import type { ScriptContent, ScriptExit, ScriptNode } from '@/domain/scripts/script';

/** One row of the outline. */
export type OutlineRow =
  /** A line; `no` counts them from 1. */
  | {
      readonly kind: 'line';
      readonly id: string;
      readonly depth: number;
      readonly node: ScriptNode;
      readonly no: number;
    }
  /** A way out of a line that branches; what it leads to stands below it, or is named by `to`. */
  | {
      readonly kind: 'exit';
      readonly id: string;
      readonly depth: number;
      readonly node: ScriptNode;
      readonly exit: ScriptExit;
      /** The line it leads to where that stands elsewhere; `null` = nowhere. */
      readonly to: ScriptNode | null | undefined;
    }
  /** The way on from a line goes to one that stands elsewhere. */
  | {
      readonly kind: 'jump';
      readonly id: string;
      readonly depth: number;
      readonly node: ScriptNode;
      readonly to: ScriptNode;
    }
  /** From here on: lines that no way leads to. */
  | { readonly kind: 'unreached'; readonly id: string; readonly depth: 0 };

/** Deeper branches are not indented further. */
export const deepest = 12;

/**
 * The script as an indented list: lines that follow each other stand below each other, branches are indented below the
 * line that asks, and a line where branches meet again stands behind all of them (it is dominated by the line that asks).
 * Every line stands there once; ways to lines that stand elsewhere are shown as references, unless they go on with the
 * line behind the branches.
 */
export function outlineOf({
  nodes,
  form,
}: {
  readonly nodes: readonly ScriptNode[];
  readonly form: ScriptContent['form'];
}): OutlineRow[] {
  if (form === 'lines') return nodes.map((node, at) => ({ kind: 'line', id: node.id, depth: 0, node, no: at + 1 }));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rows: OutlineRow[] = [];
  const placed = new Set<string>();
  let no = 0;

  const write = (start: ScriptNode) => {
    const tree = dominated(start, byId);
    type Piece = { readonly node: ScriptNode; readonly depth: number } | { readonly row: OutlineRow };
    const stack: Piece[] = [{ node: start, depth: 0 }];
    for (let piece = stack.pop(); piece; piece = stack.pop()) {
      if ('row' in piece) {
        rows.push(piece.row);
        continue;
      }
      const { node, depth } = piece;
      if (placed.has(node.id)) continue;
      placed.add(node.id);
      no += 1;
      rows.push({ kind: 'line', id: node.id, depth, node, no });
      const below = (tree.get(node.id) ?? []).filter((each) => !placed.has(each.id));
      const pieces: Piece[] = [];
      const inside = new Set<ScriptNode>();
      const branches = node.exits.length > 1;
      const deeper = Math.min(deepest, depth + 1);
      for (const exit of node.exits) {
        const target = byId.get(exit.to);
        // Its own branch: only this exit leads there, and nothing else does.
        const own =
          target !== undefined && below.includes(target) && tree.entries.get(target.id) === 1 && !inside.has(target);
        if (branches)
          pieces.push({
            row: {
              kind: 'exit',
              id: `${node.id}/${exit.id}`,
              depth: deeper,
              node,
              exit,
              to: own ? undefined : (target ?? null),
            },
          });
        else if (target && !own && !below.includes(target))
          pieces.push({ row: { kind: 'jump', id: `${node.id}/${exit.id}`, depth, node, to: target } });
        if (own) {
          inside.add(target);
          pieces.push({ node: target, depth: branches ? deeper : depth });
        }
      }
      for (const each of below) if (!inside.has(each)) pieces.push({ node: each, depth });
      stack.push(...pieces.reverse());
    }
  };

  const [first] = nodes;
  if (first) write(first);
  const isEntered = new Set(nodes.flatMap((node) => node.exits.map((exit) => exit.to)));
  const left = nodes.filter((node) => !placed.has(node.id));
  if (left.length > 0) rows.push({ kind: 'unreached', id: 'unreached', depth: 0 });
  // Beginnings first, so that what follows them stands below them; then what only runs in a circle.
  for (const node of left.filter((each) => !isEntered.has(each.id))) if (!placed.has(node.id)) write(node);
  for (const node of left) if (!placed.has(node.id)) write(node);
  return rows.filter((row, at) => row.kind !== 'jump' || followingLine(rows, at)?.id !== row.to.id);
}

/** The line with which the outline goes on where a branch ends: behind all branches beside it. */
function followingLine(rows: readonly OutlineRow[], from: number): ScriptNode | undefined {
  let depth = rows[from]?.depth ?? 0;
  for (let at = from + 1; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || row.kind === 'unreached') return undefined;
    if (row.depth > depth) continue;
    if (row.kind === 'line') return row.node;
    // What stands as deep from here on belongs to another branch.
    depth = row.depth - 1;
  }
  return undefined;
}

interface Tree {
  /** The lines that are reached only through a line, nearest first. */
  readonly get: (id: string) => readonly ScriptNode[] | undefined;
  /** How many exits lead forward to a line. */
  readonly entries: ReadonlyMap<string, number>;
}

/** The dominator tree of what can be reached from `start` (Cooper, Harvey, Kennedy: A simple, fast dominance algorithm). */
function dominated(start: ScriptNode, byId: ReadonlyMap<string, ScriptNode>): Tree {
  const order = postorder(start, byId);
  const number = new Map(order.map((node, at) => [node.id, at]));
  const before = order.map((): number[] => []);
  const entries = new Map<string, number>();
  for (const [at, node] of order.entries())
    for (const exit of node.exits) {
      const to = number.get(exit.to);
      if (to === undefined) continue;
      before[to]?.push(at);
      // A way back, from a line behind it, does not make a line one where branches meet.
      if (at > to) entries.set(exit.to, (entries.get(exit.to) ?? 0) + 1);
    }
  const root = order.length - 1;
  const above = order.map(() => -1);
  above[root] = root;
  const common = (a: number, b: number): number => {
    let [one, other] = [a, b];
    while (one !== other) {
      while (one < other) one = above[one] ?? root;
      while (other < one) other = above[other] ?? root;
    }
    return one;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (let at = root - 1; at >= 0; at -= 1) {
      const known = (before[at] ?? []).filter((each) => above[each] !== -1);
      const next = known.reduce((found, each) => common(found, each), known[0] ?? root);
      if (above[at] === next) continue;
      above[at] = next;
      changed = true;
    }
  }
  const children = new Map<string, ScriptNode[]>();
  for (let at = root - 1; at >= 0; at -= 1) {
    const [parent, child] = [order[above[at] ?? root], order[at]];
    if (!parent || !child) continue;
    const list = children.get(parent.id) ?? [];
    list.push(child);
    children.set(parent.id, list);
  }
  return { get: (id) => children.get(id), entries };
}

/** The lines in the order in which a depth-first walk leaves them. */
function postorder(start: ScriptNode, byId: ReadonlyMap<string, ScriptNode>): ScriptNode[] {
  const done: ScriptNode[] = [];
  const seen = new Set([start.id]);
  const stack = [{ node: start, next: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    // From the last exit to the first, so that the first branch comes first in the reversed order.
    const exit = top.node.exits[top.node.exits.length - 1 - top.next];
    top.next += 1;
    if (!exit) {
      done.push(top.node);
      stack.pop();
      continue;
    }
    const target = byId.get(exit.to);
    if (!target || seen.has(target.id)) continue;
    seen.add(target.id);
    stack.push({ node: target, next: 0 });
  }
  return done;
}

/** The number of each line, as the outline counts them. */
export function numbersOf(rows: readonly OutlineRow[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row) => (row.kind === 'line' ? [[row.id, row.no] as const] : [])));
}
