import { Button } from '@mantine/core';
import { useState } from 'react';
import { listPage } from '@/data/queries/list';
import { useLive, useStore } from '@/data/react';
import { type Named, namedEntities, recordTitle, useSettingsTabs, useWrite } from '@/features/common';
import { formatDateTime } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, confirmAction, DataTable, EmptyState, notifyMessage, notifyProblem, Page } from '@/ui';
import { paths } from '../paths';

interface Row {
  readonly entity: Named;
  readonly id: string;
  readonly title: string;
  readonly deletedAt: number;
}

const perKind = 500;

/** What was deleted: it can be put back, or removed for good. */
export default function RecycleBinPage() {
  const t = useT('transfer');
  const c = useT('common');
  const n = useT('navigation');
  const language = useLanguage();
  const words = useProblemText();
  const tabs = useSettingsTabs('recycleBin');
  const crumbs = [{ label: n('rooms.settings'), to: paths.settings }, { label: t('bin.title') }];
  const store = useStore();
  const write = useWrite();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const rows = useLive(async (): Promise<readonly Row[]> => {
    const groups = await Promise.all(
      namedEntities.map(async (entity) => {
        const page = await listPage(store, entity, {
          order: 'deletedAt',
          direction: 'desc',
          limit: perKind,
          scope: 'deleted',
        });
        return page.rows.map((record) => ({
          entity,
          id: record.id,
          title: recordTitle(entity, record, language),
          deletedAt: record.deletedAt,
        }));
      }),
    );
    return groups.flat().sort((a, b) => b.deletedAt - a.deletedAt);
  }, [store, language]);
  const chosen = (rows ?? []).filter((row) => ids.has(row.id));
  const restore = async () => {
    const result = await write(
      chosen.map((row) => ({ type: 'restore', entity: row.entity, id: row.id })),
      { message: t('bin.restored', { count: chosen.length }) },
    );
    if (result.ok) setIds(new Set());
  };
  const purge = async () => {
    const sure = await confirmAction({
      title: t('bin.purgeTitle'),
      text: t('bin.purgeText', { count: chosen.length }),
      confirmLabel: t('bin.purge'),
      cancelLabel: c('actions.cancel'),
      danger: true,
    });
    if (!sure) return;
    for (const entity of namedEntities) {
      const wanted = chosen.filter((row) => row.entity === entity).map((row) => row.id);
      if (wanted.length === 0) continue;
      const result = await store.purge(entity, wanted);
      if (!result.ok) return notifyProblem(words(result.error));
    }
    setIds(new Set());
    notifyMessage(t('bin.purged', { count: chosen.length }));
  };
  const columns: readonly Column<Row>[] = [
    { key: 'title', header: t('bin.name'), render: (row) => row.title || c('states.untitled') },
    { key: 'entity', header: t('bin.kind'), width: 140, render: (row) => n(`entities.${row.entity}`) },
    {
      key: 'deletedAt',
      header: t('bin.deletedAt'),
      width: 180,
      align: 'right',
      render: (row) => formatDateTime(row.deletedAt, language),
    },
  ];
  return (
    <Page
      title={t('bin.title')}
      breadcrumb={crumbs}
      tabs={tabs}
      actions={
        chosen.length > 0 ? (
          <>
            <Button variant="filled" onClick={() => void restore()}>
              {t('bin.restore', { count: chosen.length })}
            </Button>
            <Button onClick={() => void purge()}>{t('bin.purge')}</Button>
          </>
        ) : undefined
      }
    >
      {rows === undefined ? null : (
        <DataTable
          label={t('bin.title')}
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.title || c('states.untitled')}
          selection={{ ids, onChange: setIds }}
          empty={<EmptyState title={t('bin.empty')} text={t('bin.emptyText')} />}
        />
      )}
    </Page>
  );
}
