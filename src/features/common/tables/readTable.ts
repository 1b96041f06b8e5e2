import { type Delimiter, type Encoding, readCsv, type Table, type TableLimits } from '@/domain/exchange/table';
import { fail, ok, problem, type Result } from '@/domain/kernel/result';

/** What the user said of a file, where the guess was wrong. */
export interface TableGiven {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly sheet?: string;
}

/** A table and how it was read: a text has an encoding and a delimiter, a workbook has sheets. */
export interface FileTable extends Table {
  readonly encoding: Encoding | '';
  readonly delimiter: Delimiter | '';
  readonly sheets: readonly string[];
  readonly sheet: string;
}

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);

/** Reads a CSV file or a workbook by what is in it, whatever its ending says. Problems: `exchange.*`, `zip.*`. */
export async function readTable(
  file: { readonly name: string; readonly bytes: Uint8Array },
  given: TableGiven,
  limits: TableLimits,
): Promise<Result<FileTable>> {
  const { name, bytes } = file;
  // A workbook of before 2007, or one with a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11)) return fail(problem('exchange.oldWorkbook', { name }));
  if (!startsWith(bytes, 0x50, 0x4b, 3, 4)) {
    const read = readCsv(file, given, limits);
    return read.ok ? ok({ ...read.value, sheets: [], sheet: '' }) : read;
  }
  const { readXlsx } = await import('./readXlsx');
  const read = await readXlsx(file, given.sheet, limits);
  if (!read.ok) return read;
  const { table, sheets } = read.value;
  const sheet = given.sheet !== undefined && sheets.includes(given.sheet) ? given.sheet : (sheets[0] ?? '');
  return ok({ ...table, encoding: '', delimiter: '', sheets, sheet });
}
