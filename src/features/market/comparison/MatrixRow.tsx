// biome-ignore-all lint/a11y/useFocusableInteractive: the place spreads its tab index onto every cell
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: cells of a table with keyboard navigation are grid cells (ARIA grid pattern)
import { memo, type ReactNode } from 'react';
import { nameColumn, weightColumn } from './places';

/** What a cell shows, in plain words, so that rows that did not change need not be drawn again. */
export interface CellView {
  /** Drawn before the words; says nothing that they do not. */
  readonly sign: string;
  readonly text: string;
  /** Why it may not be relied on (stale, no date); empty where it may. */
  readonly warning: string;
  /** Whether there is a note or evidence to it. */
  readonly noted: boolean;
  readonly faint: boolean;
  /** Full words for those who do not see it. */
  readonly label: string;
}

export interface MatrixRowView {
  readonly id: string;
  readonly name: string;
  /** Set on the first row of a group. */
  readonly heading: string | null;
  /** As printed, e.g. `12.5%`. */
  readonly weight: string;
  readonly weightWarning: string;
  readonly cells: readonly CellView[];
}

interface MatrixRowProps {
  readonly row: MatrixRowView;
  readonly index: number;
  readonly span: number;
  readonly activeColumn: number | null;
  /** In place of the weight while it is being typed. */
  readonly editor: ReactNode;
}

function MatrixRowBody({ row, index, span, activeColumn, editor }: MatrixRowProps) {
  const place = (column: number) => ({
    'data-place': `${index}:${column}`,
    tabIndex: activeColumn === column ? 0 : -1,
    'data-active': activeColumn === column || undefined,
  });
  return (
    <>
      {row.heading === null ? null : (
        <tr className="matrix-group">
          <th scope="colgroup" colSpan={span}>
            {row.heading}
          </th>
        </tr>
      )}
      <tr>
        <th scope="row" className="matrix-name" title={row.name} {...place(nameColumn)}>
          <bdi>{row.name}</bdi>
        </th>
        <td
          role="gridcell"
          className="matrix-weight"
          title={row.weightWarning || undefined}
          data-warn={row.weightWarning !== '' || undefined}
          {...place(weightColumn)}
        >
          {editor ?? (
            <>
              {row.weightWarning === '' ? null : <span aria-hidden="true">! </span>}
              {row.weight}
            </>
          )}
        </td>
        {row.cells.map((cell, column) => (
          <td
            // biome-ignore lint/suspicious/noArrayIndexKey: the place among the companies is what a cell is
            key={column}
            role="gridcell"
            aria-label={cell.label}
            title={cell.label}
            data-faint={cell.faint || undefined}
            data-signed={cell.sign !== '' || undefined}
            {...place(column)}
          >
            <span className="matrix-value">
              {cell.sign === '' ? null : (
                <span className="matrix-sign" aria-hidden="true">
                  {cell.sign}
                </span>
              )}
              {cell.text}
              {cell.noted ? <span className="matrix-noted" aria-hidden="true" /> : null}
            </span>
            {cell.warning === '' ? null : <span className="matrix-warning">{cell.warning}</span>}
          </td>
        ))}
      </tr>
    </>
  );
}

/** One row of a matrix. */
export const MatrixRow = memo(
  MatrixRowBody,
  (before, after) =>
    before.activeColumn === after.activeColumn &&
    before.index === after.index &&
    before.span === after.span &&
    before.editor === null &&
    after.editor === null &&
    (before.row === after.row || JSON.stringify(before.row) === JSON.stringify(after.row)),
);
