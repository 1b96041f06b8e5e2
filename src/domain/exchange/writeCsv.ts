/**
 * A cell of an exported table. Texts are guarded against being run as formulas; a `number` is a plain decimal number in
 * digits (`-1200.50`) and stays one.
 */
export type ExportCell = string | { readonly number: string };

const startsFormula = /^'*[=+\-@\t\r]/;
const guarded = /^'+[=+\-@\t\r]/;

/**
 * A text that no spreadsheet runs as a formula: one that begins with `= + - @`, TAB or CR gets a leading `'`. So does one
 * that begins with `'` before such a character, so that {@link unguardText} gives back exactly what was. DOMAIN.md §16.
 */
export function guardText(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}

/** Takes the guard of {@link guardText} off again. */
export function unguardText(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}

const plainNumber = /^-?\d+(?:\.\d+)?$/;

function written(cell: ExportCell): string {
  const text = typeof cell === 'string' ? guardText(cell) : plainNumber.test(cell.number) ? cell.number : '';
  return /[",;\t\r\n]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row, with its CRLF. */
export function csvLine(cells: readonly ExportCell[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

/** A whole file: UTF-8 with its mark, without which Excel garbles Chinese; CRLF, quotes doubled (RFC 4180, DOMAIN.md §16). */
export function csvFile(rows: Iterable<readonly ExportCell[]>): Uint8Array {
  let text = '\ufeff';
  for (const row of rows) text += csvLine(row);
  return new TextEncoder().encode(text);
}
