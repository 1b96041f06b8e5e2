import type { Contact, Customer } from '@/domain/customers/customer';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Talk } from '@/domain/scripts/talk';

/** What a talk, or an objection that was heard, counts under in figures: kept as it was then. */
export type TalkContext = Pick<Talk, 'pipelineId' | 'stage' | 'persona' | 'customerType' | 'competitorIds'>;

const most = 30;

/** Stage and competitors of the deal, type of the customer, role of the person; empty where nothing is known. */
export function talkContext(facts: {
  readonly deal?: Opportunity | undefined;
  readonly customer?: Customer | undefined;
  readonly contact?: Contact | undefined;
}): TalkContext {
  const { deal, customer, contact } = facts;
  const competitors = deal?.competitors.map(({ competitorId }) => competitorId) ?? [];
  return {
    pipelineId: deal?.pipelineId ?? '',
    stage: deal?.stage ?? '',
    persona: contact?.decisionRole ?? '',
    customerType: customer?.type ?? '',
    competitorIds: [...new Set(competitors.filter((id) => id !== ''))].slice(0, most),
  };
}
