import { useMemo } from 'react';
import { useLive } from '@/data/react';
import { type ScriptFacts, type ValueFormat, type VariableValues, valuesOf } from '@/domain/scripts/variables';
import { formatDate, formatMoney, formatPercent } from '@/i18n/formats';
import type { Language } from '@/i18n/setup';
import { loadScriptFacts, type TalkOf } from './facts';

/** How values are written on the screen and in what is copied from it. */
export function valueFormat(language: Language): ValueFormat {
  return {
    money: ({ minor, currency }) => formatMoney(minor, currency, language),
    date: (iso) => formatDate(iso, language, 'long'),
    percent: formatPercent,
  };
}

/** {@link loadScriptFacts}, live; `undefined` while loading. */
export function useScriptFacts({ customerId, opportunityId, contactId, leadId }: TalkOf): ScriptFacts | undefined {
  return useLive(
    (store) => loadScriptFacts(store, { customerId, opportunityId, contactId, leadId }),
    [customerId, opportunityId, contactId, leadId],
  );
}

/** What variables are filled with, in a language, live; `undefined` while loading. */
export function useScriptValues(of: TalkOf, language: Language): VariableValues | undefined {
  const facts = useScriptFacts(of);
  return useMemo(() => (facts ? valuesOf(facts, language, valueFormat(language)) : undefined), [facts, language]);
}
