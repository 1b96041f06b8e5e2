import type { Localized } from '../kernel/fields';
import { type Comparison, us } from './comparison';
import { cellOf, cellWorth } from './featureMatrix';
import type { PriceRow } from './priceTable';
import { ratingOf } from './profileMatrix';

/**
 * One point on which we and a competitor differ, or cannot be compared. `feature`: both sides are cell values; `factor`:
 * ratings 1–4; `price`: minor units in the currency of our price, comparable ones only.
 */
export interface StandingPoint {
  readonly kind: 'feature' | 'factor' | 'price';
  /** Of the feature, the factor, or our product. */
  readonly id: string;
  readonly label: Localized;
  readonly ours: string | number | null;
  readonly theirs: string | number | null;
}

export interface Standing {
  readonly win: StandingPoint[];
  readonly lose: StandingPoint[];
  /** One side, or both, is not known or not comparable: neither a win nor a loss. */
  readonly unknown: StandingPoint[];
}

const byWeight = <T extends { readonly weight: number }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => b.weight - a.weight);

/**
 * “Where we win, where we lose” against one competitor (R27): features with a higher worth (§7), higher ratings (§4), and
 * lower prices (§5; a gap below 0.05 % is level). Features and factors by falling weight, then prices. What is level is in no
 * list. `comparison` may be missing.
 */
export function standing(
  comparison: Comparison | null | undefined,
  competitorId: string,
  priceRows: readonly PriceRow[],
): Standing {
  const result: Standing = { win: [], lose: [], unknown: [] };
  /** `better` > 0: we; < 0: they; `null`: nobody knows. */
  const add = (point: StandingPoint, better: number | null) => {
    if (better === null) result.unknown.push(point);
    else if (better > 0) result.win.push(point);
    else if (better < 0) result.lose.push(point);
  };

  for (const { id, name } of byWeight(comparison?.features ?? [])) {
    if (!comparison) break;
    const ours = cellOf(comparison, id, us).value;
    const theirs = cellOf(comparison, id, competitorId).value;
    const [a, b] = [cellWorth[ours], cellWorth[theirs]];
    add({ kind: 'feature', id, label: name, ours, theirs }, a === null || b === null ? null : a - b);
  }
  for (const { id, name } of byWeight(comparison?.factors ?? [])) {
    if (!comparison) break;
    const ours = ratingOf(comparison, id, us)?.rating ?? null;
    const theirs = ratingOf(comparison, id, competitorId)?.rating ?? null;
    add({ kind: 'factor', id, label: name, ours, theirs }, ours === null || theirs === null ? null : ours - theirs);
  }
  for (const { product, ours, cells } of priceRows) {
    const cell = cells.get(competitorId);
    const theirs = cell?.comparable?.minor ?? null;
    const own = ours?.minor ?? null;
    const better = cell?.theirGap ? (cell.theirGap.level ? 0 : cell.theirGap.tenths) : null;
    add({ kind: 'price', id: product.id, label: product.name, ours: own, theirs }, better);
  }
  return result;
}
