import Papa from 'papaparse';
import type { ImportSource } from '@/domain/competitors/priceImport';
import { fail, ok, type Problem, problem, type Result } from '@/domain/kernel/result';

/** Encodings that price lists come in; what a spreadsheet in China saves as “CSV” is the second. */
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

const largestFile = 20_000_000;
const mostRows = 20_000;

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** By its byte order mark, else UTF-8 where every byte fits, else GB18030 (DOMAIN.md §16); a guess, to be confirmed. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked[0];
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    // Bytes that are no UTF-8: the other encoding of Chinese files.
    return 'gb18030';
  }
}

/** The delimiter that cuts the first lines into rows of the same length. */
export function guessDelimiter(text: string): Delimiter {
  const { meta } = Papa.parse(text.slice(0, 65_536), { delimitersToGuess: [...delimiters], preview: 20 });
  return delimiters.find((known) => known === meta.delimiter) ?? ',';
}

export interface CsvTable {
  readonly header: readonly string[];
  /** Without empty rows. */
  readonly rows: readonly ImportSource[];
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

const breaks = (cell: string): number => cell.split(/\r\n|\n|\r/).length - 1;
const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Rows with the line of the file that each begins on: a cell in quotes may hold several lines. */
function withLines(data: readonly (readonly string[])[], first: number): ImportSource[] {
  let line = first;
  return data.map((cells) => {
    const at = line;
    line += 1 + cells.reduce((sum, cell) => sum + breaks(cell), 0);
    return { line: at, cells };
  });
}

/**
 * A file as a table with its header (the first row that is not empty). Encoding and delimiter are guessed where they are
 * not given. Problems: `priceImport.empty`, `priceImport.tooLarge`, `priceImport.tooManyRows`, `priceImport.quotes`.
 */
export function readCsv(
  file: { readonly name: string; readonly bytes: Uint8Array },
  given: { readonly encoding?: Encoding | undefined; readonly delimiter?: Delimiter | undefined } = {},
): Result<CsvTable, Problem> {
  if (file.bytes.length > largestFile)
    return fail(problem('priceImport.tooLarge', { name: file.name, max: largestFile / 1_000_000 }));
  const encoding = given.encoding ?? guessEncoding(file.bytes);
  const decoded = new TextDecoder(encoding).decode(file.bytes);
  // What spreadsheets write to tell each other the delimiter is no row.
  const separator = /^sep=(.)\r?\n/i.exec(decoded);
  const text = separator ? decoded.slice(separator[0].length) : decoded;
  const named = delimiters.find((known) => known === separator?.[1]);
  const delimiter = given.delimiter ?? named ?? guessDelimiter(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const lines = withLines(data, separator ? 2 : 1);
  const broken = errors.find((error) => error.type === 'Quotes');
  if (broken) return fail(problem('priceImport.quotes', { line: lines[broken.row ?? 0]?.line ?? 1 }));
  const [head, ...rows] = lines.filter((row) => !isBlank(row.cells));
  if (!head || rows.length === 0) return fail(problem('priceImport.empty', { name: file.name }));
  if (rows.length > mostRows) return fail(problem('priceImport.tooManyRows', { rows: rows.length, max: mostRows }));
  return ok({ header: head.cells.map((cell) => cell.trim()), rows, encoding, delimiter });
}
