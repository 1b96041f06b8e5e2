import writeXlsxFile from 'write-excel-file/universal';
import type { ExportCell } from '@/domain/exchange/writeCsv';

// Characters that XML cannot carry.
const unwritable = /[^\P{Cc}\n\t\r]|\p{Surrogate}|[\ufffe\uffff]/gu;

/** Texts stay texts, also those that begin like a formula; plain decimal numbers become numbers. */
function cellOf(cell: ExportCell): string | number | null {
  if (typeof cell === 'string') {
    const text = cell.replace(unwritable, '');
    return text === '' ? null : text;
  }
  return cell.number === '' ? null : Number(cell.number);
}

/** A workbook of one sheet whose first row is the head; that row stays in sight. For a worker: it takes its time. */
export async function writeXlsx(sheet: string, rows: readonly (readonly ExportCell[])[]): Promise<Uint8Array> {
  const name = sheet.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Sheet1';
  const blob = await writeXlsxFile(
    rows.map((row) => row.map(cellOf)),
    { sheet: name, stickyRowsCount: 1 },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
