import {
  Button,
  Group,
  MultiSelect,
  NumberInput,
  Popover,
  SegmentedControl,
  Stack,
  TagsInput,
  TextInput,
} from '@mantine/core';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import { customerEntity } from '@/domain/customers/customer';
import { fieldMeta } from '@/domain/kernel/fields';
import { useT } from '@/i18n/setup';
import { Keys } from '@/ui';
import { useCustomerWords } from '../words';
import {
  activeFilterCount,
  type ChoiceFilter,
  type CustomerFilters,
  type CustomerScope,
  choiceFilters,
  noFilters,
} from './filters';

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly filters: CustomerFilters;
  readonly onFilters: (filters: CustomerFilters) => void;
  readonly scope: CustomerScope;
  readonly onScope: (scope: CustomerScope) => void;
  readonly knownTags: readonly string[];
  readonly searchRef: RefObject<HTMLInputElement | null>;
  /** Column chooser. */
  readonly children: ReactNode;
}

const scopes = ['live', 'archived', 'deleted'] as const satisfies readonly CustomerScope[];

function optionsOf(field: ChoiceFilter): readonly string[] {
  return fieldMeta(customerEntity.schema.shape[field]).options ?? [];
}

/** Search, filters, scope and column choice above the list. */
export function FilterBar({ text, onText, filters, onFilters, scope, onScope, knownTags, searchRef, children }: Props) {
  const t = useT('customers');
  const words = useCustomerWords();
  const active = activeFilterCount(filters);
  return (
    <Group gap="xs" wrap="nowrap" role="search">
      <TextInput
        ref={searchRef}
        w={300}
        size="xs"
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={text === '' ? <Keys>/</Keys> : undefined}
        value={text}
        maxLength={200}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          if (text === '') event.currentTarget.blur();
          else onText('');
        }}
      />
      <Popover width={300} position="bottom-start" shadow="md" trapFocus>
        <Popover.Target>
          <Button
            size="xs"
            variant={active > 0 ? 'light' : 'default'}
            leftSection={<IconFilter size={14} aria-hidden />}
          >
            {active > 0 ? t('filter.active', { count: active }) : t('filter.button')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('filter.title')}>
          <Stack gap="xs">
            {choiceFilters.map((field) => (
              <MultiSelect
                key={field}
                size="xs"
                label={words.label(field)}
                placeholder={filters[field].length === 0 ? t('filter.any') : ''}
                clearable
                searchable
                openOnFocus={false}
                comboboxProps={{ withinPortal: false }}
                data={optionsOf(field).map((option) => ({ value: option, label: words.option(field, option) }))}
                value={[...filters[field]]}
                onChange={(value) => onFilters({ ...filters, [field]: value })}
              />
            ))}
            <TagsInput
              size="xs"
              label={words.label('tags')}
              description={t('filter.tagsHint')}
              comboboxProps={{ withinPortal: false }}
              data={[...knownTags]}
              value={[...filters.tags]}
              onChange={(tags) => onFilters({ ...filters, tags })}
            />
            <Group gap="xs" grow>
              {(['employeesMin', 'employeesMax'] as const).map((field) => (
                <NumberInput
                  key={field}
                  size="xs"
                  label={t(`filter.${field}`)}
                  allowDecimal={false}
                  allowNegative={false}
                  max={10_000_000}
                  hideControls
                  value={filters[field] ?? ''}
                  onChange={(value) => onFilters({ ...filters, [field]: typeof value === 'number' ? value : null })}
                />
              ))}
            </Group>
            <Button size="xs" variant="subtle" disabled={active === 0} onClick={() => onFilters(noFilters)}>
              {t('list.clearFilters')}
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <SegmentedControl
        size="xs"
        aria-label={t('scope.label')}
        value={scope}
        onChange={(value) => onScope(scopes.find((known) => known === value) ?? 'live')}
        data={scopes.map((value) => ({ value, label: t(`scope.${value}`) }))}
      />
      <span className="customer-list-end">{children}</span>
    </Group>
  );
}
