import { type KeyboardEvent, memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { MatrixRow, type MatrixRowView } from './MatrixRow';
import { type MatrixPlace, nameColumn, weightColumn } from './places';
import { WeightEditor } from './WeightEditor';
import './matrix.css';

export interface MatrixColumn {
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
  /** Below the name: a figure of the whole column. */
  readonly figure?: ReactNode;
}

interface MatrixGridProps {
  readonly label: string;
  readonly nameLabel: string;
  readonly weightLabel: string;
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRowView[];
  readonly place: MatrixPlace | null;
  readonly onPlace: (place: MatrixPlace) => void;
  /** A key on a company's cell; true where it meant something. */
  readonly onKey: (rowId: string, companyId: string, key: string) => boolean;
  readonly onWeight: (rowId: string, weight: number) => void;
  /** Enter: go on to the details of the place. */
  readonly onOpen: () => void;
  /** Alt with the arrows. */
  readonly onMove: (rowId: string, step: 1 | -1) => void;
  readonly foot?: ReactNode;
  /** Further rows of the foot of the table, below all others. */
  readonly totals?: ReactNode;
}

/** What the table needs at the least, pixels: name and weight, and each company. Beyond it, names take the room. */
const fixedWidth = 268;
const companyWidth = 122;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Rows of features or factors against columns of companies, worked by keyboard: arrows, Home, End and Ctrl with them
 * move, a key says a value, Enter goes on to the details. Only rows that changed are drawn again.
 */
export function MatrixGrid(props: MatrixGridProps) {
  const { rows, columns, place } = props;
  const table = useRef<HTMLTableElement>(null);
  const hasFocus = useRef(false);
  const [typing, setTyping] = useState<string | null>(null);
  const ids = useMemo(() => rows.map((row) => row.id), [rows]);
  const activeRow = place ? Math.max(0, ids.indexOf(place.rowId)) : 0;
  const activeColumn = Math.min(place?.column ?? nameColumn, columns.length - 1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the place, and comes back after typing
  useEffect(() => {
    if (!hasFocus.current || typing !== null) return;
    const cell = table.current?.querySelector<HTMLElement>('[data-place][tabindex="0"]');
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [activeRow, activeColumn, typing]);

  function go(row: number, column: number) {
    const rowId = ids[Math.max(0, Math.min(ids.length - 1, row))];
    if (rowId === undefined) return;
    setTyping(null);
    props.onPlace({ rowId, column: Math.max(nameColumn, Math.min(columns.length - 1, column)) });
  }

  function navigate(event: KeyboardEvent): boolean {
    const command = event.ctrlKey || event.metaKey;
    const arrow = arrows[event.key];
    const rowId = ids[activeRow];
    if (rowId === undefined) return false;
    if (event.altKey) {
      if (!arrow || arrow[0] === 0) return false;
      props.onMove(rowId, arrow[0] === 1 ? 1 : -1);
      return true;
    }
    if (arrow) {
      const [down, right] = command ? [arrow[0] * ids.length, arrow[1] * columns.length] : arrow;
      go(activeRow + down, right === 0 ? activeColumn : activeColumn + right);
    } else if (event.key === 'Home') go(command ? 0 : activeRow, nameColumn);
    else if (event.key === 'End') go(command ? ids.length - 1 : activeRow, columns.length - 1);
    else if (event.key === 'PageDown') go(activeRow + 10, activeColumn);
    else if (event.key === 'PageUp') go(activeRow - 10, activeColumn);
    else if (command) return false;
    else if (activeColumn === weightColumn && (/^[0-9\uFF10-\uFF19]$/.test(event.key) || event.key === 'Enter'))
      setTyping(event.key === 'Enter' ? (rows[activeRow]?.weight ?? '') : event.key);
    else if (event.key === 'Enter' || event.key === 'F2') props.onOpen();
    else {
      const company = columns[activeColumn];
      return company !== undefined && props.onKey(rowId, company.id, event.key);
    }
    return true;
  }

  const editor = (row: MatrixRowView) => (
    <WeightEditor
      label={`${row.name} \u00b7 ${props.weightLabel}`}
      start={typing ?? ''}
      onCancel={() => setTyping(null)}
      onDone={(weight, step) => {
        props.onWeight(row.id, weight);
        go(activeRow + step, weightColumn);
      }}
    />
  );

  return (
    <div className="matrix">
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with keyboard navigation is a grid (ARIA grid pattern)
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        style={{ minWidth: fixedWidth + columns.length * companyWidth }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || !(event.target instanceof HTMLElement)) return;
          if (!event.target.hasAttribute('data-place') || !navigate(event)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onClick={(event) => {
          const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null;
          const [row = '', column = ''] = cell?.dataset.place?.split(':') ?? [];
          if (row === '') return;
          hasFocus.current = true;
          if (Number(row) !== activeRow || Number(column) !== activeColumn) go(Number(row), Number(column));
        }}
        onDoubleClick={() => {
          if (activeColumn === weightColumn) setTyping(rows[activeRow]?.weight ?? '');
          else props.onOpen();
        }}
        onFocus={() => {
          hasFocus.current = true;
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) hasFocus.current = false;
        }}
      >
        <colgroup>
          <col />
          <col className="matrix-col-weight" />
          {columns.map((column) => (
            <col key={column.id} className="matrix-col-company" />
          ))}
        </colgroup>
        <MatrixHead nameLabel={props.nameLabel} weightLabel={props.weightLabel} columns={columns} />
        <tbody>
          {rows.map((row, index) => (
            <MatrixRow
              key={row.id}
              row={row}
              index={index}
              span={columns.length + 2}
              activeColumn={index === activeRow ? activeColumn : null}
              editor={typing !== null && index === activeRow && activeColumn === weightColumn ? editor(row) : null}
            />
          ))}
        </tbody>
        {props.totals ? <tfoot>{props.totals}</tfoot> : null}
      </table>
      {props.foot}
    </div>
  );
}

/** The companies and their figures; drawn again only when those change, not with every step of the keyboard. */
const MatrixHead = memo(function MatrixHead(props: Pick<MatrixGridProps, 'nameLabel' | 'weightLabel' | 'columns'>) {
  return (
    <thead>
      <tr>
        <th scope="col">{props.nameLabel}</th>
        <th scope="col" data-align="right">
          {props.weightLabel}
        </th>
        {props.columns.map((column) => (
          <th key={column.id} scope="col" data-own={column.own || undefined}>
            <span className="matrix-company">
              <bdi>{column.name}</bdi>
            </span>
            {column.figure ? <span className="matrix-figure">{column.figure}</span> : null}
          </th>
        ))}
      </tr>
    </thead>
  );
});
