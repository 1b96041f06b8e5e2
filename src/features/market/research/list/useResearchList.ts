import { ageOf } from '@/domain/freshness/age';
import type { FreshnessRule } from '@/domain/freshness/provenance';
import { isGrowing, type Research, type ResearchKind } from '@/domain/research/research';
import { readRecords } from '@/features/common/list/readRecords';
import { useListing } from '@/features/common/list/useListing';
import { useFreshness } from '../../shared/useFreshness';

export type AgeFilter = '' | 'fresh' | 'toVerify';

export interface ResearchQuery {
  readonly text: string;
  readonly kind: '' | ResearchKind;
  readonly age: AgeFilter;
  /** Only entries whose growth reaches its threshold. */
  readonly growing: boolean;
  /** Only entries with this tag; empty = any. */
  readonly tag: string;
}

function matches(entry: Research, query: ResearchQuery, rules: readonly FreshnessRule[], today: string): boolean {
  if (query.kind !== '' && entry.kind !== query.kind) return false;
  if (query.growing && isGrowing(entry) !== true) return false;
  if (query.tag !== '' && !entry.tags.includes(query.tag)) return false;
  if (query.age === '') return true;
  return (ageOf(entry, 'research', rules, today).state === 'fresh') === (query.age === 'fresh');
}

/** Entries of the log, newest date first (those without a date last), that grow as one scrolls. */
export function useResearchList(query: ResearchQuery) {
  const { rules, today } = useFreshness();
  const keep = (entries: readonly Research[]) => entries.filter((entry) => matches(entry, query, rules, today));
  return useListing(JSON.stringify([query, rules, today]), (store, asked) =>
    readRecords(store, 'research', { search: query.text, order: 'date', keep }, asked),
  );
}
