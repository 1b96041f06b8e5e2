import { csvFile, type ExportCell } from '@/domain/exchange/writeCsv';
import type { ExportFormat } from './exportTable';

/** The file of a table: CSV for everybody, or a workbook for people who open it in Excel (DOMAIN.md §16). */
export async function tableBytes(
  format: ExportFormat,
  name: string,
  rows: readonly (readonly ExportCell[])[],
): Promise<Uint8Array> {
  if (format === 'csv') return csvFile(rows);
  const { writeXlsx } = await import('./writeXlsx');
  return writeXlsx(name, rows);
}
