import type { Localized } from '../kernel/fields';
import { type Problem, problem } from '../kernel/result';
import { lintScript } from './lint';
import type { Objection } from './objection';
import type { BrokenEntry, Pack, PackCard, PackScript } from './pack';
import { type CardContent, cardSum, cutLinks, type Has, localCard, localScript, marked, scriptSum } from './portable';
import type { Script, ScriptContent } from './script';
import { copyMark } from './stringsPack';

/**
 * `create`: not here yet. `update`: changed there only. `kept`: changed here only. `conflict`: changed in both. `same`: as it
 * is here. `deleted`: in the recycle bin here. `error`: cannot be taken over.
 */
export const packVerdicts = ['conflict', 'create', 'update', 'deleted', 'error', 'kept', 'same'] as const;
export type PackVerdict = (typeof packVerdicts)[number];

/** `theirs`: what the file says. `mine`: as it is here. `both`: theirs as a copy beside mine. `''`: not decided yet. */
export type PackChoice = 'theirs' | 'mine' | 'both' | '';

interface RowBase {
  /** Of the row in the plan. */
  readonly key: string;
  readonly title: Localized;
  readonly verdict: PackVerdict;
  /** What can be chosen; empty where there is nothing to choose. */
  readonly choices: readonly Exclude<PackChoice, ''>[];
  /** What happens unless something else is chosen. */
  readonly usual: PackChoice;
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
}

/**
 * Who changed what since they last were the same: a content descends from another where that one's sum is among its former
 * sums. Where neither descends from the other, both were changed, whoever handed them on in between.
 */
function verdictOf(
  entry: { readonly basedOn: readonly string[] },
  there: string,
  mine: { readonly deletedAt: number; readonly packSums: readonly string[] } | undefined,
  here: string,
): PackVerdict {
  if (!mine) return 'create';
  if (mine.deletedAt !== 0) return 'deleted';
  if (here === there) return 'same';
  const later = entry.basedOn.includes(here);
  const earlier = mine.packSums.includes(there);
  if (later === earlier) return 'conflict';
  return later ? 'update' : 'kept';
}

const offered: Readonly<Record<PackVerdict, readonly [usual: PackChoice, ...choices: Exclude<PackChoice, ''>[]]>> = {
  create: ['theirs', 'theirs', 'mine'],
  update: ['theirs', 'theirs', 'mine', 'both'],
  kept: ['mine', 'mine', 'theirs', 'both'],
  conflict: ['', 'mine', 'theirs', 'both'],
  deleted: ['mine', 'mine', 'theirs'],
  same: ['mine'],
  error: ['mine'],
};

const choicesOf = (verdict: PackVerdict) => {
  const [usual, ...choices] = offered[verdict];
  return { usual, choices };
};

function audienceNotes(
  content: Pick<ScriptContent, 'stages' | 'productIds' | 'competitorIds'>,
  { names }: Pack,
  here: Here,
): Problem[] {
  const gone = [...content.stages, ...content.productIds, ...content.competitorIds].filter((id) => !here.knows(id));
  if (gone.length === 0) return [];
  const known = gone.map((id) => names[id]?.zh || names[id]?.en || id);
  return [problem('scriptPack.missingNames', { names: [...new Set(known)].join(', ').slice(0, 300) })];
}

const counted = (code: string, count: number): Problem[] => (count > 0 ? [problem(code, { count })] : []);

function scriptRow(entry: PackScript, pack: Pack, here: Here, cards: ReadonlySet<string>): ScriptRow {
  const mine = here.scripts.get(entry.id);
  const theirs = localScript(entry.content, mine, here.has);
  const verdict = verdictOf(entry, scriptSum(theirs), mine, mine ? scriptSum(mine) : '');
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
    ...audienceNotes(theirs, pack, here),
  ];
  const { title } = theirs;
  return {
    key: `script ${entry.id}`,
    kind: 'script',
    title,
    verdict,
    ...choicesOf(verdict),
    notes,
    entry,
    theirs,
    mine,
  };
}

