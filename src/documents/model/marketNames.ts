import type { Competitor } from '../../domain/competitors/competitor';
import { shortName as rivalName, withoutLegalForm } from '../../domain/competitors/names';
import type { Localized } from '../../domain/kernel/fields';
import { maskWord, trades } from './strings';

export { rivalName };

/** How competitors are called in a document, and how texts are freed of their names. */
export interface MarketNames {
  /** Name as printed. */
  of(competitorId: string): Localized;
  /** A text as printed. */
  text(text: Localized): Localized;
  /** Whether a text gives a competitor away that is to be masked: its name, or empty. */
  namedIn(text: Localized): string;
}

/** `A` … `Z`, `AA` …: the letter of a column. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

/** Longest first, so that a short name inside a long one does not leave the rest of it behind. */
const longestFirst = (a: string, b: string) => b.length - a.length;

const letters = (text: string) => [...text.replace(/[\s.,&-]/g, '')].length;

/** The names a competitor goes by in running text: as recorded, without legal form, without its trade. */
function spellings(competitor: Competitor): string[] {
  const found = new Set<string>();
  for (const recorded of [competitor.name, competitor.nameEn, competitor.shortName]) {
    const name = withoutLegalForm(recorded);
    found.add(recorded.trim()).add(name);
    const core = name.replace(trades, '').trim();
    // “Beichen Cloud” of “Beichen Cloud Technology” names the company; a single common word would not.
    if (letters(core) >= 3) found.add(core);
  }
  return [...found].filter((name) => letters(name) >= 2).sort(longestFirst);
}

function pattern(spelling: string): string {
  const escaped = spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const before = /^[\p{Script=Latin}\d]/u.test(spelling) ? '(?<![\\p{Script=Latin}\\d])' : '';
  const after = /[\p{Script=Latin}\d]$/u.test(spelling) ? '(?![\\p{Script=Latin}\\d])' : '';
  return before + escaped + after;
}

/** Names as they are. */
export function plainNames(competitors: readonly Competitor[]): MarketNames {
  const names = new Map(competitors.map((each) => [each.id, rivalName(each)]));
  return { of: (id) => names.get(id) ?? { zh: '', en: '' }, text: (text) => text, namedIn: () => '' };
}

/**
 * Letters in the place of names: first the `columns` in order, then each other competitor as it comes up. Names are found
 * in all spellings, also without the legal form, whatever the case.
 */
export function maskedNames(competitors: readonly Competitor[], columns: readonly string[]): MarketNames {
  const masks = new Map<string, Localized>();
  const of = (id: string): Localized => {
    const letter = columnLetter(masks.size);
    const mask = masks.get(id) ?? { zh: `${maskWord.zh}${letter}`, en: `${maskWord.en}\u00a0${letter}` };
    masks.set(id, mask);
    return mask;
  };
  for (const id of columns) of(id);
  const known = competitors
    .flatMap((each) => spellings(each).map((spelling) => ({ spelling, id: each.id })))
    .sort((a, b) => longestFirst(a.spelling, b.spelling));
  // Of two that bear one name, that of a column: its letter is in the head of the table.
  const byColumn = [...known].sort((a, b) => Number(columns.includes(a.id)) - Number(columns.includes(b.id)));
  const ids = new Map(byColumn.map(({ spelling, id }) => [key(spelling), id]));
  const any = known.length === 0 ? null : new RegExp(known.map((each) => pattern(each.spelling)).join('|'), 'giu');
  const replaced = (text: string, side: keyof Localized) =>
    any ? text.replace(any, (found) => of(ids.get(key(found)) ?? '')[side]) : text;
  return {
    of,
    text: (text) => ({ zh: replaced(text.zh, 'zh'), en: replaced(text.en, 'en') }),
    namedIn: (text) => (any && (text.zh.match(any)?.[0] ?? text.en.match(any)?.[0])) || '',
  };
}

const key = (spelling: string) => spelling.replace(/\s+/g, ' ').toLowerCase();
