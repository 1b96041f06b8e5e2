import { type Delimiter, type Encoding, readCsv, type Table, type TableLimits } from '@/domain/exchange/table';
import { fail, ok, problem, type Result } from '@/domain/kernel/result';
import { guessListMapping, type ListMapping } from '@/domain/scripts/listCells';
import { type Pack, readPack } from '@/domain/scripts/pack';

/** A list is read on the screen's own thread. */
const limits: TableLimits = { maxBytes: 20_000_000, maxRows: 5000 };
const maxPackBytes = 100_000_000;

/** What the user said of a table, where the guess was wrong. */
export interface Given {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly sheet?: string;
}

export interface ListFile {
  readonly kind: 'list';
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly table: Table;
  readonly mapping: ListMapping;
  /** Empty where the file is a workbook. */
  readonly encoding: Encoding | '';
  readonly sheet: string;
  readonly sheets: readonly string[];
}
export interface PackFile {
  readonly kind: 'pack';
  readonly name: string;
  readonly pack: Pack;
}
export type ScriptFile = PackFile | ListFile;

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);

async function readTable(file: { readonly name: string; readonly bytes: Uint8Array }, given: Given) {
  const { name, bytes } = file;
  if (startsWith(bytes, 0xd0, 0xcf, 0x11)) return fail(problem('exchange.oldWorkbook', { name }));
  if (!startsWith(bytes, 0x50, 0x4b, 3, 4)) {
    const read = readCsv(file, given, limits);
    return read.ok ? ok({ table: read.value, encoding: read.value.encoding, sheets: [] as readonly string[] }) : read;
  }
  const { readXlsx } = await import('@/features/common/tables/readXlsx');
  const read = await readXlsx(file, given.sheet, limits);
  return read.ok ? ok({ table: read.value.table, encoding: '' as const, sheets: read.value.sheets }) : read;
}

/** Reads a pack or a list by what is in the file, whatever its ending says. Problems: those of packs and tables. */
export async function readScriptFile(
  file: { readonly name: string; readonly bytes: Uint8Array },
  given: Given = {},
): Promise<Result<ScriptFile>> {
  const { name, bytes } = file;
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 200))
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start.startsWith('{') || /\.json$/i.test(name)) {
    if (bytes.length > maxPackBytes) return fail(problem('scriptPack.tooLarge'));
    const pack = readPack(new TextDecoder().decode(bytes));
    return pack.ok ? ok({ kind: 'pack', name, pack: pack.value }) : pack;
  }
  const read = await readTable(file, given);
  if (!read.ok) return read;
  const { table, encoding, sheets } = read.value;
  const sheet = given.sheet !== undefined && sheets.includes(given.sheet) ? given.sheet : (sheets[0] ?? '');
  const mapping = guessListMapping(table.header);
  return ok({ kind: 'list', name, bytes, table, mapping, encoding, sheets, sheet });
}

/** The starter set, to be looked through like any other pack. */
export async function starterFile(name: string): Promise<PackFile> {
  const [{ starterPack }, { formerSums }, { packOf }] = await Promise.all([
    import('@/domain/scripts/starter/starter'),
    import('@/domain/scripts/starter/formerSums'),
    import('@/domain/scripts/pack'),
  ]);
  return { kind: 'pack', name, pack: packOf(starterPack(), formerSums) };
}
