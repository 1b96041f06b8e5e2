import { useEffect } from 'react';
import { useLive, useStore } from '@/data/react';
import type { ClassTerms } from '@/domain/company/salesRules';
import { type ContactDue, contactDue, verifyDue } from '@/domain/customers/cadence';
import { type ProfileCompleteness, profileCompleteness } from '@/domain/customers/completeness';
import { type CustomerClass, customerClass } from '@/domain/customers/customerClass';
import { knownCustomer } from '@/domain/customers/known';
import { bestProfile } from '@/domain/customers/profileMatch';
import { loadClassBasis, loadClassInputs } from '@/features/common/customerFacts';
import { regrade } from '@/features/common/regrade';

export interface Standing {
  readonly class: CustomerClass;
  readonly best: ReturnType<typeof bestProfile>;
  readonly completeness: ProfileCompleteness;
  readonly contact: ContactDue;
  readonly verify: ReturnType<typeof verifyDue>;
  /** What the class may be granted; `null` while it is not decided. */
  readonly terms: ClassTerms | null;
  readonly today: string;
  /** Who probably sits here. */
  readonly actor: string;
}

/** Where a live customer stands, now; a class that has changed is stored (`regrade`). `undefined` until it is read. */
export function useStanding(customerId: string, readOnly: boolean): Standing | undefined {
  const store = useStore();
  const found = useLive(
    async (now) => {
      const basis = await loadClassBasis(now);
      const input = (await loadClassInputs(now, [customerId], basis)).get(customerId);
      return input ? { input, basis } : undefined;
    },
    [customerId],
  );
  const standing = found && customerClass(found.input);
  const grade = standing?.computed === 'undecided' ? '' : standing?.computed;
  const changed = !readOnly && grade !== undefined && grade !== found?.input.customer.grade;
  useEffect(() => {
    if (changed) void regrade(store, [customerId]);
  }, [store, customerId, changed]);
  if (!found || !standing) return undefined;
  const { input, basis } = found;
  const { rules, today, actor } = basis;
  return {
    class: standing,
    best: bestProfile(input, input.profiles),
    completeness: profileCompleteness(knownCustomer(input.customer, input.deals), input.contacts),
    contact: contactDue(standing.value === 'undecided' ? '' : standing.value, input.lastContactAt, rules, today),
    verify: verifyDue(input.customer, rules, today),
    terms: standing.value === 'undecided' ? null : rules.classTerms[standing.value],
    today,
    actor,
  };
}
