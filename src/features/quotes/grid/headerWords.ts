import { resources } from '@/i18n/resources';
import type { PasteColumn } from './columns';
import { pasteColumns } from './columns';
import type { HeaderWords } from './paste';

/** Header words of both languages: a sheet need not speak the language of the screen. */
export const headerWords: HeaderWords = Object.fromEntries(
  pasteColumns.map((column) => [
    column,
    [resources['zh-CN'], resources.en].flatMap(({ quotes }) => [
      quotes.grid[column],
      ...quotes.headers[column].split('|'),
    ]),
  ]),
) as Record<PasteColumn, string[]>;
