import type { SalesRules } from '../company/salesRules';
import { addDays, daysBetween, localDay } from '../kernel/dates';

export interface ContactDue {
  /** The day by which the next contact is due. */
  readonly due: string;
  /** Whole days since the last contact; `null` = there was none. */
  readonly days: number | null;
  readonly overdue: boolean;
}

/**
 * When a customer of a class has to be contacted again (U35): after the days its class allows, and from that day on it
 * counts as overdue. Without a class the longest interval; never contacted is due today.
 */
export function contactDue(
  grade: 'A' | 'B' | 'C' | '',
  lastContactAt: number | null,
  rules: Pick<SalesRules, 'contactDays'>,
  today: string,
): ContactDue {
  if (lastContactAt === null) return { due: today, days: null, overdue: true };
  const last = localDay(lastContactAt);
  const { A, B, C } = rules.contactDays;
  const due = addDays(last, grade === '' ? Math.max(A, B, C) : rules.contactDays[grade]);
  return { due, days: daysBetween(last, today), overdue: today >= due };
}

/** The day on which a customer's profile has to be looked through again (R42), and whether that is past. */
export function verifyDue(
  customer: { readonly verifiedOn: string },
  rules: Pick<SalesRules, 'profileDays'>,
  today: string,
): { readonly due: string; readonly overdue: boolean } {
  const due = customer.verifiedOn === '' ? today : addDays(customer.verifiedOn, rules.profileDays);
  return { due, overdue: today >= due };
}
