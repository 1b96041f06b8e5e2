import { maximumNodes, type NodeKind, type Script, type ScriptExit, type ScriptNode, scriptNodeSchema } from './script';

export type Nodes = readonly ScriptNode[];
type NextId = () => string;

/** As many ways out of a line as a record takes. */
export const mostExits = 30;

export function freshNode(id: string, kind: NodeKind = 'say'): ScriptNode {
  return scriptNodeSchema.parse({ id, kind });
}

const freshExit = (id: string, to = ''): ScriptExit => ({ id, label: { zh: '', en: '' }, to });

export function changeNode(nodes: Nodes, id: string, changes: Partial<ScriptNode>): ScriptNode[] {
  return nodes.map((node) => (node.id === id ? { ...node, ...changes } : node));
}

export function changeExit(nodes: Nodes, id: string, exitId: string, changes: Partial<ScriptExit>): ScriptNode[] {
  return nodes.map((node) =>
    node.id === id
      ? { ...node, exits: node.exits.map((exit) => (exit.id === exitId ? { ...exit, ...changes } : exit)) }
      : node,
  );
}

/** All ways into `from` lead to `to` instead. */
function redirect(nodes: Nodes, from: string, to: string, but = ''): ScriptNode[] {
  return nodes.map((node) =>
    node.id === but || node.exits.every((exit) => exit.to !== from)
      ? node
      : { ...node, exits: node.exits.map((exit) => (exit.to === from ? { ...exit, to } : exit)) },
  );
}

const isFull = (nodes: Nodes, more = 1) => nodes.length + more > maximumNodes;

function putBehind(nodes: Nodes, after: string, fresh: readonly ScriptNode[]): ScriptNode[] {
  const at = nodes.findIndex((node) => node.id === after);
  return nodes.toSpliced(at < 0 ? nodes.length : at + 1, 0, ...fresh);
}

/**
 * The lines with a new one below `after`: between it and what follows it; in front of an end, behind which nothing comes;
 * as one more answer where the line branches. Without `after` it goes to the end of the list, unconnected.
 */
export function addBelow(nodes: Nodes, after: string, fresh: ScriptNode, nextId: NextId): ScriptNode[] {
  const line = nodes.find((node) => node.id === after);
  if (isFull(nodes)) return [...nodes];
  if (!line) return [...nodes, fresh];
  if (line.kind === 'end' && fresh.kind !== 'end') {
    const at = nodes.indexOf(line);
    const before = { ...fresh, exits: [freshExit(nextId(), line.id)] };
    return redirect(nodes, line.id, fresh.id).toSpliced(at, 0, before);
  }
  if (line.exits.length > 1) return addBranch(nodes, after, fresh, nextId);
  const only = line.exits[0];
  if (only) return addAtExit(nodes, after, only.id, fresh, nextId);
  const joined =
    line.kind === 'end' ? [...nodes] : changeNode(nodes, after, { exits: [freshExit(nextId(), fresh.id)] });
  return putBehind(joined, after, [fresh]);
}

/** The lines with a new one where an exit leads; what stood there comes behind it. */
export function addAtExit(nodes: Nodes, from: string, exitId: string, fresh: ScriptNode, nextId: NextId): ScriptNode[] {
  const exit = nodes.find((node) => node.id === from)?.exits.find((each) => each.id === exitId);
  if (!exit || isFull(nodes)) return [...nodes];
  const follows = exit.to !== '' && fresh.kind !== 'end';
  return putBehind(changeExit(nodes, from, exitId, { to: fresh.id }), from, [
    follows ? { ...fresh, exits: [freshExit(nextId(), exit.to)] } : fresh,
  ]);
}

/** The lines with one more way out of a line, and a new line there. An end has none. */
export function addBranch(nodes: Nodes, from: string, fresh: ScriptNode, nextId: NextId): ScriptNode[] {
  const line = nodes.find((node) => node.id === from);
  if (!line || line.kind === 'end' || line.exits.length >= mostExits || isFull(nodes)) return [...nodes];
  const exits = [...line.exits, freshExit(nextId(), fresh.id)];
  return putBehind(changeNode(nodes, from, { exits }), from, [fresh]);
}

/** One more way out of a line, leading to `to` (empty = nowhere yet). */
export function addExit(nodes: Nodes, from: string, exitId: string, to = ''): ScriptNode[] {
  return nodes.map((node) =>
    node.id === from && node.kind !== 'end' && node.exits.length < mostExits
      ? { ...node, exits: [...node.exits, freshExit(exitId, to)] }
      : node,
  );
}

export function removeExit(nodes: Nodes, from: string, exitId: string): ScriptNode[] {
  return nodes.map((node) =>
    node.id === from ? { ...node, exits: node.exits.filter((exit) => exit.id !== exitId) } : node,
  );
}

/** An exit at another place among those of its line: `by` = -1 up, 1 down. */
export function moveExit(nodes: Nodes, from: string, exitId: string, by: number): ScriptNode[] {
  return nodes.map((node) => {
    if (node.id !== from) return node;
    const at = node.exits.findIndex((exit) => exit.id === exitId);
    return { ...node, exits: shifted(node.exits, at, by) };
  });
}

function shifted<T>(items: readonly T[], at: number, by: number): T[] {
  const item = items[at];
  const target = at + by;
  if (item === undefined || target < 0 || target >= items.length) return [...items];
  return items.toSpliced(at, 1).toSpliced(target, 0, item);
}

