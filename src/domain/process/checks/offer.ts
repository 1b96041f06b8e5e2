import { leadingQuote } from '../../deals/amount';
import type { SignOff } from '../../deals/opportunity';
import type { Localized } from '../../kernel/fields';
import { approvalReasons } from '../../quoting/approval';
import { computeQuote } from '../../quoting/calculator';
import type { DealFacts } from '../facts';
import type { TeamRole } from '../pipeline';
import { all, lacking, present, type Verdict } from './verdict';

const written = (text: Localized): boolean => `${text.zh}${text.en}`.trim() !== '';

/** A proposal reached the customer; for an SME a quote is enough (“quick quote”, R45). */
export function proposalSent({ customer, proposals, quotes }: DealFacts): Verdict {
  const sent = ({ status }: { readonly status: string }) => status !== 'draft';
  if (proposals.some(sent)) return lacking();
  return customer?.type === 'sme' ? present(quotes.some(sent), 'quoteSent') : lacking('proposalSent');
}

/** Payment, delivery and after-sales stand in the quote that speaks for the deal (R74). */
export function threeTerms({ quotes }: DealFacts): Verdict {
  const quote = leadingQuote(quotes);
  if (!quote) return lacking('quote');
  const { payment, delivery, afterSales } = quote.terms;
  return all([
    ['termsPayment', payment.schedule.length > 0 || written(payment.note)],
    ['termsDelivery', delivery.days !== null || written(delivery.note)],
    ['termsAfterSales', afterSales.warrantyMonths !== null || written(afterSales.note)],
  ]);
}

/**
 * The leading quote keeps to floor and limit, or is approved (DOMAIN.md §8): `have` and `need` are margin and floor in basis
 * points. A margin that is not known is not in order.
 */
export function marginOk({ quotes, company }: DealFacts): Verdict {
  const quote = leadingQuote(quotes);
  if (!quote) return lacking('quote');
  if (!company) return lacking('company');
  const totals = computeQuote(quote);
  const { margin } = totals;
  const figures = { have: margin.type === 'known' ? margin.bp : null, need: company.marginFloor };
  if (quote.approval !== null) return { ...figures, missing: [] };
  return {
    ...figures,
    missing: [
      ...approvalReasons(totals, company).map(({ code }) =>
        code === 'quote.marginBelowFloor' ? 'marginApproval' : 'discountApproval',
      ),
      ...(margin.type === 'costMissing' ? ['cost'] : []),
      ...(margin.type === 'noNet' ? ['quoteAmount'] : []),
    ],
  };
}

/** Who signed a subject, of the roles that must. */
export function signedBy({ deal }: DealFacts, subject: SignOff['subject'], roles: readonly TeamRole[]): Verdict {
  const signed = (role: TeamRole) => deal.signOffs.some((each) => each.subject === subject && each.role === role);
  return all(roles.map((role) => [`signOff.${role}`, signed(role)] as const));
}
