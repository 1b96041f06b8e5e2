import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useStore } from '@/data/react';
import { type Material, materialKinds } from '@/domain/materials/material';
import { localizedText, useHotkey, useWrite } from '@/features/common';
import { ExpiryTag } from '@/features/common/ExpiryTag';
import { RecordList } from '@/features/common/RecordList';
import { useRecordList } from '@/features/common/useRecordList';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, FilterSelect, Keys, Page } from '@/ui';

/** What we show and hand over (R49): manuals, slides, cases, with version and expiry. */
export default function MaterialListPage() {
  const t = useT('library');
  const c = useT('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const store = useStore();
  const write = useWrite();
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<Material['kind'] | ''>('');
  const list = useRecordList('material', search, { kind });
  const columns = useMemo(
    (): Column<Material>[] => [
      {
        key: 'title',
        header: t('materials.fields.title'),
        render: ({ title }) => <bdi>{localizedText(title, language) || c('states.untitled')}</bdi>,
      },
      {
        key: 'kind',
        header: t('materials.fields.kind'),
        width: 130,
        render: (material) => t(`materials.options.kind.${material.kind}`),
      },
      { key: 'version', header: t('materials.fields.version'), width: 110, render: ({ version }) => version },
      {
        key: 'validUntil',
        header: t('materials.fields.validUntil'),
        width: 150,
        render: (material) => <ExpiryTag material={material} />,
      },
      {
        key: 'location',
        header: t('materials.fields.location'),
        width: 260,
        render: (material) => material.location || material.fileName,
      },
    ],
    [t, c, language],
  );
  const create = async () => {
    const id = store.nextId();
    const record = { id, ...(kind === '' ? {} : { kind }) };
    const result = await write([{ type: 'create', entity: 'material', record }], { message: t('materials.created') });
    if (result.ok) void navigate(paths.material(id));
  };
  useHotkey('n', () => void create(), { label: t('materials.new') });
  const button = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      rightSection={<Keys>N</Keys>}
      onClick={() => void create()}
    >
      {t('materials.new')}
    </Button>
  );
  return (
    <Page title={t('title')} actions={button}>
      <RecordList
        label={t('title')}
        columns={columns}
        list={list}
        search={{ value: search, onChange: setSearch, label: t('materials.search') }}
        filters={
          <FilterSelect
            label={t('materials.kind')}
            placeholder={t('materials.allKinds')}
            width={160}
            value={kind}
            options={materialKinds.map((value) => ({ value, label: t(`materials.options.kind.${value}`) }))}
            onChange={setKind}
          />
        }
        filtered={kind !== ''}
        onClearFilters={() => setKind('')}
        rowKey={(material) => material.id}
        onOpen={(material) => void navigate(paths.material(material.id))}
        empty={{ title: t('materials.emptyTitle'), text: t('materials.emptyText'), action: button }}
      />
    </Page>
  );
}
