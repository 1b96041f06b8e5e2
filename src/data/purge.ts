import Dexie from 'dexie';
import type { EntityName, RecordMap } from '../domain/entities';
import { fail, ok, type Problem, problem, type Result } from '../domain/kernel/result';
import { permanentEntities } from './changes';
import type { Database } from './database';
import { Refusal, storageProblem } from './failure';
import { removeLines } from './log';
import { fromRow, type Row, scopeOf } from './rows';
import { isSearchable, SearchWriter } from './searchIndex';
import { count } from './storing';
import type { DoorContext } from './write';

/** Records that mean nothing without another one, live or not, by the index that leads to them; they go with it. */
const belongings: { readonly [Name in EntityName]?: { readonly entity: EntityName; readonly index: string } } = {
  competitor: { entity: 'priceEntry', index: '[competitorId+_.scope+date+id]' },
  swot: { entity: 'swotSnapshot', index: '[swotId+_.scope+takenOn]' },
};

type Files = { readonly [Name in EntityName]?: (record: RecordMap[Name]) => readonly string[] };

/** The files that a record refers to, by entity, and that others may refer to as well. */
const files: Files = {
  company: ({ logoId }) => [logoId],
  product: ({ pictureId }) => [pictureId],
  competitor: ({ facts }) => facts.map((fact) => fact.attachmentId),
  research: ({ attachmentIds }) => attachmentIds,
  material: ({ blobId }) => [blobId],
};
const fileHolders = Object.keys(files) as EntityName[];

/** Files that are a record's alone; of these records there may be very many, so nobody looks through them. */
const ownFiles: Files = {
  paper: ({ bytesId }) => [bytesId],
  activity: ({ blobIds }) => blobIds,
};

const filesIn = (holders: Files, entity: EntityName, row: Row): readonly string[] =>
  (holders[entity]?.(fromRow(entity, row) as never) ?? []).filter((id) => id !== '');

/** Tables beside the entity's own that {@link purge} writes to or looks into. */
const tablesOf = (entity: EntityName): readonly string[] => [
  ...new Set<string>([
    entity,
    belongings[entity]?.entity ?? entity,
    ...(files[entity] ? fileHolders : []),
    ...['blob', 'change', 'counter', 'searchHead', 'searchChunk'],
  ]),
];

/**
 * Removes deleted records for good, in one transaction with what belongs to them alone: a competitor's prices, a SWOT's
 * snapshots, and the files that no other record refers to. Their values leave the log as well: what is removed for good is
 * nowhere any more. Problems: `write.permanent`, `write.notDeleted`, `storage.*`.
 */
export async function purge(
  context: DoorContext,
  entity: EntityName,
  ids: readonly string[],
): Promise<Result<void, Problem>> {
  const { database } = context;
  if (permanentEntities.has(entity)) return fail(problem('write.permanent', { entity }));
  try {
    await database.transaction('rw', tablesOf(entity), async () => {
      const found = await database.rows(entity).bulkGet([...new Set(ids)]);
      const rows = found.filter((row) => row !== undefined);
      if (rows.some((row) => scopeOf(row) !== 'deleted')) throw new Refusal(problem('write.notDeleted', { entity }));
      const belonging = belongings[entity];
      const removed = [{ entity, rows }];
      if (belonging) removed.push({ entity: belonging.entity, rows: await belongingTo(database, belonging, rows) });
      const transactionId = context.nextId();
      for (const part of removed) {
        await remove(database, part.entity, part.rows);
        await database.change.bulkAdd(
          part.rows.map(({ id }) => ({
            id: context.nextId(),
            transactionId,
            at: context.environment.now(),
            device: context.device,
            entity: part.entity,
            recordId: id,
            kind: 'purge' as const,
            fields: [],
            before: {},
            after: {},
            undoOf: '',
          })),
        );
      }
      await removeFiles(database, entity, rows);
    });
    return ok(undefined);
  } catch (error) {
    return fail(storageProblem(error));
  }
}

async function belongingTo(
  database: Database,
  { entity, index }: { readonly entity: EntityName; readonly index: string },
  owners: readonly Row[],
): Promise<Row[]> {
  const found = await Promise.all(
    owners.map(({ id }) => database.rows(entity).where(index).between([id], [id, Dexie.maxKey]).toArray()),
  );
  return found.flat();
}

/** Rows with their counters, search lines and history. */
async function remove(database: Database, entity: EntityName, rows: readonly Row[]): Promise<void> {
  await database.rows(entity).bulkDelete(rows.map((row) => row.id));
  await count(
    database,
    entity,
    rows.map((row) => [scopeOf(row), undefined]),
  );
  if (isSearchable(entity)) {
    const writer = await SearchWriter.start(database, entity);
    await writer.load(rows.map((row) => row._?.chunk ?? -1));
    for (const row of rows) writer.remove(row.id, row._?.chunk ?? -1);
    await writer.finish();
  }
  await Promise.all(
    rows.map(({ id }) =>
      database.change.where('[entity+recordId+id]').between([entity, id, ''], [entity, id, Dexie.maxKey]).delete(),
    ),
  );
  const places = rows.flatMap(({ id, _ }) => (_?.log === undefined ? [] : [{ rowId: _.log, recordId: id }]));
  await removeLines(database, places, false);
}

/** The files of removed records. Some are theirs alone; any other may be shared, as by a product and its copy. */
async function removeFiles(database: Database, entity: EntityName, rows: readonly Row[]): Promise<void> {
  const ids = new Set(rows.flatMap((row) => [...filesIn(ownFiles, entity, row), ...filesIn(files, entity, row)]));
  if (ids.size === 0) return;
  if (files[entity])
    for (const holder of fileHolders)
      await database.rows(holder).each((row) => {
        for (const id of filesIn(files, holder, row)) ids.delete(id);
      });
  const blobs = (await database.rows('blob').bulkGet([...ids])).filter((row) => row !== undefined);
  await remove(database, 'blob', blobs);
}
