import { exchangeColumns, type ImportKind } from '@/domain/exchange/columns';
import { exchangeCell } from '@/domain/exchange/writeRow';
import type { ExportColumn } from './exportTable';
import { columnLabels, languages, optionWords } from './labels';

/** All fields of a record in the columns that the import knows: what is exported can be corrected and read again. */
export function recordColumns<T extends object>(
  kind: ImportKind,
  language: (typeof languages)[number],
  linksOf: (record: T) => Readonly<Record<string, string>> = () => ({}),
): ExportColumn<T>[] {
  const labels = columnLabels(kind);
  const words = optionWords(kind);
  const index = languages.indexOf(language);
  return exchangeColumns(kind).map((column) => ({
    header: labels[column.id]?.[index] ?? column.id,
    cell: (record) =>
      exchangeCell(column, record as Record<string, unknown>, {
        language,
        words,
        links: column.kind === 'link' ? linksOf(record) : {},
        currency: 'CNY',
      }),
  }));
}
