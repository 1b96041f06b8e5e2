import { useCallback, useState } from 'react';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import type { Asked, Listing } from './readRecords';

/** A list as its screen shows it. */
export interface ListState<T> {
  readonly rows: readonly T[];
  readonly loading: boolean;
  readonly onRange?: (first: number, last: number) => void;
  /** Where the list was cut; `onMore` looks further. */
  readonly cut?: (NonNullable<Listing<T>['cut']> & { readonly onMore?: () => void }) | undefined;
}

const pageSize = 100;
const mostRead = 3000;
const closeToEnd = 20;

/**
 * A live list that grows as one scrolls. `key` stands for the question: another one begins at the first page. `read`
 * asks for it and must depend on nothing else.
 */
export function useListing<T>(
  key: string,
  read: (store: Store, asked: Asked) => Promise<Listing<T>>,
): ListState<T> & { readonly onRange: (first: number, last: number) => void } {
  const first = { key, wanted: pageSize, most: mostRead };
  const [stored, setAsked] = useState(first);
  const asked = stored.key === key ? stored : first;
  const { wanted, most } = asked;
  const found = useLive((store) => read(store, { wanted, most }), [key, wanted, most]);
  const rows = found?.rows ?? [];
  const { length } = rows;
  const grows = found?.more === true && found.cut === undefined;
  const onRange = useCallback(
    (_first: number, last: number) => {
      if (grows && last >= length - closeToEnd) setAsked({ key, most, wanted: length + pageSize });
    },
    [grows, length, key, most],
  );
  const cut = found?.cut;
  const onMore = () => setAsked({ key, wanted: length + pageSize, most: most + mostRead });
  return {
    rows,
    loading: found === undefined,
    onRange,
    cut: cut ? { ...cut, ...(cut.found === 0 ? { onMore } : {}) } : undefined,
  };
}
