import type { Company } from '../company/company';
import type { SalesRules } from '../company/salesRules';
import type { ClassLetter } from '../customers/customerClass';
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

/**
 * Warns of a discount beyond what the customer's class may be granted: `quote.discountBeyondClass` {grade, discount, limit},
 * percentages as plain decimals (N13). Nothing where the class is not known or nothing was agreed on for it. Internal; it
 * blocks nothing and needs no approval.
 */
export function classWarning(
  totals: Pick<QuoteTotals, 'maxDiscountBp'>,
  grade: ClassLetter | '',
  rules: Pick<SalesRules, 'classTerms'>,
): Problem | null {
  const limit = grade === '' ? null : rules.classTerms[grade].discount;
  if (limit === null || totals.maxDiscountBp <= limit) return null;
  const params = { grade, discount: percentToDecimal(totals.maxDiscountBp), limit: percentToDecimal(limit) };
  return problem('quote.discountBeyondClass', params);
}
