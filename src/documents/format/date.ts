import { isoDate } from '../../domain/kernel/fields';
import type { DocumentLanguage } from '../../domain/quoting/totals';
import { fill, sharedWords } from '../templates/shared/words';

/** `2026-03-05` as printed, without leading zeros (DOMAIN.md §17); empty for an empty or malformed date. */
export function dateText(date: string, language: DocumentLanguage): string {
  if (!isoDate.test(date)) return '';
  const [year = '', month = '', day = ''] = date.split('-');
  const words = sharedWords(language).format;
  return fill(words.date, {
    year,
    month: Number(month),
    monthName: words.months[Number(month) - 1] ?? '',
    day: Number(day),
  });
}
