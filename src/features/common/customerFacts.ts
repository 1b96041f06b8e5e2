import { getCompany } from '@/data/queries/company';
import { relatedToMany } from '@/data/queries/customers';
import { customerContactedAt } from '@/data/queries/day';
import { listPage } from '@/data/queries/list';
import type { Store } from '@/data/store';
import type { SalesRules } from '@/domain/company/salesRules';
import { type ClassInput, competitivePosition } from '@/domain/customers/customerClass';
import type { TargetProfile } from '@/domain/customers/targetProfile';

/** What classes are computed by, the same for all customers. */
export interface ClassBasis {
  readonly rules: SalesRules;
  readonly profiles: readonly TargetProfile[];
  readonly currency: string;
  readonly today: string;
  /** Who probably sits here: whoever signs for us. */
  readonly actor: string;
}

const mostProfiles = 200;

export async function loadClassBasis(store: Store): Promise<ClassBasis> {
  const [company, profiles] = await Promise.all([
    getCompany(store),
    listPage(store, 'targetProfile', { order: 'updatedAt', direction: 'desc', limit: mostProfiles }),
  ]);
  return {
    rules: company.sales,
    profiles: profiles.rows,
    currency: company.defaultCurrency,
    today: store.environment.today(),
    actor: company.signatoryName,
  };
}

/** What the class of each live customer is computed from, by its id; every part by an index. */
export async function loadClassInputs(
  store: Store,
  ids: readonly string[],
  basis: ClassBasis,
): Promise<ReadonlyMap<string, ClassInput>> {
  const [customers, contacts, deals, contacted] = await Promise.all([
    store.getMany('customer', ids),
    relatedToMany(store, 'contact', 'customerId', ids),
    relatedToMany(store, 'opportunity', 'customerId', ids),
    customerContactedAt(store, ids),
  ]);
  const { rules, profiles, today } = basis;
  return new Map(
    customers.flatMap((customer) => {
      if (!customer || customer.deletedAt > 0) return [];
      const { id } = customer;
      const own = deals.get(id) ?? [];
      const at = contacted.get(id);
      const input: ClassInput = {
        customer,
        contacts: contacts.get(id) ?? [],
        deals: own,
        // Without any talk the query answers with the day the customer was made.
        lastContactAt: at === undefined || at === customer.createdAt ? null : at,
        competitive: competitivePosition(own),
        profiles,
        rules,
        today,
      };
      return [[id, input] as const];
    }),
  );
}
