import type { Localized } from '../kernel/fields';
import { type Problem, problem } from '../kernel/result';
import { lintScript } from './lint';
import type { Objection } from './objection';
import type { BrokenEntry, Pack, PackCard, PackScript } from './pack';
import {
  cardShape,
  type MergePart,
  mergedCard,
  mergedScript,
  mergeParts,
  type Side,
  type Sides,
  scriptShape,
} from './packMerge';
import { type CardContent, cardSum, cutLinks, type Has, localCard, localScript, marked, scriptSum } from './portable';
import type { Script, ScriptContent } from './script';
import { copyMark } from './stringsPack';

/**
 * `create`: not here yet. `update`: changed there only. `kept`: changed here only. `conflict`: changed in both. `same`: as it
 * is here. `deleted`: in the recycle bin here. `error`: cannot be taken over.
 */
export const packVerdicts = ['conflict', 'create', 'update', 'deleted', 'error', 'kept', 'same'] as const;
export type PackVerdict = (typeof packVerdicts)[number];

/**
 * `theirs`: what the file says. `mine`: as it is here. `merge`: each part from one of them. `both`: theirs as a copy beside
 * mine. `''`: not decided yet.
 */
export type PackChoice = 'theirs' | 'mine' | 'merge' | 'both' | '';

interface RowBase {
  /** Of the row in the plan. */
  readonly key: string;
  readonly title: Localized;
  readonly verdict: PackVerdict;
  /** What can be chosen; empty where there is nothing to choose. */
  readonly choices: readonly Exclude<PackChoice, ''>[];
  /** What happens unless something else is chosen. */
  readonly usual: PackChoice;
  /** What can be chosen one by one; empty where the whole is taken or left. */
  readonly parts: readonly MergePart[];
  readonly notes: readonly Problem[];
}
export interface ScriptRow extends RowBase {
  readonly kind: 'script';
  readonly entry: PackScript;
  /** As this workspace can have it. */
  readonly theirs: ScriptContent;
  readonly mine: Script | undefined;
}
export interface CardRow extends RowBase {
  readonly kind: 'objection';
  readonly entry: PackCard;
  readonly theirs: CardContent;
  readonly mine: Objection | undefined;
}
export interface BrokenRow extends RowBase {
  readonly kind: 'broken';
  readonly of: BrokenEntry['kind'];
}
export type PackRow = ScriptRow | CardRow | BrokenRow;

/** What a workspace has of what a pack speaks of. */
export interface Here {
  /** Also deleted ones. */
  readonly scripts: ReadonlyMap<string, Script>;
  readonly objections: ReadonlyMap<string, Objection>;
  readonly has: Has;
  /** Whether a product, a competitor or a stage is known. */
  readonly knows: (id: string) => boolean;
  /** What both descend from, where a script or a card was changed on both sides and its former content is still known. */
  readonly scriptBases?: ReadonlyMap<string, ScriptContent> | undefined;
  readonly cardBases?: ReadonlyMap<string, CardContent> | undefined;
}

/**
 * Who changed what since they last were the same: a content descends from another where that one's sum is among its former
 * sums. Where neither descends from the other, both were changed, whoever handed them on in between.
 */
function verdictOf(
  entry: PackScript | PackCard,
  mine: { readonly deletedAt: number; readonly packSums: readonly string[] } | undefined,
  here: string,
): PackVerdict {
  if (!mine) return 'create';
  if (mine.deletedAt !== 0) return 'deleted';
  const there = sumsOf(entry);
  if (there.includes(here)) return 'same';
  const later = entry.basedOn.includes(here);
  const earlier = there.some((sum) => mine.packSums.includes(sum));
  if (later === earlier) return 'conflict';
  return later ? 'update' : 'kept';
}

/** Sums by which the content of an entry is known: as it reads here, and as its file has it. */
const sumsOf = ({ sum, ownSum }: PackScript | PackCard): string[] => [...(ownSum === undefined ? [] : [ownSum]), sum];

