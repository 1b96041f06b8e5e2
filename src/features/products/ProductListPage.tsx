import { Anchor, Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useStore } from '@/data/react';
import { useHotkey, useWrite } from '@/features/common';
import { shownColumns } from '@/features/common/tables/cells';
import { ExportListButton } from '@/features/common/tables/ExportListButton';
import { recordPages } from '@/features/common/tables/pages';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { ColumnChooser, DataTable, EmptyState, Keys, Page, Tag, useColumns } from '@/ui';
import {
  type Availability,
  activeOperations,
  deleteOperations,
  matchesProduct,
  noProductFilters,
  restoreOperations,
} from './catalogue';
import { NewProductPanel } from './detail/NewProductPanel';
import { useProductColumns } from './list/columns';
import { GroupList } from './list/GroupList';
import { type ProductQuery, useProductList } from './list/useProductList';

const nothingSelected: ReadonlySet<string> = new Set();
const availabilities = ['active', 'inactive', 'all'] as const satisfies readonly Availability[];
const availabilityWords = { active: 'activeOnly', inactive: 'inactiveOnly', all: 'activeAll' } as const;
const orders = ['code', 'name', 'updatedAt'] as const satisfies readonly ProductQuery['order'][];

/** The catalogue: groups, search, what is on sale, bulk actions, and the way to a new product. */
export default function ProductListPage() {
  const t = useT('products');
  const navigate = useNavigate();
  const store = useStore();
  const searchRef = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [filters, setFilters] = useState(noProductFilters);
  const [scope, setScope] = useState<ProductQuery['scope']>('live');
  const [sort, setSort] = useState<Pick<ProductQuery, 'order' | 'direction'>>({ order: 'code', direction: 'asc' });
  const [selected, setSelected] = useState(nothingSelected);
  const [adding, setAdding] = useState(false);
  const allColumns = useProductColumns();
  const columns = useColumns('products', allColumns);
  const result = useProductList({ scope, text: useDeferredValue(text), ...sort });
  useHotkey('n', () => setAdding(true), { label: t('list.new') });
  useHotkey('Escape', () => setSelected(nothingSelected), { enabled: selected.size > 0 });
  useHotkey('/', () => searchRef.current?.focus(), { label: t('list.search') });

  const available = (result?.rows ?? []).filter(
    (row) => scope === 'deleted' || matchesProduct(row, { ...filters, group: null }),
  );
  const rows = available.filter((row) => filters.group === null || row.group === filters.group);
  const truncated = result !== undefined && result.total > result.rows.length;
  const narrowed = text.trim() !== '' || filters.group !== null || (result?.rows.length ?? 0) > 0;
  const open = (id: string) => void navigate(paths.product(id));

  return (
    <Page
      title={t('list.title')}
      badges={result ? <Tag>{t('list.count', { count: rows.length })}</Tag> : undefined}
      actions={
        <>
          <ExportListButton
            name={t('list.title')}
            columns={shownColumns(columns.visible)}
            load={() =>
              recordPages(
                store,
                'product',
                text,
                (row) =>
                  (scope === 'deleted' || matchesProduct(row, { ...filters, group: null })) &&
                  (filters.group === null || row.group === filters.group),
                scope,
              )
            }
          />
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
      {selected.size > 0 ? (
        <BulkBar ids={selected} scope={scope} onClear={() => setSelected(nothingSelected)} />
      ) : (
        <Group gap="xs" wrap="nowrap" mb={12} role="search">
          <TextInput
            ref={searchRef}
            w={280}
            size="xs"
            aria-label={t('list.search')}
            placeholder={t('list.search')}
            leftSection={<IconSearch size={14} aria-hidden />}
            rightSection={text === '' ? <Keys>/</Keys> : undefined}
            value={text}
            maxLength={200}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              if (text === '') event.currentTarget.blur();
              else setText('');
            }}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('list.active')}
            disabled={scope === 'deleted'}
            value={filters.availability}
            onChange={(value) =>
              setFilters({ ...filters, availability: availabilities.find((known) => known === value) ?? 'active' })
            }
            data={availabilities.map((value) => ({ value, label: t(`list.${availabilityWords[value]}`) }))}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('list.scope')}
            value={scope}
            onChange={(value) => setScope(value === 'deleted' ? 'deleted' : 'live')}
            data={[
              { value: 'live', label: t('list.current') },
              { value: 'deleted', label: t('list.bin') },
            ]}
          />
          <span style={{ marginInlineStart: 'auto' }}>
            <ColumnChooser columns={allColumns} hidden={columns.hidden} onChange={columns.setHidden} />
          </span>
        </Group>
      )}
      {truncated ? (
        <Text size="xs" c="dimmed" mb={8}>
          {t('list.found', { total: result.total, shown: result.rows.length })}
        </Text>
      ) : null}
      {result && rows.length === 0 && !(filters.group !== null && available.length > 0) ? (
        <Nothing
          narrowed={narrowed}
          scope={scope}
          onAdd={() => setAdding(true)}
          onClear={() => {
            setText('');
            setFilters({ group: null, availability: 'all' });
          }}
        />
      ) : (
        <div className="product-list">
          <GroupList
            products={available}
            value={filters.group}
            onChange={(group) => setFilters({ ...filters, group })}
          />
          <div>
            <DataTable
              label={t('list.table')}
              columns={columns.visible}
              rowCount={rows.length}
              rowAt={(index) => rows[index]}
              rowKey={(row) => row.id}
              rowLabel={(row) => row.code}
              onOpen={(row) => open(row.id)}
              sort={{ key: sort.order, direction: sort.direction }}
              onSort={(next) =>
                setSort({ order: orders.find((order) => order === next.key) ?? 'code', direction: next.direction })
              }
              selection={{ ids: selected, onChange: setSelected }}
            />
          </div>
        </div>
      )}
      <NewProductPanel opened={adding} onClose={() => setAdding(false)} onCreated={open} onOpenExisting={open} />
    </Page>
  );
}

