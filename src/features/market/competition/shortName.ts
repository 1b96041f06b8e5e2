import type { Competitor } from '@/domain/competitors/competitor';
import * as names from '@/domain/competitors/names';
import { localizedText } from '@/features/common';
import type { Language } from '@/i18n/setup';

/** What a competitor is called where there is little room, in the language of the screen. */
export function shortName(competitor: Competitor, language: Language): string {
  return localizedText(names.shortName(competitor), language);
}
