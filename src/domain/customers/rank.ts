/** How many of all values are smaller or equal. */
export interface RankShare {
  readonly upTo: number;
  readonly all: number;
}

/** The share of the values that are smaller than or equal to one of them (rank%, DOMAIN.md §3.4). */
export function rankShares(values: readonly number[]): (value: number) => RankShare {
  const sorted = [...values].sort((a, b) => a - b);
  const upTo = new Map<number, number>();
  // A later equal value overwrites the place of an earlier one.
  sorted.forEach((value, index) => {
    upTo.set(value, index + 1);
  });
  return (value) => ({ upTo: upTo.get(value) ?? 0, all: sorted.length });
}
