import { useCallback } from 'react';
import { type FiveForces, type ForceName, fiveForces } from '@/domain/research/forces';
import type { Segment } from '@/domain/research/research';
import { useT } from '@/i18n/setup';

/** The five forces of a segment with their names in words, ready to be shown and explained. */
export function useFiveForces(): (segment: Pick<Segment, 'forces'>) => FiveForces {
  const t = useT('research');
  return useCallback(
    (segment) => {
      const result = fiveForces(segment);
      const rows = result.explanation.rows.map((row) => {
        const name = t(`forces.names.${row.id as ForceName}`);
        return { ...row, label: { zh: name, en: name } };
      });
      return { ...result, explanation: { ...result.explanation, rows } };
    },
    [t],
  );
}
