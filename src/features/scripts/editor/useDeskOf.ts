import { useCallback, useMemo } from 'react';
import { useLive, useStore } from '@/data/react';
import type { Localized } from '@/domain/kernel/fields';
import { type LintIssue, lintScript } from '@/domain/scripts/lint';
import { originReview } from '@/domain/scripts/origin';
import { plainOf } from '@/domain/scripts/richText';
import type { ScriptNode } from '@/domain/scripts/script';
import type { Desk } from './desk';
import { numbersOf, outlineOf } from './outline/outline';

/** Longer texts are cut in pickers and references. */
const fewWords = 60;

type Given = Pick<Desk, 'content' | 'editable' | 'side' | 'selectedId' | 'select' | 'change'>;

export interface Checked {
  readonly desk: Desk;
  readonly issues: readonly LintIssue[];
}

/** The desk of a script, or of one of its versions, with what the check finds. */
export function useDeskOf(given: Given): Checked {
  const { content, editable, side, selectedId, select, change } = given;
  const store = useStore();
  const cards = useCards(content.nodes);
  const issues = useMemo(
    () => lintScript(content, cards ? { objectionIds: new Set(cards.keys()) } : undefined),
    [content, cards],
  );
  const byNode = useMemo(() => {
    const found = new Map<string, LintIssue[]>();
    for (const issue of issues) found.set(issue.nodeId, [...(found.get(issue.nodeId) ?? []), issue]);
    return found;
  }, [issues]);
  const reviews = useReviews(content.nodes);
  const rows = useMemo(() => outlineOf(content), [content]);
  const numbers = useMemo(() => numbersOf(rows), [rows]);
  const guarded = useCallback<Desk['change']>(
    (changes, message) => {
      if (editable) change(changes, message);
    },
    [editable, change],
  );
  const changeNodes = useCallback<Desk['changeNodes']>(
    (changes, message) => guarded((now) => ({ nodes: changes(now.nodes) }), message),
    [guarded],
  );
  const desk = useMemo((): Desk => {
    const known = cards ?? noCards;
    return {
      content,
      rows,
      numbers,
      editable,
      side,
      selectedId,
      select,
      change: guarded,
      changeNodes,
      nextId: () => store.nextId(),
      issues: byNode,
      cards: known,
      reviews,
      words: (node) => wordsOf(node, known, side),
    };
  }, [content, rows, numbers, editable, side, selectedId, select, guarded, changeNodes, store, byNode, cards, reviews]);
  return { desk, issues };
}

const noCards: ReadonlyMap<string, Localized> = new Map();
const noReviews: Desk['reviews'] = new Map();

function wordsOf(node: ScriptNode, cards: ReadonlyMap<string, Localized>, side: keyof Localized): string {
  const other = side === 'zh' ? 'en' : 'zh';
  const card = cards.get(node.objectionId);
  const text = node.text[side].trim() || node.text[other].trim();
  const plain = text === '' ? card?.[side] || card?.[other] || '' : plainOf(text).replace(/\s+/gu, ' ').trim();
  return plain.length > fewWords ? `${plain.slice(0, fewWords)}\u2026` : plain;
}

/** The cards that lines name, live; `undefined` while they are read. */
function useCards(nodes: readonly ScriptNode[]): ReadonlyMap<string, Localized> | undefined {
  const key = [...new Set(nodes.map((node) => node.objectionId).filter((id) => id !== ''))].sort().join(' ');
  return useLive(
    async (store) => {
      const records = key === '' ? [] : await store.getMany('objection', key.split(' '));
      return new Map(records.flatMap((record) => (record?.deletedAt === 0 ? [[record.id, record.text] as const] : [])));
    },
    [key],
  );
}

/** The lines that were made from an analysis which has changed since, live (N2). */
function useReviews(nodes: readonly ScriptNode[]): Desk['reviews'] {
  const made = useMemo(() => nodes.flatMap(({ id, origin }) => (origin ? [{ id, origin }] : [])), [nodes]);
  const found = useLive(
    async (store) => {
      const idsOf = (entity: 'swot' | 'competitor') => [
        ...new Set(made.flatMap(({ origin }) => (origin.entity === entity ? [origin.recordId] : []))),
      ];
      const [swots, competitors] = await Promise.all([
        store.getMany('swot', idsOf('swot')),
        store.getMany('competitor', idsOf('competitor')),
      ]);
      const records = new Map([...swots, ...competitors].flatMap((record) => (record ? [[record.id, record]] : [])));
      const reviews = new Map<string, 'changed' | 'missing'>();
      for (const { id, origin } of made) {
        const review = originReview(origin, records.get(origin.recordId));
        if (review !== 'current') reviews.set(id, review);
      }
      return reviews;
    },
    [made],
  );
  return found ?? noReviews;
}
