import type { Company } from '../../domain/company/company';
import type { Contract } from '../../domain/contracts/contract';
import type { Contact, Customer } from '../../domain/customers/customer';
import type { Opportunity } from '../../domain/deals/opportunity';
import type { Localized } from '../../domain/kernel/fields';
import type { Proposal } from '../../domain/proposals/proposal';
import type { DocumentImage } from './blocks';
import { clientTerms, sourceOf } from './gatherQuote';
import type { ClientCompany, ClientContract, ClientCustomer, ClientProposal, DocumentInput } from './input';

/** Our company as its customers see it: without floors, limits, rate table and patterns. */
export function clientCompany(company: Company, logo: DocumentImage | null): ClientCompany {
  const [contact] = company.contacts;
  return {
    source: sourceOf('company', company),
    legalName: company.legalName,
    shortName: company.shortName,
    creditCode: company.creditCode,
    address: company.address,
    legalRepresentative: company.legalRepresentative,
    phone: company.phone,
    email: company.email,
    website: company.website,
    bank: company.bank,
    bankAccount: company.bankAccount,
    signatoryName: company.signatoryName,
    signatoryTitle: company.signatoryTitle,
    signingPlace: company.signingPlace,
    aboutUs: company.aboutUs,
    cases: company.cases.map((each) => ({ title: each.title, text: each.text })),
    contact: contact ? { name: contact.name, role: contact.role, phone: contact.phone, email: contact.email } : null,
    logo,
  };
}

const none: Localized = { zh: '', en: '' };

/** The customer without notes, budget, tags and ratings. */
export function clientCustomer(customer: Customer, contact: Contact | undefined): ClientCustomer {
  const addressOf = (kind: string) => customer.addresses.find((each) => each.kind === kind)?.address;
  const filled = (text: Localized) => text.zh.trim() !== '' || text.en.trim() !== '';
  const registered = filled(customer.registeredAddress) ? customer.registeredAddress : addressOf('registered');
  return {
    source: sourceOf('customer', customer),
    name: customer.name,
    nameEn: customer.nameEn,
    shortName: customer.shortName,
    creditCode: customer.creditCode,
    registeredAddress: registered ?? none,
    deliveryAddress: addressOf('delivery') ?? none,
    legalRepresentative: customer.legalRepresentative,
    phone: customer.phone,
    bank: customer.bank,
    bankAccount: customer.bankAccount,
    businessPain: customer.businessPain,
    technicalNeed: customer.technicalNeed,
    contact: contact
      ? {
          name: contact.name,
          jobTitle: contact.jobTitle,
          phone: contact.mobile || contact.phone,
          email: contact.email,
        }
      : null,
  };
}

/** The deal's client-facing texts. */
export function clientOpportunity(opportunity: Opportunity): NonNullable<DocumentInput['opportunity']> {
  return {
    source: sourceOf('opportunity', opportunity),
    title: opportunity.title,
    situation: opportunity.situation,
    needs: opportunity.needs.map((need) => ({
      id: need.id,
      pain: need.pain,
      kind: need.kind,
      capability: need.capability,
      evidence: need.evidence,
      productId: need.productId,
    })),
  };
}

export function clientProposal(proposal: Proposal): ClientProposal {
  return {
    source: sourceOf('proposal', proposal),
    title: proposal.title,
    subtitle: proposal.subtitle,
    aboutUs: proposal.aboutUs,
    situation: proposal.situation,
    solution: proposal.solution,
    delivery: proposal.delivery,
    afterSales: proposal.afterSales,
    nextSteps: proposal.nextSteps,
    appendix: proposal.appendix,
  };
}

/** The contract without its internal note. */
export function clientContract(contract: Contract): ClientContract {
  return {
    source: sourceOf('contract', contract),
    title: contract.title,
    partyA: contract.partyA,
    signingPlace: contract.signingPlace,
    signingDate: contract.signingDate,
    terms: clientTerms(contract.terms),
    copies: contract.copies,
    copiesEach: contract.copiesEach,
    latePenalty: contract.latePenalty,
    dispute: contract.dispute,
    arbitrationBody: contract.arbitrationBody,
    confidentialityYears: contract.confidentialityYears,
    acceptanceDays: contract.acceptanceDays,
    clauses: contract.clauses,
    serviceStandard: contract.serviceStandard,
    acceptanceStandard: contract.acceptanceStandard,
  };
}
