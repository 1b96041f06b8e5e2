import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useStore } from '@/data/react';
import { newTargetProfile, sampleTargetProfile } from '@/domain/customers/newProfile';
import type { TargetProfile } from '@/domain/customers/targetProfile';
import { localizedText, useHotkey, useWrite } from '@/features/common';
import { RecordList } from '@/features/common/RecordList';
import { CustomerRoom } from '@/features/common/rooms/CustomerRoom';
import { useRecordList } from '@/features/common/useRecordList';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, Keys } from '@/ui';
import { useTargetWords } from './words';

/** Whom we want to sell to: target profiles, several a product (R32, R33). */
export default function TargetListPage() {
  const t = useT('targets');
  const c = useT('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const store = useStore();
  const write = useWrite();
  const words = useTargetWords();
  const [search, setSearch] = useState('');
  const list = useRecordList('targetProfile', search);
  const columns = useMemo(
    (): Column<TargetProfile>[] => [
      {
        key: 'name',
        header: t('fields.name'),
        render: (profile) => <bdi>{localizedText(profile.name, language) || c('states.untitled')}</bdi>,
      },
      { key: 'industries', header: t('fields.industries'), width: 200, render: words.industries },
      { key: 'regions', header: t('fields.regions'), width: 160, render: words.regions },
      { key: 'employees', header: t('fields.employees'), width: 130, align: 'right', render: words.employees },
      { key: 'budget', header: t('fields.budget'), width: 250, align: 'right', render: words.budget },
      {
        key: 'products',
        header: t('fields.productIds'),
        width: 90,
        align: 'right',
        render: (profile) => profile.productIds.length || '',
      },
    ],
    [t, c, language, words],
  );
  const create = async (sample: boolean) => {
    const record = sample ? sampleTargetProfile(store.environment) : newTargetProfile(store.environment);
    const result = await write([{ type: 'create', entity: 'targetProfile', record }], { message: t('created') });
    if (result.ok) void navigate(paths.target(record.id));
  };
  useHotkey('n', () => void create(false), { label: t('new') });
  const button = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      rightSection={<Keys>N</Keys>}
      onClick={() => void create(false)}
    >
      {t('new')}
    </Button>
  );
  return (
    <CustomerRoom tab="targets" actions={button}>
      <RecordList
        label={t('title')}
        columns={columns}
        list={list}
        search={{ value: search, onChange: setSearch, label: t('search') }}
        rowKey={(profile) => profile.id}
        onOpen={(profile) => void navigate(paths.target(profile.id))}
        empty={{
          title: t('empty.title'),
          text: t('empty.text'),
          action: <Button onClick={() => void create(true)}>{t('empty.sample')}</Button>,
        }}
      />
    </CustomerRoom>
  );
}
