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
  'lead',
  'campaign',
  'targetProfile',
  'pipeline',
  'questionnaire',
  'task',
  'material',
  'script',
  'objection',
  'activity',
] as const satisfies readonly EntityName[];
export type Findable = (typeof findable)[number];

/** Records that can be named, also those that people reach only through another one. */
export const namedEntities = [
  ...findable,
  'priceEntry',
  'swotSnapshot',
  'savedView',
  'talk',
  'practice',
] as const satisfies readonly EntityName[];
export type Named = (typeof namedEntities)[number];

const shortText = 80;

type Titles = { readonly [Name in Named]: (record: RecordMap[Name], language: Language) => string };

const companyName = (company: { readonly name: string; readonly nameEn: string }, language: Language) =>
  language === 'en' ? company.nameEn || company.name : company.name;
const ownName = ({ name }: { readonly name: Localized }, language: Language) => localizedText(name, language);
const ownTitle = ({ title }: { readonly title: Localized }, language: Language) => localizedText(title, language);
const numbered = (number: string, title: string) => [number, title].filter((part) => part !== '').join(' \u00b7 ');

const titles: Titles = {
  customer: companyName,
  competitor: companyName,
  partner: companyName,
  product: ownName,
  segment: ownName,
  campaign: ownName,
  targetProfile: ownName,
  pipeline: ownName,
  questionnaire: ownName,
  opportunity: ownTitle,
  proposal: ownTitle,
  research: ownTitle,
  comparison: ownTitle,
  swot: ownTitle,
  material: ownTitle,
  script: ownTitle,
  practice: ownTitle,
  objection: ({ text }, language) => localizedText(text, language),
  talk: ({ notes }) => notes.trim().split('\n')[0]?.slice(0, shortText) ?? '',
  quote: ({ number, title }, language) => numbered(number, localizedText(title, language)),
  contract: ({ number, title }, language) => numbered(number, localizedText(title, language)),
  paper: ({ number, title }) => numbered(number, title),
  contact: ({ name }) => name,
  lead: ({ companyName: company, name }) => numbered(company, name),
  task: ({ text }) => text,
  activity: ({ text }) => text.trim().split('\n')[0]?.slice(0, shortText) ?? '',
  priceEntry: ({ item }) => item,
  swotSnapshot: ({ label }) => label,
  savedView: ({ name }) => name,
};

/** How a record is called in lists, pickers and the palette; empty where it has no name yet. */
export function recordTitle<Name extends Named>(entity: Name, record: RecordMap[Name], language: Language): string {
  return (titles[entity] as (record: RecordMap[Name], language: Language) => string)(record, language);
}

const hints: { readonly [Name in Findable]?: (record: RecordMap[Name]) => string } = {
  product: ({ code }) => code,
  contact: ({ jobTitle }) => jobTitle,
  customer: ({ location }) => location,
  competitor: ({ shortName }) => shortName,
  partner: ({ contactName }) => contactName,
  research: ({ date }) => date,
  quote: ({ version }) => `V${version}`,
  lead: ({ jobTitle }) => jobTitle,
  task: ({ due, time }) => [due, time].filter((part) => part !== '').join(' '),
  pipeline: ({ version }) => `V${version}`,
  material: ({ version }) => version,
};

/** What tells two records of the same name apart. */
export function recordHint<Name extends Findable>(entity: Name, record: RecordMap[Name]): string {
  return (hints[entity] as ((record: RecordMap[Name]) => string) | undefined)?.(record) ?? '';
}
