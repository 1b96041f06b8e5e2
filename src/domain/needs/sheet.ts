import type { Customer } from '../customers/customer';
import type { Opportunity } from '../deals/opportunity';
import type { Localized } from '../kernel/fields';

/** What a need sheet can lack; words in `needs:missing.*`. */
export const sheetParts = [
  'situation',
  'pain',
  'latent',
  'technical',
  'budget',
  'timeline',
  'intention',
  'attitude',
] as const;
export type SheetPart = (typeof sheetParts)[number];

const written = (text: Localized): boolean => `${text.zh}${text.en}`.trim() !== '';

/**
 * Whether the need sheet is complete (R95), and what it lacks: situation, a pain, both ends of the budget, time and
 * intention; of key accounts also a latent and a technical need and the attitude. [design]
 */
export function needSheet(
  deal: Pick<
    Opportunity,
    'situation' | 'needs' | 'technicalNeeds' | 'budgetMin' | 'budgetMax' | 'timeline' | 'intention' | 'attitude'
  >,
  customer: Pick<Customer, 'type'> | undefined,
): { readonly complete: boolean; readonly missing: readonly SheetPart[] } {
  const pains = deal.needs.filter((need) => written(need.pain));
  const deep = customer?.type === 'keyAccount';
  const has: Readonly<Record<SheetPart, boolean>> = {
    situation: written(deal.situation),
    pain: pains.length > 0,
    latent: !deep || pains.some((need) => need.kind === 'latent'),
    technical: !deep || deal.technicalNeeds.some((need) => written(need.text)),
    budget: deal.budgetMin !== null && deal.budgetMax !== null,
    timeline: deal.timeline.trim() !== '',
    intention: deal.intention !== '',
    attitude: !deep || deal.attitude !== '',
  };
  const missing = sheetParts.filter((part) => !has[part]);
  return { complete: missing.length === 0, missing };
}
