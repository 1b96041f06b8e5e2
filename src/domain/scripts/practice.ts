import { share } from '../deals/figuresFunnel';
import type { ScoreExplanation } from '../kernel/explanation';
import type { Localized } from '../kernel/fields';
import { type Environment, newId } from '../kernel/ids';
import { halfUp } from '../kernel/rounding';
import type { Objection, ObjectionAnswer } from './objection';
import type { NodeKind, ScriptContent, ScriptExit, ScriptNode } from './script';
import type { Practice, PracticeItem } from './talk';

/** Best mark for one line; a quiz gives this or 0. */
export const bestMark = 3;
/** So many questions make a quiz, and so many answers stand to choose from. */
export const quizLength = 10;
const optionCount = 4;
/** A role-play that goes round in circles ends here; a practice keeps no more items. */
export const longestRolePlay = 200;

/** Kinds where a line of ours is asked for, and rated. In the others the customer speaks, or something is done. */
const rated: ReadonlySet<NodeKind> = new Set(['say', 'question', 'objection']);

/** A side of the texts in both languages, else the other one. */
export type Read = (text: Localized) => string;

/**
 * Where a role-play stands, by its items alone, so that it goes on after a break: our line is asked for (`answer`), the
 * customer reacts (`react`), or there is nothing more (`end`; also when the script lost the node meanwhile).
 */
export type RolePlayState =
  | { readonly phase: 'answer' | 'react'; readonly node: ScriptNode; readonly item: PracticeItem }
  | { readonly phase: 'end'; readonly node: ScriptNode | null };

export function rolePlayState(content: ScriptContent, items: readonly PracticeItem[]): RolePlayState {
  const item = items.at(-1);
  const node = item && content.nodes.find(({ id }) => id === item.nodeId);
  if (!item || !node || node.kind === 'end') return { phase: 'end', node: node ?? null };
  if (rated.has(node.kind) && item.score === null) return { phase: 'answer', node, item };
  if (ways(content, node).length === 0 || items.length >= longestRolePlay) return { phase: 'end', node: null };
  return { phase: 'react', node, item };
}

/** The exits of a node that lead somewhere. */
export function ways(content: ScriptContent, node: ScriptNode): readonly ScriptExit[] {
  const there = new Set(content.nodes.map(({ id }) => id));
  return node.exits.filter(({ to }) => there.has(to));
}

function itemAt(node: ScriptNode, prompt: string, environment: Environment): PracticeItem {
  const { id: nodeId, objectionId } = node;
  return { id: newId(environment), nodeId, objectionId, prompt: prompt.slice(0, 2000), given: '', score: null };
}

/** A role-play begins at the first node; none in a script without nodes. */
export function beginRolePlay(content: ScriptContent, environment: Environment): PracticeItem[] {
  const [first] = content.nodes;
  return first ? [itemAt(first, '', environment)] : [];
}

/** The newest item with what was answered and how it was rated (0–3). */
export function withMark(items: readonly PracticeItem[], given: string, score: number): PracticeItem[] {
  return items.map((item, at) =>
    at === items.length - 1
      ? { ...item, given: given.slice(0, 5000), score: Math.max(0, Math.min(bestMark, score)) }
      : item,
  );
}

/** The customer takes a way out; what he says is the prompt of the next line. An unknown exit changes nothing. */
export function react(
  content: ScriptContent,
  items: readonly PracticeItem[],
  exitId: string,
  read: Read,
  environment: Environment,
): readonly PracticeItem[] {
  const state = rolePlayState(content, items);
  if (state.phase !== 'react') return items;
  const exit = ways(content, state.node).find(({ id }) => id === exitId);
  const next = exit && content.nodes.find(({ id }) => id === exit.to);
  return exit && next ? [...items, itemAt(next, read(exit.label), environment)] : items;
}

/** A whole number below `count`, each as likely. */
function below(count: number, environment: Pick<Environment, 'random'>): number {
  const [a = 0, b = 0, c = 0] = environment.random(3);
  return ((a << 16) | (b << 8) | c) % count;
}

/** What the customer says next, by chance; `undefined` where he has nothing to say. */
export function anyWay(
  content: ScriptContent,
  node: ScriptNode,
  environment: Pick<Environment, 'random'>,
): ScriptExit | undefined {
  const open = ways(content, node);
  return open.length === 0 ? undefined : open[below(open.length, environment)];
}

/**
 * What share of the reachable marks was reached, basis points half-up, over what was rated; `null` where nothing was
 * (N20: each line with its mark and what it contributes).
 */
export function practiceScore(items: readonly PracticeItem[]): ScoreExplanation {
  const marked = items.filter((item) => item.score !== null);
  const reachable = marked.length * bestMark;
  const rows = marked.map(({ id, prompt, score }) => ({
    id,
    label: { zh: prompt, en: prompt },
    weight: null,
    value: score,
    part: share(score ?? 0, reachable),
  }));
  const sum = marked.reduce((total, { score }) => total + (score ?? 0), 0);
  return { code: 'practice', rows, total: share(sum, reachable), notes: [] };
}

