import type { EntityName, RecordMap } from '@/domain/entities';
import type { Localized } from '@/domain/kernel/fields';
import type { Language } from '@/i18n/setup';

/** The text in the language of the screen, else the other one. */
export function localizedText(text: Localized, language: Language): string {
  return language === 'en' ? text.en || text.zh : text.zh || text.en;
}

/** Records that people look for by name. */
const findable = [
  'customer',
  'contact',
  'product',
  'opportunity',
  'quote',
  'proposal',
  'contract',
  'paper',
  'competitor',
  'partner',
  'research',
  'segment',
  'comparison',
  'swot',
] as const satisfies readonly EntityName[];
export type Findable = (typeof findable)[number];

/** Records that can be named, also those that people reach only through another one. */
export const namedEntities = [...findable, 'priceEntry', 'swotSnapshot'] as const satisfies readonly EntityName[];
export type Named = (typeof namedEntities)[number];

/** How a record is called in lists, pickers and the palette; empty where it has no name yet. */
export function recordTitle<Name extends Named>(entity: Name, record: RecordMap[Name], language: Language): string {
  const any = record as Partial<RecordMap['customer'] & { title: Localized | string; number: string }>;
  if (entity === 'product' || entity === 'segment')
    return localizedText((record as RecordMap['product' | 'segment']).name, language);
  if (entity === 'customer' || entity === 'competitor' || entity === 'partner') {
    const company = record as RecordMap['customer' | 'competitor' | 'partner'];
    return language === 'en' ? company.nameEn || company.name : company.name;
  }
  if (entity === 'contact') return any.name ?? '';
  if (entity === 'priceEntry') return (record as RecordMap['priceEntry']).item;
  if (entity === 'swotSnapshot') return (record as RecordMap['swotSnapshot']).label;
  const title = typeof any.title === 'string' ? any.title : any.title ? localizedText(any.title, language) : '';
  return [any.number ?? '', title].filter((part) => part !== '').join(' \u00b7 ');
}

/** What tells two records of the same name apart. */
export function recordHint<Name extends Findable>(entity: Name, record: RecordMap[Name]): string {
  if (entity === 'product') return (record as RecordMap['product']).code;
  if (entity === 'contact') return (record as RecordMap['contact']).jobTitle;
  if (entity === 'customer') return (record as RecordMap['customer']).location;
  if (entity === 'competitor') return (record as RecordMap['competitor']).shortName;
  if (entity === 'partner') return (record as RecordMap['partner']).contactName;
  if (entity === 'research') return (record as RecordMap['research']).date;
  if (entity === 'quote') return `V${(record as RecordMap['quote']).version}`;
  return '';
}
