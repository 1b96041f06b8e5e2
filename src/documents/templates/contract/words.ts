import type { DocumentLanguage } from '../../../domain/quoting/totals';
import en from './strings.en.json';
import zh from './strings.zh-CN.json';

export const clauseLevels = ['preferred', 'acceptable', 'fallback'] as const;
export type ClauseLevel = (typeof clauseLevels)[number];

/**
 * Text of a built-in clause, line by line: `- ` is an item of the second level, `! ` limits liability (printed bold and
 * underlined), `@name` is a table, `@ladder` the place of the rung that was chosen.
 */
export type ClauseText = { readonly title: string; readonly items: readonly string[] } & {
  readonly [Level in ClauseLevel]?: readonly string[];
};

export const clauseIds = [
  'subject',
  'price',
  'payment',
  'delivery',
  'warranty',
  'rights',
  'ip',
  'confidentiality',
  'breach',
  'liability',
  'forceMajeure',
  'termination',
  'disputes',
  'notices',
  'effect',
] as const;
export type ClauseId = (typeof clauseIds)[number];

export type ContractWords = Omit<typeof zh, 'clauses'> & { readonly clauses: Readonly<Record<ClauseId, ClauseText>> };

export function contractWords(language: DocumentLanguage): ContractWords {
  return language === 'en' ? en : zh;
}
