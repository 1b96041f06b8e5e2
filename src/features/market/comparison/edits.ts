import type {
  BasketItem,
  Comparison,
  Feature,
  FeatureCell,
  Rating,
  SuccessFactor,
} from '@/domain/competitors/comparison';
import { normaliseWeights } from '@/domain/competitors/weights';
import type { Localized } from '@/domain/kernel/fields';

const noProvenance = { source: '', sourceKind: '', date: '', verifiedOn: '', verifiedBy: '', reliability: '' } as const;

/** A cell as it is before anybody said anything. */
export function blankCell(featureId: string, companyId: string): FeatureCell {
  return { featureId, companyId, value: 'unknown', note: '', evidence: '', ...noProvenance };
}

/** A rating as it is before anybody rated. */
export function blankRating(factorId: string, companyId: string): Rating {
  return { factorId, companyId, rating: null, evidence: '', ...noProvenance };
}

/** Changes one cell; the first word about a cell makes it. */
export function setCell(
  comparison: Comparison,
  featureId: string,
  companyId: string,
  changes: Partial<FeatureCell>,
): Partial<Comparison> {
  const isIt = (cell: FeatureCell) => cell.featureId === featureId && cell.companyId === companyId;
  const { cells } = comparison;
  return cells.some(isIt)
    ? { cells: cells.map((cell) => (isIt(cell) ? { ...cell, ...changes } : cell)) }
    : { cells: [...cells, { ...blankCell(featureId, companyId), ...changes }] };
}

/** Changes one rating; the first word about it makes it. */
export function setRating(
  comparison: Comparison,
  factorId: string,
  companyId: string,
  changes: Partial<Rating>,
): Partial<Comparison> {
  const isIt = (rating: Rating) => rating.factorId === factorId && rating.companyId === companyId;
  const { ratings } = comparison;
  return ratings.some(isIt)
    ? { ratings: ratings.map((rating) => (isIt(rating) ? { ...rating, ...changes } : rating)) }
    : { ratings: [...ratings, { ...blankRating(factorId, companyId), ...changes }] };
}

/**
 * A value that was said anew was looked at today: the day of observation moves along, and who verified the old one no
 * longer vouches for it. Unknown has no day.
 */
export function observedNow(known: boolean, today: string) {
  return { date: known ? today : '', verifiedOn: '', verifiedBy: '' };
}

interface Row {
  readonly id: string;
  readonly weight: number;
}

export function replaced<T extends Row>(rows: readonly T[], id: string, changes: Partial<T>): T[] {
  return rows.map((row) => (row.id === id ? { ...row, ...changes } : row));
}

export function moved<T extends Row>(rows: readonly T[], id: string, step: 1 | -1): T[] | null {
  const from = rows.findIndex((row) => row.id === id);
  const to = from + step;
  const row = rows[from];
  const other = rows[to];
  if (!row || !other) return null;
  return rows.map((each, index) => (index === from ? other : index === to ? row : each));
}

/** The rows with their weights in the same proportion and summing to 100 %. */
export function normalised<T extends Row>(rows: readonly T[]): T[] {
  const weights = normaliseWeights(rows.map((row) => row.weight));
  return rows.map((row, index) => ({ ...row, weight: weights[index] ?? row.weight }));
}

/** The weight of a new feature: the usual one of those there are, or 10 % for the first. */
function usualWeight(rows: readonly Row[]): number {
  if (rows.length === 0) return 1000;
  const sorted = rows.map((row) => row.weight).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1000;
}

export function addFeatures(
  comparison: Comparison,
  names: readonly Localized[],
  group: string,
  makeId: () => string,
): Partial<Comparison> {
  const weight = usualWeight(comparison.features);
  const added: Feature[] = names.map((name) => ({ id: makeId(), name, group, weight }));
  const last = comparison.features.findLastIndex((feature) => feature.group === group);
  const at = last < 0 ? comparison.features.length : last + 1;
  return { features: [...comparison.features.slice(0, at), ...added, ...comparison.features.slice(at)] };
}

/** New factors come without weight: those of the others sum to 100 %, and only a person can say what they give up. */
export function addFactors(
  comparison: Comparison,
  names: readonly Localized[],
  makeId: () => string,
): Partial<Comparison> {
  const added: SuccessFactor[] = names.map((name) => ({ id: makeId(), name, weight: 0 }));
  return { factors: [...comparison.factors, ...added] };
}

export function removeFeature(comparison: Comparison, id: string): Partial<Comparison> {
  return {
    features: comparison.features.filter((feature) => feature.id !== id),
    cells: comparison.cells.filter((cell) => cell.featureId !== id),
  };
}

export function removeFactor(comparison: Comparison, id: string): Partial<Comparison> {
  return {
    factors: comparison.factors.filter((factor) => factor.id !== id),
    ratings: comparison.ratings.filter((rating) => rating.factorId !== id),
  };
}

/** Takes a company out of the columns. What was found out about it stays, in case it comes back. */
export function removeCompetitor(comparison: Comparison, id: string): Partial<Comparison> {
  return { competitorIds: comparison.competitorIds.filter((each) => each !== id) };
}

export function addToBasket(
  comparison: Comparison,
  productId: string,
  makeId: () => string,
): Partial<Comparison> | null {
  if (productId === '' || comparison.basket.some((item) => item.productId === productId)) return null;
  const item: BasketItem = { id: makeId(), productId, weight: comparison.basket.length === 0 ? 10_000 : 0 };
  return { basket: [...comparison.basket, item] };
}
