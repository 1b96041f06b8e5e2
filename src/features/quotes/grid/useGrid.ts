import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { Problem } from '@/domain/kernel/result';
import type { QuoteLine } from '@/domain/quoting/quote';
import { type CellContext, cellText, typeCell } from './cells';
import { clearRange, type GridPosition, type GridRange, rangeOf } from './clipboard';
import { type ColumnKey, editableColumns, isEditable, neighbour } from './columns';
import { insertAfter, moveLine, removeLines, replaceLine } from './lines';

export interface Editing {
  readonly text: string;
  /** Why the text cannot be taken; shown in place. */
  readonly problem: Problem | null;
}

export interface GridOptions {
  readonly lines: readonly QuoteLine[];
  readonly readOnly: boolean;
  readonly context: CellContext;
  /** An empty line as the user would expect it behind the existing ones. */
  readonly makeLine: () => QuoteLine;
  readonly duplicate: (index: number) => readonly QuoteLine[];
  readonly onLines: (lines: readonly QuoteLine[]) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Somebody tried to change a version that is frozen. */
  readonly onRefused: () => void;
}

export type Grid = ReturnType<typeof useGrid>;

/**
 * Selection, typing and keys of the quote grid. Below the last line there is always one empty row: what is typed there
 * becomes a line when it is committed, so that going on after the last row needs no command.
 */
