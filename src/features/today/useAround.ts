import { useClock, useLive, useStore } from '@/data/react';
import { salesRulesSchema } from '@/domain/company/salesRules';
import { useCompany, useProcesses } from '@/features/common';
import { type Around, type GroupName, loadAround } from './around';

/** What else matters today, live; `undefined` while reading. */
export function useAround(limits: Readonly<Partial<Record<GroupName, number>>>): Around | undefined {
  const store = useStore();
  const company = useCompany();
  const { stored } = useProcesses();
  const today = store.environment.today();
  // How long somebody has waited is counted in hours.
  const hour = useClock(() => new Date(store.environment.now()).getHours());
  return useLive(
    () =>
      loadAround(store, {
        today,
        now: store.environment.now(),
        rules: company?.sales ?? salesRulesSchema.parse({}),
        stored,
        limits,
      }),
    [store, today, hour, company, stored, limits],
  );
}
