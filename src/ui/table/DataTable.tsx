import { observeElementRect, type Rect, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useT } from '../../i18n/setup';
import type { Column } from './columns';

export interface TableSort {
  readonly key: string;
  readonly direction: 'asc' | 'desc';
}

export interface DataTableProps<T> {
  /** Name of the table for those who do not see it. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rowCount: number;
  /** `undefined` while the row is not loaded yet. */
  readonly rowAt: (index: number) => T | undefined;
  readonly rowKey: (row: T) => string;
  /** Tells which rows are on the screen, so that their page can be loaded. */
  readonly onRange?: ((first: number, last: number) => void) | undefined;
  readonly onOpen?: ((row: T) => void) | undefined;
  readonly sort?: TableSort | undefined;
  readonly onSort?: ((sort: TableSort) => void) | undefined;
  readonly selection?: { readonly ids: ReadonlySet<string>; readonly onChange: (ids: Set<string>) => void } | undefined;
  /** Pixels. */
  readonly rowHeight?: number | undefined;
  readonly empty?: ReactNode;
  /** A fixed height instead of the space that is there. */
  readonly height?: number | string | undefined;
  /** Words for the tick box of a row. */
  readonly rowLabel?: ((row: T) => string) | undefined;
}

/** A host without layout measures 0; a screenful is then taken, so that rows exist at all. */
const fallbackHeight = 720;
function observeRect(instance: Virtualizer<HTMLDivElement, HTMLTableRowElement>, callback: (rect: Rect) => void) {
  return observeElementRect(instance, (rect) =>
    callback(rect.height > 0 ? rect : { width: rect.width, height: fallbackHeight }),
  );
}

/** A grid of any length: only the rows on the screen exist. Arrows, Home, End, Page keys, Space and Enter work. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { rowCount, rowAt, rowKey, onRange, selection, columns } = props;
  const t = useT('common');
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [focused, setFocused] = useState(false);
  const gridId = useId();
  const rowHeight = props.rowHeight ?? 36;
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 3,
    observeElementRect: observeRect,
    initialRect: { width: 1000, height: fallbackHeight },
    scrollPaddingStart: 32,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items[items.length - 1]?.index ?? -1;

  useEffect(() => {
    if (last >= first) onRange?.(first, last);
  }, [first, last, onRange]);
  const current = Math.min(active, Math.max(0, rowCount - 1));

  if (rowCount === 0 && props.empty !== undefined) return <div className="dw-grid-empty">{props.empty}</div>;

  const move = (index: number) => {
    const next = Math.max(0, Math.min(rowCount - 1, index));
    setActive(next);
    virtualizer.scrollToIndex(next);
  };
  const toggle = (row: T) => {
    if (!selection) return;
    const next = new Set(selection.ids);
    const id = rowKey(row);
    if (!next.delete(id)) next.add(id);
    selection.onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, last - first - 3);
    const row = rowAt(current);
    if (event.key === 'ArrowDown') move(current + 1);
    else if (event.key === 'ArrowUp') move(current - 1);
    else if (event.key === 'PageDown') move(current + page);
    else if (event.key === 'PageUp') move(current - page);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(rowCount - 1);
    else if (event.key === 'Enter' && row && props.onOpen) props.onOpen(row);
    else if (event.key === ' ' && row && selection) toggle(row);
    else return;
    event.preventDefault();
  };
  const rowId = (index: number) => `${gridId}-r${index}`;
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items[items.length - 1]?.end ?? 0);
  const span = columns.length + (selection ? 1 : 0);
  const minWidth = columns.reduce((sum, column) => sum + (column.width ?? 160), selection ? 36 : 0);

  return (
    <div
      className="dw-grid"
      ref={scroller}
      style={props.height === undefined ? undefined : { height: props.height, flex: 'none' }}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with keyboard navigation is a grid (ARIA grid pattern)
        role="grid"
        aria-label={props.label}
        aria-rowcount={rowCount + 1}
        aria-multiselectable={selection ? true : undefined}
        aria-activedescendant={focused && current >= first && current <= last ? rowId(current) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={(event) => setFocused(event.target === event.currentTarget)}
        onBlur={() => setFocused(false)}
        style={{ minWidth }}
      >
        <colgroup>
          {selection ? <col style={{ width: 36 }} /> : null}
          {columns.map((column) => (
            <col key={column.key} style={column.width === undefined ? undefined : { width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {selection ? (
              <th scope="col">
                <span className="dw-visually-hidden">{t('table.select')}</span>
              </th>
            ) : null}
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 ? (
            // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty spacer, nothing in it takes the focus
            <tr aria-hidden="true">
              <td colSpan={span} style={{ height: above, padding: 0, border: 0 }} />
            </tr>
          ) : null}
          {items.map((item) => {
            const row = rowAt(item.index);
            const id = row === undefined ? undefined : rowKey(row);
            const selected = id !== undefined && selection?.ids.has(id) === true;
            return (
              <tr
                key={item.index}
                id={rowId(item.index)}
                aria-rowindex={item.index + 2}
                aria-selected={selection ? selected : undefined}
                className={focused && item.index === current ? 'dw-active' : undefined}
                style={{ height: rowHeight }}
                onClick={() => {
                  setActive(item.index);
                  if (row !== undefined && window.getSelection()?.type !== 'Range') props.onOpen?.(row);
                }}
                data-openable={props.onOpen ? true : undefined}
              >
                {selection ? (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself answers Space for the active row
                  <td onClick={(event) => event.stopPropagation()}>
                    {row === undefined ? null : (
                      <input
                        type="checkbox"
                        tabIndex={-1}
                        checked={selected}
                        onChange={() => toggle(row)}
                        aria-label={props.rowLabel?.(row) ?? t('table.selectRow', { row: item.index + 1 })}
                      />
                    )}
                  </td>
                ) : null}
                {columns.map((column) => (
                  <td key={column.key} data-align={column.align}>
                    {row === undefined ? <span className="dw-waiting" /> : column.render(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {below > 0 ? (
            // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty spacer, nothing in it takes the focus
            <tr aria-hidden="true">
              <td colSpan={span} style={{ height: below, padding: 0, border: 0 }} />
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}

function HeaderCell<T>(props: {
  readonly column: Column<T>;
  readonly sort: TableSort | undefined;
  readonly onSort: ((sort: TableSort) => void) | undefined;
}) {
  const { column, sort, onSort } = props;
  const direction = sort?.key === column.key ? sort.direction : undefined;
  const order = direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : 'none';
  if (!column.sortable || !onSort)
    return (
      <th scope="col" data-align={column.align}>
        {column.header}
      </th>
    );
  return (
    <th scope="col" data-align={column.align} aria-sort={order}>
      <button
        type="button"
        className="dw-sort"
        onClick={() => onSort({ key: column.key, direction: direction === 'asc' ? 'desc' : 'asc' })}
      >
        {column.header}
        <span aria-hidden="true">{direction === 'asc' ? '↑' : direction === 'desc' ? '↓' : ''}</span>
      </button>
    </th>
  );
}
