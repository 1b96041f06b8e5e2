import { type ImportColumn, importColumns, templateHeader } from '@/domain/competitors/importColumns';
import { csvFile } from '@/domain/exchange/writeCsv';

/** An empty price list with our heads and one example row. */
export function templateCsv(
  language: 'zh-CN' | 'en',
  example: Readonly<Partial<Record<ImportColumn, string>>>,
): Uint8Array {
  return csvFile([templateHeader(language), importColumns.map((column) => example[column] ?? '')]);
}
