import type { Customer } from '@/domain/customers/customer';
import { Tag } from '@/ui';
import { useCustomerWords } from './words';

const tones = { prospect: 'neutral', active: 'accent', dormant: 'warn', lost: 'bad' } as const;

/** Status of a customer in words, with a tone that only supports them. */
export function StatusTag({ status }: { readonly status: Customer['status'] }) {
  const words = useCustomerWords();
  return <Tag tone={tones[status]}>{words.option('status', status)}</Tag>;
}
