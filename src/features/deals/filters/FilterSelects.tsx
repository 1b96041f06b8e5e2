import { Select } from '@mantine/core';
import { customerTypes } from '@/domain/customers/customer';
import { strategies } from '@/domain/process/pipeline';
import { useT } from '@/i18n/setup';
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

/** One filter; empty shows what it would filter by. */
export function FilterSelect(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly clearable?: boolean;
  readonly width?: number;
}) {
  return (
    <Select
      aria-label={props.label}
      placeholder={props.label}
      clearable={props.clearable ?? true}
      allowDeselect={props.clearable ?? true}
      w={props.width ?? 128}
      miw={120}
      value={props.value === '' ? null : props.value}
      data={[...props.options]}
      onChange={(value) => props.onChange(value ?? '')}
    />
  );
}
