import type { Competitor } from '@/domain/competitors/competitor';
import { recordTitle } from '@/features/common';
import type { Language } from '@/i18n/setup';

/** What a competitor is called where there is little room: its short name, if it has one in the language. */
export function shortName(competitor: Competitor, language: Language): string {
  const short = language === 'en' && competitor.nameEn !== '' ? '' : competitor.shortName;
  return short || recordTitle('competitor', competitor, language);
}
