import type { ScriptContent, ScriptNode } from './script';

type Nodes = Pick<ScriptContent, 'nodes'>;

interface Graph {
  readonly byId: ReadonlyMap<string, ScriptNode>;
  /** The nodes that lead to a node. */
  readonly before: ReadonlyMap<string, readonly string[]>;
}

const graphs = new WeakMap<readonly ScriptNode[], Graph>();

function graphOf({ nodes }: Nodes): Graph {
  const kept = graphs.get(nodes);
  if (kept) return kept;
  const byId = new Map<string, ScriptNode>();
  for (const node of nodes) if (!byId.has(node.id)) byId.set(node.id, node);
  const before = new Map<string, string[]>();
  for (const [id, node] of byId)
    for (const to of nextOf(node)) {
      const list = before.get(to);
      if (list) list.push(id);
      else before.set(to, [id]);
    }
  const graph = { byId, before };
  graphs.set(nodes, graph);
  return graph;
}

/** The nodes without those whose id came before: nothing leads to them. */
export function nodesOf(content: Nodes): readonly ScriptNode[] {
  return [...graphOf(content).byId.values()];
}

/** The node with an id; of several with the same one, the first. */
export function nodeOf(content: Nodes, id: string): ScriptNode | undefined {
  return graphOf(content).byId.get(id);
}

/** Where a node leads, each target once; also to nodes that are gone. Nothing comes after an end. */
export function nextOf(node: ScriptNode): readonly string[] {
  if (node.kind === 'end') return [];
  return [...new Set(node.exits.flatMap(({ to }) => (to === '' ? [] : [to])))];
}

function spread(starts: Iterable<string>, next: (id: string) => readonly string[]): Set<string> {
  const found = new Set(starts);
  // A set yields what is added while it is gone through.
  for (const id of found) for (const to of next(id)) found.add(to);
  return found;
}

/** The nodes that a walk from `from` (the first node) can come to, itself included. */
export function reachable(content: Nodes, from: string | undefined = content.nodes[0]?.id): Set<string> {
  const { byId } = graphOf(content);
  const following = (id: string) => {
    const node = byId.get(id);
    return node ? nextOf(node).filter((to) => byId.has(to)) : [];
  };
  return spread(from !== undefined && byId.has(from) ? [from] : [], following);
}

/** The nodes from which a walk can come to one of `goals`, themselves included. */
export function leadingTo(content: Nodes, goals: Iterable<string>): Set<string> {
  const { before } = graphOf(content);
  return spread(goals, (id) => before.get(id) ?? []);
}

/** The nodes from which an end can be reached. */
export function canEnd(content: Nodes): Set<string> {
  return leadingTo(
    content,
    nodesOf(content).flatMap(({ id, kind }) => (kind === 'end' ? [id] : [])),
  );
}

/** Whether a line claims something, and has to show what it rests on (R52). */
export function isClaim(node: Pick<ScriptNode, 'kind'>): boolean {
  return node.kind === 'say';
}
