import { useMemo } from 'react';
import { useStore } from '@/data/react';
import type { EntityName, RecordMap } from '@/domain/entities';
import { useLanguage } from '@/i18n/setup';
import { recordTitle } from '../titles';
import { fits, type Where } from '../useRecordList';
import type { LoadPages } from './exportTable';
import { recordPages } from './pages';

/**
 * All records that a search finds and that have the values of `where`, for an export. `customerName` knows the customers of the rows of the page that was
 * loaded last: names on the screen are those of the rows on the screen only.
 */
export function useRecordExport<Name extends EntityName>(entity: Name, search: string, where: Where<Name> = {}) {
  const store = useStore();
  const language = useLanguage();
  const wanted = JSON.stringify(where);
  return useMemo(() => {
    const names = new Map<string, string>();
    const load: LoadPages<RecordMap[Name]> = async function* () {
      names.clear();
      for await (const page of recordPages(store, entity, search, (record) => fits(record, JSON.parse(wanted)))) {
        const ids = page.flatMap((row) => ('customerId' in row && !names.has(row.customerId) ? [row.customerId] : []));
        for (const each of await store.getMany('customer', [...new Set(ids)]))
          if (each) names.set(each.id, recordTitle('customer', each, language));
        yield page;
      }
    };
    return { load, customerName: (id: string) => names.get(id) ?? '' };
  }, [store, entity, search, wanted, language]);
}
