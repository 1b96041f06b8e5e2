import { useCallback } from 'react';
import { getCompany } from '@/data/queries/company';
import { useLive, useStore } from '@/data/react';
import { type Company, companyId } from '@/domain/company/company';
import { defaultCompany } from '@/domain/company/defaults';
import { useWrite } from './useWrite';

/** Our company, live; `undefined` until it is read. A workspace without one shows the defaults. */
export function useCompany(): Company | undefined {
  return useLive(async (store) => {
    const stored = await getCompany(store);
    return stored.rev > 0 ? stored : defaultCompany();
  }, []);
}

let queue: Promise<unknown> = Promise.resolve();

/** Changed fields, or how they follow from the company as it stands when the save comes to its turn. */
export type CompanyChange = Partial<Company> | ((now: Company) => Partial<Company>);

/** Stores changed fields of our company; the first save makes its record. Tells whether it worked. */
export function useSaveCompany(): (change: CompanyChange) => Promise<boolean> {
  const store = useStore();
  const write = useWrite();
  return useCallback(
    (change) => {
      // One after the other: two first saves would both make the record.
      const next = queue.then(async () => {
        const stored = await store.get('company', companyId);
        const fresh = defaultCompany();
        const changes = typeof change === 'function' ? change(stored ?? fresh) : change;
        const result = stored
          ? await write([{ type: 'update', entity: 'company', id: companyId, changes }])
          : await write(
              [{ type: 'create', entity: 'company', record: { taxRates: fresh.taxRates, ...changes, id: companyId } }],
              {
                undoable: false,
              },
            );
        return result.ok;
      });
      queue = next.catch(() => undefined);
      return next;
    },
    [store, write],
  );
}
