import { Anchor, Button, Menu, Stack, Text } from '@mantine/core';
import { IconPlus, IconUpload } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useHotkey } from '@/features/common';
import { CustomerRoom } from '@/features/common/rooms/CustomerRoom';
import { ExportListButton } from '@/features/common/tables/ExportListButton';
import { SavedViews } from '@/features/common/views/SavedViews';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { ColumnChooser, DataTable, EmptyState, Keys, Tag, useColumns } from '@/ui';
import { BulkBar } from './list/BulkBar';
import { useCustomerColumns } from './list/columns';
import { FilterBar } from './list/FilterBar';
import { activeFilterCount, type CustomerScope, filtersFrom, filterValues, noFilters } from './list/filters';
import { useCustomerExport } from './list/useCustomerExport';
import { type CustomerQuery, useCustomerList } from './list/useCustomerList';
import { NewCustomerPanel } from './new/NewCustomerPanel';

const nothingSelected: ReadonlySet<string> = new Set();

/**
 * The list of customers: search, filters, saved views, column choice, bulk actions, import and export, and the way to a new
 * customer. Filters live in the address (`?region=east,south&employeesMin=50`), so that other screens can lead to them.
 */
export default function CustomerListPage() {
  const t = useT('customers');
  const navigate = useNavigate();
  const searchRef = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [parameters, setParameters] = useSearchParams();
  const filters = useMemo(() => filtersFrom(Object.fromEntries(parameters)), [parameters]);
  const setFilters = (next: typeof filters) => setParameters(filterValues(next), { replace: true });
  const [scope, setScope] = useState<CustomerScope>('live');
  const [sort, setSort] = useState<Pick<CustomerQuery, 'order' | 'direction'>>({
    order: 'updatedAt',
    direction: 'desc',
  });
  const [selected, setSelected] = useState(nothingSelected);
  const [adding, setAdding] = useState(false);
  const allColumns = useCustomerColumns();
  const columns = useColumns('customers', allColumns);
  const { result, onRange } = useCustomerList({ scope, text: useDeferredValue(text), filters, ...sort });
  const knownTags = useMemo(() => [...new Set(result?.rows.flatMap((row) => row.tags) ?? [])].sort(), [result]);
  useHotkey('n', () => setAdding(true), { label: t('list.new') });
  useHotkey('/', () => searchRef.current?.focus(), { label: t('list.search') });

  const exporting = useCustomerExport(scope, text, filters);
  const clearSelection = () => setSelected(nothingSelected);
  useHotkey('Escape', clearSelection, { enabled: selected.size > 0 });
  const narrowed = text.trim() !== '' || activeFilterCount(filters) > 0;
  const rows = result?.rows ?? [];
  // What is loaded can be selected whole; more than that is a matter for a narrower filter.
  const all =
    result?.complete === true && selected.size < rows.length
      ? { count: rows.length, onSelect: () => setSelected(new Set(rows.map((row) => row.id))) }
      : undefined;

  return (
    <CustomerRoom
      tab="customers"
      badges={result ? <Tag>{t('list.count', { count: result.total })}</Tag> : undefined}
      actions={
        <>
          <ImportMenu />
          <ExportListButton {...exporting} />
          <Button
            variant="filled"
            leftSection={<IconPlus size={16} aria-hidden />}
            rightSection={<Keys>N</Keys>}
            onClick={() => setAdding(true)}
          >
            {t('list.new')}
          </Button>
        </>
      }
    >
      <Stack gap="sm" h="100%">
        {selected.size > 0 ? (
          <BulkBar ids={selected} scope={scope} knownTags={knownTags} onClear={clearSelection} all={all} />
        ) : (
          <FilterBar
            text={text}
            onText={setText}
            filters={filters}
            onFilters={setFilters}
            scope={scope}
            onScope={setScope}
            knownTags={knownTags}
            searchRef={searchRef}
          >
            <SavedViews
              list="customers"
              text={text}
              filters={filterValues(filters)}
              onApply={(view) => {
                setText(view.text);
                setFilters(filtersFrom(view.filters));
              }}
            />
            <ColumnChooser columns={allColumns} hidden={columns.hidden} onChange={columns.setHidden} />
          </FilterBar>
        )}
        {result && result.found > 0 ? (
          <Text size="xs" c="dimmed">
            {t('list.found', { total: result.found, shown: rows.length })}
          </Text>
        ) : null}
        {result && rows.length === 0 ? (
          <Nothing
            narrowed={narrowed}
            scope={scope}
            onAdd={() => setAdding(true)}
            onClear={() => {
              setText('');
              setFilters(noFilters);
            }}
          />
        ) : (
          <DataTable
            label={t('list.table')}
            columns={columns.visible}
            rowCount={rows.length}
            rowAt={(index) => rows[index]}
            rowKey={(row) => row.id}
            onRange={onRange}
            onOpen={(row) => void navigate(paths.customer(row.id))}
            sort={{ key: sort.order, direction: sort.direction }}
            onSort={(next) => setSort({ order: next.key === 'name' ? 'name' : 'updatedAt', direction: next.direction })}
            selection={{ ids: selected, onChange: setSelected }}
            rowLabel={(row) => row.name}
          />
        )}
      </Stack>
      <NewCustomerPanel
        opened={adding}
        onClose={() => setAdding(false)}
        onCreated={(id) => void navigate(paths.customer(id))}
        onOpenExisting={(id) => void navigate(paths.customer(id))}
      />
    </CustomerRoom>
  );
}

/** The ways in for what comes from files. */
function ImportMenu() {
  const t = useT('customers');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconUpload size={15} aria-hidden />}>
          {t('list.import')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={paths.importing('customers')}>
          {t('list.importCustomers')}
        </Menu.Item>
        <Menu.Item component={Link} to={paths.importing('contacts')}>
          {t('list.importContacts')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface NothingProps {
  readonly narrowed: boolean;
  readonly scope: CustomerScope;
  readonly onAdd: () => void;
  readonly onClear: () => void;
}

/** An empty list says why it is empty and what to do next. */
function Nothing({ narrowed, scope, onAdd, onClear }: NothingProps) {
  const t = useT('customers');
  if (narrowed)
    return (
      <EmptyState
        title={t('list.noMatch')}
        text={t('list.noMatchText')}
        action={
          <Button variant="default" onClick={onClear}>
            {t('list.clearFilters')}
          </Button>
        }
      />
    );
  if (scope === 'archived')
    return <EmptyState title={t('list.nothingArchived')} text={t('list.nothingArchivedText')} />;
  if (scope === 'deleted') return <EmptyState title={t('list.nothingDeleted')} text={t('list.nothingDeletedText')} />;
  return (
    <EmptyState
      title={t('empty.title')}
      text={t('empty.text')}
      action={
        <Button variant="filled" onClick={onAdd}>
          {t('empty.action')}
        </Button>
      }
      secondary={
        <Anchor component={Link} to={paths.data}>
          {t('empty.sample')}
        </Anchor>
      }
    />
  );
}
