import type { RecordMap } from '../../domain/entities';
import type { Localized } from '../../domain/kernel/fields';
import { isClaim } from '../../domain/scripts/graph';
import { type Objection, objectionSearchParts } from '../../domain/scripts/objection';
import type { LineEvidence } from '../../domain/scripts/parts';
import {
  type NodeKind,
  type Script,
  type ScriptVersion,
  type SearchPart,
  scriptSearchParts,
} from '../../domain/scripts/script';
import { fromRow } from '../rows';
import { plainLine } from '../searchIndex';
import type { Reading } from './list';
import { type FieldHit, fieldHits } from './search';

/** A line of a script that holds what was searched. */
export interface FoundScriptLine {
  readonly entity: 'script';
  readonly scriptId: string;
  /** The approved version that `text` is from; empty = the working copy, a draft. */
  readonly versionId: string;
  readonly nodeId: string;
  readonly kind: NodeKind;
  /** Marked up, with variables. */
  readonly text: Localized;
  /** What it rests on; `null` where nothing is claimed (R52). */
  readonly evidence: readonly LineEvidence[] | null;
  /** Of the script. */
  readonly title: Localized;
  readonly favourite: boolean;
}

/** An answer of a card that holds what was searched, or whose objection does. */
export interface FoundAnswer {
  readonly entity: 'objection';
  readonly objectionId: string;
  readonly answerId: string;
  readonly text: Localized;
  readonly evidence: readonly LineEvidence[];
  /** The objection. */
  readonly title: Localized;
  readonly favourite: boolean;
}

export type FoundLine = FoundScriptLine | FoundAnswer;

export interface FindLinesOptions {
  /** Default 50. */
  readonly limit?: number;
  /** Default both. */
  readonly of?: 'script' | 'objection';
}

const defaultLimit = 50;
/** A line may be hit in both languages, and what is retired is hit in vain. */
const hitsPerLine = 3;

/** What a hit lies in: a line of a record, or with an empty id the record itself. */
interface Place<T> {
  readonly record: T;
  readonly lineId: string;
  readonly rank: number;
}

/** Where hits lie, in their order, each place once; in records that have changed since, nowhere. */
function placesOf<T extends { readonly id: string }>(
  hits: readonly FieldHit[],
  records: readonly T[],
  partsOf: (record: T) => readonly SearchPart[],
): readonly Place<T>[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const parts = new Map<string, readonly SearchPart[]>();
  const found = new Map<string, Place<T>>();
  for (const { id, field, text, rank } of hits) {
    const record = byId.get(id);
    if (!record) continue;
    const all = parts.get(id) ?? partsOf(record).filter((part) => part.text !== '');
    parts.set(id, all);
    const part = all[field];
    if (!part || plainLine(part.text) !== text) continue;
    const key = `${id} ${part.lineId}`;
    if (!found.has(key)) found.set(key, { record, lineId: part.lineId, rank });
  }
  return [...found.values()];
}

async function recordsOf<Name extends 'script' | 'objection' | 'scriptVersion'>(
  { database }: Reading,
  entity: Name,
  ids: readonly string[],
): Promise<RecordMap[Name][]> {
  const rows = await database.rows(entity).bulkGet([...new Set(ids)]);
  return rows.flatMap((row) => (row && row.deletedAt === 0 ? [fromRow(entity, row)] : []));
}

interface Ranked {
  readonly line: FoundLine;
  readonly rank: number;
}

function scriptLine(script: Script, version: ScriptVersion | undefined, nodeId: string): FoundScriptLine | undefined {
  const said = version?.nodes.find((node) => node.id === nodeId);
  const node = said ?? script.nodes.find((each) => each.id === nodeId);
  if (!node) return undefined;
  const { id: scriptId, title, favourite } = script;
  const { kind, text } = node;
  const versionId = said ? script.versionId : '';
  const evidence = isClaim(node) ? node.evidence : null;
  return { entity: 'script', scriptId, versionId, nodeId, kind, text, evidence, title, favourite };
}