function cardRow(entry: PackCard, pack: Pack, here: Here): CardRow {
  const mine = here.objections.get(entry.id);
  const theirs = localCard(entry.content, mine, here.has);
  const verdict = verdictOf(entry, cardSum(theirs), mine, mine ? cardSum(mine) : '');
  const links = cutLinks([...entry.content.answers, { evidence: [], origin: entry.content.origin }], here.has);
  const notes = [...counted('scriptPack.cutLinks', links), ...audienceNotes(theirs, pack, here)];
  const title = theirs.text;
  const key = `objection ${entry.id}`;
  return { key, kind: 'objection', title, verdict, ...choicesOf(verdict), notes, entry, theirs, mine };
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
    ...pack.scripts.map((entry) => scriptRow(entry, pack, here, cards)),
    ...pack.objections.map((entry) => cardRow(entry, pack, here)),
  ];
  return rows.sort((a, b) => packVerdicts.indexOf(a.verdict) - packVerdicts.indexOf(b.verdict));
}

export type PackChoices = ReadonlyMap<string, PackChoice>;

/** What is chosen for a row; what the row does not offer does not count. */
export function choiceOf(row: PackRow, choices: PackChoices): PackChoice {
  const chosen = choices.get(row.key);
  return chosen && row.choices.includes(chosen) ? chosen : row.usual;
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

function changed(row: ScriptRow | CardRow, packSums: string[], whole: boolean): PackWrite[] {
  if (!row.mine) return [];
  const { id, deletedAt, rev: expectedRev } = row.mine;
  const back: PackWrite[] = whole && deletedAt !== 0 ? [{ type: 'restore', entity: row.kind, id }] : [];
  // A record that was just brought back has moved on.
  const check = back.length > 0 ? {} : { expectedRev };
  const update: PackWrite =
    row.kind === 'script'
      ? { type: 'update', entity: 'script', id, changes: { ...(whole ? row.theirs : {}), packSums }, ...check }
      : { type: 'update', entity: 'objection', id, changes: { ...(whole ? row.theirs : {}), packSums }, ...check };
  return [...back, update];
}

function writesOf(row: PackRow, choice: PackChoice, nextId: () => string): PackWrite[] {
  if (row.kind === 'broken' || choice === '') return [];
  const { entry, mine, verdict } = row;
  const sum = row.kind === 'script' ? scriptSum(row.theirs) : cardSum(row.theirs);
  const theirs = joinedSums([sum], entry.basedOn);
  if (!mine) return choice === 'theirs' ? [made(row, entry.id, theirs, false)] : [];
  const packSums = joinedSums(theirs, mine.packSums);
  if (choice === 'theirs') return changed(row, packSums, true);
  if (choice === 'both') return [made(row, nextId(), [], true), ...changed(row, packSums, false)];
  // What was decided for one's own is not asked again; what was equal all along is known from now on.
  const learnt = verdict === 'conflict' || (verdict === 'same' && !mine.packSums.includes(sum));
  return learnt ? changed(row, packSums, false) : [];
}

/** All writes of a plan; one transaction, one undo. */
export function packWrites(rows: readonly PackRow[], choices: PackChoices, nextId: () => string): PackWrite[] {
  return rows.flatMap((row) => writesOf(row, choiceOf(row, choices), nextId));
}

/** What the plan comes to with these choices. */
export function packCounts(rows: readonly PackRow[], choices: PackChoices) {
  const chosen = rows.map((row) => ({ row, choice: choiceOf(row, choices) }));
  return {
    open: chosen.filter(({ choice }) => choice === '').length,
    created: chosen.filter(({ row, choice }) => choice === 'both' || (choice === 'theirs' && row.verdict === 'create'))
      .length,
    changed: chosen.filter(({ row, choice }) => choice === 'theirs' && row.verdict !== 'create').length,
    decided: chosen.filter(({ row, choice }) => choice === 'mine' && row.verdict === 'conflict').length,
  };
}
