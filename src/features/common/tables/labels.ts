import type { OptionWords } from '@/domain/exchange/cells';
import { type ColumnLabels, exchangeColumns, type ImportKind } from '@/domain/exchange/columns';
import { optionSynonyms } from '@/domain/exchange/strings';
import customersEn from '@/i18n/en/customers.json';
import importingEn from '@/i18n/en/importing.json';
import leadsEn from '@/i18n/en/leads.json';
import customersZh from '@/i18n/zh-CN/customers.json';
import importingZh from '@/i18n/zh-CN/importing.json';
import leadsZh from '@/i18n/zh-CN/leads.json';

type Words = { readonly [key: string]: string | Words };

const bundles: readonly (Readonly<Record<string, Words>> & { readonly importing: Words })[] = [
  { customers: customersZh, leads: leadsZh, importing: importingZh },
  { customers: customersEn, leads: leadsEn, importing: importingEn },
];
export const languages = ['zh-CN', 'en'] as const;

const fieldsAt = {
  customer: ['customers', 'fields'],
  contact: ['customers', 'contactFields'],
  lead: ['leads', 'fields'],
} as const;
const optionsAt = {
  customer: [['customers', 'options']],
  contact: [
    ['customers', 'contactOptions'],
    ['customers', 'options'],
  ],
  lead: [
    ['leads', 'options'],
    ['customers', 'options'],
  ],
} as const satisfies Record<ImportKind, readonly (readonly [string, string])[]>;

function at(words: Words | string | undefined, path: readonly string[]): string | undefined {
  let here: Words | string | undefined = words;
  for (const key of path) here = typeof here === 'object' ? here[key] : undefined;
  return typeof here === 'string' ? here : undefined;
}

const present = (words: readonly (string | undefined)[]): string[] =>
  words.filter((word): word is string => word !== undefined && word !== '');

/** The label of a column in each of {@link languages}: what the forms call the field, with the language of its text. */
function labelOf(kind: ImportKind, id: string, index: number): string {
  const bundle = bundles[index];
  const own = at(bundle?.importing, ['columns', ...id.split('.')]);
  if (own !== undefined) return own;
  const [namespace, group] = fieldsAt[kind];
  const [field = '', part] = id.split('.');
  const label = at(bundle?.[namespace], [group, field]) ?? at(bundle?.customers, ['fields', field]) ?? field;
  if (part === undefined) return label;
  return `${label} (${at(bundle?.importing, ['parts', part]) ?? part})`;
}

/** Labels of all columns of `kind` in all languages: what our own exports are headed with, and files are read by. */
export function columnLabels(kind: ImportKind): ColumnLabels {
  return Object.fromEntries(
    exchangeColumns(kind).map(({ id }) => [id, bundles.map((_, index) => labelOf(kind, id, index))] as const),
  );
}

/** Words of the options of all choices of `kind`, by column: labels in all languages first, then what others write. */
export function optionWords(kind: ImportKind): Readonly<Record<string, OptionWords>> {
  return Object.fromEntries(
    exchangeColumns(kind)
      .filter((column) => column.kind === 'choice')
      .map(({ id, options }) => [
        id,
        Object.fromEntries(
          options.map((option) => {
            const own = bundles.map((bundle) =>
              kind === 'lead' && id === 'status'
                ? at(bundle.leads, ['states', option])
                : optionsAt[kind].map(([namespace, group]) => at(bundle[namespace], [group, id, option])).find(Boolean),
            );
            return [option, [...present(own), ...(optionSynonyms[id]?.[option] ?? [])]] as const;
          }),
        ),
      ]),
  );
}
