import type { EntityName } from '../../domain/entities';
import type { Database, SearchChunk } from '../database';
import { type Scope, scopes } from '../rows';
import { fieldMark, plainLine } from '../searchIndex';
import { asSound } from '../sounds';
import type { Reading } from './list';

/** Lines joined by line feeds, searched as one string; where each begins is found out when something is found there. */
class Lines {
  private starts: Uint32Array | undefined;

  constructor(private readonly text: string) {}

  private begin(): Uint32Array {
    if (this.starts) return this.starts;
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = Uint32Array.from(starts);
    return this.starts;
  }

  /** Marks the lines that hold a word. */
  mark(word: string, marked: Uint8Array): void {
    const { text } = this;
    let at = text.indexOf(word);
    if (at < 0) return;
    const starts = this.begin();
    let line = 0;
    while (at >= 0) {
      line = lineAt(starts, at, line);
      marked[line] = 1;
      const next = starts[line + 1];
      at = next === undefined ? -1 : text.indexOf(word, next);
    }
  }

  line(no: number): string {
    const starts = this.begin();
    const next = starts[no + 1];
    return this.text.slice(starts[no], next === undefined ? undefined : next - 1);
  }
}

/** The last line that begins at or before a place; not before line `from`. */
function lineAt(starts: Uint32Array, place: number, from: number): number {
  let low = from;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface LoadedChunk {
  readonly ids: Lines;
  readonly texts: Lines;
  readonly sounds: Lines;
  readonly scopes: string;
}

function loadedChunk(row: SearchChunk | undefined): LoadedChunk {
  const { ids = '', texts = '', sounds = '', scopes: inScopes = '' } = row ?? {};
  return { ids: new Lines(ids), texts: new Lines(texts), sounds: new Lines(sounds), scopes: inScopes };
}

interface Loaded {
  readonly stamps: number[];
  readonly chunks: LoadedChunk[];
}

const loaded = new WeakMap<Database, Map<EntityName, Loaded>>();

/** Brings the index in memory up to date: all chunks at first use, later only those rewritten since (by any window). */
async function upToDate(database: Database, entity: EntityName): Promise<Loaded> {
  const ofDatabase = loaded.get(database) ?? new Map<EntityName, Loaded>();
  loaded.set(database, ofDatabase);
  const index = ofDatabase.get(entity) ?? { stamps: [], chunks: [] };
  ofDatabase.set(entity, index);
  const stamps = (await database.searchHead.get(entity))?.stamps ?? [];
  const stale = [...stamps.keys()].filter((no) => index.stamps[no] !== stamps[no]);
  if (stale.length === 0) return index;
  const rows = await database.searchChunk.bulkGet(stale.map((no) => [entity, no] as [string, number]));
  for (const [position, no] of stale.entries()) {
    index.chunks[no] = loadedChunk(rows[position]);
    index.stamps[no] = stamps[no] ?? 0;
  }
  return index;
}

export interface Hits {
  /** Newest record first. */
  readonly ids: string[];
  /** How many there are in all. */
  readonly total: number;
}

/** The words of a query, folded as the index is. */
export function queryWords(text: string): string[] {
  return plainLine(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** The lines of a chunk that hold every word, as written or as it sounds. */
function matching(chunk: LoadedChunk, words: readonly string[]): Uint8Array {
  const size = chunk.scopes.length;
  let all: Uint8Array | undefined;
  for (const word of words) {
    const marked = new Uint8Array(size);
    chunk.texts.mark(word, marked);
    const sound = asSound(word);
    if (sound !== undefined) chunk.sounds.mark(sound, marked);
    if (all) for (let at = 0; at < size; at += 1) marked[at] = (marked[at] ?? 0) & (all[at] ?? 0);
    all = marked;
  }
  return all ?? new Uint8Array(size);
}

/**
 * Ids of the records whose search text holds every word of `text` somewhere, as written or as it sounds (pinyin in full or
 * its initials); case and full or half width do not count. A blank text finds nothing. `total` counts all hits, `ids`
 * holds the first `limit` (200).
 */
export async function findIds(
  store: Reading,
  entity: EntityName,
  text: string,
  limit = 200,
  scope: Scope = 'live',
): Promise<Hits> {
  const index = await upToDate(store.database, entity);
  const words = queryWords(text);
  const ids: string[] = [];
  let total = 0;
  if (words.length === 0) return { ids, total };
  const wanted = String(scopes.indexOf(scope));
  for (let no = index.chunks.length - 1; no >= 0; no -= 1) {
    const chunk = index.chunks[no];
    if (!chunk) continue;
    const marked = matching(chunk, words);
    for (let at = marked.length - 1; at >= 0; at -= 1) {
      if (marked[at] !== 1 || chunk.scopes[at] !== wanted) continue;
      total += 1;
      if (ids.length < limit) ids.push(chunk.ids.line(at));
    }
  }
  return { ids, total };
}

export interface RankedHit {
  readonly id: string;
  /** 0 = a whole field, 1 = the beginning of a field, 2 = the beginning of a sound or word, 3 = inside. */
  readonly rank: number;
}

const ranks = 4;
/** So many hits of an entity are looked at for better ones; more than that is a question nobody means. */
const mostRanked = 5000;

function rankOf(line: string, sounds: string, text: string, word: string): number {
  const fields = line.split(fieldMark);
  if (fields.includes(text)) return 0;
  if (fields.some((field) => field.startsWith(word))) return 1;
  const heard = asSound(word);
  if (heard !== undefined && ` ${sounds}`.includes(` ${heard}`)) return 2;
  return fields.some((field) => field.includes(` ${word}`)) ? 2 : 3;
}

/** The best live hits: whole fields before beginnings before what lies inside, within a rank the newest first. */
export async function bestHits(store: Reading, entity: EntityName, text: string, limit: number): Promise<RankedHit[]> {
  const index = await upToDate(store.database, entity);
  const words = queryWords(text);
  const [first] = words;
  if (first === undefined) return [];
  const live = String(scopes.indexOf('live'));
  const found: RankedHit[][] = Array.from({ length: ranks }, () => []);
  let looked = 0;
  for (let no = index.chunks.length - 1; no >= 0 && looked < mostRanked; no -= 1) {
    const chunk = index.chunks[no];
    if (!chunk) continue;
    const marked = matching(chunk, words);
    for (let at = marked.length - 1; at >= 0; at -= 1) {
      if (marked[at] !== 1 || chunk.scopes[at] !== live) continue;
      looked += 1;
      const rank = rankOf(chunk.texts.line(at), chunk.sounds.line(at), words.join(' '), first);
      const list = found[rank];
      if (list && list.length < limit) list.push({ id: chunk.ids.line(at), rank });
    }
  }
  return found.flat().slice(0, limit);
}

/** One of a record's texts. */
export interface FieldHit {
  readonly id: string;
  /** Position among the texts of its line, empty ones left out (`searchLine`), and how it is written there. */
  readonly field: number;
  readonly text: string;
  /** As {@link fieldRank} has it. */
  readonly rank: number;
}

/** A word of a query, and how it is heard where it can be. */
interface Word {
  readonly text: string;
  readonly sound: string | undefined;
}

/** 0 = begins with the words, 1 = holds them as written, 2 = as they sound; `undefined` = not all of them. */
function fieldRank(text: string, sounds: string, words: readonly Word[], whole: string): number | undefined {
  if (text.startsWith(whole)) return 0;
  let rank = 1;
  for (const word of words) {
    if (text.includes(word.text)) continue;
    if (word.sound === undefined || !sounds.includes(word.sound)) return undefined;
    rank = 2;
  }
  return rank;
}

/** So many texts are looked at for better ones, of the newest records. */
const mostFields = 1000;

/**
 * The texts of live records that hold every word by themselves, for entities whose sounds are kept text by text: beginnings
 * before what lies inside before what only sounds so, within that the newest record first.
 */
export async function fieldHits(store: Reading, entity: EntityName, text: string, limit: number): Promise<FieldHit[]> {
  const index = await upToDate(store.database, entity);
  const texts = queryWords(text);
  if (texts.length === 0) return [];
  const words = texts.map((word): Word => ({ text: word, sound: asSound(word) }));
  const whole = texts.join(' ');
  const live = String(scopes.indexOf('live'));
  const found: FieldHit[][] = [[], [], []];
  let looked = 0;
  for (let no = index.chunks.length - 1; no >= 0 && looked < mostFields; no -= 1) {
    const chunk = index.chunks[no];
    if (!chunk) continue;
    const marked = matching(chunk, texts);
    for (let at = marked.length - 1; at >= 0 && looked < mostFields; at -= 1) {
      if (marked[at] !== 1 || chunk.scopes[at] !== live) continue;
      const sounds = chunk.sounds.line(at).split(fieldMark);
      for (const [field, each] of chunk.texts.line(at).split(fieldMark).entries()) {
        const rank = fieldRank(each, sounds[field] ?? '', words, whole);
        if (rank === undefined) continue;
        looked += 1;
        const list = found[rank];
        if (list && list.length < limit) list.push({ id: chunk.ids.line(at), field, text: each, rank });
      }
    }
  }
  return found.flat().slice(0, limit);
}

/** Loads an entity's index before it is first asked for. */
export async function warmSearch(store: Reading, entity: EntityName): Promise<void> {
  await upToDate(store.database, entity);
}
