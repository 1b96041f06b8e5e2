import Dexie from 'dexie';
import type { EntityName } from '../domain/entities';
import type { Change } from './api';
import type { Counter, Database } from './database';
import type { DirectChange } from './direct';
import { packed } from './log';
import { type AmountOf, keptOf, Parents } from './parents';
import { deleteRows, inPieces, isMany, type Progress, putRows } from './pieces';
import { type AnyRecord, type Row, type Scope, scopeOf, toRow } from './rows';
import { isSearchable, SearchWriter, searchLine } from './searchIndex';
import { TallyMoves } from './tally';

/** A record that a write touches: as it is stored, as it was read, as it is to be. */
export interface Draft {
  readonly entity: EntityName;
  readonly stored: Row | undefined;
  readonly original: AnyRecord | undefined;
  /** `undefined` = not there (yet, or for good). */
  current: AnyRecord | undefined;
}

const noPacks: ReadonlyMap<string, string> = new Map();

/** Tables that a write to these entities touches beside their own. */
export const bookTables = ['change', 'counter', 'searchHead', 'searchChunk', 'tally'] as const;

export interface Storing {
  readonly drafts: readonly Draft[];
  readonly changes: readonly Change[];
  /** Needed where quotes are among the drafts. */
  readonly amountOf: AmountOf | undefined;
  /** Sounds of search lines that are known already. */
  readonly sounds: ReadonlyMap<string, string>;
  readonly progress: Progress;
}

/** Stores what a write has collected, with all that is kept beside it; inside its transaction. Returns whether it was large. */
export async function storeDrafts(database: Database, storing: Storing): Promise<boolean> {
  const { progress } = storing;
  const parents = new Parents();
  const byEntity = new Map<EntityName, Draft[]>();
  let rows = 0;
  for (const draft of storing.drafts) {
    if (draft.current === draft.original) continue;
    rows += 1;
    const drafts = byEntity.get(draft.entity) ?? [];
    drafts.push(draft);
    byEntity.set(draft.entity, drafts);
    parents.note(draft.entity, draft.original);
    parents.note(draft.entity, draft.current);
  }
  const many = isMany(rows);
  const log = many ? packed(storing.changes) : { rows: storing.changes, packs: noPacks };
  // Rows and log are asked for together: a small write waits for both at once.
  const tallies = new TallyMoves();
  const waiting: PromiseLike<unknown>[] = [];
  for (const [entity, drafts] of byEntity) {
    const index = await IndexKeeper.start(database, entity, drafts, storing.sounds);
    await inPieces(drafts, async (piece) => {
      const put = piece.flatMap((draft) => {
        const chunk = index.place(draft);
        if (!draft.current) {
          if (entity === 'opportunity') tallies.note(draft.stored, undefined);
          return [];
        }
        const pack = log.packs.get(`${entity}/${draft.current.id}`);
        const kept = keptOf(draft.stored);
        const row = toRow(entity, draft.current, chunk, pack === undefined ? kept : { ...kept, log: pack });
        if (entity === 'opportunity') tallies.note(draft.stored, row);
        return [row];
      });
      const stored = putRows(database, entity, 'put', put, many);
      waiting.push(stored);
      if (!many) return;
      await stored;
      progress.add(piece.length);
    });
    const gone = drafts.flatMap(({ original, current }) => (original && !current ? [original.id] : []));
    await deleteRows(database, entity, gone, many);
    await index.finish();
    const moves = drafts.map(({ original, current }) => [scope(original), scope(current)] as const);
    await count(database, entity, moves);
  }
  await inPieces(log.rows, async (piece) => {
    const stored = putRows(database, 'change', 'add', piece, many);
    waiting.push(stored);
    if (many) await stored;
  });
  if (many) progress.add(storing.changes.length);
  await Dexie.Promise.all(waiting);
  await parents.refresh(database, storing.amountOf, tallies);
  await tallies.apply(database);
  return many;
}

/** What a draft and its line come to where nothing else is concerned: neither search index nor counters nor tallies. */
export function directChange(draft: Draft, line: Change): DirectChange | undefined {
  const { entity, stored, original, current } = draft;
  if (!stored || !current || scope(original) !== scope(current)) return undefined;
  if (isSearchable(entity) && isStale(entity, draft)) return undefined;
  const row = toRow(entity, current, stored._?.chunk ?? -1, keptOf(stored));
  if (entity === 'opportunity') {
    const tallies = new TallyMoves();
    tallies.note(stored, row);
    if (tallies.some) return undefined;
  }
  return { row, line };
}

const scope = (record: AnyRecord | undefined) => record && scopeOf(record);

/** Keeps the search index of one entity in step with the drafts of a write. */
class IndexKeeper {
  private constructor(
    private readonly entity: EntityName,
    private readonly writer: SearchWriter | undefined,
  ) {}

  static async start(
    database: Database,
    entity: EntityName,
    drafts: readonly Draft[],
    sounds: ReadonlyMap<string, string>,
  ): Promise<IndexKeeper> {
    const stale = isSearchable(entity) ? drafts.filter((draft) => isStale(entity, draft)) : [];
    if (stale.length === 0) return new IndexKeeper(entity, undefined);
    const writer = await SearchWriter.start(database, entity, sounds);
    await writer.load(stale.map((draft) => draft.stored?._?.chunk ?? -1));
    return new IndexKeeper(entity, writer);
  }

  /** The chunk of a draft's line, which is brought up to date there. */
  place(draft: Draft): number {
    const known = draft.stored?._?.chunk ?? -1;
    if (!this.writer || !isStale(this.entity, draft)) return known;
    if (!draft.current) this.writer.remove(draft.original?.id ?? '', known);
    else return draft.stored ? this.writer.replace(draft.current, known) : this.writer.add(draft.current);
    return known;
  }

  async finish(): Promise<void> {
    await this.writer?.finish();
  }
}

function isStale(entity: EntityName, { stored, original, current }: Draft): boolean {
  return (
    !stored ||
    !original ||
    !current ||
    stored._?.chunk === undefined ||
    scopeOf(original) !== scopeOf(current) ||
    searchLine(entity, original) !== searchLine(entity, current)
  );
}

/** Moves the counters of an entity: from one scope to another, `undefined` = not there. */
export async function count(
  database: Database,
  entity: EntityName,
  moves: readonly (readonly [Scope | undefined, Scope | undefined])[],
): Promise<void> {
  const real = moves.filter(([from, to]) => from !== to);
  if (real.length === 0) return;
  const next: { -readonly [K in keyof Counter]: Counter[K] } = {
    ...((await database.counter.get(entity)) ?? { entity, live: 0, archived: 0, deleted: 0 }),
  };
  for (const [from, to] of real) {
    if (from) next[from] -= 1;
    if (to) next[to] += 1;
  }
  await database.counter.put(next);
}