/** The places of hits, read piece by piece until there are enough of them: records are large, hits are many. */
async function placesIn<Name extends 'script' | 'objection'>(
  store: Reading,
  entity: Name,
  search: {
    readonly query: string;
    readonly limit: number;
    readonly partsOf: (record: RecordMap[Name]) => readonly SearchPart[];
    /** Whether a place counts. */
    readonly counts: (place: Place<RecordMap[Name]>) => boolean;
  },
): Promise<readonly Place<RecordMap[Name]>[]> {
  const { query, limit, partsOf, counts } = search;
  const hits = await fieldHits(store, entity, query, limit * hitsPerLine);
  const found: Place<RecordMap[Name]>[] = [];
  for (let from = 0; from < hits.length && found.length < limit; from += limit) {
    const piece = hits.slice(from, from + limit);
    const records = await recordsOf(
      store,
      entity,
      piece.map(({ id }) => id),
    );
    found.push(...placesOf(piece, records, partsOf).filter(counts));
  }
  return found;
}

/** As said to the team: in the words of the approved version where it has the line. Retired scripts are not searched. */
async function findScriptLines(store: Reading, query: string, limit: number): Promise<readonly Ranked[]> {
  const counts = ({ record, lineId }: Place<Script>) => lineId !== '' && record.status !== 'retired';
  const places = await placesIn(store, 'script', { query, limit, partsOf: scriptSearchParts, counts });
  const named = places.flatMap(({ record }) => (record.versionId === '' ? [] : [record.versionId]));
  const versions = new Map((await recordsOf(store, 'scriptVersion', named)).map((version) => [version.id, version]));
  const found = new Map<string, Ranked>();
  for (const { record, lineId, rank } of places) {
    const line = scriptLine(record, versions.get(record.versionId), lineId);
    const key = `${record.id} ${lineId}`;
    if (line && !found.has(key)) found.set(key, { line, rank });
  }
  return [...found.values()].slice(0, limit);
}

async function findAnswers(store: Reading, query: string, limit: number): Promise<readonly Ranked[]> {
  const counts = ({ record, lineId }: Place<Objection>) =>
    record.status !== 'retired' &&
    record.answers.some(({ id, retired }) => !retired && (lineId === '' || id === lineId));
  const places = await placesIn(store, 'objection', { query, limit, partsOf: objectionSearchParts, counts });
  const found = new Map<string, Ranked>();
  for (const { record, lineId, rank } of places) {
    const { id: objectionId, text: title, favourite } = record;
    for (const { id: answerId, text, evidence, retired } of record.answers) {
      const key = `${objectionId} ${answerId}`;
      if (retired || (lineId !== '' && answerId !== lineId) || found.has(key)) continue;
      const line: FoundAnswer = { entity: 'objection', objectionId, answerId, text, evidence, title, favourite };
      found.set(key, { line, rank });
    }
  }
  return [...found.values()].slice(0, limit);
}

/**
 * The lines of scripts and the answers of cards that hold every word of `query` by themselves, as written, by pinyin or by
 * initials; an objection found in the customer's words brings its answers. Of the best, favourites come first, then beginnings, then what
 * lies inside, then what only sounds so; scripts and answers take turns.
 */
export async function findLines(store: Reading, query: string, options: FindLinesOptions = {}): Promise<FoundLine[]> {
  const { limit = defaultLimit, of } = options;
  const found = await Promise.all([
    of === 'objection' ? [] : findScriptLines(store, query, limit),
    of === 'script' ? [] : findAnswers(store, query, limit),
  ]);
  return found
    .flatMap((list) => list.map(({ line, rank }, place) => ({ line, order: [line.favourite ? 0 : 1, rank, place] })))
    .sort((a, b) => a.order.reduce((sum, each, at) => sum || each - (b.order[at] ?? 0), 0))
    .slice(0, limit)
    .map(({ line }) => line);
}
