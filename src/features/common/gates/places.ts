import type { DealFacts } from '@/domain/process/gates';
import type { CheckId } from '@/domain/process/pipeline';
import { paths } from '@/features/paths';

/** Where what a check asks for is filled in. The words of a place are `gates.to.<place>` of the namespace `deals`. */
export type Place =
  | 'customer'
  | 'decision'
  | 'needs'
  | 'quote'
  | 'proposal'
  | 'contract'
  | 'contractPage'
  | 'team'
  | 'after'
  | 'timeline';

const places: Readonly<Partial<Record<CheckId, Place>>> = {
  profileMatched: 'customer',
  source: 'customer',
  class: 'customer',
  ironTriangle: 'team',
  partnerNamed: 'team',
  demoHeld: 'timeline',
  pain: 'needs',
  decisionMap: 'decision',
  partnerInformed: 'team',
  needsConfirmed: 'needs',
  executiveMeetings: 'timeline',
  meddpicc: 'needs',
  bant: 'needs',
  firstReply: 'timeline',
  twoWayContact: 'timeline',
  proposalSent: 'proposal',
  threeTerms: 'quote',
  marginOk: 'quote',
  feasibility: 'team',
  partnerTerms: 'team',
  contractClean: 'contractPage',
  signedDate: 'contractPage',
  orderReview: 'team',
  acceptance: 'after',
  firstVisit: 'after',
  survey: 'after',
  customerPlan: 'after',
  partnerReport: 'team',
};

/** The place of a check and its address; `undefined` where the gate list itself holds the field. */
export function placeOf(check: CheckId, facts: DealFacts): { readonly place: Place; readonly to: string } | undefined {
  const place = places[check];
  if (!place) return undefined;
  const { deal, contracts } = facts;
  if (place === 'customer') return { place, to: paths.customer(deal.customerId, 'profile') };
  if (place === 'decision') return { place, to: paths.customer(deal.customerId, 'decision') };
  if (place === 'contractPage') {
    const kept = contracts.filter(({ status }) => status !== 'void' && status !== 'terminated');
    const contract = kept.find(({ status }) => ['signed', 'inForce', 'completed'].includes(status)) ?? kept[0];
    return contract
      ? { place, to: paths.contract(contract.id) }
      : { place: 'contract', to: paths.deal(deal.id, 'contract') };
  }
  return { place, to: paths.deal(deal.id, place) };
}
