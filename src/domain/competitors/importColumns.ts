import { guessColumns } from '../exchange/headers';
import { headerWords } from './stringsImport';

/** What a column of a price list may hold, in the order of our own template. */
export const importColumns = [
  'competitor',
  'item',
  'product',
  'price',
  'priceMax',
  'currency',
  'unit',
  'period',
  'quantity',
  'taxBasis',
  'taxRate',
  'exchangeRate',
  'kind',
  'source',
  'sourceKind',
  'date',
  'validUntil',
  'reliability',
  'note',
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** What each column of a file holds, by its place; `''` = not taken over. */
export type ImportMapping = readonly (ImportColumn | '')[];

const words = importColumns.map((column) => [column, headerWords[column]] as const);

/** What the columns hold, guessed from their heads in either language. */
export function guessMapping(header: readonly string[]): ImportMapping {
  return guessColumns(header, words);
}

/** The head of our own template in one language. */
export function templateHeader(language: 'zh-CN' | 'en'): string[] {
  return importColumns.map((column) => headerWords[column][language === 'en' ? 1 : 0] ?? column);
}

/**
 * Columns without which nothing can be read: price, competitor (unless all rows belong to one that was chosen), and
 * what the price is for: their item or our product.
 */
export function missingColumns(mapping: ImportMapping, competitorChosen: boolean): ImportColumn[] {
  const has = (column: ImportColumn) => mapping.includes(column);
  return [
    ...(has('competitor') || competitorChosen ? [] : (['competitor'] as const)),
    ...(has('item') || has('product') ? [] : (['item'] as const)),
    ...(has('price') ? [] : (['price'] as const)),
  ];
}
