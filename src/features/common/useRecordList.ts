import { useLive, useStore } from '@/data/react';
import type { EntityName, RecordMap } from '@/domain/entities';
import { useLanguage } from '@/i18n/setup';
import { readRecords } from './list/readRecords';
import { useListing } from './list/useListing';
import { recordTitle } from './titles';

/** What a field of a record must be; `''` lets any value pass. */
export type Where<Name extends EntityName> = {
  readonly [Field in keyof RecordMap[Name]]?: RecordMap[Name][Field] | '';
};

/** Whether a record has the values that `where` names. */
export function fits<Name extends EntityName>(record: RecordMap[Name], where: Where<Name>): boolean {
  return Object.entries(where).every(
    ([field, value]) => value === '' || (record as unknown as Record<string, unknown>)[field] === value,
  );
}

/** Rows of a list screen: newest change first while browsing, or the records that a search found. */
export function useRecordList<Name extends EntityName>(entity: Name, search: string, where: Where<Name> = {}) {
  const filtered = Object.values(where).some((value) => value !== '');
  return useListing(JSON.stringify([entity, search.trim(), where]), (store, asked) =>
    readRecords(
      store,
      entity,
      filtered ? { search, keep: (records) => records.filter((record) => fits(record, where)) } : { search },
      asked,
    ),
  );
}

/** Names of the customers that `rows` refer to, by id. */
export function useCustomerNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const store = useStore();
  const language = useLanguage();
  const key = [...new Set(ids)].sort().join(' ');
  const names = useLive(async () => {
    const wanted = key === '' ? [] : key.split(' ');
    const customers = await store.getMany('customer', wanted);
    return new Map(
      customers.flatMap((customer) => (customer ? [[customer.id, recordTitle('customer', customer, language)]] : [])),
    );
  }, [store, key, language]);
  return names ?? new Map();
}
