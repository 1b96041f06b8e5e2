import { useCallback, useMemo } from 'react';
import { useLive, useStore } from '@/data/react';
import type { Localized } from '@/domain/kernel/fields';
import { type LintIssue, lintScript } from '@/domain/scripts/lint';
import type { ScriptNode } from '@/domain/scripts/script';
import { withNodes } from '@/domain/scripts/versions';
import { reviewOf, useOriginRecords } from '@/features/common/lines';
import { useFilled } from '@/features/common/scripts/ScriptText';
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
  const filled = useFilled();
  const rows = useMemo(() => outlineOf(content), [content]);
  const numbers = useMemo(() => numbersOf(rows), [rows]);
  const guarded = useCallback<Desk['change']>(
    (changes, message) => {
      if (editable) change(changes, message);
    },
    [editable, change],
  );
  const changeNodes = useCallback<Desk['changeNodes']>(
    (changes, message) => guarded((now) => withNodes(now, changes(now.nodes)), message),
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
      words: (node) => wordsOf(node, known, side, (text) => filled(text).text),
    };
  }, [
    content,
    rows,
    numbers,
    editable,
    side,
    selectedId,
    select,
    guarded,
    changeNodes,
    store,
    byNode,
    cards,
    reviews,
    filled,
  ]);
  return { desk, issues };
}

const noCards: ReadonlyMap<string, Localized> = new Map();
const noReviews: Desk['reviews'] = new Map();

function wordsOf(
  node: ScriptNode,
  cards: ReadonlyMap<string, Localized>,
  side: keyof Localized,
  plain: (text: string) => string,
): string {
  const other = side === 'zh' ? 'en' : 'zh';
  const card = cards.get(node.objectionId);
  const text = node.text[side].trim() || node.text[other].trim();
  const words = text === '' ? card?.[side] || card?.[other] || '' : plain(text).replace(/\s+/gu, ' ').trim();
  return words.length > fewWords ? `${words.slice(0, fewWords)}\u2026` : words;
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
  const records = useOriginRecords(nodes);
  return useMemo(() => {
    if (!records) return noReviews;
    return new Map(
      nodes.flatMap((node) => {
        const review = reviewOf(node, records);
        return review === 'current' ? [] : [[node.id, review] as const];
      }),
    );
  }, [nodes, records]);
}
