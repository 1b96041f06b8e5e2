import { amountInCapitals } from '../../domain/contracts/capitals';
import type { Contract } from '../../domain/contracts/contract';
import { validateContract } from '../../domain/contracts/validate';
import { isValidDate } from '../../domain/kernel/dates';
import type { Localized } from '../../domain/kernel/fields';
import { type Problem, problem } from '../../domain/kernel/result';
import { computeQuote } from '../../domain/quoting/calculator';
import type { QuoteTotals } from '../../domain/quoting/totals';
import { validateQuote } from '../../domain/quoting/validate';
import { isExpired } from '../../domain/quoting/versions';
import type { DocumentRecords, DocumentRequest } from './gather';
import { readImage } from './imageSize';

const empty = (text: Localized) => text.zh.trim() === '' && text.en.trim() === '';

/** Paths inside a record become paths that name the record. */
function within(record: string, problems: readonly Problem[]): Problem[] {
  return problems.map((each) => ({ ...each, field: each.field === undefined ? record : `${record}.${each.field}` }));
}

function partyProblems({ company, customer, logo }: DocumentRecords): Problem[] {
  const found: Problem[] = [];
  if (empty(company.legalName)) found.push(problem('gather.companyNameMissing', undefined, 'company.legalName'));
  if (customer.name.trim() === '') found.push(problem('gather.customerNameMissing', undefined, 'customer.name'));
  if (logo && !readImage(logo.bytes)) found.push(problem('gather.imageUnreadable', undefined, 'company.logoId'));
  return found;
}

function quoteProblems({ quote, customer }: DocumentRecords, request: DocumentRequest, totals: QuoteTotals): Problem[] {
  const found = within('quote', validateQuote(quote, totals));
  if (quote.customerId !== '' && quote.customerId !== customer.id) {
    found.push(problem('gather.customerMismatch', undefined, 'quote.customerId'));
  }
  // An accepted quote is a deal: its contract may be written after the day the offer would have ended.
  const open = quote.status !== 'accepted';
  if (!request.preview && open && isExpired(quote, request.today)) {
    found.push(problem('quote.expired', { date: quote.validUntil }, 'quote.validUntil'));
  }
  return found;
}

function contractProblems(contract: Contract, records: DocumentRecords, totals: QuoteTotals): Problem[] {
  const { quote, customer, company } = records;
  const found = within('contract', validateContract(contract, { quote, totals, customer, company }));
  if (contract.quoteId !== '' && contract.quoteId !== quote.id) {
    found.push(problem('gather.quoteMismatch', undefined, 'contract.quoteId'));
  }
  // An arbitration clause that names no institution is void unless the parties agree on one later: not to be printed.
  if (contract.dispute === 'arbitration' && empty(contract.arbitrationBody)) {
    found.push(problem('gather.arbitrationBodyMissing', undefined, 'contract.arbitrationBody'));
  }
  if (contract.dispute === 'courtContract' && empty(contract.signingPlace) && empty(company.signingPlace)) {
    found.push(problem('gather.signingPlaceMissing', undefined, 'contract.signingPlace'));
  }
  const capitals = quote.currency === 'CNY' ? amountInCapitals(totals.total) : undefined;
  if (capitals && !capitals.ok) found.push({ ...capitals.error, field: 'quote.lines' });
  return found;
}

/** Why no document can be made of these records; empty where it can. */
export function gatherProblems(records: DocumentRecords, request: DocumentRequest): Problem[] {
  const { quote, contract, proposal } = records;
  const totals = computeQuote(quote);
  const found = [...partyProblems(records), ...quoteProblems(records, request, totals)];
  if (!isValidDate(request.date)) {
    found.push(problem('gather.dateInvalid', { date: request.date }, `${request.kind}.date`));
  }
  if (request.kind === 'proposal') {
    if (!proposal) found.push(problem('gather.proposalMissing', undefined, 'proposal'));
    else if (proposal.quoteId !== '' && proposal.quoteId !== quote.id) {
      found.push(problem('gather.quoteMismatch', undefined, 'proposal.quoteId'));
    }
  }
  if (request.kind === 'contract') {
    if (!contract) found.push(problem('gather.contractMissing', undefined, 'contract'));
    else found.push(...contractProblems(contract, records, totals));
  }
  return found;
}
