import { type Company, companyEntity, companyId } from '../../domain/company/company';
import type { Store } from '../store';

/** Our company; where none is stored yet, one of defaults (with `rev` 0: the first save creates it). */
export async function getCompany(store: Store): Promise<Company> {
  const stored = await store.get('company', companyId);
  if (stored) return stored;
  return companyEntity.schema.parse({ id: companyId, createdAt: 0, updatedAt: 0 });
}
