import type { Company } from '../../domain/company/company';
import type { Contract } from '../../domain/contracts/contract';
import type { Contact, Customer } from '../../domain/customers/customer';
import type { Opportunity } from '../../domain/deals/opportunity';
import { fail, ok, type Problem, type Result } from '../../domain/kernel/result';
import type { PaperKind } from '../../domain/papers/paper';
import type { Proposal } from '../../domain/proposals/proposal';
import { approvalNeeded } from '../../domain/quoting/approval';
import { computeQuote } from '../../domain/quoting/calculator';
import type { Quote } from '../../domain/quoting/quote';
import type { DocumentLanguage } from '../../domain/quoting/totals';
import { gatherMarket } from './gatherMarket';
import { clientCompany, clientContract, clientCustomer, clientOpportunity, clientProposal } from './gatherParties';
import { gatherProblems } from './gatherProblems';
import { clientQuote } from './gatherQuote';
import { readImage } from './imageSize';
import type { DocumentInput, DocumentOptions } from './input';
import type { MarketRecords } from './marketRecords';

/** The stored records one document is made from. */
export interface DocumentRecords {
  readonly company: Company;
  readonly customer: Customer;
  /** The customer's person it is addressed to. */
  readonly contact?: Contact | undefined;
  readonly quote: Quote;
  readonly opportunity?: Opportunity | undefined;
  readonly proposal?: Proposal | undefined;
  readonly contract?: Contract | undefined;
  readonly logo?: { readonly bytes: Uint8Array; readonly mime: string } | undefined;
  /** For a proposal that takes something from the market desk. */
  readonly market?: MarketRecords | undefined;
}

export interface DocumentRequest {
  readonly kind: PaperKind;
  /** As printed; empty in previews and dry runs. */
  readonly number: string;
  /** Business date of the document, `YYYY-MM-DD`. */
  readonly date: string;
  readonly options?: Partial<DocumentOptions> | undefined;
  /** `YYYY-MM-DD`; decides whether the quote has expired. */
  readonly today: string;
  /** Marks the pages as draft; by default where there is no number yet. */
  readonly draft?: boolean | undefined;
  /** Leaves the check for expiry out, so that the past can still be looked at on the screen. */
  readonly preview?: boolean | undefined;
}

/** Options as the kind of document has them by default, in the language its record names. */
export function defaultOptions(kind: PaperKind, language: DocumentLanguage): DocumentOptions {
  return {
    language,
    contents: kind !== 'quotation',
    updateFields: false,
    cover: kind !== 'quotation',
    showDiscounts: kind !== 'contract',
    showOptional: kind !== 'contract',
  };
}

function draftState(records: DocumentRecords, request: DocumentRequest): DocumentInput['draft'] {
  const { quote, company } = records;
  if (quote.approval === null && approvalNeeded(quote, computeQuote(quote), company).length > 0) return 'unapproved';
  return (request.draft ?? request.number === '') ? 'draft' : 'no';
}

/**
 * Takes from the records what a customer may see, and nothing else (INTERFACE.md, rules), with the totals of the one
 * calculator. Fails with every problem found, each with its field as `record.path`, e.g. `quote.lines.2.name`:
 * nothing is printed from records that are not fit for it. Code `quote.expired`: DOMAIN.md §8, Versions.
 */
export function gatherDocument(
  records: DocumentRecords,
  request: DocumentRequest,
): Result<DocumentInput, readonly Problem[]> {
  const problems = gatherProblems(records, request);
  if (problems.length > 0) return fail(problems);
  const { quote, opportunity, proposal, contract, logo } = records;
  const language = request.kind === 'contract' && contract ? contract.language : quote.language;
  const defaults = defaultOptions(request.kind, request.options?.language ?? language);
  return ok({
    kind: request.kind,
    number: request.number,
    date: request.date,
    draft: draftState(records, request),
    options: { ...defaults, ...request.options },
    company: clientCompany(records.company, (logo && readImage(logo.bytes)) ?? null),
    customer: clientCustomer(records.customer, records.contact),
    quote: clientQuote(quote, computeQuote(quote)),
    opportunity: opportunity ? clientOpportunity(opportunity) : null,
    proposal: request.kind === 'proposal' && proposal ? clientProposal(proposal) : null,
    contract: request.kind === 'contract' && contract ? clientContract(contract) : null,
    market: gatherMarket(records, request).market,
  });
}