const offered: Readonly<Record<PackVerdict, readonly [usual: PackChoice, ...choices: Exclude<PackChoice, ''>[]]>> = {
  create: ['theirs', 'theirs', 'mine'],
  update: ['theirs', 'theirs', 'merge', 'mine', 'both'],
  kept: ['mine', 'mine', 'merge', 'theirs', 'both'],
  conflict: ['', 'merge', 'mine', 'theirs', 'both'],
  deleted: ['mine', 'mine', 'theirs'],
  same: ['mine'],
  error: ['mine'],
};

/** What can be chosen; a single part is chosen with the whole. */
const choicesOf = (verdict: PackVerdict, parts: readonly MergePart[] = []) => {
  const [usual, ...choices] = offered[verdict];
  return { usual, choices: choices.filter((choice) => choice !== 'merge' || parts.length > 1), parts };
};

/** The verdicts under which one can choose part by part. */
const mergeable = (verdict: PackVerdict) => offered[verdict].includes('merge');

/** Which side a part comes from: as it was chosen, else by who changed it; `''` = to be decided. */
export function sideOf(row: Pick<PackRow, 'verdict'>, part: MergePart, sides: Sides | undefined): Side | '' {
  const chosen = sides?.get(part.key);
  if (chosen) return chosen;
  if (row.verdict === 'update') return 'theirs';
  if (row.verdict === 'kept') return 'mine';
  return part.by === 'both' ? '' : part.by;
}

const picking = (row: Pick<PackRow, 'verdict' | 'parts'>, sides: Sides | undefined) => {
  const picked = new Map(row.parts.map((part) => [part.key, sideOf(row, part, sides)]));
  // What does not differ stays as it is here; what is not decided, too.
  return (key: string): Side => picked.get(key) || 'mine';
};

/** What a script or a card says when each part comes from the side chosen for it. */
export function mergedContent(row: ScriptRow, sides: Sides | undefined): ScriptContent;
export function mergedContent(row: CardRow, sides: Sides | undefined): CardContent;
export function mergedContent(row: ScriptRow | CardRow, sides: Sides | undefined): ScriptContent | CardContent {
  const pick = picking(row, sides);
  if (row.kind === 'script') return row.mine ? mergedScript(row.mine, row.theirs, pick) : row.theirs;
  return row.mine ? mergedCard(row.mine, row.theirs, pick) : row.theirs;
}

/** Parts of a row that are still to be decided. */
export function openParts(row: PackRow, sides: Sides | undefined): number {
  return row.parts.filter((part) => sideOf(row, part, sides) === '').length;
}

const errorsOf = (content: ScriptContent) => lintScript(content).filter(({ severity }) => severity === 'error').length;

/** Where no part was changed on both sides, and nothing breaks by it, both are taken together unless told otherwise. */
function joined<Row extends ScriptRow | CardRow>(row: Row): Row {
  if (row.verdict !== 'conflict' || row.parts.length < 2 || openParts(row, undefined) > 0) return row;
  if (row.kind === 'script' && row.mine && errorsOf(mergedContent(row, undefined)) > errorsOf(row.mine)) return row;
  const changedBy = (side: Side) => row.parts.filter(({ by }) => by === side).length;
  const note = problem('scriptPack.joined', { mine: changedBy('mine'), theirs: changedBy('theirs') });
  return { ...row, usual: 'merge', notes: [note, ...row.notes] };
}

/** What an entry is meant for and nothing here stands for. */
function audienceNotes(content: Pick<ScriptContent, 'stages' | 'productIds' | 'competitorIds'>, here: Here): Problem[] {
  const meant = new Set([...content.stages, ...content.productIds, ...content.competitorIds]);
  return counted('scriptPack.missingNames', [...meant].filter((id) => !here.knows(id)).length);
}

const counted = (code: string, count: number): Problem[] => (count > 0 ? [problem(code, { count })] : []);

