import { type DocumentLanguage, inLanguage } from '../quoting/totals';
import { nextOf, nodeOf } from './graph';
import type { ScriptContent, ScriptNode } from './script';
import { maximumSteps, type TalkStep } from './talk';

/** A walk through a script. Never changed: each move makes a new one. */
export interface Walk {
  /** The last one is where the walk stands. */
  readonly steps: readonly TalkStep[];
  /** Id of the node of the last step, also where that node is gone; empty where nothing was walked. */
  readonly nodeId: string;
  /** `end`: at an end. `nowhere`: the script does not lead on from here. `limit`: more steps than a talk may have. */
  readonly ended: '' | 'end' | 'nowhere' | 'limit';
}

const textLength = 2000;

function arrive(walk: Walk, node: ScriptNode, at: number, language: DocumentLanguage): Walk {
  if (walk.steps.length >= maximumSteps) return { ...walk, ended: 'limit' };
  const text = inLanguage(node.text, language).slice(0, textLength);
  const step: TalkStep = { nodeId: node.id, at, text, exitId: '', answer: '', copied: false, worked: '' };
  return { steps: [...walk.steps, step], nodeId: node.id, ended: node.kind === 'end' ? 'end' : '' };
}

function withLast(walk: Walk, changes: Partial<TalkStep>): Walk {
  const last = walk.steps.at(-1);
  return last ? { ...walk, steps: [...walk.steps.slice(0, -1), { ...last, ...changes }] } : walk;
}

/** A walk at the first node; `at` in epoch ms. A script without nodes leads nowhere. */
export function startWalk(content: ScriptContent, at: number, language: DocumentLanguage = 'zh-CN'): Walk {
  const [first] = content.nodes;
  if (!first) return { steps: [], nodeId: '', ended: 'nowhere' };
  return arrive({ steps: [], nodeId: '', ended: '' }, first, at, language);
}

export interface Move {
  /** Empty: the only exit there is. */
  readonly exitId: string;
  /** In the form of `needs/answers.ts`; left out, an answer given before stands. */
  readonly answer?: string;
  /** Epoch ms. */
  readonly at: number;
  readonly language?: DocumentLanguage;
}

/**
 * Leaves the node by an exit, with the answer that was given. An exit that leads to no node ends the walk `nowhere`; one that
 * the node does not have, and a walk that has ended, change nothing.
 */
export function moveOn(content: ScriptContent, walk: Walk, move: Move): Walk {
  if (walk.ended !== '') return walk;
  const node = nodeOf(content, walk.nodeId);
  const answer = move.answer === undefined ? {} : { answer: move.answer };
  if (node?.kind === 'end') return { ...walk, ended: 'end' };
  if (!node || node.exits.length === 0) return { ...withLast(walk, answer), ended: 'nowhere' };
  const exit =
    move.exitId === '' && node.exits.length === 1 ? node.exits[0] : node.exits.find(({ id }) => id === move.exitId);
  if (!exit) return walk;
  const left = withLast(walk, { exitId: exit.id, ...answer });
  const target = nodeOf(content, exit.to);
  return target ? arrive(left, target, move.at, move.language ?? 'zh-CN') : { ...left, ended: 'nowhere' };
}

/**
 * One step back, to where the exit was chosen; the answer that was given there stays. At the first step nothing changes.
 * `content` tells whether the step before was an end, from where the walk went on by {@link jumpTo}.
 */
export function goBack(walk: Walk, content?: ScriptContent): Walk {
  if (walk.ended === 'nowhere' && walk.steps.length > 0) return { ...withLast(walk, { exitId: '' }), ended: '' };
  const before = walk.steps.at(-2);
  if (!before) return walk;
  const { nodeId } = before;
  const ended = content && nodeOf(content, nodeId)?.kind === 'end' ? 'end' : '';
  return withLast({ steps: walk.steps.slice(0, -1), nodeId, ended }, { exitId: '' });
}

/** Goes to any node, as talks do; also from where the script ended. A node that is not there changes nothing. */
export function jumpTo(
  content: ScriptContent,
  walk: Walk,
  nodeId: string,
  at: number,
  language: DocumentLanguage = 'zh-CN',
): Walk {
  const node = nodeOf(content, nodeId);
  return node && walk.ended !== 'limit' ? arrive(walk, node, at, language) : walk;
}

/**
 * Takes a walk up where it was left. A step whose node is gone keeps its text; where the last one's is gone, the script does
 * not lead on and the walk goes on by {@link jumpTo} or {@link goBack}.
 */
export function resumeWalk(content: ScriptContent, steps: readonly TalkStep[]): Walk {
  const last = steps.at(-1);
  if (!last) return { steps: [], nodeId: '', ended: 'nowhere' };
  const node = nodeOf(content, last.nodeId);
  const taken = node?.exits.find(({ id }) => id === last.exitId);
  const lost = !node || (taken !== undefined && !nodeOf(content, taken.to));
  const ended = steps.length >= maximumSteps ? 'limit' : node?.kind === 'end' ? 'end' : lost ? 'nowhere' : '';
  return { steps: [...steps], nodeId: last.nodeId, ended };
}

/** The most steps that can still come, ways back to a node on the same way left out. */
function longestWay(content: ScriptContent, from: string): number {
  const lengths = new Map<string, number>();
  const onWay = new Set<string>();
  const stack: { readonly id: string; readonly next: readonly string[]; at: number; most: number }[] = [];
  const enter = (id: string) => {
    const node = nodeOf(content, id);
    onWay.add(id);
    stack.push({ id, next: node ? nextOf(node) : [], at: 0, most: 0 });
  };
  enter(from);
  let top = stack.at(-1);
  while (top) {
    const to = top.next[top.at];
    top.at += 1;
    if (to === undefined) {
      stack.pop();
      onWay.delete(top.id);
      lengths.set(top.id, top.most);
      const above = stack.at(-1);
      if (above) above.most = Math.max(above.most, top.most + 1);
    } else if (nodeOf(content, to) && !onWay.has(to)) {
      const known = lengths.get(to);
      if (known === undefined) enter(to);
      else top.most = Math.max(top.most, known + 1);
    }
    top = stack.at(-1);
  }
  return lengths.get(from) ?? 0;
}

/** How far a walk has come: steps so far, and how many it will be at most where nothing is gone through twice. */
export function progress(content: ScriptContent, walk: Walk): { readonly done: number; readonly atMost: number } {
  const done = walk.steps.length;
  return { done, atMost: done + (walk.ended === '' && done > 0 ? longestWay(content, walk.nodeId) : 0) };
}
