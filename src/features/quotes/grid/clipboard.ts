import { fail, ok, problem, type Result } from '@/domain/kernel/result';
import type { QuoteLine } from '@/domain/quoting/quote';
import { type CellContext, cellText, typeCell } from './cells';
import { type ColumnKey, editableColumns, isEditable } from './columns';
import type { BadCell } from './paste';

export interface GridPosition {
  readonly row: number;
  readonly column: ColumnKey;
}

export interface GridRange {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly ColumnKey[];
}

/** The rectangle between two cells, both included. */
export function rangeOf(a: GridPosition, b: GridPosition): GridRange {
  const left = Math.min(editableColumns.indexOf(a.column), editableColumns.indexOf(b.column));
  const right = Math.max(editableColumns.indexOf(a.column), editableColumns.indexOf(b.column));
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    columns: editableColumns.slice(left, right + 1),
  };
}

const quoteCell = (text: string) => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The cells of a range as spreadsheets take them from the clipboard. */
export function copyRange(lines: readonly QuoteLine[], range: GridRange, context: CellContext): string {
  return lines
    .slice(range.top, range.bottom + 1)
    .map((line) =>
      range.columns
        .map((column) => (isEditable(line, column) ? quoteCell(cellText(line, column, context)) : ''))
        .join('\t'),
    )
    .join('\n');
}

/** Cells emptied: words and discounts to nothing, figures to zero; a tax rate stays, as no line is without one. */
export function clearRange(lines: readonly QuoteLine[], range: GridRange, context: CellContext): QuoteLine[] {
  return lines.map((line, index) => {
    if (index < range.top || index > range.bottom) return line;
    let next = line;
    for (const column of range.columns) {
      if (column === 'taxRate' || !isEditable(next, column)) continue;
      const cleared = typeCell(next, column, '', context);
      if (cleared.ok) next = cleared.value;
    }
    return next;
  });
}

/** Cells written over from `at` to the right and downwards; rows beyond the end become new lines. All or none. */
export function overwriteCells(
  lines: readonly QuoteLine[],
  at: GridPosition,
  rows: readonly (readonly string[])[],
  start: () => QuoteLine,
  context: CellContext,
): Result<QuoteLine[], readonly BadCell[]> {
  const bad: BadCell[] = [];
  const next = [...lines];
  const first = editableColumns.indexOf(at.column);
  rows.forEach((row, rowIndex) => {
    const index = at.row + rowIndex;
    let line = next[index] ?? start();
    row.forEach((text, offset) => {
      const column = editableColumns[first + offset];
      if (column === undefined || (text.trim() === '' && column !== 'item' && column !== 'discount')) return;
      const typed = isEditable(line, column)
        ? typeCell(line, column, text, context)
        : fail(problem('quoteEntry.notEditable'));
      if (typed.ok) line = typed.value;
      else bad.push({ row: rowIndex + 1, column: column === 'item' ? 'name' : column, text, problem: typed.error });
    });
    next[Math.min(index, next.length)] = line;
  });
  return bad.length > 0 ? fail(bad) : ok(next);
}
