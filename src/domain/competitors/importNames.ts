import { normalizeCompanyName } from '../customers/duplicates';
import { type Problem, problem } from '../kernel/result';
import type { Product } from '../products/product';
import type { Competitor } from './competitor';

/**
 * For a name that nothing is known by: the id of the record that is meant, `create` (competitors), or `none` (products:
 * without counterpart). Keys by {@link nameKey}.
 */
export interface NameChoices {
  readonly competitors?: ReadonlyMap<string, string>;
  readonly products?: ReadonlyMap<string, string>;
}

/** Names are the same that differ in nothing but upper and lower case; what merely reads alike is only suggested. */
export const nameKey = (name: string): string => name.trim().normalize('NFC').toLowerCase();
const alike = (name: string): string => normalizeCompanyName(name);
/** As catalogues compare codes: without width, blanks and case. */
const codeKey = (code: string): string => code.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

export type Found<T> =
  | { readonly kind: 'found'; readonly record: T }
  | { readonly kind: 'create' | 'none' }
  | { readonly kind: 'problem'; readonly problem: Problem };

export interface NameIndex<T> {
  find(name: string): Found<T>;
  byId(id: string): T | undefined;
  /** Names that were looked for in vain (also those decided on since), with one that reads alike. */
  unknown(): { readonly name: string; readonly likeId: string }[];
}

interface IndexOptions<T> {
  readonly records: readonly T[];
  /** Names by which a record is known, most certain first: a hit among the first ends the search. */
  readonly keys: readonly ((record: T) => readonly string[])[];
  readonly keyOf: readonly ((name: string) => string)[];
  readonly choices: ReadonlyMap<string, string> | undefined;
  readonly group: 'competitor' | 'product';
}

function nameIndex<T extends { readonly id: string }>(options: IndexOptions<T>): NameIndex<T> {
  const { records, choices, group } = options;
  const byId = new Map(records.map((record) => [record.id, record] as const));
  const maps = options.keys.map((keys, level) => {
    const map = new Map<string, Set<T>>();
    for (const record of records) {
      for (const name of keys(record)) {
        const key = options.keyOf[level]?.(name) ?? '';
        if (key !== '') map.set(key, (map.get(key) ?? new Set()).add(record));
      }
    }
    return map;
  });
  const exact = maps.slice(0, -1);
  const similar = maps.at(-1);
  const missed = new Map<string, { readonly name: string; readonly likeId: string }>();
  return {
    byId: (id) => byId.get(id),
    unknown: () => [...missed.values()],
    find(name) {
      for (const [level, map] of exact.entries()) {
        const hits = [...(map.get(options.keyOf[level]?.(name) ?? '') ?? [])];
        if (hits.length > 1)
          return { kind: 'problem', problem: problem(`priceImport.${group}Ambiguous`, { name: name.slice(0, 60) }) };
        if (hits[0]) return { kind: 'found', record: hits[0] };
      }
      const key = nameKey(name);
      const [like] = similar?.get(options.keyOf.at(-1)?.(name) ?? '') ?? [];
      missed.set(key, missed.get(key) ?? { name, likeId: like?.id ?? '' });
      const choice = choices?.get(key);
      const chosen = choice === undefined ? undefined : byId.get(choice);
      if (chosen) return { kind: 'found', record: chosen };
      if (choice === 'create' || choice === 'none') return { kind: choice };
      const code = like ? `priceImport.${group}Similar` : `priceImport.${group}Unknown`;
      return { kind: 'problem', problem: problem(code, { name: name.slice(0, 60) }) };
    },
  };
}

/** Competitors by name, English or short name. */
export function competitorsByName(
  records: readonly Competitor[],
  choices?: ReadonlyMap<string, string>,
): NameIndex<Competitor> {
  const names = (record: Competitor) => [record.name, record.nameEn, record.shortName];
  return nameIndex({ records, keys: [names, names], keyOf: [nameKey, alike], choices, group: 'competitor' });
}

/** Our products by code, then by name. */
export function productsByName(records: readonly Product[], choices?: ReadonlyMap<string, string>): NameIndex<Product> {
  const names = ({ name }: Product) => [name.zh, name.en];
  const keys = [({ code }: Product) => [code], names, names];
  return nameIndex({ records, keys, keyOf: [codeKey, nameKey, codeKey], choices, group: 'product' });
}
