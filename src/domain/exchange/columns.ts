import type { z } from 'zod';
import { contactEntity, customerEntity } from '../customers/customer';
import { type FieldKind, fieldMeta } from '../kernel/fields';
import { leadEntity } from '../leads/lead';
import { guessColumns, plainWord } from './headers';
import { headerSynonyms } from './strings';

/** What can be imported from a table. */
export const importKinds = ['customer', 'contact', 'lead'] as const;
export type ImportKind = (typeof importKinds)[number];

/** What a column of a table holds of a record; it follows from the entity's schema. */
export interface ExchangeColumn {
  /** `industry`, `registeredAddress.zh`; also `id`, and what names another record: `customer`, `customerCode`, `campaign`. */
  readonly id: string;
  /** The field it is stored in; empty where it only finds a record. */
  readonly field: string;
  readonly kind: FieldKind | 'id' | 'link';
  readonly options: readonly string[];
  /** Whether the cell may be cleared: a choice with a fallback and the name may not. */
  readonly clearable: boolean;
}

const entities = { customer: customerEntity, contact: contactEntity, lead: leadEntity } as const;
const kept = new Set<FieldKind>([
  'text',
  'multiline',
  'choice',
  'tags',
  'flag',
  'date',
  'integer',
  'money',
  'percent',
  'creditCode',
  'email',
  'phone',
]);
/** Computed, or told by other records: never out of a table. */
const computed = new Set(['grade', 'gradedOn', 'verifiedOn', 'verifiedBy']);

function columnsOfField(field: string, schema: z.core.$ZodType): ExchangeColumn[] {
  const { kind, options = [] } = fieldMeta(schema);
  const column = { field, kind, options, clearable: field !== 'name' };
  if (kind === 'localized' || kind === 'localizedMultiline')
    return (['zh', 'en'] as const).map((part) => ({ ...column, id: `${field}.${part}`, kind: 'multiline' }));
  if (!kept.has(kind) || computed.has(field)) return [];
  return [{ ...column, id: field, clearable: column.clearable && (kind !== 'choice' || allowsNothing(schema)) }];
}

/** Whether a choice may be unset: its schema then takes the empty text. */
function allowsNothing(schema: z.core.$ZodType): boolean {
  return (schema as z.ZodType).safeParse('').success;
}

const link = (id: string): ExchangeColumn => ({ id, field: '', kind: 'link', options: [], clearable: false });
const links: Readonly<Record<ImportKind, readonly ExchangeColumn[]>> = {
  customer: [],
  contact: [link('customer'), link('customerCode')],
  lead: [link('campaign')],
};

function build(kind: ImportKind): readonly ExchangeColumn[] {
  const { shape } = entities[kind].schema;
  const id: ExchangeColumn = { id: 'id', field: '', kind: 'id', options: [], clearable: false };
  return [...Object.entries(shape).flatMap(([field, schema]) => columnsOfField(field, schema)), ...links[kind], id];
}

const known = new Map<ImportKind, readonly ExchangeColumn[]>();

/** The columns that tables of `kind` may have, in the order of the schema; export and import use the same. */
export function exchangeColumns(kind: ImportKind): readonly ExchangeColumn[] {
  const found = known.get(kind) ?? build(kind);
  known.set(kind, found);
  return found;
}

/** What each column of a file holds, by its place; `''` = not taken over. */
export type ColumnMapping = readonly string[];

/** The labels of the columns in all languages of the product, by id. */
export type ColumnLabels = Readonly<Record<string, readonly string[]>>;

/** What the columns hold, guessed from their heads: our own labels in either language, and what others write. */
export function guessColumnMapping(kind: ImportKind, header: readonly string[], labels: ColumnLabels): string[] {
  const words = exchangeColumns(kind).map(({ id }) => {
    const own = (labels[id] ?? []).map(plainWord);
    const others = (id === 'id' ? headerSynonyms.id : headerSynonyms[`${kind}.${id}`]) ?? [];
    return [id, [...new Set([...own, ...others])]] as const;
  });
  return guessColumns(header, words);
}

/** What may tell that a row and a record are the same. */
export const matchKeys = {
  customer: ['id', 'creditCode', 'name', 'namePhone', 'none'],
  contact: ['id', 'customerName', 'mobile', 'email', 'namePhone', 'none'],
  lead: ['id', 'mobile', 'email', 'companyName', 'none'],
} as const satisfies Record<ImportKind, readonly string[]>;
export type MatchKey = (typeof matchKeys)[ImportKind][number];

/** Columns that a key needs. */
const needed: Readonly<Record<MatchKey, readonly (readonly string[])[]>> = {
  id: [['id']],
  creditCode: [['creditCode']],
  name: [['name']],
  namePhone: [['name'], ['phone', 'mobile']],
  customerName: [['name'], ['customer', 'customerCode']],
  mobile: [['mobile']],
  email: [['email']],
  companyName: [['companyName'], ['name']],
  none: [],
};

/** The keys that the mapped columns allow, the most certain first. */
export function possibleKeys(kind: ImportKind, mapping: ColumnMapping, customerChosen = false): MatchKey[] {
  return matchKeys[kind].filter((key) =>
    needed[key].every((any) => any.some((id) => mapping.includes(id) || (id === 'customer' && customerChosen))),
  );
}

/** Columns without which no row can be read. */
export function missingImportColumns(kind: ImportKind, mapping: ColumnMapping, customerChosen: boolean): string[] {
  const has = (id: string) => mapping.includes(id);
  if (has('id')) return [];
  if (kind === 'lead') return has('name') || has('companyName') ? [] : ['name'];
  const name = has('name') ? [] : ['name'];
  if (kind === 'customer' || customerChosen || has('customer') || has('customerCode')) return name;
  return [...name, 'customer'];
}
