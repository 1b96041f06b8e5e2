import type { Company } from '../company/company';
import { percentToDecimal } from '../kernel/percent';
import { type Problem, problem } from '../kernel/result';
import type { Quote } from './quote';
import type { QuoteTotals } from './totals';

/**
 * Why the quote needs approval, recorded or not: margin below the floor (`quote.marginBelowFloor` {margin, floor}), a
 * discount above the limit (`quote.discountAboveLimit` {discount, limit}); percentages as plain decimals. Internal.
 * Source: DOMAIN.md §8, Margin.
 */
export function approvalReasons(
  totals: Pick<QuoteTotals, 'margin' | 'maxDiscountBp'>,
  company: Pick<Company, 'marginFloor' | 'discountLimit'>,
): Problem[] {
  const reasons: Problem[] = [];
  const { margin, maxDiscountBp } = totals;
  if (margin.type === 'known' && margin.bp < company.marginFloor) {
    const params = { margin: percentToDecimal(margin.bp), floor: percentToDecimal(company.marginFloor) };
    reasons.push(problem('quote.marginBelowFloor', params));
  }
  if (maxDiscountBp > company.discountLimit) {
    const params = { discount: percentToDecimal(maxDiscountBp), limit: percentToDecimal(company.discountLimit) };
    reasons.push(problem('quote.discountAboveLimit', params));
  }
  return reasons;
}

/** The reasons that stand open: none once an approval is recorded. */
export function approvalNeeded(
  quote: Pick<Quote, 'approval'>,
  totals: Pick<QuoteTotals, 'margin' | 'maxDiscountBp'>,
  company: Pick<Company, 'marginFloor' | 'discountLimit'>,
): Problem[] {
  return quote.approval === null ? approvalReasons(totals, company) : [];
}
