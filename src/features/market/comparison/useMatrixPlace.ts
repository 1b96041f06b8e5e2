import { type RefObject, useCallback, useDeferredValue, useRef, useState } from 'react';
import type { MatrixPlace } from './places';

export interface MatrixDesk<Row> {
  /** Around the matrix and the details beside it. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly place: MatrixPlace | null;
  readonly setPlace: (place: MatrixPlace) => void;
  /** The row and column whose details are shown: they follow when there is time, the keyboard never waits for their fields. */
  readonly row: Row | undefined;
  readonly column: number | undefined;
  /** From the matrix to the first field of the details, and back to where it was. */
  readonly openDetails: () => void;
  readonly back: () => void;
}

/** Where somebody is in a matrix with details beside it; at the start in its first cell. */
export function useMatrixPlace<Row extends { readonly id: string }>(rows: readonly Row[]): MatrixDesk<Row> {
  const frame = useRef<HTMLDivElement>(null);
  const [chosen, setPlace] = useState<MatrixPlace | null>(null);
  const first = rows[0];
  const place = chosen ?? (first ? { rowId: first.id, column: 0 } : null);
  const detailed = useDeferredValue(place);
  const focus = useCallback((selector: string) => frame.current?.querySelector<HTMLElement>(selector)?.focus(), []);
  return {
    frame,
    place,
    setPlace,
    row: rows.find((each) => each.id === detailed?.rowId) ?? first,
    column: detailed?.column,
    openDetails: useCallback(() => focus('aside :is(input, textarea, button):not([disabled])'), [focus]),
    back: useCallback(() => focus('[data-place][tabindex="0"]'), [focus]),
  };
}
