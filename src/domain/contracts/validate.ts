import type { Company } from '../company/company';
import { checkCreditCode } from '../company/creditCode';
import type { Customer } from '../customers/customer';
import type { Localized } from '../kernel/fields';
import { wholeBp } from '../kernel/percent';
import { type Problem, problem } from '../kernel/result';
import type { Quote } from '../quoting/quote';
import { validateSchedule } from '../quoting/schedule';
import type { QuoteTotals } from '../quoting/totals';
import type { Contract } from './contract';

/** What a contract is checked against: its quote with totals, and both parties. */
export interface ContractContext {
  readonly quote: Quote;
  readonly totals: QuoteTotals;
  /** Absent where the record is gone: then the party is missing. */
  readonly customer?: Customer | undefined;
  readonly company?: Company | undefined;
}

/** Errors stand against exporting; warnings are for a person to judge. */
export interface ContractCheck {
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Basis points a day from which a penalty begins to look excessive. Only a judge can say; hence a warning. */
const highPenalty = 50;
/** 20 % of the contract's value, in basis points (Civil Code Art. 586; DOMAIN.md §10). */
const depositLimit = 2000n;

const blank = (text: Localized | undefined): boolean => ((text?.zh ?? '') + (text?.en ?? '')).trim() === '';

function partyProblems({ customer, company }: ContractContext): ContractCheck {
  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  if (blank(company?.legalName)) errors.push(problem('contract.sellerNameMissing'));
  if (`${customer?.name ?? ''}${customer?.nameEn ?? ''}`.trim() === '') {
    errors.push(problem('contract.buyerNameMissing', undefined, 'customerId'));
  }
  for (const [code, missing, wrong] of [
    [company?.creditCode ?? '', 'contract.sellerCodeMissing', 'contract.sellerCodeWrong'],
    [customer?.creditCode ?? '', 'contract.buyerCodeMissing', 'contract.buyerCodeWrong'],
  ] as const) {
    if (code.trim() === '') warnings.push(problem(missing));
    else if (!checkCreditCode(code).ok) errors.push(problem(wrong));
  }
  if (blank(company?.address)) warnings.push(problem('contract.sellerAddressMissing'));
  if (blank(customer?.registeredAddress)) warnings.push(problem('contract.buyerAddressMissing'));
  return { errors, warnings };
}

function subjectProblems({ quote, totals }: ContractContext): Problem[] {
  const items = quote.lines.filter((line, index) => line.kind === 'item' && totals.lines[index]?.counts);
  if (items.length === 0) return [problem('contract.subjectMissing', undefined, 'quoteId')];
  return items.flatMap((line) => {
    const row = { row: quote.lines.indexOf(line) + 1 };
    const found: Problem[] = [];
    if (blank(line.name)) found.push(problem('contract.subjectUnnamed', row, 'quoteId'));
    if (line.quantity === 0) found.push(problem('contract.quantityMissing', row, 'quoteId'));
    return found;
  });
}

/**
 * Deposits (not prepayments) above 20 % of the total: the excess has no effect as a deposit. Measured on the shares as
 * agreed, so that a deposit of exactly 20 % passes however its amount was rounded.
 */
function depositProblems(contract: Contract, total: number): Problem[] {
  const { schedule, percentOf } = contract.terms.payment;
  const fixed = schedule.reduce((sum, row) => sum + (row.share.type === 'amount' ? BigInt(row.share.minor) : 0n), 0n);
  const base = percentOf === 'remainder' ? BigInt(total) - fixed : BigInt(total);
  // In 1/10,000 of a minor unit.
  const deposits = schedule
    .filter((row) => row.name === 'deposit')
    .reduce(
      (sum, { share }) =>
        sum + (share.type === 'amount' ? BigInt(share.minor) * BigInt(wholeBp) : base * BigInt(share.bp)),
      0n,
    );
  return deposits > BigInt(total) * depositLimit
    ? [problem('contract.depositTooHigh', undefined, 'terms.payment.schedule')]
    : [];
}

function copiesProblems({ copies, copiesEach }: Contract): Problem[] {
  const params = { copies, each: copiesEach };
  return copiesEach * 2 === copies ? [] : [problem('contract.copiesMismatch', params, 'copies')];
}

/** The five contents of Art. 470 whose absence the law itself can fill (Art. 510, 511): quality to disputes. */
function contentWarnings(contract: Contract, { totals }: ContractContext): Problem[] {
  const { terms } = contract;
  const found: Problem[] = [];
  const warn = (missing: boolean, code: string, field: string): void => {
    if (missing) found.push(problem(code, undefined, field));
  };
  const noQuality = blank(contract.acceptanceStandard) && blank(contract.serviceStandard);
  warn(noQuality && terms.afterSales.warrantyMonths === null, 'contract.qualityMissing', 'acceptanceStandard');
  warn(totals.total === 0, 'contract.priceMissing', 'quoteId');
  warn(terms.payment.schedule.length === 0, 'contract.paymentMissing', 'terms.payment.schedule');
  warn(terms.delivery.days === null, 'contract.deliveryTimeMissing', 'terms.delivery.days');
  warn(blank(terms.delivery.place), 'contract.deliveryPlaceMissing', 'terms.delivery.place');
  warn(terms.delivery.method === '', 'contract.deliveryMethodMissing', 'terms.delivery.method');
  warn(contract.latePenalty === 0, 'contract.penaltyMissing', 'latePenalty');
  warn(contract.latePenalty > highPenalty, 'contract.penaltyHigh', 'latePenalty');
  const arbitration = contract.dispute === 'arbitration';
  warn(arbitration && blank(contract.arbitrationBody), 'contract.arbitrationBodyMissing', 'arbitrationBody');
  const bySigningPlace = contract.dispute === 'courtContract';
  warn(bySigningPlace && blank(contract.signingPlace), 'contract.signingPlaceMissing', 'signingPlace');
  return found;
}

/**
 * Checks the content of a contract by Civil Code Art. 470: parties, subject and quantity are errors, the other five are
 * warnings; further errors: a wrong payment schedule, a deposit above 20 %, copies that cannot be shared out, a wrong
 * credit code. Source: DOMAIN.md §10, §11. It advises; it does not replace a lawyer.
 */
export function checkContract(contract: Contract, context: ContractContext): ContractCheck {
  const { schedule, percentOf } = contract.terms.payment;
  const { total } = context.totals;
  const parties = partyProblems(context);
  return {
    errors: [
      ...parties.errors,
      ...subjectProblems(context),
      ...validateSchedule(schedule, total, percentOf),
      ...depositProblems(contract, total),
      ...copiesProblems(contract),
    ],
    warnings: [...parties.warnings, ...contentWarnings(contract, context)],
  };
}

/** The errors of {@link checkContract} alone: what stands against exporting. */
export function validateContract(contract: Contract, context: ContractContext): readonly Problem[] {
  return checkContract(contract, context).errors;
}

export interface ContractFinding {
  readonly severity: 'error' | 'warning';
  readonly problem: Problem;
}

/** The findings of {@link checkContract} in one list, errors first. */
export function contractFindings(contract: Contract, context: ContractContext): ContractFinding[] {
  const { errors, warnings } = checkContract(contract, context);
  return [
    ...errors.map((found): ContractFinding => ({ severity: 'error', problem: found })),
    ...warnings.map((found): ContractFinding => ({ severity: 'warning', problem: found })),
  ];
}
