import { useMemo } from 'react';
import { useStore } from '@/data/react';
import { type Age, ageOf, ruleFor } from '@/domain/freshness/age';
import { factsOf } from '@/domain/freshness/facts';
import type { FreshnessRule } from '@/domain/freshness/provenance';
import type { Script } from '@/domain/scripts/script';
import { useCompany } from '@/features/common';

const noRules: readonly FreshnessRule[] = [];

/** What the age of a script is judged by. */
export interface Intervals {
  readonly rules: readonly FreshnessRule[];
  readonly today: string;
}

export function useIntervals(): Intervals {
  const rules = useCompany()?.freshness ?? noRules;
  const today = useStore().environment.today();
  return useMemo(() => ({ rules, today }), [rules, today]);
}

/** How long ago somebody last said that a script still holds; `null` for one that nobody is asked about. */
export function scriptAge(script: Script, { rules, today }: Intervals): Age | null {
  const [fact] = factsOf('script', script);
  return fact ? ageOf(fact.dated, fact.kind, rules, today) : null;
}

/** Whether it is time to look at a script again (N10). */
export function isDue(script: Script, intervals: Intervals): boolean {
  const age = scriptAge(script, intervals);
  return age !== null && age.state !== 'fresh';
}

/** Days and verifier of the house, for scripts that name none. */
export function houseRule({ rules }: Intervals): FreshnessRule {
  return ruleFor(rules, 'script');
}
