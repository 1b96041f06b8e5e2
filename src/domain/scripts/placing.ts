import type { Localized } from '../kernel/fields';
import { addAtExit, addBelow, addExit, changeExit, changeNode, mostExits } from './edits';
import { nodeOf, nodesOf, reachable } from './graph';
import { plainOf } from './richText';
import { maximumNodes, type ScriptContent, type ScriptNode } from './script';

type Flow = Pick<ScriptContent, 'nodes'>;
type Line = Pick<ScriptNode, 'kind'>;

/** Where a line can be put into a flow: on a way out of a line, or with an empty `exitId` on one more way out of it. */
export interface LinePlace {
  readonly nodeId: string;
  readonly exitId: string;
}

/** Longer words of a customer do not fit on a way. */
const longestLabel = 40;

/**
 * The places for a line in a flow, in the order of its lines: each way that can be walked, what leads nowhere yet, and for
 * an objection one more answer of each line that listens. None in a script that is empty or begins with an end.
 */
export function placesFor(flow: Flow, line: Line): readonly LinePlace[] {
  const met = reachable(flow);
  return nodesOf(flow)
    .filter(({ id, kind }) => met.has(id) && kind !== 'end')
    .flatMap(({ id, exits }) => {
      const ways = exits.map((exit) => ({ nodeId: id, exitId: exit.id }));
      const listens = line.kind === 'objection' && exits.length > 1 && exits.length < mostExits;
      return exits.length === 0 || listens ? [...ways, { nodeId: id, exitId: '' }] : ways;
    });
}

/**
 * The place that is offered first. What we say or ask comes last on the way that the first answers lead, before the talk
 * ends; an objection is one more answer of the last line there that listens.
 */
export function suggestedPlace(flow: Flow, line: Line): LinePlace | undefined {
  const way: ScriptNode[] = [];
  let node = flow.nodes[0];
  while (node && node.kind !== 'end' && !way.includes(node)) {
    way.push(node);
    node = nodeOf(flow, node.exits[0]?.to ?? '');
  }
  const places = placesFor(flow, line);
  const placeOf = (id: string | undefined, exitId: string) =>
    places.find((place) => place.nodeId === id && place.exitId === exitId);
  const answered = way.filter(({ exits }) => exits.length > 1).flatMap(({ id }) => placeOf(id, '') ?? []);
  return answered.at(-1) ?? placeOf(way.at(-1)?.id, way.at(-1)?.exits[0]?.id ?? '');
}

/** What the customer says, as the label of the way to an objection. */
function labelOf({ text }: ScriptNode): Localized {
  const short = (side: string) => {
    const plain = plainOf(side).replaceAll(/\s+/gu, ' ').trim();
    return plain.length > longestLabel ? `${plain.slice(0, longestLabel - 1)}\u2026` : plain;
  };
  return { zh: short(text.zh), en: short(text.en) };
}

/**
 * The lines of a flow with one more at a place. What followed there comes behind it; after an objection that is one more
 * answer, the talk goes on as after the first answer. Without a place it comes at the beginning. A full script stays as it is.
 */
export function placed(flow: Flow, line: ScriptNode, place: LinePlace | undefined, nextId: () => string): ScriptNode[] {
  const { nodes } = flow;
  if (nodes.length >= maximumNodes) return [...nodes];
  const before = place && nodeOf(flow, place.nodeId);
  if (!before) return addBelow(nodes, nodes[0]?.id ?? '', line, nextId);
  if (place.exitId !== '') return addAtExit(nodes, before.id, place.exitId, line, nextId);
  const [first] = before.exits;
  if (!first) return addBelow(nodes, before.id, line, nextId);
  const [exitId, onId] = [nextId(), nextId()];
  const joined = changeExit(addExit(nodes, before.id, exitId, line.id), before.id, exitId, { label: labelOf(line) });
  const at = joined.findIndex(({ id }) => id === before.id) + 1;
  const all = joined.toSpliced(at, 0, line);
  return first.to === ''
    ? all
    : changeNode(all, line.id, { exits: [{ id: onId, label: { zh: '', en: '' }, to: first.to }] });
}
