import { definitionOf, type EntityName } from '../domain/entities';
import type { Database, SearchChunk, SearchHead } from './database';
import { type AnyRecord, foldText, scopeOf, scopes } from './rows';

export const chunkSize = 1000;

/** Between the fields of one row: a query never reaches across. */
const fieldMark = '\u0001';
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
];
const searchable = new Set<EntityName>(searchableEntities);

export function isSearchable(entity: EntityName): boolean {
  return searchable.has(entity);
}

/** Text as the index has it: folded, on one line. */
export function plainLine(text: string): string {
  return foldText(text).replace(reserved, ' ');
}

/** What search scans for one record. */
export function searchLine(entity: EntityName, record: AnyRecord): string {
  return definitionOf(entity)
    .searchText(record as never)
    .filter((part) => part !== '')
    .map(plainLine)
    .join(fieldMark);
}

/** A chunk taken apart. */
export interface OpenChunk {
  readonly ids: string[];
  readonly texts: string[];
  readonly scopes: string[];
}

export function openChunk(chunk: SearchChunk): OpenChunk {
  return { ids: chunk.ids.split('\n'), texts: chunk.texts.split('\n'), scopes: [...chunk.scopes] };
}

export function packChunk(entity: EntityName, no: number, open: OpenChunk): SearchChunk {
  return { entity, no, ids: open.ids.join('\n'), texts: open.texts.join('\n'), scopes: open.scopes.join('') };
}

/**
 * Keeps the index of one entity in step inside a write transaction. Places are handed out at once (`place`), so that a
 * row can be stored with its chunk; the chunks touched are rewritten by `finish`.
 */
export class SearchWriter {
  private readonly open = new Map<number, OpenChunk>();
  private stamps: number[];
  private fill: number;

  private constructor(
    private readonly database: Database,
    private readonly entity: EntityName,
    head: SearchHead | undefined,
  ) {
    this.stamps = [...(head?.stamps ?? [])];
    this.fill = head?.fill ?? 0;
  }

  static async start(database: Database, entity: EntityName): Promise<SearchWriter> {
    return new SearchWriter(database, entity, await database.searchHead.get(entity));
  }

  private async chunk(no: number): Promise<OpenChunk> {
    const known = this.open.get(no);
    if (known) return known;
    const stored = await this.database.searchChunk.get([this.entity, no]);
    const chunk = stored ? openChunk(stored) : { ids: [], texts: [], scopes: [] };
    this.open.set(no, chunk);
    return chunk;
  }

  /** Adds a record; returns its chunk. */
  async add(record: AnyRecord): Promise<number> {
    if (this.stamps.length === 0 || this.fill >= chunkSize) {
      this.stamps.push(0);
      this.fill = 0;
      this.open.set(this.stamps.length - 1, { ids: [], texts: [], scopes: [] });
    }
    const no = this.stamps.length - 1;
    const chunk = await this.chunk(no);
    chunk.ids.push(record.id);
    chunk.texts.push(searchLine(this.entity, record));
    chunk.scopes.push(String(scopes.indexOf(scopeOf(record))));
    this.fill += 1;
    return no;
  }

  /** Rewrites a record's line; returns its chunk, a new one where the index did not know it. */
  async replace(record: AnyRecord, no: number): Promise<number> {
    const chunk = no >= 0 && no < this.stamps.length ? await this.chunk(no) : undefined;
    const at = chunk ? chunk.ids.indexOf(record.id) : -1;
    if (!chunk || at < 0) return this.add(record);
    chunk.texts[at] = searchLine(this.entity, record);
    chunk.scopes[at] = String(scopes.indexOf(scopeOf(record)));
    return no;
  }

  /** Blanks the line of a record that is gone for good. */
  async remove(id: string, no: number): Promise<void> {
    if (no < 0 || no >= this.stamps.length) return;
    const chunk = await this.chunk(no);
    const at = chunk.ids.indexOf(id);
    if (at < 0) return;
    chunk.ids[at] = '';
    chunk.texts[at] = '';
  }

  async finish(): Promise<void> {
    if (this.open.size === 0) return;
    const chunks: SearchChunk[] = [];
    for (const [no, chunk] of this.open) {
      this.stamps[no] = (this.stamps[no] ?? 0) + 1;
      chunks.push(packChunk(this.entity, no, chunk));
    }
    await this.database.searchChunk.bulkPut(chunks);
    await this.database.searchHead.put({ entity: this.entity, stamps: this.stamps, fill: this.fill });
    this.open.clear();
  }
}
