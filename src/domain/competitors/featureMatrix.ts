import type { ScoreExplanation } from '../kernel/explanation';
import { allocate, halfUp } from '../kernel/rounding';
import type { CellValue, Comparison, Feature, FeatureCell } from './comparison';

/** Worth of a cell in 1/10,000; `null` is left out of the score (DOMAIN.md §7). */
export const cellWorth: Readonly<Record<CellValue, number | null>> = {
  yes: 10_000,
  partly: 5_000,
  no: 0,
  planned: 0,
  unknown: null,
};

const indexes = new WeakMap<readonly FeatureCell[], ReadonlyMap<string, ReadonlyMap<string, FeatureCell>>>();

/** Cells by company, then feature; made once for a list of cells, which is never changed in place. */
function indexOf(cells: readonly FeatureCell[]): ReadonlyMap<string, ReadonlyMap<string, FeatureCell>> {
  const known = indexes.get(cells);
  if (known) return known;
  const index = new Map<string, Map<string, FeatureCell>>();
  for (const cell of cells) {
    const row = index.get(cell.companyId);
    if (row) row.set(cell.featureId, cell);
    else index.set(cell.companyId, new Map([[cell.featureId, cell]]));
  }
  indexes.set(cells, index);
  return index;
}

/**
 * What a company (an id, or `us`) has of a feature; a cell that nobody filled says `unknown`, without date or source.
 * Where two cells stand for the same, the later one in the list counts.
 */
export function cellOf(comparison: Comparison, featureId: string, companyId: string): FeatureCell {
  const cell = indexOf(comparison.cells).get(companyId)?.get(featureId);
  if (cell) return cell;
  return {
    featureId,
    companyId,
    value: 'unknown',
    note: '',
    evidence: '',
    source: '',
    sourceKind: '',
    date: '',
    verifiedOn: '',
    verifiedBy: '',
    reliability: '',
  };
}

export interface ExactCoverage {
  /** Σ score × weight, in 1/10,000 of a basis point. */
  readonly worth: bigint;
  /** Σ weight of known cells, and of all. */
  readonly known: bigint;
  readonly all: bigint;
  readonly rows: readonly { readonly feature: Feature; readonly worth: number | null; readonly weight: number }[];
  readonly equalWeights: boolean;
}

/** Coverage over some features before rounding. Where none of them has a weight, all count the same. */
export function exactCoverage(comparison: Comparison, companyId: string, features: readonly Feature[]): ExactCoverage {
  const equalWeights = features.every((feature) => feature.weight === 0);
  const rows = features.map((feature) => ({
    feature,
    worth: cellWorth[cellOf(comparison, feature.id, companyId).value],
    weight: equalWeights ? 1 : feature.weight,
  }));
  let worth = 0n;
  let known = 0n;
  let all = 0n;
  for (const row of rows) {
    const weight = BigInt(row.weight);
    all += weight;
    if (row.worth === null) continue;
    known += weight;
    worth += weight * BigInt(row.worth);
  }
  return { worth, known, all, rows, equalWeights };
}

export interface Coverage {
  /** Basis points; `null` where nothing is known. */
  readonly bp: number | null;
  /** Share of the weight whose cells are known, basis points. */
  readonly knownBp: number;
  /**
   * Code `coverage`: weights in basis points (`null` where no feature has one), values 10,000, 5,000, 0 or `null`, the
   * parts sum to the total. Notes: `unknownLeftOut`, `equalWeights`.
   */
  readonly explanation: ScoreExplanation;
}

/** `Σ score × weight / Σ weight of the known cells` of one company (DOMAIN.md §7). */
export function coverage(comparison: Comparison, companyId: string): Coverage {
  const exact = exactCoverage(comparison, companyId, comparison.features);
  const { worth, known, all, rows, equalWeights } = exact;
  const total = known === 0n ? null : halfUp(worth, known);
  const parts = allocate(
    total ?? 0n,
    rows.map((row) => BigInt(row.weight) * BigInt(row.worth ?? 0)),
  );
  const notes: string[] = [];
  if (rows.some((row) => row.worth === null)) notes.push('unknownLeftOut');
  if (equalWeights && rows.length > 0) notes.push('equalWeights');
  return {
    bp: total === null ? null : Number(total),
    knownBp: all === 0n ? 0 : Number(halfUp(known * 10_000n, all)),
    explanation: {
      code: 'coverage',
      rows: rows.map(({ feature, worth: value }, index) => ({
        id: feature.id,
        label: feature.name,
        weight: equalWeights ? null : feature.weight,
        value,
        part: value === null ? null : Number(parts[index] ?? 0n),
      })),
      total: total === null ? null : Number(total),
      notes,
    },
  };
}
