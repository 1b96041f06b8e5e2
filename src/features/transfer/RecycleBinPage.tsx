import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from '@/data/react';
import { type Named, namedEntities, useSettingsTabs, useWrite } from '@/features/common';
import { useListing } from '@/features/common/list/useListing';
import { RecordList } from '@/features/common/RecordList';
import { formatDateTime } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, confirmAction, FilterSelect, notifyMessage, notifyProblem, Page } from '@/ui';
import { paths } from '../paths';
import { type BinRow, readBin } from './bin';

/** Ids of two kinds never meet in one selection. */
const keyOf = ({ entity, id }: Pick<BinRow, 'entity' | 'id'>) => `${entity} ${id}`;

function placeOf(key: string): { entity: Named; id: string } {
  const [entity = '', id = ''] = key.split(' ');
  return { entity: entity as Named, id };
}

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
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<Named | ''>('');
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const list = useListing(`${kind} ${language} ${search.trim()}`, (source, asked) =>
    readBin(source, { kind, search, language }, asked),
  );
  const chosen = [...keys].map(placeOf);
  const restore = async () => {
    const result = await write(
      chosen.map(({ entity, id }) => ({ type: 'restore', entity, id })),
      { message: t('bin.restored', { count: chosen.length }) },
    );
    if (result.ok) setKeys(new Set());
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
    setKeys(new Set());
    notifyMessage(t('bin.purged', { count: chosen.length }));
  };
  const columns: readonly Column<BinRow>[] = [
    { key: 'title', header: t('bin.name'), render: (row) => <bdi>{row.title || c('states.untitled')}</bdi> },
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
    <Page title={t('bin.title')} breadcrumb={crumbs} tabs={tabs}>
      <RecordList
        label={t('bin.title')}
        columns={columns}
        list={list}
        rowKey={keyOf}
        rowLabel={(row) => row.title || c('states.untitled')}
        selection={{ ids: keys, onChange: setKeys }}
        search={{ value: search, onChange: setSearch, label: t('bin.search') }}
        filters={
          <FilterSelect
            label={t('bin.kind')}
            value={kind}
            options={namedEntities.map((value) => ({ value, label: n(`entities.${value}`) }))}
            onChange={(value) => setKind(namedEntities.find((each) => each === value) ?? '')}
          />
        }
        filtered={kind !== ''}
        onClearFilters={() => setKind('')}
        bulk={
          <>
            <Button variant="filled" onClick={() => void restore()}>
              {t('bin.restore', { count: chosen.length })}
            </Button>
            <Button onClick={() => void purge()}>{t('bin.purge')}</Button>
          </>
        }
        empty={{ title: t('bin.empty'), text: t('bin.emptyText') }}
      />
    </Page>
  );
}
