import { hasLostDigits } from '@/domain/exchange/cells';
import { guessColumnMapping, type ImportKind } from '@/domain/exchange/columns';
import { readCsv, type Table, type TableRow } from '@/domain/exchange/table';
import { type CardPerson, readVcard } from '@/domain/exchange/vcard';
import { fail, ok, problem, type Result } from '@/domain/kernel/result';
import { columnLabels } from '@/features/common/tables/labels';
import { type FileFormat, type FileGiven, type FileView, limits } from './importer';

const shownRows = 5;

export interface ReadFile {
  readonly view: FileView;
  readonly rows: readonly TableRow[];
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
/** A workbook of before 2007, or one with a password: both are compound files, which nothing here reads. */
const isOldWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11;

function formatOf(bytes: Uint8Array): FileFormat {
  if (isZip(bytes)) return 'xlsx';
  const start = new TextDecoder().decode(bytes.subarray(0, 512));
  return /^\ufeff?\s*BEGIN:VCARD/i.test(start) ? 'vcf' : 'csv';
}

/** What a card gives each kind of record, column by column, with the property it comes from. */
const cardColumns: Readonly<
  Record<ImportKind, readonly (readonly [column: string, property: string, keyof CardPerson])[]>
> = {
  customer: [],
  contact: [
    ['name', 'FN', 'name'],
    ['customer', 'ORG', 'company'],
    ['department', 'ORG (2)', 'department'],
    ['jobTitle', 'TITLE', 'jobTitle'],
    ['mobile', 'TEL CELL', 'mobile'],
    ['phone', 'TEL', 'phone'],
    ['email', 'EMAIL', 'email'],
    ['wechat', 'X-WECHAT', 'wechat'],
    ['birthday', 'BDAY', 'birthday'],
    ['notes', 'NOTE', 'notes'],
  ],
  lead: [
    ['name', 'FN', 'name'],
    ['companyName', 'ORG', 'company'],
    ['jobTitle', 'TITLE', 'jobTitle'],
    ['mobile', 'TEL CELL', 'mobile'],
    ['phone', 'TEL', 'phone'],
    ['email', 'EMAIL', 'email'],
    ['wechat', 'X-WECHAT', 'wechat'],
    ['notes', 'NOTE', 'notes'],
  ],
};

interface Parsed extends Pick<FileView, 'encoding' | 'delimiter' | 'sheets' | 'sheet'> {
  readonly table: Table;
  readonly mapping?: readonly string[];
}
const plain = { encoding: '', delimiter: '', sheets: [], sheet: '' } as const;

function cardTable(kind: ImportKind, people: readonly CardPerson[]): Parsed {
  const columns = cardColumns[kind];
  return {
    ...plain,
    table: {
      header: columns.map(([, property]) => property),
      rows: people.map((person, index) => ({ line: index + 1, cells: columns.map(([, , field]) => person[field]) })),
    },
    mapping: columns.map(([column]) => column),
  };
}

async function parse(
  kind: ImportKind,
  format: FileFormat,
  file: { readonly name: string; readonly bytes: Uint8Array },
  given: FileGiven,
): Promise<Result<Parsed>> {
  if (format === 'vcf') {
    if (kind === 'customer') return fail(problem('exchange.cardsOfPeople', { name: file.name }));
    const people = readVcard(file);
    return people.ok ? ok(cardTable(kind, people.value)) : people;
  }
  if (format === 'xlsx') {
    const { readXlsx } = await import('@/features/common/tables/readXlsx');
    const book = await readXlsx(file, given.sheet, limits);
    if (!book.ok) return book;
    const { sheets, table } = book.value;
    const sheet = given.sheet !== undefined && sheets.includes(given.sheet) ? given.sheet : (sheets[0] ?? '');
    return ok({ ...plain, sheets, sheet, table });
  }
  if (isOldWorkbook(file.bytes)) return fail(problem('exchange.oldWorkbook', { name: file.name }));
  const table = readCsv(file, given, limits);
  if (!table.ok) return table;
  const { encoding, delimiter } = table.value;
  return ok({ ...plain, encoding, delimiter, table: table.value });
}

/** Reads a file by what is in it, whatever its ending says, with a first guess at the meaning of its columns. */
export async function readFile(
  kind: ImportKind,
  file: { readonly name: string; readonly bytes: Uint8Array },
  given: FileGiven,
): Promise<Result<ReadFile>> {
  const format = formatOf(file.bytes);
  const parsed = await parse(kind, format, file, given);
  if (!parsed.ok) return parsed;
  const { table, mapping, ...source } = parsed.value;
  const { header, rows } = table;
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.includes('+') && hasLostDigits(cell)));
  return ok({
    rows,
    view: {
      ...source,
      name: file.name,
      format,
      header,
      sample: rows.slice(0, shownRows).map((row) => row.cells),
      count: rows.length,
      mapping: mapping ?? guessColumnMapping(kind, header, columnLabels(kind)),
      garbled:
        header.some((cell) => cell.includes('\ufffd')) ||
        rows.some(({ cells: row }) => row.some((cell) => cell.includes('\ufffd'))),
      lostDigits: cells.length,
    },
  });
}
