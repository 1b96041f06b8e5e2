import { definitionOf, type EntityName } from '../../domain/entities';
import type { Database } from '../database';
import { repairRecord } from '../repair';
import { type AnyRecord, fromRow, scopeOf, scopes, toRow } from '../rows';
import { chunkSizeOf, isSearchable, packChunk, searchLine, soundsOfLine } from '../searchIndex';
import { soundsLoaded } from '../sounds';
import { PageWriter } from './pages';

/** How the lines of larger tables sound is found out afterwards, beside other work (`derive.ts`). */
const soundedChunks = 5;

/**
 * Fills the table of one entity in an empty database, with its counters and search index. Records that today's schema
 * refuses are repaired, never dropped.
 */
export class TableFiller {
  private total = 0;
  private page: AnyRecord[] = [];
  private readonly counts = { live: 0, archived: 0, deleted: 0 };
  repaired = 0;

  private readonly pages: PageWriter;

  constructor(
    private readonly database: Database,
    private readonly entity: EntityName,
    /** By entity and id: rows of the log that tell of the making of records (`fillLog.ts`). */
    private readonly packs: ReadonlyMap<string, string> = new Map(),
  ) {
    this.pages = new PageWriter(database);
  }

  private get pageSize(): number {
    return chunkSizeOf(this.entity);
  }

  private get readAloud(): boolean {
    return this.total < soundedChunks * this.pageSize;
  }

  async add(raw: Record<string, unknown>): Promise<void> {
    const definition = definitionOf(this.entity);
    const parsed = definition.schema.safeParse(raw);
    if (!parsed.success) this.repaired += 1;
    this.page.push((parsed.success ? parsed.data : repairRecord(definition, raw)) as AnyRecord);
    if (this.page.length === this.pageSize) await this.flush();
  }

  private async flush(): Promise<void> {
    const { entity, page } = this;
    if (page.length === 0) return;
    const searchable = isSearchable(entity);
    const no = Math.floor(this.total / this.pageSize);
    for (const record of page) this.counts[scopeOf(record)] += 1;
    const rows = page.map((record) => {
      const log = this.packs.get(`${entity}/${record.id}`);
      return toRow(entity, record, searchable ? no : -1, log === undefined ? {} : { log });
    });
    const lines = searchable ? page.map((record) => searchLine(entity, record)) : [];
    const chunk = searchable
      ? packChunk(entity, no, {
          ids: page.map((record) => record.id),
          texts: lines,
          sounds: this.readAloud ? lines.map((line) => soundsOfLine(entity, line)) : lines.map(() => ''),
          scopes: page.map((record) => String(scopes.indexOf(scopeOf(record)))),
        })
      : undefined;
    this.total += page.length;
    this.page = [];
    await this.pages.write([[entity, rows], ...(chunk ? [['searchChunk', [chunk]] as const] : [])]);
  }

  /** Writes the rest, counters and the head of the index; returns the number of records. */
  async finish(): Promise<number> {
    const { database, entity } = this;
    await this.flush();
    await this.pages.settled();
    if (this.total === 0) return 0;
    await database.counter.put({ entity, ...this.counts });
    if (isSearchable(entity)) {
      const chunks = Math.ceil(this.total / this.pageSize);
      const fill = this.total - (chunks - 1) * this.pageSize;
      await database.searchHead.put({
        entity,
        stamps: Array.from({ length: chunks }, () => 1),
        fill,
        ...(this.readAloud && soundsLoaded() ? {} : { behind: true }),
      });
    }
    return this.total;
  }
}

const refillPage = 1000;

/** Gives all rows of a migrated database their derived keys, counters and search index anew. Returns repaired records. */
export async function refill(
  database: Database,
  entity: EntityName,
  packs: ReadonlyMap<string, string>,
): Promise<number> {
  const filler = new TableFiller(database, entity, packs);
  for (let last = ''; ; ) {
    const rows = await database.rows(entity).where(':id').above(last).limit(refillPage).toArray();
    for (const row of rows) await filler.add(fromRow(entity, row) as unknown as Record<string, unknown>);
    const end = rows.at(-1);
    if (!end || rows.length < refillPage) break;
    last = end.id;
  }
  await filler.finish();
  return filler.repaired;
}
