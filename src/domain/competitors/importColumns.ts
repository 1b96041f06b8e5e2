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

/** Words are compared without width, case and surplus blanks. */
export const plainWord = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

// Colons, asterisks and a unit in brackets say nothing about what the column is.
const plainHeader = (text: string): string =>
  plainWord(text)
    .replace(/\(.*?\)|\[.*?\]|[*:]/g, '')
    .trim();

/** All words with their columns, the longest first: “our product” before “product”. */
const words = importColumns
  .flatMap((column) => headerWords[column].map((word) => ({ column, word })))
  .sort((a, b) => b.word.length - a.word.length);

/**
 * What the columns hold, guessed from their heads in either language: a head that is a known word goes before one that
 * ends with it, and that before one that begins with it; the longest word wins; every column at most once.
 */
export function guessMapping(header: readonly string[]): ImportMapping {
  const heads = header.map(plainHeader);
  const mapping: (ImportColumn | '')[] = heads.map(() => '');
  const passes: readonly ((head: string, word: string) => boolean)[] = [
    (head, word) => head === word,
    (head, word) => head.endsWith(word),
    (head, word) => head.startsWith(word),
  ];
  for (const [pass, fits] of passes.entries()) {
    for (const { column, word } of words) {
      if (mapping.includes(column) || (pass > 0 && word.length < 2)) continue;
      const at = heads.findIndex((head, index) => mapping[index] === '' && fits(head, word));
      if (at >= 0) mapping[at] = column;
    }
  }
  return mapping;
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
