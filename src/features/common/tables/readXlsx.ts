import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { defaultZipLimits, readZip } from '@/documents/zip';
import { type Table, type TableLimits, type TableRow, tableOf } from '@/domain/exchange/table';
import { fail, ok, type Problem, problem, type Result } from '@/domain/kernel/result';

export interface Workbook {
  readonly sheets: readonly string[];
  readonly table: Table;
}

const mostColumns = 300;
const mostCells = 20_000_000;
/** What the reader of sheets looks at; pictures, printer settings and the like stay packed. */
const needed = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plainXml = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
    name ? (entities[name] ?? whole) : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );

function sheetNames(workbook: Uint8Array): string[] {
  const text = new TextDecoder().decode(workbook);
  return [...text.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map(([, name = '']) => plainXml(name));
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** Cells far out make a reader fill the space between: how far rows and columns with content reach is looked at first. */
class Extent {
  rows = 0;
  /** The last row and column that hold a value. */
  filledRows = 0;
  filledColumns = 0;
  private rest = '';
  private static readonly tag = /<(?:\w+:)?(?:row|c)(\s(?:[^>"']|"[^"]*"|'[^']*')*)>/g;

  add(text: string): void {
    const whole = this.rest + text;
    for (const [, attributes = ''] of whole.matchAll(Extent.tag)) {
      const place = /\sr\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
      if (place === undefined) continue;
      const [, letters = '', digits = ''] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? ['', '', '9999999'];
      const row = Number(digits);
      this.rows = Math.max(this.rows, row);
      if (letters === '' || attributes.endsWith('/')) continue;
      this.filledRows = Math.max(this.filledRows, row);
      this.filledColumns = Math.max(this.filledColumns, columnNumber(letters));
    }
    this.rest = whole.slice(Math.max(0, whole.lastIndexOf('<')));
  }
}

/** Stands before the text of a cell without a result while the sheet is read; no spreadsheet writes it. */
const formulaMark = '\ue00f';
const formula = String.raw`<\1f(?:\s[^<>]*)?(?:\/>|>([^<]*)<\/\1f>)\s*`;
const bareFormula = new RegExp(String.raw`<((?:\w+:)?)c(\s[^<>]*)?>\s*${formula}(?:<\1v\s*\/>\s*)?<\/\1c>`, 'g');
const result = new RegExp(
  String.raw`<((?:\w+:)?)c(\s[^<>]*)>\s*(?:${formula})?<\1v(?:\s[^<>]*)?>([^<]*)<\/\1v>\s*<\/\1c>`,
  'g',
);
const isError = (attributes: string): boolean => /\st\s*=\s*["']e["']/.test(attributes);

/**
 * A sheet whose formulas without a stored result, and those that failed (`#N/A`), are marked texts. Programs that make
 * workbooks leave the result to the spreadsheet; the reader would take such a cell for empty, or refuse the whole workbook.
 */
function markFormulas(sheet: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(sheet);
  const marked = (prefix: string, attributes: string, words: string) => {
    const place = /\sr\s*=\s*["'][^"']*["']/.exec(attributes)?.[0] ?? '';
    const inside = `<${prefix}is><${prefix}t>${formulaMark}${words}</${prefix}t></${prefix}is>`;
    return `<${prefix}c${place} t="inlineStr">${inside}</${prefix}c>`;
  };
  let changed = text;
  if (/<(?:\w+:)?f[\s/>]/.test(text))
    changed = changed.replace(bareFormula, (_, prefix: string, attributes = '', words = '') =>
      marked(prefix, attributes, `=${words}`),
    );
  if (isError(text))
    changed = changed.replace(result, (cell: string, prefix: string, attributes: string, _formula, words: string) =>
      isError(attributes) ? marked(prefix, attributes, words) : cell,
    );
  return changed === text ? sheet : new TextEncoder().encode(changed);
}

function tableRow(row: readonly unknown[], index: number): TableRow {
  const texts = row.map(cellText);
  const uncomputed = texts.flatMap((text, at) => (text.startsWith(formulaMark) ? [at] : []));
  const line = index + 1;
  return uncomputed.length === 0
    ? { line, cells: texts }
    : { line, cells: texts.map((text) => text.replace(formulaMark, '')), uncomputed };
}

const isSheet = (path: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/i.test(path);
const lastRow = 1_048_576;
const pieceSize = 1 << 20;

function checkExtent(sheet: Uint8Array, maxRows: number): Problem | null {
  const extent = new Extent();
  const decoder = new TextDecoder();
  const tooMany = (rows: number) => problem('exchange.tooManyRows', { rows, max: maxRows });
  for (let start = 0; start < sheet.length; start += pieceSize) {
    extent.add(decoder.decode(sheet.subarray(start, start + pieceSize), { stream: true }));
    if (extent.rows > lastRow) return tooMany(extent.rows);
    if (extent.filledColumns > mostColumns)
      return problem('exchange.tooManyColumns', { columns: extent.filledColumns, max: mostColumns });
  }
  return extent.filledRows * extent.filledColumns > mostCells ? tooMany(extent.filledRows) : null;
}

/**
 * A number as it is written in the file, in plain digits. Of more than 15 digits a spreadsheet keeps no more: such a
 * number is given as `9.13E+17`, so that everything after treats it as lost (DOMAIN.md §16).
 */
export function numberText(text: string): string {
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  if (Math.abs(number) >= 1e15) return number.toExponential().replace('e', 'E');
  if (/^-?\d+$/.test(text)) return text;
  const rounded = Number(number.toPrecision(15));
  return Math.abs(rounded) < 1e-6 ? rounded.toFixed(15).replace(/\.?0+$/, '') : String(rounded);
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const iso = value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
  }
  return String(value);
}

/**
 * One sheet of an XLSX file as a table. The archive may be hostile: its directory is read first and its limits hold
 * (PERFORMANCE.md, untrusted zip files), and the reader gets only bytes that were checked. Run it in a worker. Problems:
 * `zip.*`, `exchange.tooLarge`, `exchange.tooManyRows`, `exchange.tooManyColumns`, `exchange.notXlsx`, `exchange.empty`.
 */
export async function readXlsx(
  file: { readonly name: string; readonly bytes: Uint8Array },
  wanted: string | undefined,
  limits: TableLimits,
): Promise<Result<Workbook>> {
  const { name, bytes } = file;
  if (bytes.length > limits.maxBytes)
    return fail(problem('exchange.tooLarge', { name, max: Math.round(limits.maxBytes / 1_000_000) }));
  const unpacked = readZip(bytes, defaultZipLimits, needed);
  if (!unpacked.ok) return unpacked;
  const workbook = unpacked.value.get('xl/workbook.xml');
  const sheets = workbook ? sheetNames(workbook) : [];
  if (sheets.length === 0) return fail(problem('exchange.notXlsx', { name }));
  for (const [path, content] of unpacked.value) {
    const tooFar = isSheet(path) ? checkExtent(content, limits.maxRows) : null;
    if (tooFar) return fail(tooFar);
  }
  const sheet = wanted !== undefined && sheets.includes(wanted) ? wanted : (sheets[0] ?? '');
  try {
    // Stored, not packed: the reader unpacks it again at no cost, and exactly what was checked.
    const files = [...unpacked.value].map(([path, content]) => [path, isSheet(path) ? markFormulas(content) : content]);
    const archive = zipSync(Object.fromEntries(files), { level: 0 });
    const rows = await readSheet<string>(archive.buffer as ArrayBuffer, sheet, {
      parseNumber: numberText,
      trim: false,
    });
    const table = tableOf(rows.map(tableRow), name, limits.maxRows);
    return table.ok ? ok({ sheets, table: table.value }) : table;
  } catch {
    // The reader throws at whatever is not as the standard says.
    return fail(problem('exchange.notXlsx', { name }));
  }
}