export function useGrid(options: GridOptions) {
  const { lines, readOnly, context, makeLine, onLines } = options;
  const [position, setPosition] = useState<GridPosition>({ row: 0, column: 'item' });
  const [anchorState, setAnchor] = useState<GridPosition | null>(null);
  const [editing, setEditingState] = useState<Editing | null>(null);
  const editingRef = useRef<Editing | null>(null);
  const tabStart = useRef<ColumnKey | null>(null);
  const lastRow = readOnly ? Math.max(0, lines.length - 1) : lines.length;
  const active = useMemo(() => ({ ...position, row: Math.min(position.row, lastRow) }), [position, lastRow]);
  // Remade only when the number of lines changes, so that its id stays while its first cell is being typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: makeLine is a new function on every render
  const blank = useMemo(() => makeLine(), [lines.length, context.currency]);
  const range: GridRange = rangeOf(anchorState ?? active, active);
  const lineAt = (row: number) => lines[row] ?? blank;

  const setEditing = useCallback((next: Editing | null) => {
    editingRef.current = next;
    setEditingState(next);
  }, []);

  function typeText(text: string) {
    if (readOnly) return options.onRefused();
    if (!isEditable(lineAt(active.row), active.column)) return;
    const typed = typeCell(lineAt(active.row), active.column, text, context);
    setAnchor(null);
    setEditing({ text, problem: typed.ok ? null : typed.error });
  }

  /** Takes what is being typed over; false where it cannot be taken, and then it stays open with its message. */
  function commit(): boolean {
    const current = editingRef.current;
    if (!current) return true;
    const line = lineAt(active.row);
    const typed = typeCell(line, active.column, current.text, context);
    if (!typed.ok) {
      setEditing({ text: current.text, problem: typed.error });
      return false;
    }
    setEditing(null);
    if (active.row >= lines.length) {
      if (current.text.trim() !== '') onLines([...lines, typed.value]);
    } else if (JSON.stringify(typed.value) !== JSON.stringify(line)) onLines(replaceLine(lines, typed.value));
    return true;
  }

  /** Puts a finished line (a product, say) in the place of the one being typed. */
  function commitLine(line: QuoteLine, nextColumn: ColumnKey) {
    setEditing(null);
    onLines(active.row >= lines.length ? [...lines, line] : replaceLine(lines, line));
    setPosition({ row: active.row, column: nextColumn });
  }

  function select(row: number, column: ColumnKey, extend = false) {
    setAnchor(extend ? (anchorState ?? active) : null);
    setPosition({ row: Math.max(0, row), column });
  }

  function startEditing() {
    if (readOnly) return options.onRefused();
    const line = lineAt(active.row);
    if (isEditable(line, active.column)) {
      const text = active.row >= lines.length && active.column !== 'item' ? '' : cellText(line, active.column, context);
      setEditing({ text, problem: null });
    }
  }

  function moveVertically(step: 1 | -1) {
    const typedBlank = active.row >= lines.length && editingRef.current !== null;
    if (!commit()) return;
    const isLast = active.row >= lines.length - 1;
    const limit = typedBlank ? lines.length + 1 : readOnly ? lines.length - 1 : lines.length;
    const column = step === 1 && isLast ? 'item' : (tabStart.current ?? active.column);
    tabStart.current = null;
    select(Math.min(active.row + step, limit), column);
  }

  function moveByTab(step: 1 | -1): boolean {
    const typed = editingRef.current !== null && editingRef.current.text.trim() !== '';
    if (!commit()) return true;
    tabStart.current ??= active.column;
    const next = neighbour(lineAt(active.row), active.column, step);
    if (next) {
      select(active.row, next);
      return true;
    }
    const row = active.row + step;
    const limit = active.row >= lines.length && typed ? lines.length + 1 : lastRow;
    if (row < 0 || row > limit) return false;
    tabStart.current = null;
    select(
      row,
      step === 1 ? 'item' : (editableColumns.findLast((column) => isEditable(lineAt(row), column)) ?? 'item'),
    );
    return true;
  }

  function change(next: readonly QuoteLine[]) {
    if (readOnly) options.onRefused();
    else if (next !== lines) onLines(next);
  }

  const rows = {
    insertBelow(index: number, added: readonly QuoteLine[] = [makeLine()]) {
      change(insertAfter(lines, index, added));
      select(index + 1, 'item');
    },
    duplicate(index: number) {
      if (!lines[index]) return;
      change(options.duplicate(index));
      select(index + 1, active.column);
    },
    move(index: number, step: 1 | -1) {
      if (!lines[index] || !lines[index + step]) return;
      change(moveLine(lines, index, step));
      select(index + step, active.column);
    },
    remove(top: number, bottom = top) {
      const ids = new Set(lines.slice(top, bottom + 1).map((line) => line.id));
      if (ids.size > 0) change(removeLines(lines, ids));
      select(top, active.column);
    },
    clear: () => change(clearRange(lines, range, context)),
    change,
  };

  function moveByArrow(event: KeyboardEvent) {
    const horizontal = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    const vertical = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const jump = event.ctrlKey || event.metaKey;
    const row = jump && vertical !== 0 ? (vertical < 0 ? 0 : lastRow) : active.row + vertical;
    let column: ColumnKey = active.column;
    if (horizontal !== 0) {
      const index = editableColumns.indexOf(column) + horizontal;
      column = jump ? (horizontal < 0 ? 'item' : 'taxRate') : (editableColumns[index] ?? column);
    }
    tabStart.current = null;
    select(Math.min(row, lastRow), column, event.shiftKey);
  }

  /** Keys while nothing is being typed. True where the key was used. */
  function navigate(event: KeyboardEvent): boolean {
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (event.altKey && (key === 'arrowup' || key === 'arrowdown')) rows.move(active.row, key === 'arrowup' ? -1 : 1);
    else if (command && key === 'd') rows.duplicate(active.row);
    else if (command && key === 'backspace') rows.remove(range.top, range.bottom);
    else if (command && (key === 'y' || (event.shiftKey && key === 'z'))) options.onRedo();
    else if (command && key === 'z') options.onUndo();
    else if (key.startsWith('arrow')) moveByArrow(event);
    else if (key === 'enter') moveVertically(event.shiftKey ? -1 : 1);
    else if (key === 'tab') return moveByTab(event.shiftKey ? -1 : 1);
    else if (key === 'f2') startEditing();
    else if (key === 'delete' || key === 'backspace') rows.clear();
    else if (key === 'home') select(command ? 0 : active.row, 'item', event.shiftKey);
    else if (key === 'end') select(command ? lastRow : active.row, 'taxRate', event.shiftKey);
    else if (key === 'escape' && anchorState) setAnchor(null);
    else return false;
    return true;
  }

  /** Keys while a cell is being typed; text keys stay with the input. */
  function whileEditing(event: KeyboardEvent): boolean {
    if (event.key === 'Escape') setEditing(null);
    else if (event.key === 'Enter') moveVertically(event.shiftKey ? -1 : 1);
    else if (event.key === 'Tab') moveByTab(event.shiftKey ? -1 : 1);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      tabStart.current = null;
      if (commit()) select(Math.min(active.row + (event.key === 'ArrowUp' ? -1 : 1), lastRow), active.column);
    } else return false;
    return true;
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (editingRef.current ? whileEditing(event) : navigate(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  return { active, range, editing, blank, rows, lineAt, typeText, commit, commitLine, select, startEditing, onKeyDown };
}

/** The lines as they would be if what is being typed were committed: totals follow the typing. */
export function linesWhileTyping(grid: Grid, lines: readonly QuoteLine[], context: CellContext): readonly QuoteLine[] {
  if (!grid.editing) return lines;
  const typed = typeCell(grid.lineAt(grid.active.row), grid.active.column, grid.editing.text, context);
  if (!typed.ok) return lines;
  if (grid.active.row < lines.length) return replaceLine(lines, typed.value);
  return grid.editing.text.trim() === '' ? lines : [...lines, typed.value];
}
