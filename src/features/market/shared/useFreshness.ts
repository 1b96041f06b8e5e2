import { useCallback, useMemo } from 'react';
import type { WriteOperation } from '@/data/api';
import { useStore } from '@/data/react';
import { ruleFor } from '@/domain/freshness/age';
import type { FactEntity } from '@/domain/freshness/facts';
import type { FactKind, FreshnessRule } from '@/domain/freshness/provenance';
import { verified } from '@/domain/freshness/verified';
import { environmentOf, useCompany, useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';

const noRules: readonly FreshnessRule[] = [];

/** What the age of a statement is judged by: our company's intervals, and today. */
export interface Freshness {
  readonly rules: readonly FreshnessRule[];
  readonly today: string;
}

export function useFreshness(): Freshness {
  const rules = useCompany()?.freshness ?? noRules;
  const today = environmentOf(usePlatform()).today();
  return useMemo(() => ({ rules, today }), [rules, today]);
}

/** Names one statement inside a record, as `factsOf` does. */
export interface FactPlace {
  readonly kind: FactKind;
  readonly entity: FactEntity;
  readonly id: string;
  readonly part: string;
}

/** Marks one statement as looked at today and still true; undoable. Whoever the rule names is said to have looked. */
export function useVerify(): (place: FactPlace) => Promise<void> {
  const store = useStore();
  const write = useWrite();
  const { rules, today } = useFreshness();
  const t = useT('market');
  return useCallback(
    async ({ kind, entity, id, part }) => {
      const record = await store.get(entity, id);
      if (!record || record.deletedAt > 0) return;
      const asked = 'verifier' in record ? record.verifier : '';
      const changes = verified(record, part, today, asked || ruleFor(rules, kind).verifier);
      // Entity and record are of the same name: both follow from `entity`.
      await write([{ type: 'update', entity, id, changes } as WriteOperation], { message: t('verify.done') });
    },
    [store, write, rules, today, t],
  );
}
