import { customerTypes } from '@/domain/customers/customer';
import { strategies } from '@/domain/process/pipeline';
import { useT } from '@/i18n/setup';
import { FilterSelect } from '@/ui';
import type { DealFilters, FilterKey } from './useDealFilters';

interface FilterSelectsProps {
  readonly filters: DealFilters;
  /** Those who follow the deals at hand. */
  readonly owners: readonly string[];
  readonly onChange: (changes: Partial<Record<FilterKey, string>>) => void;
}

/** Type of customer, way of selling, owner: what board and list are filtered by alike. */
export function FilterSelects({ filters, owners, onChange }: FilterSelectsProps) {
  const t = useT('deals');
  const known = [...new Set([...owners, filters.owner])].filter((owner) => owner !== '').sort();
  return (
    <>
      <FilterSelect
        label={t('filters.type')}
        value={filters.type}
        options={customerTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
        onChange={(type) => onChange({ type })}
      />
      <FilterSelect
        label={t('filters.strategy')}
        value={filters.strategy}
        options={strategies.map((value) => ({ value, label: t(`strategies.${value}`) }))}
        onChange={(strategy) => onChange({ strategy })}
      />
      <FilterSelect
        label={t('filters.owner')}
        value={filters.owner}
        options={known.map((value) => ({ value, label: value }))}
        onChange={(owner) => onChange({ owner })}
      />
    </>
  );
}
