import { plainForm } from '../kernel/sum';
import { isClaim } from './graph';
import { type CardContent, cardFields, cardOf, lineForm } from './portable';
import type { ScriptContent } from './script';
import { contentOf } from './versions';

/** Whose words are taken: those of this workspace, or those of the file. */
export type Side = 'mine' | 'theirs';

/** One thing that reads differently here and in the file, and is decided on its own: a field, a line, the order of the lines. */
export interface MergePart {
  readonly key: string;
  /** Who changed it since both were the same; `''` = cannot be told. */
  readonly by: Side | 'both' | '';
}

/** What was chosen, by the keys of the parts. */
export type Sides = ReadonlyMap<string, Side>;

export const fieldKey = (field: string) => `field ${field}`;
/** Of a line of a script, or of an answer of a card. */
export const lineKey = (id: string) => `line ${id}`;
export const orderKey = 'order';

/** A content as parts that can be held against each other: what each says, as text. */
interface Shape {
  readonly parts: ReadonlyMap<string, string>;
  /** Ids of the lines, in order. */
  readonly order: readonly string[];
}

/** Attachments are no part: a workspace keeps its own and gets those that it has. */
const scriptFields = (content: ScriptContent) =>
  (Object.keys(contentOf(content)) as (keyof ScriptContent)[]).filter(
    (field) => field !== 'nodes' && field !== 'materialIds',
  );
const plainCardFields = cardFields.filter((field) => field !== 'answers' && field !== 'origin');

export function scriptShape(content: ScriptContent): Shape {
  const fields = scriptFields(content).map((field) => [fieldKey(field), plainForm(content[field])] as const);
  const lines = content.nodes.map(({ at: _at, ...node }) => [lineKey(node.id), lineForm(node, isClaim(node))] as const);
  return { parts: new Map([...fields, ...lines]), order: content.nodes.map(({ id }) => id) };
}

export function cardShape(card: CardContent): Shape {
  const fields = plainCardFields.map((field) => [fieldKey(field), plainForm(card[field])] as const);
  const lines = card.answers.map((answer) => [lineKey(answer.id), lineForm(answer, true)] as const);
  return { parts: new Map([...fields, ...lines]), order: card.answers.map(({ id }) => id) };
}

function changedBy<T>(mine: T, theirs: T, base: T): MergePart['by'] {
  if (mine === base) return 'theirs';
  return theirs === base ? 'mine' : 'both';
}

/**
 * What differs, field by field and line by line, and, where the content that both descend from is known (`base`), who
 * changed it. That is the three-way comparison of `diff3`, with lines known by their ids instead of their places.
 */
export function mergeParts(mine: Shape, theirs: Shape, base: Shape | undefined): readonly MergePart[] {
  const keys = [...new Set([...theirs.parts.keys(), ...mine.parts.keys()])];
  const parts = keys.flatMap((key): MergePart[] => {
    const [here, there] = [mine.parts.get(key), theirs.parts.get(key)];
    return here === there ? [] : [{ key, by: base ? changedBy(here, there, base.parts.get(key)) : '' }];
  });
  const [here, there, before] = [mine, theirs, base].map((shape) => new Set(shape?.order));
  const inAll = (shape: Shape) =>
    shape.order.filter((id) => here?.has(id) && there?.has(id) && (!base || before?.has(id))).join(' ');
  if (inAll(mine) === inAll(theirs)) return parts;
  return [...parts, { key: orderKey, by: base ? changedBy(inAll(mine), inAll(theirs), inAll(base)) : '' }];
}

type Picking = (key: string) => Side;

/** The lines that are wanted, in the order of one side; what only the other has stands behind what it follows there. */
function mergedLines<T extends { readonly id: string }>(mine: readonly T[], theirs: readonly T[], pick: Picking): T[] {
  const [leading, other] = pick(orderKey) === 'mine' ? [mine, theirs] : [theirs, mine];
  const here = new Map(mine.map((line) => [line.id, line]));
  const there = new Map(theirs.map((line) => [line.id, line]));
  const wanted = (id: string) => (pick(lineKey(id)) === 'mine' ? here : there).get(id);
  const merged = leading.flatMap(({ id }) => wanted(id) ?? []);
  const placed = new Set(merged.map(({ id }) => id));
  let behind = -1;
  for (const { id } of other) {
    const line = wanted(id);
    if (!line) continue;
    if (placed.has(id)) behind = merged.findIndex((each) => each.id === id);
    else {
      behind += 1;
      merged.splice(behind, 0, line);
      placed.add(id);
    }
  }
  return merged;
}

function mergedFields<T extends object>(mine: T, theirs: T, fields: readonly (keyof T & string)[], pick: Picking): T {
  const taken = fields.filter((field) => pick(fieldKey(field)) === 'theirs');
  return { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) };
}

/** A script of which each part comes from the side that was chosen; `theirs` as this workspace can have it. */
export function mergedScript(mine: ScriptContent, theirs: ScriptContent, pick: Picking): ScriptContent {
  const whole = mergedFields(contentOf(mine), theirs, scriptFields(theirs), pick);
  return { ...whole, materialIds: theirs.materialIds, nodes: mergedLines(mine.nodes, theirs.nodes, pick) };
}

/** As {@link mergedScript}, of a card. */
export function mergedCard(mine: CardContent, theirs: CardContent, pick: Picking): CardContent {
  const whole = mergedFields(cardOf(mine), theirs, plainCardFields, pick);
  return { ...whole, origin: theirs.origin, answers: mergedLines(mine.answers, theirs.answers, pick) };
}
