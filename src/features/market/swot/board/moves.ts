import { type Factor, type Quadrant, quadrants } from '@/domain/swot/swot';
import { inQuadrant } from '../edits';

export type Direction = 'up' | 'down' | 'left' | 'right';

const at = (index: number): Quadrant => quadrants[index] ?? 'strength';

/** The box in the same row of the board. */
export const beside = (quadrant: Quadrant): Quadrant => at(quadrants.indexOf(quadrant) ^ 1);
/** The other box in the same column. */
export const below = (quadrant: Quadrant): Quadrant => at(quadrants.indexOf(quadrant) ^ 2);

/** The box a factor stands in. */
export function boxOf(factors: readonly Factor[], id: string): { quadrant: Quadrant; factors: readonly Factor[] } {
  const quadrant = factors.find((factor) => factor.id === id)?.quadrant ?? 'strength';
  return { quadrant, factors: inQuadrant(factors, quadrant) };
}

/**
 * Where a factor goes from here: up and down within its box, at its ends into the box above or below; left and right
 * into the box beside, at the same height. `null` at the edge of the board.
 */
export function neighbour(
  factors: readonly Factor[],
  id: string,
  direction: Direction,
): { readonly quadrant: Quadrant; readonly index: number } | null {
  const box = boxOf(factors, id);
  const index = box.factors.findIndex((factor) => factor.id === id);
  const column = quadrants.indexOf(box.quadrant) % 2;
  const row = quadrants.indexOf(box.quadrant) >> 1;
  if (direction === 'left' || direction === 'right') {
    if (column === (direction === 'right' ? 1 : 0)) return null;
    return { quadrant: beside(box.quadrant), index };
  }
  const next = index + (direction === 'up' ? -1 : 1);
  if (next >= 0 && next < box.factors.length) return { quadrant: box.quadrant, index: next };
  if (row === (direction === 'down' ? 1 : 0)) return null;
  const other = below(box.quadrant);
  return { quadrant: other, index: direction === 'down' ? 0 : inQuadrant(factors, other).length };
}

/**
 * Where an arrow leads from a factor: to another one, or (without `factor`) to the line at the foot of a box. Down at the
 * end of a box comes to its line first; `null` at the edge of the board.
 */
export function nextOf(
  factors: readonly Factor[],
  id: string,
  direction: Direction,
): { readonly quadrant: Quadrant; readonly factor?: Factor | undefined } | null {
  const box = boxOf(factors, id);
  const index = box.factors.findIndex((factor) => factor.id === id);
  if (direction === 'down') return { quadrant: box.quadrant, factor: box.factors[index + 1] };
  if (direction === 'up' && index > 0) return { quadrant: box.quadrant, factor: box.factors[index - 1] };
  const target = neighbour(factors, id, direction);
  if (!target) return null;
  const { quadrant } = target;
  const other = inQuadrant(factors, quadrant);
  return { quadrant, factor: direction === 'up' ? other.at(-1) : other[Math.min(index, other.length - 1)] };
}
