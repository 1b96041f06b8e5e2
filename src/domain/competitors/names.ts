import type { Localized } from '../kernel/fields';
import type { Competitor } from './competitor';
import { legalForms } from './stringsNames';

/** A company's name without its legal form; a name that is nothing else stays. */
export function withoutLegalForm(name: string): string {
  const bare = legalForms.reduce((text, form) => text.replace(form, '').trim(), name.trim());
  return bare === '' ? name.trim() : bare;
}

/** What a competitor is called in a column, on a chart or in a sentence; a side it has no name for takes the Chinese one. */
export function shortName(competitor: Pick<Competitor, 'name' | 'nameEn' | 'shortName'>): Localized {
  const zh = competitor.shortName.trim() || withoutLegalForm(competitor.name);
  return { zh, en: withoutLegalForm(competitor.nameEn) || zh };
}
