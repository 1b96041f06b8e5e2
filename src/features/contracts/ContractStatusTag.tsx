import type { ContractStatus } from '@/domain/contracts/contract';
import { useT } from '@/i18n/setup';
import { Tag, type Tone } from '@/ui';

const tones: Partial<Record<ContractStatus, Tone>> = {
  signed: 'accent',
  inForce: 'accent',
  completed: 'accent',
  negotiating: 'warn',
  terminated: 'bad',
  void: 'bad',
};

/** The state of a contract in words. */
export function ContractStatusTag({ status }: { readonly status: ContractStatus }) {
  const t = useT('contracts');
  return <Tag tone={tones[status] ?? 'neutral'}>{t(`statuses.${status}`)}</Tag>;
}
