import { addDays, compareDates, daysBetween, isValidDate } from '../kernel/dates';
import { type FactKind, type FreshnessRule, factKinds } from './provenance';

/**
 * `fresh`: looked at within the limit. `stale`: longer ago. `undated`: nobody knows when it was so. `future`: dated after
 * today, so the date is wrong. `expired`: promised up to a day that has passed.
 */
export type AgeState = 'fresh' | 'stale' | 'undated' | 'future' | 'expired';

/** How old a statement about the market is, and what that means. */
export interface Age {
  readonly state: AgeState;
  /** Days since {@link since}; negative where that lies ahead, `null` without a date. */
  readonly days: number | null;
  /** Days that statements of the kind stay fresh. */
  readonly limit: number;
  /** Days it has been stale or expired; 0 otherwise. */
  readonly overdue: number;
  /** The day the age counts from; empty without a date. */
  readonly since: string;
}

/** What the age of a statement follows from: a `Provenance`, or a part of one. Dates `YYYY-MM-DD` or empty. */
export interface Dated {
  readonly date: string;
  readonly verifiedOn?: string;
  /** The last day somebody promised it for. */
  readonly validUntil?: string;
  /** Days that this statement stays fresh, where it has an interval of its own. */
  readonly verifyDays?: number | null;
}

const defaultDays: Readonly<Record<FactKind, number>> = {
  price: 30,
  feature: 90,
  share: 180,
  fact: 90,
  cell: 90,
  rating: 90,
  research: 90,
  swotFactor: 92,
  script: 90,
};

/** Intervals that hold until our company sets its own (N10; prices: DOMAIN.md §5, factors: a quarter, §6). */
export const defaultFreshness: readonly FreshnessRule[] = factKinds.map((kind) => ({
  kind,
  days: defaultDays[kind],
  verifier: '',
}));

/** The rule for a kind: that of `rules` (our company's), or else the default. */
export function ruleFor(rules: readonly FreshnessRule[], kind: FactKind): FreshnessRule {
  return rules.find((rule) => rule.kind === kind) ?? { kind, days: defaultDays[kind], verifier: '' };
}

/**
 * The age of a statement on the day `today`. It counts from the later of `date` and `verifiedOn`; a statement without a
 * `date` stays undated whoever verified it (N1, N10), and so does one whose date is no day of the calendar. At the
 * limit it is still fresh, on the day after it is stale. Source: DOMAIN.md §5.
 */
export function ageOf(fact: Dated, kind: FactKind, rules: readonly FreshnessRule[], today: string): Age {
  const limit = fact.verifyDays ?? ruleFor(rules, kind).days;
  if (!isValidDate(fact.date)) return { state: 'undated', days: null, limit, overdue: 0, since: '' };
  const verifiedOn = fact.verifiedOn ?? '';
  const since = isValidDate(verifiedOn) && compareDates(verifiedOn, fact.date) > 0 ? verifiedOn : fact.date;
  const days = daysBetween(since, today);
  if (days < 0) return { state: 'future', days, limit, overdue: 0, since };
  const validUntil = fact.validUntil ?? '';
  const sinceLimit = Math.max(0, days - limit);
  if (isValidDate(validUntil) && compareDates(validUntil, today) < 0) {
    const overdue = Math.max(sinceLimit, daysBetween(validUntil, today));
    return { state: 'expired', days, limit, overdue, since };
  }
  return { state: sinceLimit > 0 ? 'stale' : 'fresh', days, limit, overdue: sinceLimit, since };
}

/** The last day on which a statement of this age is fresh; empty without a date. */
export function freshUntil(age: Age): string {
  return age.since === '' ? '' : addDays(age.since, age.limit);
}

/** Whether a client may see the statement: only while it is dated and fresh (DOMAIN.md §5, N1). */
export function mayReachClient(age: Age): boolean {
  return age.state === 'fresh';
}
