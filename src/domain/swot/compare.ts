import { canonicalJson } from '../kernel/canonical';
import { factorEvaluation, position } from './evaluation';
import type { Factor } from './swot';

/** The figures of a SWOT, 1/10,000; `null` = cannot be computed. */
export interface SwotScores {
  readonly ife: number | null;
  readonly efe: number | null;
  readonly x: number | null;
  readonly y: number | null;
}

/** Fields whose change is told, in order. The day of the last look is none. */
export const comparedFields = ['quadrant', 'text', 'weight', 'rating', 'impact', 'evidence', 'owner', 'note'] as const;

export interface FactorChange {
  readonly before: Factor;
  readonly after: Factor;
  readonly fields: readonly (typeof comparedFields)[number][];
}

export interface SwotComparison {
  readonly added: readonly Factor[];
  readonly removed: readonly Factor[];
  readonly changed: readonly FactorChange[];
  readonly before: SwotScores;
  readonly after: SwotScores;
}

interface WithFactors {
  readonly factors: readonly Factor[];
}

/** The figures of a SWOT or of a snapshot. */
export function swotScores({ factors }: WithFactors): SwotScores {
  const total = (side: 'internal' | 'external') => {
    const result = factorEvaluation(factors, side);
    return result.ok ? result.value.total : null;
  };
  const place = position(factors);
  return {
    ife: total('internal'),
    efe: total('external'),
    x: place.ok ? place.value.x : null,
    y: place.ok ? place.value.y : null,
  };
}

/** What has become of a SWOT between two days; factors are the same where their ids are. Snapshots or the SWOT itself. */
export function compareSwots(before: WithFactors, after: WithFactors): SwotComparison {
  const earlier = new Map(before.factors.map((factor) => [factor.id, factor]));
  const later = new Set(after.factors.map((factor) => factor.id));
  const changed = after.factors.flatMap((factor) => {
    const was = earlier.get(factor.id);
    if (!was) return [];
    const fields = comparedFields.filter((field) => canonicalJson(was[field]) !== canonicalJson(factor[field]));
    return fields.length > 0 ? [{ before: was, after: factor, fields }] : [];
  });
  return {
    added: after.factors.filter((factor) => !earlier.has(factor.id)),
    removed: before.factors.filter((factor) => !later.has(factor.id)),
    changed,
    before: swotScores(before),
    after: swotScores(after),
  };
}