function scriptRow(entry: PackScript, here: Here, cards: ReadonlySet<string>): ScriptRow {
  const mine = here.scripts.get(entry.id);
  const theirs = localScript(entry.content, mine, here.has);
  const verdict = verdictOf(entry, mine, mine ? scriptSum(mine) : '');
  const { nodes } = theirs;
  const ids = new Set(nodes.map(({ id }) => id));
  const lost = nodes.flatMap(({ exits }) => exits.filter(({ to }) => to !== '' && !ids.has(to))).length;
  const missing = nodes.filter(
    ({ objectionId }) =>
      objectionId !== '' && !cards.has(objectionId) && here.objections.get(objectionId)?.deletedAt !== 0,
  ).length;
  const errors = lintScript(theirs).filter(({ severity, code }) => severity === 'error' && code !== 'missingTarget');
  const notes = [
    ...counted('scriptPack.lostExits', lost),
    ...counted('scriptPack.lint', errors.length),
    ...counted('scriptPack.missingCards', missing),
    ...counted('scriptPack.cutLinks', cutLinks(entry.content.nodes, here.has)),
    ...audienceNotes(theirs, here),
  ];
  const { title } = theirs;
  const base = here.scriptBases?.get(entry.id);
  const parts =
    mine && mergeable(verdict) ? mergeParts(scriptShape(mine), scriptShape(theirs), base && scriptShape(base)) : [];
  return joined({
    key: `script ${entry.id}`,
    kind: 'script',
    title,
    verdict,
    ...choicesOf(verdict, parts),
    notes,
    entry,
    theirs,
    mine,
  });
}

function cardRow(entry: PackCard, here: Here): CardRow {
  const mine = here.objections.get(entry.id);
  const theirs = localCard(entry.content, mine, here.has);
  const verdict = verdictOf(entry, mine, mine ? cardSum(mine) : '');
  const links = cutLinks([...entry.content.answers, { evidence: [], origin: entry.content.origin }], here.has);
  const notes = [...counted('scriptPack.cutLinks', links), ...audienceNotes(theirs, here)];
  const title = theirs.text;
  const key = `objection ${entry.id}`;
  const base = here.cardBases?.get(entry.id);
  const parts =
    mine && mergeable(verdict) ? mergeParts(cardShape(mine), cardShape(theirs), base && cardShape(base)) : [];
  return joined({ key, kind: 'objection', title, verdict, ...choicesOf(verdict, parts), notes, entry, theirs, mine });
}

/** What taking over a pack would do, entry by entry. Pure; nothing is written. */
export function planPack(pack: Pack, here: Here): readonly PackRow[] {
  const cards = new Set(pack.objections.map(({ id }) => id));
  const rows: PackRow[] = [
    ...pack.broken.map((each): BrokenRow => {
      const key = `broken ${each.kind} ${each.place}`;
      const notes = [each.problem];
      return { key, kind: 'broken', of: each.kind, title: each.title, verdict: 'error', ...choicesOf('error'), notes };
    }),
    ...pack.scripts.map((entry) => scriptRow(entry, here, cards)),
    ...pack.objections.map((entry) => cardRow(entry, here)),
  ];
  return rows.sort((a, b) => packVerdicts.indexOf(a.verdict) - packVerdicts.indexOf(b.verdict));
}

/** What was chosen for the rows, and for the parts of those that are merged; by the keys of the rows. */
export interface PackChoices {
  readonly choices: ReadonlyMap<string, PackChoice>;
  readonly sides: ReadonlyMap<string, Sides>;
}
export const noChoices: PackChoices = { choices: new Map(), sides: new Map() };

/** What is chosen for a row; what the row does not offer does not count. */
export function choiceOf(row: PackRow, { choices }: PackChoices): PackChoice {
  const chosen = choices.get(row.key);
  return chosen && row.choices.includes(chosen) ? chosen : row.usual;
}

/** Whether a row still keeps the pack from being taken over. */
export function isOpen(row: PackRow, chosen: PackChoices): boolean {
  const choice = choiceOf(row, chosen);
  return choice === '' || (choice === 'merge' && openParts(row, chosen.sides.get(row.key)) > 0);
}

export type PackWrite =
  | { readonly type: 'create'; readonly entity: 'script'; readonly record: Partial<Script> }
  | { readonly type: 'create'; readonly entity: 'objection'; readonly record: Partial<Objection> }
  | {
      readonly type: 'update';
      readonly entity: 'script';
      readonly id: string;
      readonly changes: Partial<Script>;
      readonly expectedRev?: number;
    }
  | {
      readonly type: 'update';
      readonly entity: 'objection';
      readonly id: string;
      readonly changes: Partial<Objection>;
      readonly expectedRev?: number;
    }
  | { readonly type: 'restore'; readonly entity: 'script' | 'objection'; readonly id: string };

