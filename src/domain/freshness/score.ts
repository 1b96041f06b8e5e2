import type { ScoreExplanation } from '../kernel/explanation';
import type { Localized } from '../kernel/fields';
import { allocate, halfUp } from '../kernel/rounding';
import type { Age } from './age';

/** A statement that something printed rests on, with its age. */
export interface ScoredFact {
  readonly id: string;
  readonly label: Localized;
  readonly age: Age;
}

const whole = 10_000;

/**
 * The freshness score (N10): the share of the statements that are fresh, 10,000 = all of them, half-up; every statement
 * counts the same. A row's value is 10,000 or 0, the parts add up to the total. `notes` names the other states found,
 * or `noFacts`, in which case there is no total.
 */
export function freshnessScore(facts: readonly ScoredFact[]): ScoreExplanation {
  const code = 'freshnessScore';
  if (facts.length === 0) return { code, rows: [], total: null, notes: ['noFacts'] };
  const fresh = facts.map((fact) => BigInt(fact.age.state === 'fresh' ? 1 : 0));
  const count = fresh.reduce((sum, one) => sum + one, 0n);
  const total = halfUp(count * BigInt(whole), BigInt(facts.length));
  const parts = allocate(total, fresh);
  const rows = facts.map((fact, index) => ({
    id: fact.id,
    label: fact.label,
    weight: null,
    value: fresh[index] === 1n ? whole : 0,
    part: Number(parts[index] ?? 0n),
  }));
  const states = new Set(facts.map((fact) => fact.age.state));
  return { code, rows, total: Number(total), notes: [...states].filter((state) => state !== 'fresh').sort() };
}
