import { definitionOf, type EntityName } from '../domain/entities';
import type { Database, SearchChunk, SearchHead } from './database';
import { type AnyRecord, foldText, scopeOf, scopes } from './rows';
import { soundLine, soundsLoaded } from './sounds';

/** Entities whose texts are lines of their own, each to be found by itself (`queries/scripts.ts`). */
const linewise: ReadonlySet<EntityName> = new Set<EntityName>(['script', 'objection']);

/** Records in a chunk; those of many lines share one with fewer others, since a write rewrites the whole of it. */
export function chunkSizeOf(entity: EntityName): number {
  return linewise.has(entity) ? 100 : 1000;
}

/** Between the fields of one row: a query never reaches across. */
export const fieldMark = '\u0001';
// Line ends part rows, the field mark parts fields; neither may come from the text itself.
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are meant.
const reserved = /[\u0000-\u001f\u2028\u2029]+/g;

/** Entities that search finds. */
export const searchableEntities: readonly EntityName[] = [
  'customer',
  'contact',
  'product',
  'opportunity',
  'quote',
  'proposal',
  'contract',
  'paper',
  'activity',
  'competitor',
  'priceEntry',
  'comparison',
  'research',
  'segment',
  'swot',
  'lead',
  'campaign',
  'targetProfile',
  'pipeline',
  'partner',
  'questionnaire',
  'task',
  'material',
  'script',
  'objection',
];
const searchable = new Set<EntityName>(searchableEntities);

export function isSearchable(entity: EntityName): boolean {
  return searchable.has(entity);
}

/** Text as the index has it: folded, on one line. */
export function plainLine(text: string): string {
  return foldText(text).replace(reserved, ' ');
}

/** What search scans for one record: its texts as they are written. */
export function searchLine(entity: EntityName, record: AnyRecord): string {
  return definitionOf(entity)
    .searchText(record as never)
    .filter((part) => part !== '')
    .map(plainLine)
    .join(fieldMark);
}

/** Characters of a line of words that are found by sound; those behind them are found as written. */
const soundedWords = 120;

/** The sounds of a record's line, for lines of words field by field; empty as long as the dictionary is not there. */
export function soundsOfLine(entity: EntityName, line: string): string {
  const fields = line.split(fieldMark);
  if (!linewise.has(entity)) return soundLine(fields);
  return fields.map((field) => soundLine([field], soundedWords)).join(` ${fieldMark} `);
}

/** A chunk taken apart. */
export interface OpenChunk {
  readonly ids: string[];
  readonly texts: string[];
  readonly sounds: string[];
  readonly scopes: string[];
}

const emptyChunk = (): OpenChunk => ({ ids: [], texts: [], sounds: [], scopes: [] });

export function openChunk(chunk: SearchChunk): OpenChunk {
  const ids = chunk.ids.split('\n');
  // Chunks of version 2 have no sounds yet.
  const sounds = chunk.sounds === undefined ? ids.map(() => '') : chunk.sounds.split('\n');
  return { ids, texts: chunk.texts.split('\n'), sounds, scopes: [...chunk.scopes] };
}

export function packChunk(entity: EntityName, no: number, open: OpenChunk): SearchChunk {
  const { ids, texts, sounds, scopes: inScopes } = open;
  return {
    entity,
    no,
    ids: ids.join('\n'),
    texts: texts.join('\n'),
    sounds: sounds.join('\n'),
    scopes: inScopes.join(''),
  };
}

/**
 * Keeps the index of one entity in step inside a write transaction: `load` what will be touched, then change it in
 * memory, then `finish`. In between nothing is awaited, however many rows there are: the transaction must stay alive.
 */
export class SearchWriter {
  private readonly open = new Map<number, OpenChunk>();
  private readonly touched = new Set<number>();
  private readonly stamps: number[];
  private fill: number;
  private readonly behind: boolean;

  private constructor(
    private readonly database: Database,
    private readonly entity: EntityName,
    head: SearchHead | undefined,
    private readonly sounds: ReadonlyMap<string, string>,
  ) {
    this.stamps = [...(head?.stamps ?? [])];
    this.fill = head?.fill ?? 0;
    this.behind = head?.behind ?? false;
  }

  /** `sounds` of lines, where they are known already. */
  static async start(
    database: Database,
    entity: EntityName,
    sounds: ReadonlyMap<string, string> = new Map(),
  ): Promise<SearchWriter> {
    return new SearchWriter(database, entity, await database.searchHead.get(entity), sounds);
  }

  private soundsOf(line: string): string {
    return this.sounds.get(line) ?? soundsOfLine(this.entity, line);
  }

  /** Fetches the chunks that hold rows to be rewritten, and the one that takes new rows. */
  async load(places: Iterable<number>): Promise<void> {
    const wanted = new Set([...places, this.stamps.length - 1]);
    const missing = [...wanted].filter((no) => no >= 0 && no < this.stamps.length && !this.open.has(no));
    const stored = await this.database.searchChunk.bulkGet(missing.map((no): [string, number] => [this.entity, no]));
    for (const [index, no] of missing.entries()) {
      const chunk = stored[index];
      this.open.set(no, chunk ? openChunk(chunk) : emptyChunk());
    }
  }

  /** Adds a record; returns its chunk. */
  add(record: AnyRecord): number {
    if (this.stamps.length === 0 || this.fill >= chunkSizeOf(this.entity)) {
      this.stamps.push(0);
      this.fill = 0;
      this.open.set(this.stamps.length - 1, emptyChunk());
    }
    const no = this.stamps.length - 1;
    const chunk = this.open.get(no) ?? emptyChunk();
    this.open.set(no, chunk);
    chunk.ids.push(record.id);
    const line = searchLine(this.entity, record);
    chunk.texts.push(line);
    chunk.sounds.push(this.soundsOf(line));
    chunk.scopes.push(String(scopes.indexOf(scopeOf(record))));
    this.fill += 1;
    this.touched.add(no);
    return no;
  }

  /** Rewrites a record's line; returns its chunk, a new one where the index did not know it. */
  replace(record: AnyRecord, no: number): number {
    const chunk = this.open.get(no);
    const at = chunk ? chunk.ids.indexOf(record.id) : -1;
    if (!chunk || at < 0) return this.add(record);
    const line = searchLine(this.entity, record);
    chunk.texts[at] = line;
    chunk.sounds[at] = this.soundsOf(line);
    chunk.scopes[at] = String(scopes.indexOf(scopeOf(record)));
    this.touched.add(no);
    return no;
  }

  /** Blanks the line of a record that is gone for good. */
  remove(id: string, no: number): void {
    const chunk = this.open.get(no);
    const at = chunk ? chunk.ids.indexOf(id) : -1;
    if (!chunk || at < 0) return;
    chunk.ids[at] = '';
    chunk.texts[at] = '';
    chunk.sounds[at] = '';
    this.touched.add(no);
  }

  async finish(): Promise<void> {
    const chunks: SearchChunk[] = [];
    for (const [no, chunk] of this.open) {
      if (!this.touched.has(no)) continue;
      this.stamps[no] = (this.stamps[no] ?? 0) + 1;
      chunks.push(packChunk(this.entity, no, chunk));
    }
    if (chunks.length === 0) return;
    await this.database.searchChunk.bulkPut(chunks);
    const behind = this.behind || !soundsLoaded();
    await this.database.searchHead.put({
      entity: this.entity,
      stamps: this.stamps,
      fill: this.fill,
      ...(behind ? { behind } : {}),
    });
  }
}
