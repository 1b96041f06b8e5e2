import { useCallback, useState } from 'react';
import type { Page, PageCursor } from '@/data/api';
import { listPage } from '@/data/queries/list';
import { findIds } from '@/data/queries/search';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import { ageOf } from '@/domain/freshness/age';
import type { FreshnessRule } from '@/domain/freshness/provenance';
import { isGrowing, type Research, type ResearchKind } from '@/domain/research/research';
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

const pageSize = 100;
const readAtOnce = 300;
const mostFound = 500;

function matches(entry: Research, query: ResearchQuery, rules: readonly FreshnessRule[], today: string): boolean {
  if (query.kind !== '' && entry.kind !== query.kind) return false;
  if (query.growing && isGrowing(entry) !== true) return false;
  if (query.tag !== '' && !entry.tags.includes(query.tag)) return false;
  if (query.age === '') return true;
  return (ageOf(entry, 'research', rules, today).state === 'fresh') === (query.age === 'fresh');
}

const newestFirst = (a: Research, b: Research) => (a.date === b.date ? 0 : a.date > b.date ? -1 : 1);

async function load(
  store: Store,
  query: ResearchQuery,
  wanted: number,
  rules: readonly FreshnessRule[],
  today: string,
) {
  if (query.text.trim() !== '') {
    const { ids } = await findIds(store, 'research', query.text, mostFound);
    const found = await store.getMany('research', ids);
    const rows = found.filter((entry): entry is Research => entry !== undefined && matches(entry, query, rules, today));
    return { rows: rows.sort(newestFirst), more: false };
  }
  const rows: Research[] = [];
  let after: PageCursor | null = null;
  do {
    const page: Page<Research> = await listPage(store, 'research', {
      order: 'date',
      direction: 'desc',
      after,
      limit: readAtOnce,
    });
    rows.push(...page.rows.filter((entry) => matches(entry, query, rules, today)));
    after = page.next;
  } while (after !== null && rows.length < wanted);
  return { rows, more: after !== null };
}

/** Entries of the log, newest date first (those without a date last), that grow as one scrolls. */
export function useResearchList(query: ResearchQuery) {
  const { rules, today } = useFreshness();
  const [wanted, setWanted] = useState(pageSize);
  const { text, kind, age, growing, tag } = query;
  const found = useLive(
    (store) => load(store, { text, kind, age, growing, tag }, wanted, rules, today),
    [text, kind, age, growing, tag, wanted, rules, today],
  );
  const rows = found?.rows ?? [];
  const onRange = useCallback(
    (_first: number, last: number) => {
      if (found?.more && last >= rows.length - 20) setWanted(rows.length + pageSize);
    },
    [found?.more, rows.length],
  );
  return { rows, loading: found === undefined, onRange };
}
