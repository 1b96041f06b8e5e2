import { fail, ok, type Problem, problem, type Result } from '../kernel/result';

/** Encodings that tables come in; what a spreadsheet in China saves as “CSV” is the second. */
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** One row as it stands in the file; `line` counts the lines of the file from 1, with the header. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Places of cells that hold a formula without a result, if there are any. */
  readonly uncomputed?: readonly number[];
}

export interface Table {
  /** Heads without the blanks around them. */
  readonly header: readonly string[];
  /** Without empty rows. */
  readonly rows: readonly TableRow[];
}

export interface CsvTable extends Table {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

export interface TableLimits {
  readonly maxBytes: number;
  readonly maxRows: number;
}

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

const quote = 0x22;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/** Whether the place `at` ends a line; outside quotes every kind of line end counts, also mixed ones. */
const endsLine = (code: number): boolean => code === carriageReturn || code === lineFeed;
const breaksIn = (text: string): number => text.split(/\r\n|\n|\r/).length - 1;

/**
 * Cuts a text into rows and cells (RFC 4180): quoted cells may hold the delimiter, doubled quotes and several lines and
 * are kept exactly; rows end at CRLF, LF or CR, also mixed in one file. Stops after `most` rows. Problem:
 * `exchange.quotes` {line} where a quote is never closed or something stands behind a closed one.
 */
export function parseDelimited(
  text: string,
  delimiter: Delimiter,
  most = Number.POSITIVE_INFINITY,
): Result<TableRow[], Problem> {
  const divider = delimiter.charCodeAt(0);
  const rows: TableRow[] = [];
  const { length } = text;
  let cells: string[] = [];
  let at = 0;
  let line = 1;
  let first = 1;
  while (rows.length < most) {
    let cell = '';
    if (text.charCodeAt(at) === quote) {
      let from = at + 1;
      let close = text.indexOf('"', from);
      for (; close >= 0 && text.charCodeAt(close + 1) === quote; close = text.indexOf('"', from)) {
        cell += text.slice(from, close + 1);
        from = close + 2;
      }
      if (close < 0) return fail(problem('exchange.quotes', { line: first }));
      cell += text.slice(from, close);
      line += breaksIn(cell);
      at = close + 1;
    } else {
      let end = at;
      for (; end < length; end += 1) {
        const code = text.charCodeAt(end);
        if (code === divider || endsLine(code)) break;
      }
      cell = text.slice(at, end);
      at = end;
    }
    cells.push(cell);
    const code = text.charCodeAt(at);
    if (code === divider) {
      at += 1;
      continue;
    }
    if (at < length && !endsLine(code)) return fail(problem('exchange.quotes', { line: first }));
    rows.push({ line: first, cells });
    cells = [];
    at += code === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1;
    line += 1;
    first = line;
    if (at >= length) break;
  }
  return ok(rows);
}

const lookedAt = 20;
const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** The delimiter that cuts the first lines into rows of the same length; the comma where none does. */
export function guessDelimiter(text: string): Delimiter {
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of delimiters) {
    const parsed = parseDelimited(text, delimiter, lookedAt);
    if (!parsed.ok) continue;
    const lengths = parsed.value.filter((row) => !isBlank(row.cells)).map((row) => row.cells.length);
    const columns = lengths[0] ?? 1;
    const even = lengths.filter((length) => length === columns).length / Math.max(1, lengths.length);
    // Rows of the same length speak louder than many cells.
    const score = columns < 2 ? 0 : even + Math.min(columns, 50) / 1000;
    if (score > most) {
      most = score;
      best = delimiter;
    }
  }
  return best;
}

/** Rows of any source as a table: the first that is not empty is the header. Problems: `exchange.empty`, `exchange.tooManyRows`. */
export function tableOf(lines: readonly TableRow[], name: string, maxRows: number): Result<Table, Problem> {
  const [head, ...rows] = lines.filter((row) => !isBlank(row.cells));
  if (!head || rows.length === 0) return fail(problem('exchange.empty', { name }));
  if (rows.length > maxRows) return fail(problem('exchange.tooManyRows', { rows: rows.length, max: maxRows }));
  return ok({ header: head.cells.map((cell) => cell.trim()), rows });
}

/**
 * A delimited file as a table with its header. Encoding and delimiter are guessed where they are not given. Problems:
 * `exchange.empty`, `exchange.tooLarge`, `exchange.tooManyRows`, `exchange.quotes`. Source: DOMAIN.md §16.
 */
export function readCsv(
  file: { readonly name: string; readonly bytes: Uint8Array },
  given: { readonly encoding?: Encoding | undefined; readonly delimiter?: Delimiter | undefined },
  limits: TableLimits,
): Result<CsvTable, Problem> {
  const { name, bytes } = file;
  if (bytes.length > limits.maxBytes)
    return fail(problem('exchange.tooLarge', { name, max: Math.round(limits.maxBytes / 1_000_000) }));
  const encoding = given.encoding ?? guessEncoding(bytes);
  const decoded = new TextDecoder(encoding).decode(bytes);
  // What spreadsheets write to tell each other the delimiter is no row.
  const separator = /^sep=(.)(?:\r\n|\n|\r)/i.exec(decoded);
  const text = separator ? decoded.slice(separator[0].length) : decoded;
  const named = delimiters.find((known) => known === separator?.[1]);
  const delimiter = given.delimiter ?? named ?? guessDelimiter(text);
  const parsed = parseDelimited(text, delimiter);
  const shift = separator ? 1 : 0;
  if (!parsed.ok) {
    const line = Number(parsed.error.params?.line ?? 1) + shift;
    return fail(problem('exchange.quotes', { line }));
  }
  const lines = shift === 0 ? parsed.value : parsed.value.map((row) => ({ ...row, line: row.line + shift }));
  const table = tableOf(lines, name, limits.maxRows);
  return table.ok ? ok({ ...table.value, encoding, delimiter }) : table;
}
