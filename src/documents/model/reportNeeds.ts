import type { Company } from '../../domain/company/company';
import type { Contact, Customer } from '../../domain/customers/customer';
import type { NeedConfirmation, Opportunity } from '../../domain/deals/opportunity';
import type { Product } from '../../domain/products/product';
import { type ReportRequest, reportBase, sourceOf } from './reportParts';
import type { NeedConfirmationInput } from './saleReports';

/**
 * The need confirmation sheet of one snapshot: a projection that takes only what was confirmed, so that notes, evidence
 * and figures of the deal cannot reach the customer.
 */
export function needConfirmationInput(
  records: {
    readonly company: Company;
    readonly customer: Customer | undefined;
    readonly contact: Contact | undefined;
    readonly deal: Opportunity;
    readonly confirmation: NeedConfirmation;
    readonly products: readonly Product[];
  },
  request: ReportRequest,
): NeedConfirmationInput {
  const { company, customer, contact, deal, confirmation } = records;
  const products = new Map(records.products.map((product) => [product.id, product.name]));
  return {
    ...reportBase(company, request),
    kind: 'needConfirmation',
    title: deal.title,
    source: sourceOf('opportunity', deal),
    customerName: { zh: customer?.name ?? '', en: customer?.nameEn || (customer?.name ?? '') },
    confirmedOn: confirmation.date,
    confirmedBy: confirmation.confirmedBy || (contact?.name ?? ''),
    jobTitle: contact?.jobTitle ?? '',
    method: confirmation.method,
    situation: confirmation.situation,
    needs: confirmation.needs.map(({ id, kind, pain, capability, productId }) => ({
      id,
      kind,
      pain,
      capability,
      product: products.get(productId) ?? { zh: '', en: '' },
    })),
    technicalNeeds: confirmation.technicalNeeds.map(({ id, text, must }) => ({ id, text, must })),
    budgetMin: confirmation.budgetMin,
    budgetMax: confirmation.budgetMax,
    timeline: confirmation.timeline,
  };
}
