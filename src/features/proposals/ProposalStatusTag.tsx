import type { Proposal } from '@/domain/proposals/proposal';
import { useT } from '@/i18n/setup';
import { Tag, type Tone } from '@/ui';

const tones: Record<Proposal['status'], Tone> = {
  draft: 'neutral',
  sent: 'accent',
  accepted: 'accent',
  declined: 'bad',
};

/** The state of a proposal in words. */
export function ProposalStatusTag({ status }: { readonly status: Proposal['status'] }) {
  const t = useT('proposals');
  return <Tag tone={tones[status]}>{t(`statuses.${status}`)}</Tag>;
}