interface BulkProps {
  readonly ids: ReadonlySet<string>;
  readonly scope: ProductQuery['scope'];
  readonly onClear: () => void;
}

/** What can be done with the selected products: one write, one undo. */
function BulkBar({ ids, scope, onClear }: BulkProps) {
  const t = useT('products');
  const write = useWrite();
  const count = ids.size;
  const run = async (operations: Parameters<typeof write>[0], message: string) => {
    const result = await write(operations, { message, undoable: true });
    if (result.ok) onClear();
  };
  const button = (label: string, operations: Parameters<typeof write>[0], message: string) => (
    <Button size="xs" variant="default" onClick={() => void run(operations, message)}>
      {label}
    </Button>
  );
  return (
    <Group gap="xs" mih={32} mb={12} role="toolbar" aria-label={t('bulk.selected', { count })}>
      <Text size="sm" fw={600}>
        {t('bulk.selected', { count })}
      </Text>
      {scope === 'deleted' ? (
        button(t('bulk.restore'), restoreOperations(ids), t('done.restored', { count }))
      ) : (
        <>
          {button(t('bulk.activate'), activeOperations(ids, true), t('done.activated', { count }))}
          {button(t('bulk.deactivate'), activeOperations(ids, false), t('done.deactivated', { count }))}
          {button(t('bulk.delete'), deleteOperations(ids), t('done.deleted', { count }))}
        </>
      )}
      <Button size="xs" variant="subtle" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
    </Group>
  );
}

interface NothingProps {
  readonly narrowed: boolean;
  readonly scope: ProductQuery['scope'];
  readonly onAdd: () => void;
  readonly onClear: () => void;
}

/** An empty catalogue says why it is empty and what to do next. */
function Nothing({ narrowed, scope, onAdd, onClear }: NothingProps) {
  const t = useT('products');
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
