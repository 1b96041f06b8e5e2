import { useCallback, useMemo } from 'react';
import { useLive } from '@/data/react';
import { customerTypes, decisionRoles } from '@/domain/customers/customer';
import { stagesById } from '@/domain/process/processOf';
import type { Dimension } from '@/domain/scripts/statistics';
import { localizedText, recordTitle, useProcesses } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';

/** Names of what results are told apart by; the id where it is gone. */
export function useNames(competitorIds: readonly string[]): (by: Dimension, key: string) => string {
  const t = useT('scriptResults');
  const s = useT('scripts');
  const c = useT('common');
  const language = useLanguage();
  const { stored } = useProcesses();
  const key = [...new Set(competitorIds)]
    .filter((id) => id !== '')
    .sort()
    .join(' ');
  const competitors = useLive(
    async (store) => {
      const found = await store.getMany('competitor', key === '' ? [] : key.split(' '));
      return new Map(found.flatMap((record) => (record ? [[record.id, record] as const] : [])));
    },
    [key],
  );
  const stages = useMemo(() => stagesById(stored), [stored]);
  return useCallback(
    (by, id) => {
      if (id === '') return t(`unknown.${by}`);
      if (by === 'stage') {
        const stage = stages.get(id);
        return stage ? localizedText(stage.name, language) : id;
      }
      if (by === 'competitor') {
        const competitor = competitors?.get(id);
        return competitor ? recordTitle('competitor', competitor, language) : c('states.missing');
      }
      if (by === 'persona') {
        const role = decisionRoles.find((each) => each === id);
        return role ? s(`personas.${role}`) : id;
      }
      const type = customerTypes.find((each) => each === id);
      return type ? s(`customerTypes.${type}`) : id;
    },
    [t, s, c, language, stages, competitors],
  );
}
