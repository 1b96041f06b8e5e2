import { useCallback, useState } from 'react';
import type { PageCursor } from '@/data/api';
import { listPage } from '@/data/queries/list';
import { findIds } from '@/data/queries/search';
import { useLive, useStore } from '@/data/react';
import type { Store } from '@/data/store';
import { ageOf } from '@/domain/freshness/age';
import { factsOf } from '@/domain/freshness/facts';
import type { Objection } from '@/domain/scripts/objection';
import { givenEvidence } from '@/domain/scripts/parts';
import { isAnswered } from '@/domain/scripts/statistics';
import { countToReview, loadOrigins } from '@/features/common/lines/useOrigins';
import type { Intervals } from '../library/freshness';

export const shows = ['draft', 'unanswered', 'noEvidence', 'verify', 'review', 'favourite', 'retired'] as const;
export type Show = (typeof shows)[number];

/** Empty = whatever it is. */
export interface ObjectionFilter {
  readonly category: string;
  readonly stage: string;
  readonly competitorId: string;
  readonly show: Show | '';
}
export const noFilter: ObjectionFilter = { category: '', stage: '', competitorId: '', show: '' };

/** The answers that are offered. */
export const offered = ({ answers }: Pick<Objection, 'answers'>) => answers.filter(({ retired }) => !retired);

/** Whether it is time to look whether the card still holds (N10). */
export function isDue(card: Objection, { rules, today }: Intervals): boolean {
  return factsOf('objection', card).some(({ dated, kind }) => ageOf(dated, kind, rules, today).state !== 'fresh');
}

const among = (named: readonly string[], id: string) => id === '' || named.length === 0 || named.includes(id);

/** Whether a card belongs to what is asked for; one meant for all stages belongs to each, retired ones only when asked. */
export function matches(card: Objection, filter: ObjectionFilter, intervals: Intervals): boolean {
  const { category, stage, competitorId, show } = filter;
  if (category !== '' && card.category !== category) return false;
  if (!among(card.stages, stage)) return false;
  if (competitorId !== '' && !card.competitorIds.includes(competitorId)) return false;
  if (card.status === 'retired') return show === 'retired';
  if (show === 'draft') return card.status === 'draft';
  if (show === 'unanswered') return !isAnswered(card);
  if (show === 'noEvidence') return offered(card).some(({ evidence }) => givenEvidence(evidence).length === 0);
  if (show === 'verify') return isDue(card, intervals);
  // Whether a source has changed is found out where the sources are read.
  if (show === 'review') return pieces(card).some(({ origin }) => origin !== null);
  return show === 'favourite' ? card.favourite : show === '';
}

/** What of a card was made from an analysis: itself, and its answers. */
const pieces = (card: Objection) => [card, ...card.answers];

/** A card of the list. */
export interface ObjectionRow {
  readonly card: Objection;
  /** The analysis it was made from has changed or is gone (N2). */
  readonly toReview: boolean;
}

async function withReview(store: Store, cards: readonly Objection[], only: boolean): Promise<ObjectionRow[]> {
  const origins = await loadOrigins(store, cards.flatMap(pieces));
  const rows = cards.map((card) => ({ card, toReview: countToReview(pieces(card), origins) > 0 }));
  return only ? rows.filter(({ toReview }) => toReview) : rows;
}

const pageSize = 100;
const searchLimit = 500;

/** Page after page by index until enough cards match, or there are no more. */
async function browse(store: Store, limit: number, wanted: (card: Objection) => boolean, only: boolean) {
  const rows: ObjectionRow[] = [];
  let after: PageCursor | null = null;
  do {
    const page: Awaited<ReturnType<typeof listPage<'objection'>>> = await listPage(store, 'objection', {
      order: 'updatedAt',
      direction: 'desc',
      limit: pageSize,
      after,
    });
    rows.push(...(await withReview(store, page.rows.filter(wanted), only)));
    after = page.next;
  } while (after !== null && rows.length < limit);
  return { rows, more: after !== null };
}

/** The cards that match search and filter, newest first. */
export function useObjectionList(search: string, filter: ObjectionFilter, intervals: Intervals) {
  const store = useStore();
  const [limit, setLimit] = useState(pageSize);
  const needle = search.trim();
  const found = useLive(async () => {
    const wanted = (card: Objection) => matches(card, filter, intervals);
    const only = filter.show === 'review';
    if (needle === '') return browse(store, limit, wanted, only);
    const { ids } = await findIds(store, 'objection', needle, searchLimit);
    const cards = await store.getMany('objection', ids);
    const found = cards.filter((card): card is Objection => card?.deletedAt === 0 && wanted(card));
    found.sort((a, b) => b.updatedAt - a.updatedAt);
    return { rows: await withReview(store, found, only), more: false };
  }, [store, needle, limit, filter, intervals]);
  const rows = found?.rows ?? [];
  const onRange = useCallback(
    (_first: number, last: number) => {
      if (found?.more && last >= rows.length - 20) setLimit(rows.length + pageSize);
    },
    [found?.more, rows.length],
  );
  return { rows, loading: found === undefined, onRange };
}
