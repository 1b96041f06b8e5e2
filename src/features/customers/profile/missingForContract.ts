import type { Customer } from '@/domain/customers/customer';

const needed = [
  'name',
  'creditCode',
  'registeredAddress',
  'legalRepresentative',
  'phone',
  'bank',
  'bankAccount',
] as const;

/** Fields of the parties block of a contract (DOMAIN.md §10) that are still empty, in printing order. */
export function missingForContract(customer: Customer): readonly (typeof needed)[number][] {
  return needed.filter((field) => {
    const value = customer[field];
    return typeof value === 'string' ? value.trim() === '' : value.zh.trim() === '' && value.en.trim() === '';
  });
}
