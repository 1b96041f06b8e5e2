import type { Customer } from '../customers/customer';
import { needSchema, type Opportunity, technicalNeedSchema } from '../deals/opportunity';
import type { Localized } from '../kernel/fields';
import { needIdOf } from './answers';

/**
 * What a deal begins to know of its customer's needs, so that nothing is asked twice (R60): the pain answers the question
 * for the main one of the questionnaires that ship, the technical need that for integration. The texts of a customer are in
 * one language, `side`.
 */
export function knownNeeds(
  customer: Pick<Customer, 'businessPain' | 'technicalNeed' | 'budgetMin' | 'budgetMax'>,
  side: keyof Localized,
): Pick<Opportunity, 'needs' | 'technicalNeeds' | 'budgetMin' | 'budgetMax'> {
  const words = (text: string): Localized => ({ zh: '', en: '', [side]: text });
  const pain = customer.businessPain.trim();
  const technical = customer.technicalNeed.trim();
  return {
    needs: pain === '' ? [] : [needSchema.parse({ id: needIdOf({ id: 'mainPain' }), pain: words(pain) })],
    technicalNeeds:
      technical === ''
        ? []
        : [technicalNeedSchema.parse({ id: needIdOf({ id: 'integration' }), text: words(technical) })],
    budgetMin: customer.budgetMin,
    budgetMax: customer.budgetMax,
  };
}
