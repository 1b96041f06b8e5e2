import type { ClipboardEvent, KeyboardEvent } from 'react';
import { addBelow, changeExit, copiesOf, freshNode, removeNodes, setKind } from '@/domain/scripts/edits';
import { nextOf } from '@/domain/scripts/graph';
import { maximumNodes, nodeKinds, type ScriptNode } from '@/domain/scripts/script';
import { useT } from '@/i18n/setup';
import { copyLines, pastedLines } from '../clipboard';
import { useDesk } from '../desk';
import type { Point } from './layout';

interface Drawing {
  readonly picked: ReadonlySet<string>;
  /** Where the boxes stand now. */
  readonly places: ReadonlyMap<string, Point>;
  /** The way that is picked. */
  readonly way: { readonly id: string; readonly exitId: string } | undefined;
  /** Picks a line and takes the keyboard there; a line that is not drawn yet, once it is. */
  readonly goTo: (id: string) => void;
  readonly pick: (ids: ReadonlySet<string>) => void;
}

/** Pixels a box moves by a key. */
const nudge = 16;
const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** What can be done with the boxes of the drawing, and the keys for it. */
export function useGraphKeys({ picked, places, way, goTo, pick }: Drawing) {
  const t = useT('scriptEditor');
  const { content, editable, side, selectedId, select, changeNodes, nextId, words } = useDesk();
  const { nodes } = content;
  const lines = nodes.filter((node) => picked.has(node.id));

  const add = () => {
    if (nodes.length >= maximumNodes) return;
    const fresh = freshNode(nextId());
    changeNodes((now) => addBelow(now, selectedId, fresh, nextId));
    goTo(fresh.id);
  };

  const remove = () => {
    if (way) return changeNodes((now) => changeExit(now, way.id, way.exitId, { to: '' }), t('graph.cut'));
    const [only] = lines;
    if (!only) return;
    const next = neighbour(nodes, places, only, 'ArrowLeft') ?? neighbour(nodes, places, only, 'ArrowRight');
    changeNodes(
      (now) => removeNodes(now, picked),
      lines.length === 1
        ? t('outline.deleted', { name: words(only) || t('untitledLine') })
        : t('graph.deleted', { count: lines.length }),
    );
    if (next && !picked.has(next.id)) goTo(next.id);
    else pick(new Set());
  };

  /** Copies beside what they were made from, joined to nothing. */
  const put = (from: readonly ScriptNode[], message?: string) => {
    const placed = from.map((node) => ({ ...node, at: places.get(node.id) ?? node.at }));
    const copies = copiesOf(placed, nextId, maximumNodes - nodes.length);
    if (copies.length === 0) return;
    changeNodes((now) => [...now, ...copies], message);
    if (copies.length === 1 && copies[0]) goTo(copies[0].id);
    else pick(new Set(copies.map(({ id }) => id)));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const id = (event.target as HTMLElement).dataset.line;
    const line = nodes.find((node) => node.id === id);
    const arrow = arrows[event.key];
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const kind = nodeKinds[Number(key) - 1];
    if (editable && (key === 'Delete' || key === 'Backspace')) remove();
    else if (!line) return;
    else if (arrow && event.altKey) {
      if (editable)
        changeNodes((now) =>
          now.map((node) => {
            const at = picked.has(node.id) ? places.get(node.id) : undefined;
            return at ? { ...node, at: { x: at.x + arrow.x * nudge, y: at.y + arrow.y * nudge } } : node;
          }),
        );
    } else if (event.altKey) return;
    else if (arrow) {
      const next = neighbour(nodes, places, line, event.key);
      if (next) goTo(next.id);
    } else if (key === 'Enter' || key === 'e') {
      pick(new Set([line.id]));
      select(line.id);
      writeInPanel(line.id);
    } else if (!editable) return;
    else if (key === 'Tab' && !event.shiftKey) add();
    else if (key === 'd') put(lines);
    else if (kind) changeNodes((now) => setKind(now, line.id, kind));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    if (lines.length === 0) return;
    copyLines(
      event.clipboardData,
      lines.map((node) => ({ ...node, at: places.get(node.id) ?? node.at })),
      side,
    );
    event.preventDefault();
    if (event.type === 'cut' && editable) remove();
  };
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    if (!editable) return;
    const pasted = pastedLines(event.clipboardData, side, nextId);
    if (pasted.length === 0) return;
    event.preventDefault();
    put(pasted, t('outline.pasted', { count: pasted.length }));
  };

  return { add, onKeyDown, onCopy, onPaste };
}

/** Frames to wait for the fields at the side. */
const patience = 60;

/** Takes the keyboard to the end of the line's text at the side, once that is there. */
function writeInPanel(id: string, left = patience): void {
  const panel = `[data-line-panel="${CSS.escape(id)}"]`;
  const field = document.querySelector<HTMLElement>(`${panel} [contenteditable="true"]`);
  if (!field) {
    if (left > 0) requestAnimationFrame(() => writeInPanel(id, left - 1));
    return;
  }
  field.focus();
  const selection = window.getSelection();
  selection?.selectAllChildren(field);
  selection?.collapseToEnd();
}

/**
 * The line that an arrow leads to: right and left along the ways out and in, up and down among the answers of the same
 * line, else to the nearest box above or below.
 */
export function neighbour(
  nodes: readonly ScriptNode[],
  places: ReadonlyMap<string, Point>,
  from: ScriptNode,
  key: string,
): ScriptNode | undefined {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = nodes.filter((node) => node !== from && nextOf(node).includes(from.id));
  if (key === 'ArrowRight') return nextOf(from).flatMap((id) => byId.get(id) ?? [])[0];
  if (key === 'ArrowLeft') return parents[0];
  const step = key === 'ArrowDown' ? 1 : -1;
  for (const parent of parents) {
    const siblings = nextOf(parent);
    const beside = byId.get(siblings[siblings.indexOf(from.id) + step] ?? '');
    if (beside) return beside;
  }
  const here = places.get(from.id);
  if (!here) return undefined;
  const distance = (node: ScriptNode) => {
    const there = places.get(node.id);
    const dy = there ? (there.y - here.y) * step : 0;
    return there && dy > 0 ? dy + 2 * Math.abs(there.x - here.x) : Number.POSITIVE_INFINITY;
  };
  const nearest = nodes.reduce<ScriptNode | undefined>(
    (best, node) => (distance(node) < (best ? distance(best) : Number.POSITIVE_INFINITY) ? node : best),
    undefined,
  );
  return nearest;
}
