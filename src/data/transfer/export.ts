import type Dexie from 'dexie';
import type { EntityName } from '../../domain/entities';
import { type LogRow, linesOf } from '../log';
import { fromRow, type Row, schemaMark } from '../rows';
import type { Store } from '../store';
import { backupHeader } from './envelope';
import { type BackupHeader, type BackupTable, backupTables } from './format';
import { BackupWriter, joinPieces } from './writer';

/** Rows read at a time; files are large, so few of them. */
const pageOf = (table: BackupTable) => (table === 'blob' ? 20 : 1000);

/** The record of a row that is only written down: its keys are blotted out, which is less work than copying the rest. */
function recordIn(entity: EntityName, row: Record<string, unknown>): object {
  if ((row as Partial<Row>)._?.mark !== schemaMark(entity)) return fromRow(entity, row);
  row._ = undefined;
  return row;
}

/**
 * Writes a database as a backup to `sink`, piece by piece. One read transaction spans it all: the file shows one moment,
 * whatever is written meanwhile. Also reads databases of older versions.
 */
export async function exportDatabase(
  database: Dexie,
  header: BackupHeader,
  sink: (piece: Uint8Array) => void,
): Promise<Readonly<Record<string, number>>> {
  const present = backupTables.filter((name) => database.tables.some((table) => table.name === name));
  const writer = new BackupWriter(header, sink, present);
  await database.transaction('r', present, async () => {
    for (const name of present) {
      const table = database.table<Record<string, unknown>, string>(name);
      const limit = pageOf(name);
      const pageAfter = (last: unknown) => table.where(':id').above(last).limit(limit).toArray();
      for (let next: PromiseLike<Record<string, unknown>[]> | undefined = pageAfter(''); next; ) {
        const rows: readonly Record<string, unknown>[] = await next;
        // The database reads on while this page is written.
        next = rows.length < limit ? undefined : pageAfter(rows.at(-1)?.id);
        writer.rows(
          name,
          name === 'change'
            ? (rows as unknown as LogRow[]).flatMap(linesOf)
            : rows.map((row) => recordIn(name as EntityName, row)),
        );
      }
    }
  });
  return writer.finish();
}

/** The whole workspace as a backup file (docs/backup-format.md). */
export async function exportBackup(store: Store): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const { appVersion, device, environment } = store;
  await exportDatabase(store.database, backupHeader({ appVersion, device }, environment.now()), (piece) =>
    pieces.push(piece),
  );
  return joinPieces(pieces);
}
