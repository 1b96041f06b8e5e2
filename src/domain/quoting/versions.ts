import { canonicalJson } from '../kernel/canonical';
import { compareDates } from '../kernel/dates';
import type { Environment } from '../kernel/ids';
import { newId } from '../kernel/ids';
import { fail, ok, problem, type Result } from '../kernel/result';
import { redated, type Unsaved, unsaved } from './create';
import type { Quote } from './quote';

/**
 * The next version of a quote as a draft: same series and number, line ids kept so that versions can be compared, dated
 * today, approval and frozen copy gone. `latest` is the highest version of the series, where it is not this one.
 * Source: DOMAIN.md §8, Versions.
 */
export function nextVersion(quote: Quote, env: Environment, latest: number = quote.version): Unsaved<Quote> {
  return {
    ...unsaved(structuredClone(quote)),
    ...redated(quote, env),
    id: newId(env),
    version: Math.max(latest, quote.version) + 1,
    status: 'draft',
    approval: null,
    frozen: null,
  };
}

/** What sending freezes: canonical JSON of the client data, texts, rates and totals as they are (DOMAIN.md §8). */
export function quoteSnapshot(parts: Readonly<Record<string, unknown>>): string {
  return canonicalJson(parts);
}

/** The change that sends a draft: its number, and the snapshot with its SHA-256 (hex). Code `quote.notDraft`. */
export function freezeQuote(
  quote: Quote,
  sent: { readonly at: number; readonly number: string; readonly snapshot: string; readonly sha256: string },
): Result<Pick<Quote, 'status' | 'number' | 'frozen'>> {
  if (quote.status !== 'draft') return fail(problem('quote.notDraft'));
  const { at, number, snapshot, sha256 } = sent;
  return ok({ status: 'sent', number, frozen: { at, snapshot, sha256 } });
}

export interface StatusChange {
  readonly id: string;
  readonly changes: Pick<Quote, 'status'>;
}

/**
 * The changes that accept one sent version: every other version of the series that is not declined becomes “not chosen”
 * and stays readable. Code `quote.notSent`. Source: DOMAIN.md §8, Versions.
 */
export function acceptQuote(quote: Quote, series: readonly Quote[]): Result<StatusChange[]> {
  if (quote.status !== 'sent' && quote.status !== 'notChosen') return fail(problem('quote.notSent'));
  const others = series.filter(
    (other) =>
      other.id !== quote.id &&
      other.seriesId === quote.seriesId &&
      other.status !== 'declined' &&
      other.status !== 'notChosen',
  );
  return ok([
    { id: quote.id, changes: { status: 'accepted' } },
    ...others.map((other): StatusChange => ({ id: other.id, changes: { status: 'notChosen' } })),
  ]);
}

/** Whether the validity is over: the day itself still counts. A quote without a date does not expire. */
export function isExpired(quote: Pick<Quote, 'validUntil'>, today: string): boolean {
  return quote.validUntil !== '' && compareDates(today, quote.validUntil) > 0;
}
export { type MaterialChange, type MaterialChangeKind, materialChanges } from './materialChanges';
