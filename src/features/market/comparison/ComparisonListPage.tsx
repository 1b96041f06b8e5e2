import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useLive, useStore } from '@/data/react';
import type { Comparison } from '@/domain/competitors/comparison';
import { newId } from '@/domain/kernel/ids';
import { recordTitle, useHotkey, useWrite } from '@/features/common';
import { RecordList } from '@/features/common/RecordList';
import { useRecordList } from '@/features/common/useRecordList';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, Keys } from '@/ui';
import { MarketPage } from '../shared/MarketPage';

/** All comparisons, the one last worked on first. */
export default function ComparisonListPage() {
  const t = useT('comparison');
  const c = useT('common');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const list = useRecordList('comparison', search);
  const ids = [...new Set(list.rows.flatMap((comparison) => comparison.competitorIds))].sort().join(' ');
  const names = useLive(
    async (source) => {
      const competitors = await source.getMany('competitor', ids.split(' ').filter(Boolean));
      return new Map(competitors.flatMap((each) => (each ? [[each.id, each.shortName || each.name] as const] : [])));
    },
    [ids],
  );

  async function create() {
    const id = newId(store.environment);
    const name = t('list.newTitle', { date: store.environment.today() });
    const title = language === 'en' ? { zh: '', en: name } : { zh: name, en: '' };
    const result = await write([{ type: 'create', entity: 'comparison', record: { id, title } }], {
      message: t('list.created'),
    });
    if (result.ok) void navigate(`${paths.comparison(id)}?setup=1`);
  }
  useHotkey('n', () => void create(), { label: t('list.new') });

  const columns = useMemo(
    (): Column<Comparison>[] => [
      {
        key: 'title',
        header: t('list.name'),
        render: (row) => <bdi>{recordTitle('comparison', row, language) || c('states.untitled')}</bdi>,
      },
      {
        key: 'competitors',
        header: t('list.competitors'),
        width: 320,
        render: (row) => row.competitorIds.map((id) => names?.get(id) ?? c('states.missing')).join(', '),
      },
      {
        key: 'features',
        header: t('list.features'),
        width: 90,
        align: 'right',
        render: (row) => row.features.length,
      },
      { key: 'factors', header: t('list.factors'), width: 90, align: 'right', render: (row) => row.factors.length },
      {
        key: 'updatedAt',
        header: t('list.updated'),
        width: 150,
        align: 'right',
        render: (row) => formatDateTime(row.updatedAt, language),
      },
    ],
    [t, c, language, names],
  );
  const button = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      rightSection={<Keys>N</Keys>}
      onClick={() => void create()}
    >
      {t('list.new')}
    </Button>
  );
  return (
    <MarketPage tab="comparisons" actions={button}>
      <RecordList
        label={t('list.title')}
        columns={columns}
        list={list}
        search={{ value: search, onChange: setSearch, label: t('list.search') }}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate(paths.comparison(row.id))}
        empty={{
          title: t('list.empty'),
          text: t('list.emptyText'),
          action: <Button onClick={() => void create()}>{t('list.new')}</Button>,
        }}
      />
    </MarketPage>
  );
}