const mostSums = 20;

/** The sums so far with those that came in before them. */
export function joinedSums(newer: readonly string[], older: readonly string[]): string[] {
  return [...new Set([...newer, ...older])].slice(0, mostSums);
}

/** A new record of a file: a draft, to be gone through; what the team says is decided here. */
function made(row: ScriptRow | CardRow, id: string, packSums: string[], copy: boolean): PackWrite {
  const own = { id, tags: [...row.entry.tags], packSums };
  if (row.kind === 'script') {
    const title = copy ? marked(row.theirs.title, copyMark) : row.theirs.title;
    return { type: 'create', entity: 'script', record: { ...row.theirs, title, ...own } };
  }
  const text = copy ? marked(row.theirs.text, copyMark) : row.theirs.text;
  const status = row.theirs.answers.some(({ retired }) => !retired) ? 'ready' : 'draft';
  return { type: 'create', entity: 'objection', record: { ...row.theirs, text, status, ...own } };
}

/** The record that is here, with a new content or only with what is known of its descent. */
function changed(row: ScriptRow | CardRow, packSums: string[], content?: ScriptContent | CardContent): PackWrite[] {
  if (!row.mine) return [];
  const { id, deletedAt, rev: expectedRev } = row.mine;
  const back: PackWrite[] = content && deletedAt !== 0 ? [{ type: 'restore', entity: row.kind, id }] : [];
  // A record that was just brought back has moved on.
  const check = back.length > 0 ? {} : { expectedRev };
  const changes = { ...content, packSums };
  const update: PackWrite =
    row.kind === 'script'
      ? { type: 'update', entity: 'script', id, changes: changes as Partial<Script>, ...check }
      : { type: 'update', entity: 'objection', id, changes: changes as Partial<Objection>, ...check };
  return [...back, update];
}

function writesOf(row: PackRow, chosen: PackChoices, nextId: () => string): PackWrite[] {
  if (row.kind === 'broken' || isOpen(row, chosen)) return [];
  const choice = choiceOf(row, chosen);
  const { entry, mine, verdict } = row;
  const sums = sumsOf(entry);
  const theirs = joinedSums(sums, entry.basedOn);
  if (!mine) return choice === 'theirs' ? [made(row, entry.id, theirs, false)] : [];
  const packSums = joinedSums(theirs, mine.packSums);
  if (choice === 'theirs') return changed(row, packSums, row.theirs);
  if (choice === 'merge') {
    const sides = chosen.sides.get(row.key);
    return changed(row, packSums, row.kind === 'script' ? mergedContent(row, sides) : mergedContent(row, sides));
  }
  if (choice === 'both') return [made(row, nextId(), [], true), ...changed(row, packSums)];
  // What was decided for one's own is not asked again; what was equal all along is known from now on.
  const learnt = verdict === 'conflict' || (verdict === 'same' && !sums.every((sum) => mine.packSums.includes(sum)));
  return learnt ? changed(row, packSums) : [];
}

/** All writes of a plan; one transaction, one undo. */
export function packWrites(rows: readonly PackRow[], chosen: PackChoices, nextId: () => string): PackWrite[] {
  return rows.flatMap((row) => writesOf(row, chosen, nextId));
}

/** What the plan comes to with these choices. */
export function packCounts(rows: readonly PackRow[], chosen: PackChoices) {
  const all = rows.map((row) => ({ row, choice: choiceOf(row, chosen) }));
  const count = (wanted: (row: PackRow, choice: PackChoice) => boolean) =>
    all.filter(({ row, choice }) => wanted(row, choice)).length;
  return {
    open: count((row) => isOpen(row, chosen)),
    created: count((row, choice) => choice === 'both' || (choice === 'theirs' && row.verdict === 'create')),
    changed: count((row, choice) => choice === 'merge' || (choice === 'theirs' && row.verdict !== 'create')),
    decided: count((row, choice) => choice === 'mine' && row.verdict === 'conflict'),
  };
}
