import type { QuoteLine } from '@/domain/quoting/quote';

/** Columns of the quote grid that can be typed into, in the order Tab goes through them. */
export const editableColumns = ['item', 'quantity', 'unit', 'unitPrice', 'discount', 'taxRate'] as const;
export type ColumnKey = (typeof editableColumns)[number];

/** A column a pasted table may fill. */
export type PasteColumn = 'name' | 'description' | 'code' | 'cost' | Exclude<ColumnKey, 'item'>;
export const pasteColumns: readonly PasteColumn[] = [
  'name',
  'description',
  'code',
  'quantity',
  'unit',
  'unitPrice',
  'discount',
  'taxRate',
  'cost',
];

/** Whether a cell can be typed into: headings and texts have only words, gifts no price, bundles only a price. */
export function isEditable(line: QuoteLine, column: ColumnKey): boolean {
  if (column === 'item') return true;
  if (line.kind === 'heading' || line.kind === 'text') return false;
  if (line.kind === 'bundle') return column === 'unitPrice';
  if (line.gift) return column !== 'unitPrice' && column !== 'discount';
  return true;
}

/** The next column to the right (or left) of `column` that can be typed into on this line. */
export function neighbour(line: QuoteLine, column: ColumnKey, step: 1 | -1): ColumnKey | undefined {
  let index = editableColumns.indexOf(column) + step;
  while (index >= 0 && index < editableColumns.length) {
    const candidate = editableColumns[index];
    if (candidate !== undefined && isEditable(line, candidate)) return candidate;
    index += step;
  }
  return undefined;
}
