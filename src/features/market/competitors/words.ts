import type { Resources } from '@/i18n/resources';
import { useT } from '@/i18n/setup';

export type CompetitorField = keyof Resources['competitors']['fields'];

/** Labels of a competitor's fields and their options; field names come from the schema. */
export function useCompetitorWords() {
  const t = useT('competitors');
  const m = useT('market');
  return {
    label: (field: string) => t(`fields.${field as CompetitorField}`),
    option: (field: string, option: string) => {
      if (option === '') return '';
      return field === 'level' ? m(`levels.${option as 'main'}`) : m(`grades.${option as 'low'}`);
    },
  };
}
