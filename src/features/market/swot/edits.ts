import type { Localized } from '@/domain/kernel/fields';
import { type Environment, newId } from '@/domain/kernel/ids';
import { type Side, sideOf } from '@/domain/swot/labels';
import { strategyFactorBasis } from '@/domain/swot/review';
import type { Factor, FactorLink, Quadrant, Strategy, Swot } from '@/domain/swot/swot';

export type { Side };

/** Which quadrants make a side, in the order of the board. */
export const sides = {
  internal: ['strength', 'weakness'],
  external: ['opportunity', 'threat'],
} as const satisfies Record<Side, readonly Quadrant[]>;

/** What a factor of the quadrant may be rated (DOMAIN.md §6). */
export const allowedRatings: Readonly<Record<Quadrant, readonly number[]>> = {
  strength: [3, 4],
  weakness: [1, 2],
  opportunity: [1, 2, 3, 4],
  threat: [1, 2, 3, 4],
};

export const inQuadrant = (factors: readonly Factor[], quadrant: Quadrant): Factor[] =>
  factors.filter((factor) => factor.quadrant === quadrant);

/** A factor as it is typed on the board: today, without weight or rating. */
export function newFactor(environment: Environment, quadrant: Quadrant, text: Localized): Factor {
  return {
    id: newId(environment),
    quadrant,
    text,
    weight: 0,
    rating: null,
    impact: null,
    evidence: [],
    date: environment.today(),
    owner: '',
    note: '',
  };
}

export function updateFactor(swot: Swot, id: string, changes: Partial<Factor>): Partial<Swot> {
  return { factors: swot.factors.map((factor) => (factor.id === id ? { ...factor, ...changes } : factor)) };
}

/** Without the factor and its links; strategies keep naming it, and are to be reviewed for that. */
export function removeFactor(swot: Swot, id: string): Partial<Swot> {
  return {
    factors: swot.factors.filter((factor) => factor.id !== id),
    links: swot.links.filter((link) => link.internalId !== id && link.externalId !== id),
  };
}

/**
 * Its rating in another quadrant: a major strength that turns out a weakness is a major one. Between the sides a rating
 * means something else, and is given anew.
 */
function ratingIn(factor: Factor, quadrant: Quadrant): number | null {
  if (factor.rating === null || sideOf(factor.quadrant) !== sideOf(quadrant)) return null;
  return allowedRatings[quadrant].includes(factor.rating) ? factor.rating : 5 - factor.rating;
}

/** The factor at place `index` of a box, its own one or another; everything else stays as it was. */
export function moveFactor(swot: Swot, id: string, quadrant: Quadrant, index: number): Partial<Swot> | null {
  const factor = swot.factors.find((each) => each.id === id);
  if (!factor) return null;
  const others = swot.factors.filter((each) => each.id !== id);
  const box = inQuadrant(others, quadrant);
  const at = Math.max(0, Math.min(box.length, index));
  if (factor.quadrant === quadrant && inQuadrant(swot.factors, quadrant).indexOf(factor) === at) return null;
  const before = box[at];
  const moved = factor.quadrant === quadrant ? factor : { ...factor, quadrant, rating: ratingIn(factor, quadrant) };
  const place = before ? others.indexOf(before) : others.length;
  const factors = others.toSpliced(place, 0, moved);
  if (sideOf(factor.quadrant) === sideOf(quadrant)) return { factors };
  // A link joins an internal factor with an external one: across the sides it means nothing any more.
  return { factors, links: swot.links.filter((link) => link.internalId !== id && link.externalId !== id) };
}

/** With the link at this strength; 0 takes it away. */
export function setLink(
  links: readonly FactorLink[],
  internalId: string,
  externalId: string,
  strength: number,
): FactorLink[] {
  const at = links.findIndex((link) => link.internalId === internalId && link.externalId === externalId);
  if (strength === 0) return at < 0 ? [...links] : links.toSpliced(at, 1);
  const link = { internalId, externalId, strength };
  return at < 0 ? [...links, link] : links.toSpliced(at, 1, link);
}

const folded = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** A factor that already says the same in one of the languages. */
export function sameText(factors: readonly Factor[], text: string, exceptId = ''): Factor | undefined {
  const wanted = folded(text);
  if (wanted === '') return undefined;
  return factors.find(
    (factor) => factor.id !== exceptId && (folded(factor.text.zh) === wanted || folded(factor.text.en) === wanted),
  );
}

/** Strategies that somebody still has to do something about. */
export const openStates: ReadonlySet<Strategy['state']> = new Set(['proposed', 'accepted', 'running']);

/**
 * A strategy with changes. Accepting one, or going on with it, is standing by all its factors as they read now; other
 * factors chosen by hand are remembered as they read now, the others as before.
 */
export function updateStrategy(swot: Swot, id: string, changes: Partial<Strategy>): Partial<Swot> {
  const strategies = swot.strategies.map((strategy) => {
    if (strategy.id !== id) return strategy;
    const next = { ...strategy, ...changes };
    const accepted = strategy.state === 'proposed' && changes.state !== undefined && stoodBy.has(changes.state);
    if (accepted) return { ...next, basis: strategyFactorBasis(next, swot.factors) };
    if (!changes.factorIds) return next;
    const kept = new Map(strategy.basis.map((entry) => [entry.factorId, entry]));
    return {
      ...next,
      basis: strategyFactorBasis(next, swot.factors).map((entry) => kept.get(entry.factorId) ?? entry),
    };
  });
  return { strategies };
}

const stoodBy: ReadonlySet<Strategy['state']> = new Set(['accepted', 'running', 'done']);

/** Somebody read the factors again and stands by the strategy; factors that are gone are no longer named. */
export function standByStrategy(swot: Swot, id: string): Partial<Swot> {
  const known = new Set(swot.factors.map((factor) => factor.id));
  const strategies = swot.strategies.map((strategy) => {
    if (strategy.id !== id) return strategy;
    const factorIds = strategy.factorIds.filter((factorId) => known.has(factorId));
    return { ...strategy, factorIds, basis: strategyFactorBasis({ factorIds }, swot.factors) };
  });
  return { strategies };
}
