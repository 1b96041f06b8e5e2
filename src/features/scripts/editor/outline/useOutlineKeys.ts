import type { ClipboardEvent, KeyboardEvent } from 'react';
import {
  addAtExit,
  addBelow,
  addBranch,
  copiesOf,
  freshNode,
  moveExit,
  moveNode,
  paste,
  removeExit,
  removeNodes,
  setKind,
} from '@/domain/scripts/edits';
import { maximumNodes, nodeKinds } from '@/domain/scripts/script';
import { useT } from '@/i18n/setup';
import { copyLines, pastedLines } from '../clipboard';
import { useDesk } from '../desk';
import type { OutlineRow } from './outline';

interface Outline {
  readonly current: OutlineRow | undefined;
  /** Takes the keys for a field that is not there yet; true = it was one. */
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => boolean;
  readonly focusRow: (id: string) => void;
  /** The row that is wanted once it is drawn, to be written in at once or not. */
  readonly want: (id: string, editing: boolean) => void;
  readonly startEditing: (id: string) => void;
  /** Back to the row itself. */
  readonly stopEditing: (id: string) => void;
}

const isTyping = (target: EventTarget) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** What can be done with the rows of the outline, and the keys for it. */
export function useOutlineKeys({ current, onKey, focusRow, want, startEditing, stopEditing }: Outline) {
  const t = useT('scriptEditor');
  const { content, rows, editable, side, changeNodes, nextId, words } = useDesk();
  const { form } = content;
  const at = current ? rows.indexOf(current) : -1;

  const add = () => {
    if (content.nodes.length >= maximumNodes) return;
    const fresh = freshNode(nextId());
    want(fresh.id, true);
    const row = current?.kind === 'unreached' ? undefined : current;
    changeNodes((now) => {
      const exitId = row?.kind === 'exit' ? row.exit.id : '';
      if (exitId !== '' && row?.kind === 'exit') return addAtExit(now, row.node.id, exitId, fresh, nextId);
      // In an empty place of a script, and in a list of single lines, nothing is joined.
      if (form === 'lines') return paste(now, form, row?.node.id ?? '', [fresh], nextId);
      return addBelow(now, row?.node.id ?? now.at(-1)?.id ?? '', fresh, nextId);
    });
  };

  const branch = () => {
    if (!current || current.kind === 'unreached' || form === 'lines') return;
    const fresh = freshNode(nextId());
    want(fresh.id, false);
    changeNodes((now) => addBranch(now, current.node.id, fresh, nextId));
  };

  const remove = () => {
    if (!current || current.kind === 'unreached' || current.kind === 'jump') return;
    const next = rows.slice(at + 1).find((row) => row.kind !== 'unreached') ?? rows[at - 1];
    if (next) want(next.id, false);
    if (current.kind === 'exit')
      changeNodes((now) => removeExit(now, current.node.id, current.exit.id), t('outline.exitDeleted'));
    else
      changeNodes(
        (now) => removeNodes(now, new Set([current.node.id])),
        t('outline.deleted', { name: words(current.node) || t('untitledLine') }),
      );
  };

  const move = (by: -1 | 1) => {
    if (!current || current.kind === 'unreached' || current.kind === 'jump') return;
    want(current.id, false);
    changeNodes((now) =>
      current.kind === 'exit'
        ? moveExit(now, current.node.id, current.exit.id, by)
        : moveNode(now, form, current.node.id, by),
    );
  };

  const duplicate = () => {
    if (current?.kind !== 'line') return;
    const copies = copiesOf([current.node], nextId, maximumNodes - content.nodes.length);
    if (copies[0]) want(copies[0].id, false);
    changeNodes((now) => paste(now, form, current.node.id, copies, nextId));
  };

  const beside = (key: string): OutlineRow | undefined => {
    const reachable = (row: OutlineRow) => row.kind !== 'unreached';
    if (key === 'ArrowDown') return rows.slice(at + 1).find(reachable);
    if (key === 'ArrowUp') return rows.slice(0, Math.max(0, at)).findLast(reachable);
    if (key === 'Home') return rows.find(reachable);
    if (key === 'End') return rows.findLast(reachable);
    const depth = current?.depth ?? 0;
    if (key === 'ArrowLeft')
      return rows.slice(0, Math.max(0, at)).findLast((row) => reachable(row) && row.depth < depth);
    const next = rows[at + 1];
    return key === 'ArrowRight' && next && next.depth > depth ? next : undefined;
  };

  /**
   * Before the field that is written in takes the key for a line break, or for going back to what was stored: leaving a
   * row keeps what was written in it. A list of variables that is open has Escape for itself.
   */
  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key } = event;
    if (event.nativeEvent.isComposing) return;
    if (onKey(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (!current || !isTyping(target)) return;
    const next = key === 'Enter' && (event.ctrlKey || event.metaKey);
    const leave = key === 'Escape' && target instanceof Element && !target.hasAttribute('aria-activedescendant');
    if (!next && !leave) return;
    event.preventDefault();
    event.stopPropagation();
    if (next) add();
    else stopEditing(current.id);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || !current || isTyping(event.target)) return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const kind = nodeKinds[Number(key) - 1];
    if (event.altKey) {
      if (!editable || (key !== 'ArrowUp' && key !== 'ArrowDown')) return;
      move(key === 'ArrowUp' ? -1 : 1);
    } else if (/^(Arrow|Home|End)/.test(key)) {
      const row = beside(key);
      if (row) focusRow(row.id);
    } else if (key === 'Enter' && current.kind === 'jump') focusRow(current.to.id);
    else if (!editable) return;
    else if (key === 'Enter' || key === 'e') startEditing(current.id);
    else if (key === 'Delete' || key === 'Backspace') remove();
    else if (key === 'b') branch();
    else if (key === 'd') duplicate();
    else if (kind && current.kind === 'line') changeNodes((now) => setKind(now, current.node.id, kind));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    if (isTyping(event.target) || current?.kind !== 'line') return;
    copyLines(event.clipboardData, [current.node], side);
    event.preventDefault();
    if (event.type === 'cut' && editable) remove();
  };
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    if (isTyping(event.target) || !editable) return;
    const room = maximumNodes - content.nodes.length;
    const copies = copiesOf(pastedLines(event.clipboardData, side, nextId), nextId, room);
    const [first] = copies;
    if (!first) return;
    event.preventDefault();
    want(first.id, false);
    const after = current && current.kind !== 'unreached' ? current.node.id : (content.nodes.at(-1)?.id ?? '');
    changeNodes((now) => paste(now, form, after, copies, nextId), t('outline.pasted', { count: copies.length }));
  };

  return { add, onKeyDown, onKeyDownCapture, onCopy, onPaste };
}
