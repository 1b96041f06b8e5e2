import { channels, industries, leadSources, regions } from '@/domain/customers/customer';
import { leadStates } from '@/domain/leads/lead';
import { useT } from '@/i18n/setup';

/** Why leads are given up, to be chosen from (R39). */
export const discardReasons = ['noNeed', 'noBudget', 'unreachable', 'wrongFit', 'competitor'] as const;

/** Options of a lead in the words of the screen; they are called as those of a customer. */
export function useLeadWords() {
  const t = useT('leads');
  const c = useT('customers');
  return {
    states: leadStates.map((value) => ({ value, label: t(`states.${value}`) })),
    sources: leadSources.map((value) => ({ value, label: c(`options.source.${value}`) })),
    industries: industries.map((value) => ({ value, label: c(`options.industry.${value}`) })),
    regions: regions.map((value) => ({ value, label: c(`options.region.${value}`) })),
    channels: channels.map((value) => ({ value, label: c(`options.preferredChannel.${value}`) })),
  };
}
