import type { DealFacts } from '@/domain/process/gates';

/** Who probably sits here: whoever signs for us, else who follows the deal. */
export function actorOf({ company, deal }: Pick<DealFacts, 'company' | 'deal'>): string {
  return company?.signatoryName || deal.owner || deal.team.account;
}
