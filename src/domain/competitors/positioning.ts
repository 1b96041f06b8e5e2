import { halfUp } from '../kernel/rounding';
import { type Comparison, type PositioningMeasure, us } from './comparison';
import { coverage } from './featureMatrix';
import { competitorBasket, type PriceRow } from './priceTable';
import { profileMatrix } from './profileMatrix';

/** Puts labels beside points; the one door for charts. */
export { placeLabels } from './labels';

/** A company on the map; 1/10,000 of the measure's unit: index 87.5 is 875,000, CPM 3.10 is 31,000, 60 % is 6,000. */
export interface MapPoint {
  readonly companyId: string;
  readonly x: number;
  readonly y: number;
}

export interface Positioning {
  /** Ourselves first, then the competitors in their order. */
  readonly points: MapPoint[];
  /** Companies that cannot be placed, with the measures they lack. */
  readonly missing: { readonly companyId: string; readonly measures: PositioningMeasure[] }[];
  /** Where the axes cross: the mean of all points (DOMAIN.md §7); `null` without points. */
  readonly meanX: number | null;
  readonly meanY: number | null;
}

export interface PositioningInput {
  readonly comparison: Comparison;
  readonly measureX: PositioningMeasure;
  readonly measureY: PositioningMeasure;
  readonly priceRows: readonly PriceRow[];
  /** Market share by company id (or `us`), basis points. */
  readonly shares: ReadonlyMap<string, number>;
}

/** Ours against ours: every price index of ourselves is 100. */
const par = 1_000_000;
/** Tenths of an index point to 1/10,000. */
const tenth = 1000;

/** The mean of the price indexes of all products that have one; `null` without any. */
function meanIndex(rows: readonly PriceRow[], companyId: string): number | null {
  const indexes = rows.flatMap((row) => row.cells.get(companyId)?.index ?? []);
  if (indexes.length === 0) return null;
  return Number(halfUp(BigInt(indexes.reduce((sum, index) => sum + index, 0) * tenth), BigInt(indexes.length)));
}

function measured(measure: PositioningMeasure, input: PositioningInput): (companyId: string) => number | null {
  const { comparison, priceRows, shares } = input;
  switch (measure) {
    case 'priceIndex':
      return (id) => (id === us ? par : meanIndex(priceRows, id));
    case 'basketIndex':
      return (id) => {
        if (id === us) return par;
        const basket = competitorBasket(priceRows, comparison.basket, id);
        return basket.ok ? basket.value.explanation.total : null;
      };
    case 'profileScore': {
      const scores = new Map(profileMatrix(comparison).companies.map((company) => [company.companyId, company.score]));
      return (id) => scores.get(id) ?? null;
    }
    case 'coverage':
      return (id) => coverage(comparison, id).bp;
    case 'share':
      return (id) => shares.get(id) ?? null;
  }
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Places ourselves and the competitors by two measures (DOMAIN.md §7). Price indexes are ours over theirs (§5): we stand at
 * 100, who is dearer than we stands below it.
 */
export function positioning(input: PositioningInput): Positioning {
  const ofX = measured(input.measureX, input);
  const ofY = measured(input.measureY, input);
  const points: MapPoint[] = [];
  const missing: Positioning['missing'] = [];
  for (const companyId of new Set([us, ...input.comparison.competitorIds])) {
    const x = ofX(companyId);
    const y = ofY(companyId);
    if (x !== null && y !== null) points.push({ companyId, x, y });
    else {
      const measures = new Set([...(x === null ? [input.measureX] : []), ...(y === null ? [input.measureY] : [])]);
      missing.push({ companyId, measures: [...measures] });
    }
  }
  return { points, missing, meanX: mean(points.map(({ x }) => x)), meanY: mean(points.map(({ y }) => y)) };
}
