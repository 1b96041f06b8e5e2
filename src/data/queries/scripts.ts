import type { RecordMap } from '../../domain/entities';
import type { Localized } from '../../domain/kernel/fields';
import { objectionSearchParts } from '../../domain/scripts/objection';
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
  return { entity: 'script', scriptId, versionId: said ? script.versionId : '', nodeId, kind, text, title, favourite };
}

/** As said to the team: in the words of the approved version where it has the line. Retired scripts are not searched. */
async function findScriptLines(store: Reading, query: string, limit: number): Promise<readonly Ranked[]> {
  const hits = await fieldHits(store, 'script', query, limit * hitsPerLine);
  const ids = hits.map(({ id }) => id);
  const scripts = (await recordsOf(store, 'script', ids)).filter(({ status }) => status !== 'retired');
  const places = placesOf(hits, scripts, scriptSearchParts)
    .filter(({ lineId }) => lineId !== '')
    .slice(0, limit);
  const named = places.flatMap(({ record }) => (record.versionId === '' ? [] : [record.versionId]));
  const versions = new Map((await recordsOf(store, 'scriptVersion', named)).map((version) => [version.id, version]));
  return places.flatMap(({ record, lineId, rank }) => {
    const line = scriptLine(record, versions.get(record.versionId), lineId);
    return line ? [{ line, rank }] : [];
  });
}

async function findAnswers(store: Reading, query: string, limit: number): Promise<readonly Ranked[]> {
  const hits = await fieldHits(store, 'objection', query, limit * hitsPerLine);
  const ids = hits.map(({ id }) => id);
  const cards = (await recordsOf(store, 'objection', ids)).filter(({ status }) => status !== 'retired');
  const found = new Map<string, Ranked>();
  for (const { record, lineId, rank } of placesOf(hits, cards, objectionSearchParts)) {
    const { id: objectionId, text: title, favourite } = record;
    for (const { id: answerId, text, retired } of record.answers) {
      const key = `${objectionId} ${answerId}`;
      if (retired || (lineId !== '' && answerId !== lineId) || found.has(key)) continue;
      found.set(key, { line: { entity: 'objection', objectionId, answerId, text, title, favourite }, rank });
    }
  }
  return [...found.values()].slice(0, limit);
}

/**
 * The lines of scripts and the answers of cards that hold every word of `query` by themselves, as written, by pinyin or by
 * initials; an objection found in the customer's words brings its answers. Favourites come first, then beginnings, then what
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