/** The lines without some: what led to one leads to what came behind it, where that is one line only. */
export function removeNodes(nodes: Nodes, ids: ReadonlySet<string>): ScriptNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const behind = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    while (ids.has(at)) {
      const exits = byId.get(at)?.exits ?? [];
      if (seen.has(at) || exits.length !== 1) return '';
      seen.add(at);
      at = exits[0]?.to ?? '';
    }
    return at;
  };
  const rest = nodes
    .filter((node) => !ids.has(node.id))
    .map((node) =>
      node.exits.some((exit) => ids.has(exit.to))
        ? { ...node, exits: node.exits.map((exit) => (ids.has(exit.to) ? { ...exit, to: behind(exit.to) } : exit)) }
        : node,
    );
  const first = nodes[0];
  return first && ids.has(first.id) ? asFirst(rest, behind(first.id)) : rest;
}

/** The line with which the script begins. */
export function asFirst(nodes: Nodes, id: string): ScriptNode[] {
  const line = nodes.find((node) => node.id === id);
  return line ? [line, ...nodes.filter((node) => node !== line)] : [...nodes];
}

/** A line changes places with the one behind it; only where both have one way out. */
function swapWithNext(nodes: Nodes, id: string): ScriptNode[] {
  const line = nodes.find((node) => node.id === id);
  const next = nodes.find((node) => node.id === line?.exits[0]?.to);
  const beyond = next?.exits[0]?.to ?? '';
  if (!line || !next || next === line || line.exits.length !== 1 || next.exits.length > 1 || next.kind === 'end')
    return [...nodes];
  const [out] = line.exits;
  const [on = out] = next.exits;
  if (!out || !on) return [...nodes];
  const swapped = redirect(nodes, line.id, next.id, next.id).map((node) => {
    if (node.id === line.id) return { ...node, exits: [{ ...out, to: beyond === line.id ? next.id : beyond }] };
    if (node.id === next.id) return { ...node, exits: [{ ...on, to: line.id }] };
    return node;
  });
  return nodes[0] === line ? asFirst(swapped, next.id) : swapped;
}

/** A line one place up or down among those that follow each other without branching. */
export function moveNode(nodes: Nodes, form: Script['form'], id: string, by: -1 | 1): ScriptNode[] {
  if (form === 'lines') {
    const at = nodes.findIndex((node) => node.id === id);
    return shifted(nodes, at, by);
  }
  if (by > 0) return swapWithNext(nodes, id);
  const before = nodes.filter((node) => node.exits.some((exit) => exit.to === id));
  const only = before.find((node) => node.exits.length === 1);
  return only ? swapWithNext(nodes, only.id) : [...nodes];
}

/** Where an end stands, nothing follows. */
export function setKind(nodes: Nodes, id: string, kind: NodeKind): ScriptNode[] {
  return changeNode(nodes, id, kind === 'end' ? { kind, exits: [] } : { kind });
}

/** Copies of lines with ids of their own; ways between them stay, those out of them lead nowhere yet. */
export function copiesOf(picked: readonly ScriptNode[], nextId: NextId, room: number): ScriptNode[] {
  const taken = picked.slice(0, Math.max(0, room));
  const ids = new Map(taken.map((node) => [node.id, nextId()]));
  return taken.map((node) => ({
    ...structuredClone(node),
    id: ids.get(node.id) ?? nextId(),
    evidence: node.evidence.map((each) => ({ ...each, id: nextId() })),
    exits: node.exits.map((exit) => ({ ...exit, label: { ...exit.label }, to: ids.get(exit.to) ?? '' })),
    at: node.at && { x: node.at.x + 40, y: node.at.y + 40 },
  }));
}

/** The lines with copies below `after`, led to from there where the way on is clear. */
export function paste(
  nodes: Nodes,
  form: Script['form'],
  after: string,
  copies: readonly ScriptNode[],
  nextId: NextId,
): ScriptNode[] {
  const [head] = copies;
  const tail = copies.at(-1);
  if (!head || !tail || isFull(nodes, copies.length)) return [...nodes];
  const line = nodes.find((node) => node.id === after);
  const all = putBehind(nodes, after, copies);
  if (form === 'lines' || !line || line.kind === 'end' || line.exits.length > 1) return all;
  const beyond = line.exits[0]?.to ?? '';
  const [way = freshExit(nextId())] = line.exits;
  const joined = changeNode(all, line.id, { exits: [{ ...way, to: head.id }] });
  if (beyond === '' || tail.kind === 'end' || tail.exits.some((exit) => exit.to !== '') || tail.exits.length > 1)
    return joined;
  const [on = freshExit(nextId())] = tail.exits;
  return changeNode(joined, tail.id, { exits: [{ ...on, to: beyond }] });
}

/** Lines that follow each other in a row, where none leads anywhere yet: how single lines become a flow. */
export function inARow(nodes: Nodes, nextId: NextId): ScriptNode[] {
  if (nodes.some((node) => node.exits.some((exit) => exit.to !== ''))) return [...nodes];
  return nodes.map((node, at) => {
    const next = nodes[at + 1];
    if (!next || node.kind === 'end') return node;
    const [first = freshExit(nextId()), ...others] = node.exits;
    return { ...node, exits: [{ ...first, to: next.id }, ...others] };
  });
}
