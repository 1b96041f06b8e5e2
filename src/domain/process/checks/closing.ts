import type { Contract, ContractStatus } from '../../contracts/contract';
import { validateContract } from '../../contracts/validate';
import { daysBetween } from '../../kernel/dates';
import { computeQuote } from '../../quoting/calculator';
import type { DealFacts } from '../facts';
import { done, lacking, present, reaching, type Verdict } from './verdict';

const closed: readonly ContractStatus[] = ['signed', 'inForce', 'completed'];
const gone: readonly ContractStatus[] = ['terminated', 'void'];

/** The contract that speaks for the deal: the signed one, else the newest that was not given up. */
function leadingContract({ contracts }: DealFacts): Contract | undefined {
  const newest = [...contracts]
    .filter(({ status }) => !gone.includes(status))
    .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
  return newest.find(({ status }) => closed.includes(status)) ?? newest[0];
}

/** The contract's check-up finds no error (N9); `have` counts what it found. */
export function contractClean(facts: DealFacts): Verdict {
  const contract = leadingContract(facts);
  if (!contract) return lacking('contract');
  const quote = facts.quotes.find(({ id }) => id === contract.quoteId);
  if (!quote) return lacking('contractQuote');
  const { customer, company } = facts;
  const found = validateContract(contract, { quote, totals: computeQuote(quote), customer, company }).length;
  return { have: found, need: 0, missing: found === 0 ? [] : ['contractErrors'] };
}

/** The day on which it was signed; a day to come is only planned. */
export function signedDate(facts: DealFacts): Verdict {
  const contract = leadingContract(facts);
  if (!contract) return lacking('contract');
  if (contract.signingDate === '') return lacking('signedDate');
  return present(contract.signingDate <= facts.today, 'signedDateFuture');
}

/** A number of the partner agreement, in the deal or on the partner and then still in force (R101). */
export function partnerAgreement({ deal, partner, today }: DealFacts): Verdict {
  if (deal.partnerTerms.agreementNumber.trim() !== '') return lacking();
  if (!partner) return lacking('partner');
  if (partner.agreementNumber.trim() === '') return lacking('partnerAgreement');
  return present(partner.agreementUntil === '' || partner.agreementUntil >= today, 'partnerAgreementExpired');
}

/**
 * The first visit took place within `need` calendar days after acceptance, or after delivery where nothing was accepted;
 * the last day counts (DOMAIN.md §14). A late visit stays late: only a waiver passes it.
 */
export function firstVisit({ deal, today }: DealFacts, need: number): Verdict {
  const start = [deal.acceptedOn, deal.deliveredOn].find((date) => done(date, today)) ?? '';
  const none = { have: null, need };
  if (start === '') return { ...none, missing: ['delivered'] };
  if (!done(deal.firstVisitOn, today)) return { ...none, missing: ['firstVisit'] };
  if (deal.firstVisitOn < (deal.deliveredOn || start)) return { ...none, missing: ['firstVisitEarly'] };
  const have = Math.max(0, daysBetween(start, deal.firstVisitOn));
  return { have, need, missing: have <= need ? [] : ['firstVisitLate'] };
}

/** Partner price or discount is recorded (R101). */
export function partnerTerms({ deal }: DealFacts): Verdict {
  return present(deal.partnerTerms.discount !== null || deal.partnerTerms.price !== null, 'partnerPrice');
}

/** Signed as reviewed, or ticked by hand (R85). */
export function orderReview({ deal }: DealFacts, ruleId: string): Verdict {
  const signed = deal.signOffs.some(({ subject }) => subject === 'order');
  return present(signed || deal.checked[ruleId] !== undefined, 'orderReview');
}

/** A manual rule that was ticked. */
export function manual({ deal }: DealFacts, ruleId: string): Verdict {
  return reaching(deal.checked[ruleId] === undefined ? 0 : 1, 1, 'tick');
}
