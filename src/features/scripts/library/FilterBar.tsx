import { Button, Popover, SegmentedControl, Select, Stack } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { customerTypes, decisionRoles } from '@/domain/customers/customer';
import { scenarios } from '@/domain/scripts/script';
import { RecordPicker } from '@/features/common';
import { useT } from '@/i18n/setup';
import { useStages } from '../objections/useStages';
import { filterCount, languageFilters, noFilter, type ScriptFilter, showFilters, statusFilters } from './filter';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Scenario, what waits for one, and whose are at hand; everything else behind one button that says how much is set. */
export function FilterBar(props: {
  readonly filter: ScriptFilter;
  readonly onFilter: (filter: ScriptFilter) => void;
  /** Without a name of one's own nothing is one's own. */
  readonly me: string;
}) {
  const { filter, onFilter } = props;
  const t = useT('scripts');
  const stages = useStages();
  const set = (changes: Partial<ScriptFilter>) => onFilter({ ...filter, ...changes });
  const { scenario, show, owner, ...inside } = filter;
  const active = filterCount({ ...noFilter, ...inside });
  const choice = (name: keyof ScriptFilter, label: string, data: readonly Option[]) => (
    <Select
      size="xs"
      label={label}
      placeholder={t('library.filter.any')}
      clearable
      openOnFocus={false}
      comboboxProps={{ withinPortal: false }}
      data={[...data]}
      value={filter[name] || null}
      onChange={(value) => set({ [name]: value ?? '' })}
    />
  );
  return (
    <>
      <Select
        aria-label={t('library.scenario')}
        placeholder={t('library.scenario')}
        clearable
        w={120}
        value={scenario || null}
        data={scenarios.map((value) => ({ value, label: t(`scenarios.${value}`) }))}
        onChange={(value) => set({ scenario: value ?? '' })}
      />
      <Select
        aria-label={t('library.filter.show')}
        placeholder={t('library.filter.show')}
        clearable
        w={150}
        value={show || null}
        data={showFilters.map((value) => ({ value, label: t(`library.shows.${value}`) }))}
        onChange={(value) => set({ show: value ?? '' })}
      />
      {props.me === '' ? null : (
        <SegmentedControl
          size="xs"
          aria-label={t('library.filter.owner')}
          value={owner === '' ? 'all' : 'mine'}
          onChange={(value) => set({ owner: value === 'mine' ? 'mine' : '' })}
          data={(['all', 'mine'] as const).map((value) => ({ value, label: t(`library.owners.${value}`) }))}
        />
      )}
      <Popover width={300} position="bottom-start" trapFocus>
        <Popover.Target>
          <Button
            size="xs"
            variant={active > 0 ? 'light' : 'default'}
            leftSection={<IconFilter size={14} aria-hidden />}
          >
            {active > 0 ? t('library.filter.active', { count: active }) : t('library.filter.button')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('library.filter.title')}>
          <Stack gap="xs">
            {choice('stage', t('library.filter.stage'), stages.options)}
            {choice(
              'customerType',
              t('library.filter.customerType'),
              customerTypes.map((value) => ({ value, label: t(`customerTypes.${value}`) })),
            )}
            {choice(
              'persona',
              t('library.filter.persona'),
              decisionRoles.map((value) => ({ value, label: t(`personas.${value}`) })),
            )}
            <RecordPicker
              entity="product"
              label={t('library.filter.product')}
              placeholder={t('library.filter.any')}
              value={filter.productId}
              onCommit={(productId) => set({ productId })}
            />
            <RecordPicker
              entity="competitor"
              label={t('library.filter.competitor')}
              placeholder={t('library.filter.any')}
              value={filter.competitorId}
              onCommit={(competitorId) => set({ competitorId })}
            />
            {choice(
              'language',
              t('library.filter.language'),
              languageFilters.map((value) => ({ value, label: t(`library.languages.${value}`) })),
            )}
            {choice(
              'status',
              t('library.filter.status'),
              statusFilters.map((value) => ({ value, label: t(`library.statuses.${value}`) })),
            )}
            <Button
              size="xs"
              variant="subtle"
              disabled={active === 0}
              onClick={() => onFilter({ ...noFilter, scenario, show, owner })}
            >
              {t('library.filter.clear')}
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
