import { useCallback } from 'react';
import type { Segment } from '@/domain/research/research';
import { formatQuantity } from '@/i18n/formats';
import { useT } from '@/i18n/setup';

/** Regions and industries in words, and the size of a segment as a range. */
export function useSegmentWords() {
  const customers = useT('customers');
  const t = useT('research');
  const region = useCallback((value: Segment['regions'][number]) => customers(`options.region.${value}`), [customers]);
  const industry = useCallback(
    (value: Segment['industries'][number]) => customers(`options.industry.${value}`),
    [customers],
  );
  const size = useCallback(
    ({ employeesMin, employeesMax }: Pick<Segment, 'employeesMin' | 'employeesMax'>) => {
      if (employeesMin === null && employeesMax === null) return '';
      const people = (count: number | null) => (count === null ? '' : formatQuantity(count * 10_000));
      if (employeesMax === null) return t('segments.sizeFrom', { min: people(employeesMin) });
      if (employeesMin === null) return t('segments.sizeTo', { max: people(employeesMax) });
      return t('segments.sizeRange', { min: people(employeesMin), max: people(employeesMax) });
    },
    [t],
  );
  return { region, industry, size };
}