/** How somebody did at one line or objection so far. */
export interface Standing {
  /** Id of the node or of the objection. */
  readonly key: string;
  readonly times: number;
  /** Mean of the last three marks in hundredths of a mark, 0–300. */
  readonly mean: number;
  /** Epoch ms. */
  readonly lastAt: number;
  /** The practice and its item where it came up last. */
  readonly scriptId: string;
  readonly prompt: string;
}

const recent = 3;

/** Every line and objection that was rated, weakest first; of equals the one not practised for longest (R131). */
export function standings(practices: readonly Practice[], by: 'node' | 'objection'): readonly Standing[] {
  const marks = new Map<string, { practice: Practice; item: PracticeItem }[]>();
  for (const practice of [...practices].sort((a, b) => b.startedAt - a.startedAt))
    for (const item of [...practice.items].reverse()) {
      const key = by === 'node' ? item.nodeId : item.objectionId;
      if (key === '' || item.score === null) continue;
      marks.set(key, [...(marks.get(key) ?? []), { practice, item }]);
    }
  const found = [...marks].flatMap(([key, all]): Standing[] => {
    const [last] = all;
    if (!last) return [];
    const counted = all.slice(0, recent).map(({ item }) => item.score ?? 0);
    const sum = counted.reduce((total, mark) => total + mark, 0);
    return [
      {
        key,
        times: all.length,
        mean: Number(halfUp(BigInt(sum) * 100n, BigInt(counted.length))),
        lastAt: last.practice.startedAt,
        scriptId: last.practice.scriptId,
        prompt: last.item.prompt,
      },
    ];
  });
  return found.sort((a, b) => a.mean - b.mean || a.lastAt - b.lastAt || (a.key < b.key ? -1 : 1));
}

/** Below this (hundredths of a mark) something counts as not yet mastered. */
export const masteredFrom = 200;
/** What was never tried comes after what went wrong and before what went well. */
const unseen = 100;

function offered(card: Objection): readonly ObjectionAnswer[] {
  return card.answers.filter((answer) => !answer.retired && (answer.text.zh !== '' || answer.text.en !== ''));
}

/** Cards that can be asked for: ready, with an answer of ours. */
export function quizCards(cards: readonly Objection[]): readonly Objection[] {
  return cards.filter((card) => card.deletedAt === 0 && card.status === 'ready' && offered(card).length > 0);
}

/** The questions of a quiz: those of the weakest cards first (R131), at most {@link quizLength}. */
export function beginQuiz(
  cards: readonly Objection[],
  known: readonly Standing[],
  read: Read,
  environment: Environment,
): PracticeItem[] {
  const means = new Map(known.map((each) => [each.key, each]));
  const rank = (card: Objection) => means.get(card.id)?.mean ?? unseen;
  const at = (card: Objection) => means.get(card.id)?.lastAt ?? 0;
  return [...quizCards(cards)]
    .sort((a, b) => rank(a) - rank(b) || at(a) - at(b) || (a.id < b.id ? -1 : 1))
    .slice(0, quizLength)
    .map((card) => ({
      id: newId(environment),
      nodeId: '',
      objectionId: card.id,
      prompt: read(card.text).slice(0, 2000),
      given: '',
      score: null,
    }));
}

/** The question that is open, -1 when all are answered. */
export function openQuestion(items: readonly PracticeItem[]): number {
  return items.findIndex(({ score }) => score === null);
}

/** Marks one question of a quiz. */
export function answerQuestion(
  items: readonly PracticeItem[],
  itemId: string,
  given: string,
  right: boolean,
): PracticeItem[] {
  return items.map((item) =>
    item.id === itemId ? { ...item, given: given.slice(0, 5000), score: right ? bestMark : 0 } : item,
  );
}

export interface QuizOption {
  readonly id: string;
  readonly text: Localized;
  readonly right: boolean;
}

/** Orders texts anew, the same for the same seed, so that a question looks the same after a break. */
function scattered<T>(list: readonly T[], key: (item: T) => string, seed: string): T[] {
  const hash = (text: string) => {
    let value = 2_166_136_261;
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619) >>> 0;
    return value;
  };
  return [...list].sort((a, b) => hash(seed + key(a)) - hash(seed + key(b)));
}

/**
 * Answers to choose from: the first that the card offers, among answers of other cards, of other categories while there are
 * such, so that only one is right. `seed`: the id of the question.
 */
export function quizOptions(cards: readonly Objection[], card: Objection, seed: string): readonly QuizOption[] {
  const [right] = offered(card);
  if (!right) return [];
  const others = quizCards(cards).filter(({ id }) => id !== card.id);
  const wrong = scattered(
    others.flatMap((other) =>
      offered(other)
        .slice(0, 1)
        .map((answer) => ({ other, answer })),
    ),
    ({ answer }) => answer.id,
    seed,
  ).sort((a, b) => Number(a.other.category === card.category) - Number(b.other.category === card.category));
  const options = wrong
    .slice(0, optionCount - 1)
    .map(({ answer }): QuizOption => ({ id: answer.id, text: answer.text, right: false }));
  return scattered([...options, { id: right.id, text: right.text, right: true }], ({ id }) => id, `${seed} `);
}
