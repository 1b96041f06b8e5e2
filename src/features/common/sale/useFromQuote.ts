import { useNavigate } from 'react-router';
import { getCompany } from '@/data/queries/company';
import { useStore } from '@/data/react';
import { newContractFromQuote } from '@/domain/contracts/create';
import { newProposalFromQuote } from '@/domain/proposals/create';
import type { Quote } from '@/domain/quoting/quote';
import { useWrite } from '@/features/common/useWrite';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';

/** What follows a quote in a sale, made of it. */
export type FollowingPaper = 'proposal' | 'contract';

/** Makes a proposal or contract out of a quote as it is now, one undoable write, and opens it. */
export function useFromQuote() {
  const t = useT('papers');
  const store = useStore();
  const write = useWrite();
  const navigate = useNavigate();
  return async (kind: FollowingPaper, quote: Quote): Promise<void> => {
    const company = await getCompany(store);
    const operation =
      kind === 'proposal'
        ? { type: 'create' as const, entity: kind, record: newProposalFromQuote(quote, company, store.environment) }
        : { type: 'create' as const, entity: kind, record: newContractFromQuote(quote, company, store.environment) };
    const result = await write([operation], { message: t(`fromQuote.made.${kind}`) });
    if (result.ok) void navigate(paths[kind](operation.record.id));
  };
}
