import { Anchor, Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useStore } from '@/data/react';
import { useHotkey, useWrite } from '@/features/common';
import { RecordList } from '@/features/common/RecordList';
import { recordPages } from '@/features/common/tables/pages';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { Keys, Page, Tag, useColumns } from '@/ui';
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
  const available = (result?.rows ?? []).filter(
    (row) => scope === 'deleted' || matchesProduct(row, { ...filters, group: null }),
  );
  const rows = available.filter((row) => filters.group === null || row.group === filters.group);
  const clearFilters = () => setFilters({ group: null, availability: 'all' });
  const cut =
    result && result.total > result.rows.length ? { read: result.rows.length, found: result.total } : undefined;
  const open = (id: string) => void navigate(paths.product(id));

  return (
    <Page
      title={t('list.title')}
      badges={result ? <Tag>{t('list.count', { count: rows.length })}</Tag> : undefined}
      actions={
        <Button
          variant="filled"
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSection={<Keys>N</Keys>}
          onClick={() => setAdding(true)}
        >
          {t('list.new')}
        </Button>
      }
    >
      <RecordList
        label={t('list.table')}
        columns={columns.visible}
        chooser={{ columns: allColumns, hidden: columns.hidden, onChange: columns.setHidden }}
        list={{ rows, loading: result === undefined, cut }}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.code}
        onOpen={(row) => open(row.id)}
        sort={{ key: sort.order, direction: sort.direction }}
        onSort={(next) =>
          setSort({ order: orders.find((order) => order === next.key) ?? 'code', direction: next.direction })
        }
        selection={{ ids: selected, onChange: setSelected }}
        bulk={<BulkActions ids={selected} scope={scope} onDone={() => setSelected(nothingSelected)} />}
        search={{ value: text, onChange: setText, label: t('list.search') }}
        filters={
          <>
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
          </>
        }
        filtered={filters.group !== null || (result?.rows.length ?? 0) > 0}
        onClearFilters={clearFilters}
        exporting={{
          name: t('list.title'),
          load: () =>
            recordPages(
              store,
              'product',
              text,
              (row) =>
                (scope === 'deleted' || matchesProduct(row, { ...filters, group: null })) &&
                (filters.group === null || row.group === filters.group),
              scope,
            ),
        }}
        beside={
          available.length > 0 ? (
            <GroupList
              products={available}
              value={filters.group}
              onChange={(group) => setFilters({ ...filters, group })}
            />
          ) : undefined
        }
        empty={
          scope === 'deleted'
            ? { title: t('list.nothingDeleted'), text: t('list.nothingDeletedText') }
            : {
                title: t('empty.title'),
                text: t('empty.text'),
                action: (
                  <>
                    <Button variant="filled" onClick={() => setAdding(true)}>
                      {t('empty.action')}
                    </Button>
                    <Anchor component={Link} to={paths.data}>
                      {t('empty.sample')}
                    </Anchor>
                  </>
                ),
              }
        }
      />
      <NewProductPanel opened={adding} onClose={() => setAdding(false)} onCreated={open} onOpenExisting={open} />
    </Page>
  );
}

interface BulkProps {
  readonly ids: ReadonlySet<string>;
  readonly scope: ProductQuery['scope'];
  readonly onDone: () => void;
}

/** What can be done with the selected products: one write, one undo. */
function BulkActions({ ids, scope, onDone }: BulkProps) {
  const t = useT('products');
  const write = useWrite();
  const count = ids.size;
  const run = async (operations: Parameters<typeof write>[0], message: string) => {
    const result = await write(operations, { message, undoable: true });
    if (result.ok) onDone();
  };
  const button = (label: string, operations: Parameters<typeof write>[0], message: string) => (
    <Button onClick={() => void run(operations, message)}>{label}</Button>
  );
  if (scope === 'deleted') return button(t('bulk.restore'), restoreOperations(ids), t('done.restored', { count }));
  return (
    <>
      {button(t('bulk.activate'), activeOperations(ids, true), t('done.activated', { count }))}
      {button(t('bulk.deactivate'), activeOperations(ids, false), t('done.deactivated', { count }))}
      {button(t('bulk.delete'), deleteOperations(ids), t('done.deleted', { count }))}
    </>
  );
}
