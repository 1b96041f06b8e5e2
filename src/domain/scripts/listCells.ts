import { cleanText, type OptionWords, readOption } from '../exchange/cells';
import { guessColumns, plainWord } from '../exchange/headers';
import { tagMarks } from '../exchange/strings';
import type { TableRow } from '../exchange/table';
import { unguardText } from '../exchange/writeCsv';
import { type Problem, problem } from '../kernel/result';
import { formatRich, type RichBlock, type RichRun } from './richText';
import { type ListColumn, listColumns, listHeads } from './stringsList';

export { type ListColumn, listColumns } from './stringsList';

/** What each column of a file holds, by its place; `''` = not taken over. */
export type ListMapping = readonly (ListColumn | '')[];

const heads = listColumns.map((column) => [column, listHeads[column]] as const);

/** What the columns hold, guessed from their heads in either language. */
export function guessListMapping(header: readonly string[]): ListMapping {
  return guessColumns(header, heads);
}

/** The heads of our own template in one language. */
export function listTemplateHeads(language: 'zh-CN' | 'en'): string[] {
  return listColumns.map((column) => listHeads[column][language === 'en' ? 1 : 0] ?? column);
}

/** Columns without which nothing can be read: a line in some language, or objections. */
export function missingListColumns(mapping: ListMapping): ListColumn[] {
  return mapping.includes('lineZh') || mapping.includes('lineEn') || mapping.includes('objection')
    ? []
    : ['lineZh', 'objection'];
}

/** Words by which cells may name options: their codes, names in either language, other usual words. */
export type ListWords = Readonly<Record<OptionColumn, OptionWords>>;
type OptionColumn = 'scenario' | 'stage' | 'persona' | 'customerType' | 'product' | 'competitor';

/** Words that name one of the records; a word that names several names none. */
export function recordWords(
  records: readonly { readonly id: string; readonly names: readonly string[] }[],
): OptionWords {
  const owners = new Map<string, Set<string>>();
  for (const { id, names } of records)
    for (const name of names) owners.set(plainWord(name), (owners.get(plainWord(name)) ?? new Set()).add(id));
  return Object.fromEntries(
    records.map(({ id, names }) => [
      id,
      names.filter((name) => name.trim() !== '' && owners.get(plainWord(name))?.size === 1),
    ]),
  );
}

export const longestTitle = 200;
export const longestObjection = 500;
export const longestLine = 20_000;
export const longestTag = 40;
export const longestEvidence = 500;

const bullet = /^[-*\u2022\u00b7]\s+/;
const numbered = /^\d{1,2}[.\u3001)]\s*(?!\d)/;

function runsOf(words: string): RichRun[] {
  return words.split(/(\{\{[\w.]+\}\})/).flatMap((text) => {
    const variable = /^\{\{([\w.]+)\}\}$/.exec(text)?.[1] ?? '';
    return text === '' ? [] : [{ text: variable === '' ? text : '', bold: false, italic: false, variable }];
  });
}

/** The text of a cell as marked-up text: lists and variables count, every other mark stands for itself. */
export function markedCell(text: string): string {
  const blocks = text.split('\n').map((line): RichBlock => {
    const words = line.trim();
    if (bullet.test(words)) return { kind: 'bullet', runs: runsOf(words.replace(bullet, '')) };
    if (numbered.test(words)) return { kind: 'number', runs: runsOf(words.replace(numbered, '')) };
    return { kind: 'paragraph', runs: runsOf(words) };
  });
  return formatRich(blocks);
}

export interface Cells {
  readonly line: number;
  readonly problems: Problem[];
  readonly warnings: Problem[];
  readonly text: (column: ListColumn) => string;
}

export function cellsOf({ line, cells, uncomputed = [] }: TableRow, places: ReadonlyMap<ListColumn, number>): Cells {
  const problems: Problem[] = [];
  for (const [column, place] of places) {
    const cell = cells[place] ?? '';
    if (uncomputed.includes(place)) problems.push(problem('exchange.formula', { text: cell.slice(0, 40) }, column));
    if (cell.includes('\ufffd')) problems.push(problem('exchange.garbled', undefined, column));
  }
  const text = (column: ListColumn) => cleanText(unguardText(cells[places.get(column) ?? -1] ?? ''));
  return { line, problems, warnings: [], text };
}

export function tooLong(cells: Cells, column: ListColumn, text: string, max: number): string {
  if (text.length > max) cells.problems.push(problem('field.tooLong', { max }, column));
  return text;
}

export const parts = (text: string) => [
  ...new Set(
    text
      .split(tagMarks)
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  ),
];

/** Reads the options that cells name, each word once: a list may have thousands of products to choose from. */
export function optionReader(words: ListWords) {
  const read = new Map<string, ReturnType<typeof readOption>>();
  return <T extends string>(cells: Cells, column: OptionColumn): T[] =>
    parts(cells.text(column)).flatMap((text) => {
      const key = `${column} ${text}`;
      const option = read.get(key) ?? readOption(text, Object.keys(words[column]), words[column]);
      read.set(key, option);
      if (option.ok) return [option.value as T];
      cells.problems.push({ ...option.error, field: column });
      return [];
    });
}
