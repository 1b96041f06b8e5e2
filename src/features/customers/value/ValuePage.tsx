import { Button, Progress, Select } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { CustomerRoom } from '@/features/common/rooms/CustomerRoom';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { ColumnChooser, DataTable, EmptyState, type TableSort, useColumns } from '@/ui';
import { ClassifyButton } from '../standing/ClassifyButton';
import { sortedRows, useValueColumns } from './columns';
import { type ValueScope, valueScopes } from './loadValue';
import { ServedAside } from './ServedAside';
import { useValue } from './useValue';
import { ValueExport } from './ValueExport';
import '../customers.css';

/** The customer value analysis table (R43, DOMAIN.md §3.4): who is worth what, and whether effort follows value. */
export default function ValuePage() {
  const t = useT('customers');
  const language = useLanguage();
  const navigate = useNavigate();
  const [scope, setScope] = useState<ValueScope>('business');
  const [sort, setSort] = useState<TableSort>({ key: 'score', direction: 'desc' });
  const { result, progress, start, cancel } = useValue(scope);
  const columns = useValueColumns(result?.currency ?? 'CNY');
  const shown = useColumns('customerValue', columns);
  const rows = useMemo(() => {
    const column = columns.find(({ key }) => key === sort.key);
    return column ? sortedRows(result?.rows ?? [], column.sortBy, sort.direction) : (result?.rows ?? []);
  }, [result, columns, sort]);
  return (
    <CustomerRoom
      tab="value"
      actions={
        <>
          <ClassifyButton ids={rows.map(({ id }) => id)} onDone={start} />
          {result && rows.length > 0 ? <ValueExport rows={rows} currency={result.currency} /> : null}
        </>
      }
      aside={<ServedAside rows={rows} />}
      asideWidth={232}
    >
      <div className="value-bar">
        <Select
          aria-label={t('value.scope')}
          w={220}
          allowDeselect={false}
          value={scope}
          data={valueScopes.map((value) => ({ value, label: t(`value.scopes.${value}`) }))}
          onChange={(value) => setScope(valueScopes.find((known) => known === value) ?? 'business')}
        />
        <Button leftSection={<IconRefresh size={15} aria-hidden />} disabled={progress !== undefined} onClick={start}>
          {t('value.again')}
        </Button>
        {progress ? (
          <span className="value-progress" role="status">
            <Progress
              value={progress.of === 0 ? 0 : (100 * progress.done) / progress.of}
              aria-label={t('value.progress', progress)}
            />
            <Button size="xs" variant="subtle" onClick={cancel}>
              {t('value.cancel')}
            </Button>
          </span>
        ) : result ? (
          <span className="dw-muted" role="status">
            {t('value.made', { count: rows.length, at: formatDateTime(result.at, language) })}
            {result.more > 0 ? ` \u00b7 ${t('value.more', { count: result.more })}` : ''}
          </span>
        ) : null}
        <span className="value-columns">
          <ColumnChooser columns={columns} hidden={shown.hidden} onChange={shown.setHidden} />
        </span>
      </div>
      <div className="value-table">
        <DataTable
          label={t('value.title')}
          columns={shown.visible}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={(row) => row.id}
          onOpen={(row) => void navigate(paths.customer(row.id))}
          sort={sort}
          onSort={setSort}
          empty={
            progress ? null : (
              <EmptyState
                title={t('value.emptyTitle')}
                text={t('value.emptyText')}
                action={
                  <Button component={Link} to={paths.customers}>
                    {t('value.emptyAction')}
                  </Button>
                }
              />
            )
          }
        />
      </div>
    </CustomerRoom>
  );
}
