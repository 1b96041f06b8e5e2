import { type ImportColumn, importColumns, templateHeader } from '@/domain/competitors/importColumns';

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** An empty price list with our heads and one example row; UTF-8 with its mark, which spreadsheets need (DOMAIN.md §16). */
export function templateCsv(
  language: 'zh-CN' | 'en',
  example: Readonly<Partial<Record<ImportColumn, string>>>,
): Uint8Array {
  const rows = [templateHeader(language), importColumns.map((column) => example[column] ?? '')];
  return new TextEncoder().encode(`\ufeff${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`);
}
