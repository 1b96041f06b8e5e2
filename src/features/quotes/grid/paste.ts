import { parseMoney } from '@/domain/kernel/money';
import { fail, ok, type Problem, problem, type Result } from '@/domain/kernel/result';
import type { QuoteLine } from '@/domain/quoting/quote';
import { type CellContext, typeCell, withText } from './cells';
import type { PasteColumn } from './columns';

/** One cell that could not be read: counted from 1, with the text as it came. */
export interface BadCell {
  readonly row: number;
  readonly column: PasteColumn;
  readonly text: string;
  readonly problem: Problem;
}

/**
 * Cells of a table on the clipboard: rows by line break, cells by tab; a cell in double quotes may hold both, with
 * doubled quotes inside (what spreadsheets put there). Empty rows at the end are dropped.
 */
export function parseTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === '\t') {
      row.push(cell);
      cell = '';
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[index + 1] === '\n') index += 1;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  while (rows.length > 0 && rows.at(-1)?.every((value) => value.trim() === '')) rows.pop();
  return rows;
}

/** Words by which header cells are known, by column: labels of the grid and what spreadsheets usually call them. */
export type HeaderWords = Readonly<Record<PasteColumn, readonly string[]>>;

const usualOrder: readonly PasteColumn[] = ['name', 'quantity', 'unit', 'unitPrice', 'discount', 'taxRate'];

/**
 * What the columns of a table mean: by its header row where at least two cells are known words, else the order of the
 * grid (name, quantity, unit, price, discount, tax rate).
 */
export function detectColumns(
  rows: readonly (readonly string[])[],
  words: HeaderWords,
): { header: boolean; columns: (PasteColumn | '')[] } {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const known = (text: string): PasteColumn | '' => {
    const plain = text.normalize('NFKC').trim().toLowerCase();
    for (const [column, names] of Object.entries(words) as [PasteColumn, readonly string[]][]) {
      if (names.some((name) => name.toLowerCase() === plain)) return column;
    }
    return '';
  };
  const first = Array.from({ length: width }, (_, index) => known(rows[0]?.[index] ?? ''));
  if (first.filter((column) => column !== '').length >= Math.min(2, width)) return { header: true, columns: first };
  return { header: false, columns: Array.from({ length: width }, (_, index) => usualOrder[index] ?? '') };
}

function pasteCell(line: QuoteLine, column: PasteColumn, text: string, context: CellContext): Result<QuoteLine> {
  switch (column) {
    case 'name':
      return typeCell(line, 'item', text, context);
    case 'description':
      return ok({ ...line, description: withText(line.description, context.language, text.trim()) });
    case 'code':
      return text.length > 60 ? fail(problem('quoteEntry.tooLong')) : ok({ ...line, code: text.trim() });
    case 'cost': {
      if (text.trim() === '') return ok(line);
      const cost = parseMoney(text, context.currency);
      return cost.ok ? ok({ ...line, unitCost: Math.max(0, cost.value) }) : cost;
    }
    default:
      return text.trim() === '' ? ok(line) : typeCell(line, column, text, context);
  }
}

// A discount in money is checked against quantity × price, so it is read after both, whatever the order on the sheet.
const readingOrder: readonly PasteColumn[] = [
  'code',
  'name',
  'description',
  'quantity',
  'unit',
  'unitPrice',
  'discount',
  'taxRate',
  'cost',
];

/**
 * Lines made of the rows of a table, all or none: one cell that cannot be read refuses the whole, with every such cell
 * named. `start` makes the empty line each row is written into.
 */
export function linesFromTable(
  rows: readonly (readonly string[])[],
  columns: readonly (PasteColumn | '')[],
  start: () => QuoteLine,
  context: CellContext,
  firstRow = 1,
): Result<QuoteLine[], readonly BadCell[]> {
  const bad: BadCell[] = [];
  const lines: QuoteLine[] = [];
  rows.forEach((row, rowIndex) => {
    if (row.every((cell) => cell.trim() === '')) return;
    let line = start();
    for (const column of readingOrder) {
      const at = columns.indexOf(column);
      if (at < 0) continue;
      const text = row[at] ?? '';
      const next = pasteCell(line, column, text, context);
      if (next.ok) line = next.value;
      else bad.push({ row: rowIndex + firstRow, column, text, problem: next.error });
    }
    lines.push(line);
  });
  return bad.length > 0 ? fail(bad) : ok(lines);
}
