import type { Change } from '@/data/api';
import type { Activity } from '@/domain/activities/activity';
import type { CustomerEvent } from '@/domain/customers/customer';
import type { Paper } from '@/domain/papers/paper';
import type { Quote } from '@/domain/quoting/quote';
import type { ObjectionUse } from '@/domain/scripts/objection';

export type TimelineEntry =
  | { readonly kind: 'activity'; readonly id: string; readonly at: number; readonly activity: Activity }
  | { readonly kind: 'quote'; readonly id: string; readonly at: number; readonly quote: Quote }
  | { readonly kind: 'paper'; readonly id: string; readonly at: number; readonly paper: Paper }
  | { readonly kind: 'objection'; readonly id: string; readonly at: number; readonly use: ObjectionUse }
  | { readonly kind: 'event'; readonly id: string; readonly at: number; readonly event: CustomerEvent }
  | {
      readonly kind: 'created' | 'deleted' | 'restored' | 'archived' | 'unarchived';
      readonly id: string;
      readonly at: number;
    }
  | {
      readonly kind: 'changed';
      readonly id: string;
      readonly at: number;
      /** Oldest value before and newest value after, by field. */
      readonly fields: readonly FieldChange[];
    };

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface TimelineSources {
  readonly activities: readonly Activity[];
  readonly quotes: readonly Quote[];
  readonly papers: readonly Paper[];
  /** Those that were heard. */
  readonly objections?: readonly ObjectionUse[];
  /** Newest first, as the history gives them. */
  readonly changes: readonly Change[];
  /** News, changes of needs and feedback, each on its day. */
  readonly events: readonly CustomerEvent[];
}

/** Fields that say what the customer needs: their changes stand out (R46). */
const needFields: ReadonlySet<string> = new Set([
  'businessPain',
  'technicalNeed',
  'budgetMin',
  'budgetMax',
  'preferences',
]);

/** Whether an entry says that the customer's needs changed. */
export function isNeedChange(entry: TimelineEntry): boolean {
  if (entry.kind === 'event') return entry.event.kind === 'needChange';
  return entry.kind === 'changed' && entry.fields.some(({ field }) => needFields.has(field));
}

/** Forms save as one types; what was typed in one sitting reads as one change. */
const sitting = 10 * 60_000;
/** Kept by the program itself, or shown as entries of their own. */
const silentFields: ReadonlySet<string> = new Set([
  'updatedAt',
  'rev',
  'createdAt',
  'id',
  'events',
  'grade',
  'gradedOn',
]);

/** Everything that happened with a customer, newest first, at most `limit` entries. */
export function buildTimeline(sources: TimelineSources, limit: number): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...sources.activities
      .filter((activity) => activity.deletedAt === 0)
      .map((activity) => ({ kind: 'activity' as const, id: activity.id, at: activity.at, activity })),
    ...sources.quotes
      .filter((quote) => quote.deletedAt === 0)
      .map((quote) => ({ kind: 'quote' as const, id: quote.id, at: quote.frozen?.at ?? quote.createdAt, quote })),
    ...sources.papers
      .filter((paper) => paper.deletedAt === 0)
      .map((paper) => ({ kind: 'paper' as const, id: paper.id, at: paper.issuedAt || paper.createdAt, paper })),
    ...(sources.objections ?? [])
      .filter((use) => use.deletedAt === 0)
      .map((use) => ({ kind: 'objection' as const, id: use.id, at: use.at, use })),
    ...sources.events
      .filter((event) => event.date !== '')
      .map((event) => ({ kind: 'event' as const, id: event.id, at: noonOf(event.date), event })),
    ...historyEntries(sources.changes),
  ];
  return entries.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).slice(0, limit);
}

/** A day without a time stands in the middle of it. */
function noonOf(date: string): number {
  return new Date(`${date}T12:00:00`).getTime();
}

function historyEntries(changes: readonly Change[]): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  for (const change of changes) {
    const entry = entryOf(change);
    if (!entry) continue;
    const newer = entries.at(-1);
    if (entry.kind === 'changed' && newer?.kind === 'changed' && newer.at - entry.at <= sitting)
      entries[entries.length - 1] = { ...newer, fields: mergeFields(newer.fields, entry.fields) };
    else entries.push(entry);
  }
  // A value that went away and came back in one sitting is no news.
  return entries
    .map((entry) => (entry.kind === 'changed' ? { ...entry, fields: entry.fields.filter(differs) } : entry))
    .filter((entry) => entry.kind !== 'changed' || entry.fields.length > 0);
}

function entryOf(change: Change): TimelineEntry | undefined {
  const base = { id: change.id, at: change.at };
  if (change.kind === 'create') return { kind: 'created', ...base };
  if (change.kind === 'delete') return { kind: 'deleted', ...base };
  if (change.kind === 'restore') return { kind: 'restored', ...base };
  if (change.kind === 'purge') return undefined;
  if (change.fields.includes('archivedAt'))
    return { kind: change.after.archivedAt ? 'archived' : 'unarchived', ...base };
  const fields = change.fields
    .filter((field) => !silentFields.has(field))
    .map((field) => ({ field, before: change.before[field], after: change.after[field] }));
  return fields.length > 0 ? { kind: 'changed', ...base, fields } : undefined;
}

function mergeFields(newer: readonly FieldChange[], older: readonly FieldChange[]): FieldChange[] {
  const merged = new Map(newer.map((change) => [change.field, change]));
  for (const change of older)
    merged.set(change.field, { ...change, after: merged.get(change.field)?.after ?? change.after });
  return [...merged.values()];
}

function differs(change: FieldChange): boolean {
  return JSON.stringify(change.before ?? '') !== JSON.stringify(change.after ?? '');
}
