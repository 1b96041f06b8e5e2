/** How many of all values are smaller or equal. */
export interface RankShare {
  readonly upTo: number;
  readonly all: number;
}

/** The share of the values that are smaller than or equal to a value, whether or not it is one of them (rank%, DOMAIN.md §3.4). */
export function rankShares(values: readonly number[]): (value: number) => RankShare {
  const sorted = [...values].sort((a, b) => a - b);
  const upTo = (value: number): number => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sorted[middle] ?? 0) <= value) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return (value) => ({ upTo: upTo(value), all: sorted.length });
}
